// A plan whose file vanishes while it is open: nothing acknowledged is lost, the work goes on, and it comes back.
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { workingHandlers } from '#electron/calls/workingHandlers.ts';
import type { Desk } from '#electron/desk.ts';
import { draftCopy, readyMerge, shownCopyDifferences, takeMerge } from '#electron/jobs/copies.ts';
import { PlanSession } from '#electron/planSession.ts';
import { takenFromCopy } from '#shared/copies/difference.ts';
import type { Edit } from '#shared/plan/edit.ts';
import { allAtOnce } from '#shared/steps.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { fuzzDesk } from '#tests/ipc/fuzzDesk.ts';

vi.mock('electron', () => ({}));
vi.mock('electron-store', async () => ({
  default: (await import('#tests/ipc/storeInMemory.ts')).StoreInMemory,
}));

let kit: { desk: Desk; file: string; close: () => void };
/** The folder that vanishes: the plan's own, not the program's. */
let place: string;
let file: string;
let away: string;

beforeEach(async () => {
  kit = fuzzDesk();
  place = path.join(path.dirname(kit.file), 'U盘');
  mkdirSync(place);
  file = path.join(place, '计划.planbook');
  renameSync(kit.file, file);
  away = `${place}-拔出`;
  expect((await kit.desk.open(file)).ok).toBe(true);
  await kit.desk.backups.settled();
});
afterEach(async () => {
  await kit.desk.backups.settled();
  kit.close();
});

const session = () => {
  if (!kit.desk.session) throw new Error('no plan is open');
  return kit.desk.session;
};
const taskId = () => [...session().document.tasks.keys()][0] ?? '';
const retitle = (text: string): Edit => ({
  label: `改为${text}`,
  operations: [{ type: 'input', tab: 'tasks', rowId: taskId(), column: 'text', text }],
});
const type = (text: string) => {
  const edited = session().edit(retitle(text));
  expect(edited.ok, JSON.stringify(edited)).toBe(true);
};
const textIn = (plan: string) => {
  const opened = PlanSession.open(plan);
  if (!opened.ok) throw new Error(opened.problem.code);
  const text = [...opened.value.document.tasks.values()][0]?.text;
  const steps = opened.value.store.history.allSteps().map(({ label }) => label);
  opened.value.close();
  return { text, steps };
};
const state = () => kit.desk.home?.shown()?.state ?? null;

it('a plan in its place has no working copy', () => {
  type('甲');
  expect(state()).toBe(null);
  expect(kit.desk.copies.list()).toEqual([]);
});

describe('[W1] the place vanishes', () => {
  it('the next edit is in a working copy with the whole history, and undo goes on', () => {
    type('甲');
    renameSync(place, away);
    type('乙');
    expect(state()).toBe('gone');
    const [copy] = kit.desk.copies.list();
    expect(path.basename(copy?.file ?? '')).toBe('计划.planbook');
    expect(session().undo().ok).toBe(true);
    expect(session().undo().ok).toBe(true);
    expect(session().redo().ok).toBe(true);
    expect([...session().document.tasks.values()][0]?.text).toBe('甲');
  });

  it('a deleted file is no place to write to, though the system lets it be written', async () => {
    rmSync(file);
    type('乙');
    expect(state()).toBe('moved');
    await kit.desk.close();
    expect(existsSync(file)).toBe(false);
    expect(textIn(kit.desk.copies.list()[0]?.file ?? '').text).toBe('乙');
  });

  it('what was acknowledged is kept even if nothing is edited afterwards', async () => {
    type('甲');
    rmSync(file);
    await kit.desk.close();
    expect(textIn(kit.desk.copies.list()[0]?.file ?? '').text).toBe('甲');
  });

  it('is refused with a sentence where no working copy can be made', () => {
    type('甲');
    rmSync(kit.desk.copies.root, { recursive: true, force: true });
    // A file stands where the folder would be made.
    copyFileSync(file, kit.desk.copies.root);
    const failed = kit.desk.parts;
    failed.failed = () => {};
    renameSync(place, away);
    const edited = session().edit(retitle('乙'));
    expect(edited).toMatchObject({ ok: false, problem: { code: 'planAway' } });
    expect([...session().document.tasks.values()][0]?.text).toBe('甲');
    rmSync(kit.desk.copies.root);
    type('丙');
    expect(state()).toBe('gone');
  });
});

