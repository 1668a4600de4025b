// What is remembered of reminders survives a restart, stays bounded, and is started anew where it cannot be read.
import { expect, it } from 'vitest';
import { emptyMemory, withDay, withMute, withSnooze } from '#shared/reminders/memory.ts';
import { ReminderMemory, type MemoryFile } from '#electron/storage/reminderMemory.ts';

/** A file that keeps JSON and nothing else. */
function fakeFile(text = ''): MemoryFile {
  let kept = text;
  return {
    read: () => (kept === '' ? undefined : (JSON.parse(kept) as unknown)),
    write(plans) {
      kept = JSON.stringify(plans);
    },
  };
}

function someMemory() {
  const told = new Map([['__proto__', { on: '2026-11-26', due: null, rank: 1 }]]);
  const day = withDay(emptyMemory, '2026-11-26', told, () => new Set());
  return withMute(withSnooze(day, 'deadline:a', '2026-12-01'), 'deadline:b', true);
}

it('[Q10] is there again after a restart, each plan apart', () => {
  const file = fakeFile();
  new ReminderMemory(file).keep('甲', someMemory());
  const again = new ReminderMemory(file);
  expect(again.of('甲')).toEqual(someMemory());
  expect(again.of('乙')).toEqual(emptyMemory);
});

it('[Q10] forgets the plan that was used longest ago', () => {
  const file = fakeFile();
  const memory = new ReminderMemory(file);
  for (let plan = 0; plan < 30; plan += 1) {
    memory.keep(`plan ${plan}`, someMemory());
    memory.keep('plan 0', someMemory());
  }
  const again = new ReminderMemory(file);
  expect(again.of('plan 0')).toEqual(someMemory());
  expect(again.of('plan 1')).toEqual(emptyMemory);
  expect(again.of('plan 29')).toEqual(someMemory());
});

it.each([
  ['nothing', ''],
  ['no list', '{"plans":7}'],
  ['a plan without a memory', '[{"key":"甲"}]'],
  [
    'a day that is none',
    '[{"key":"甲","memory":{"days":["x"],"told":[],"snoozed":[],"muted":[]}}]',
  ],
])('starts anew from %s', (_what, text) => {
  expect(new ReminderMemory(fakeFile(text)).of('甲')).toEqual(emptyMemory);
});

it('still holds what could not be written until the program ends', () => {
  const memory = new ReminderMemory({
    read: () => [],
    write() {
      throw new Error('EBUSY');
    },
  });
  memory.keep('甲', someMemory());
  expect(memory.of('甲')).toEqual(someMemory());
});