describe('[W4] the place is back', () => {
  it('unchanged, it is written and the working copy goes on closing', async () => {
    renameSync(place, away);
    type('乙');
    renameSync(away, place);
    await kit.desk.home?.writeBack(false);
    expect(state()).toBe('written');
    type('丙');
    await kit.desk.home?.leave();
    await kit.desk.close();
    expect(textIn(file)).toMatchObject({ text: '丙', steps: ['改为乙', '改为丙'] });
    expect(kit.desk.copies.list()).toEqual([]);
    expect(readdirSync(place)).toEqual(['计划.planbook']);
  });

  it('changed by somebody, both are kept, and both stay when a person writes back', async () => {
    type('甲');
    renameSync(place, away);
    type('乙');
    renameSync(away, place);
    const other = PlanSession.open(file);
    if (!other.ok) throw new Error(other.problem.code);
    expect(other.value.edit(retitle('别人的')).ok).toBe(true);
    other.value.close();
    await kit.desk.home?.writeBack(false);
    expect(state()).toBe('changed');
    await kit.desk.home?.writeBack(true);
    expect(state()).toBe('changed');
    expect(textIn(file).text).toBe('别人的');
    await kit.desk.home?.writeBack(true, true);
    expect(state()).toBe('written');
    await kit.desk.close();
    expect(textIn(file).text).toBe('乙');
    const aside = readdirSync(place).find((name) => name.includes('别人改过的')) ?? '';
    expect(textIn(path.join(place, aside)).text).toBe('别人的');
  });

  it('changed by somebody, it is written once that was merged', async () => {
    type('甲');
    renameSync(place, away);
    type('乙');
    renameSync(away, place);
    const other = PlanSession.open(file);
    if (!other.ok) throw new Error(other.problem.code);
    const note = {
      type: 'input',
      tab: 'tasks',
      rowId: taskId(),
      column: 'note',
      text: '别',
    } as const;
    expect(other.value.edit({ label: '别人的', operations: [note] }).ok).toBe(true);
    other.value.close();
    await kit.desk.home?.writeBack(false);
    expect(state()).toBe('changed');
    const draft = await draftCopy(session(), file);
    if (!draft.ok) throw new Error(draft.problem.code);
    const take = takenFromCopy('safe', shownCopyDifferences(draft.value));
    const ready = await readyMerge(session(), draft.value, { take, keep: new Set() });
    if (!ready.ok) throw new Error(ready.problem.code);
    expect(allAtOnce(takeMerge(session(), ready.value)).ok).toBe(true);
    await kit.desk.home?.writeBack(false);
    expect(state()).toBe('written');
    await kit.desk.close();
    const merged = PlanSession.open(file);
    if (!merged.ok) throw new Error(merged.problem.code);
    const [task] = merged.value.document.tasks.values();
    merged.value.close();
    expect(task).toMatchObject({ text: '乙', note: '别' });
  });

  it('open elsewhere, it waits and says who has it', async () => {
    renameSync(place, away);
    type('乙');
    renameSync(away, place);
    const other = PlanSession.open(file);
    if (!other.ok) throw new Error(other.problem.code);
    await kit.desk.home?.writeBack(true);
    expect(state()).toBe('inUse');
    expect(kit.desk.home?.shown()?.problem?.facts?.['computer']).toBeTruthy();
    other.value.close();
    await kit.desk.home?.writeBack(false);
    expect(state()).toBe('written');
  });

  it('[W6] a missing file is made anew only when a person asks', async () => {
    rmSync(file);
    type('乙');
    await kit.desk.home?.writeBack(false);
    expect(state()).toBe('moved');
    await kit.desk.home?.writeBack(true);
    expect(state()).toBe('written');
    expect(textIn(file).text).toBe('乙');
  });

  it('another plan under its name is kept', async () => {
    renameSync(place, away);
    type('乙');
    mkdirSync(place);
    expect(PlanSession.create(file, smallSnapshot()).ok).toBe(true);
    await kit.desk.home?.writeBack(true);
    expect(state()).toBe('changed');
  });
});

describe('[W3] the next start', () => {
  it('finds the working copy, goes on in it and brings it home', async () => {
    renameSync(place, away);
    type('乙');
    await kit.desk.close();
    const { copies, recent } = await kit.desk.appState();
    expect(copies).toMatchObject([{ name: '计划', place }]);
    expect(recent[0]?.missing).toBe(false);
    await kit.desk.open(file);
    expect(session().place).toBe(file);
    type('丙');
    renameSync(away, place);
    await kit.desk.home?.writeBack(false);
    expect(state()).toBe('written');
    await kit.desk.close();
    expect(textIn(file).text).toBe('丙');
    expect((await kit.desk.appState()).copies).toEqual([]);
  });

  it('[W7] one that is given up is among the backups', async () => {
    renameSync(place, away);
    type('乙');
    await kit.desk.close();
    await kit.desk.backups.settled();
    const [copy] = kit.desk.copies.list();
    rmSync(kit.desk.backups.root, { recursive: true });
    const app = await workingHandlers(kit.desk)['working:remove']({ id: copy?.id ?? '' });
    expect(app.copies).toEqual([]);
    const [planId = ''] = kit.desk.backups.shelves();
    const backup = kit.desk.backups.list(planId)[0]?.file ?? '';
    expect(textIn(path.join(kit.desk.backups.folder(planId), backup)).text).toBe('乙');
  });

  it('[W7] one of which no backup can be made is not given up', async () => {
    renameSync(place, away);
    type('乙');
    await kit.desk.close();
    await kit.desk.backups.settled();
    const [copy] = kit.desk.copies.list();
    rmSync(kit.desk.backups.root, { recursive: true });
    // A file stands where the folder would be made.
    copyFileSync(copy?.file ?? '', kit.desk.backups.root);
    kit.desk.backups.shelves = () => [];
    const app = await workingHandlers(kit.desk)['working:remove']({ id: copy?.id ?? '' });
    expect(app.copies).toHaveLength(1);
    expect(textIn(copy?.file ?? '').text).toBe('乙');
  });
});
