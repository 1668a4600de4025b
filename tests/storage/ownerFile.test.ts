// Who has a plan open, for whoever finds it locked; a plan that another program holds for a moment.
import type * as FileSystem from 'node:fs';
import { existsSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openPaced } from '#electron/openPaced.ts';
import { PlanSession } from '#electron/planSession.ts';
import { Backups } from '#electron/storage/backups.ts';
import { ownerFileOf } from '#electron/storage/ownerFile.ts';
import { userName } from '#electron/userName.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';

/** How often a file is still held, as Windows says it. */
const held = vi.hoisted(() => ({ times: 0, file: '' }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof FileSystem>();
  return {
    ...real,
    openSync(file: string, flags: string, mode?: number) {
      if (file === held.file && held.times > 0) {
        held.times -= 1;
        throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
      }
      return real.openSync(file, flags, mode);
    },
  };
});

afterEach(() => {
  held.times = 0;
});

function newPlan(): string {
  const file = path.join(temporaryFolder(), '三年行动.planbook');
  PlanSession.create(file, smallSnapshot());
  return file;
}

function open(file: string): PlanSession {
  const opened = PlanSession.open(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

/** What somebody is told who finds the plan locked. */
function refusal(file: string): string {
  const opened = PlanSession.open(file);
  if (opened.ok) throw new Error('it opened');
  return wordProblem({ ...opened.problem, where: '' });
}

describe('[S16] a locked plan', () => {
  it('says who has it open, where and since when, and nothing stays behind', () => {
    const file = newPlan();
    const session = open(file);
    expect(refusal(file)).toContain(`正由${userName()}在电脑“${hostname()}”上打开（20`);
    // Whoever was refused leaves the name of who has it.
    expect(existsSync(ownerFileOf(file))).toBe(true);
    session.close();
    expect(existsSync(ownerFileOf(file))).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'half {'],
    ['other things', '{"user": 5}'],
    ['a day that is none', '{"user": "a", "computer": "b", "at": "yesterday"}'],
    ['more than anybody writes', JSON.stringify({ user: 'x'.repeat(9000), computer: '', at: '' })],
  ])('says so without a name where the file says %s', (_what, content) => {
    const file = newPlan();
    const session = open(file);
    writeFileSync(ownerFileOf(file), content);
    expect(refusal(file)).toContain('正在别处打开');
    session.close();
  });

  it('is not locked by what a crash left', () => {
    const file = newPlan();
    const left = { user: '张三', computer: 'PC-1', at: '2022-06-30T01:00:00.000Z' };
    writeFileSync(ownerFileOf(file), JSON.stringify(left));
    const session = open(file);
    expect(refusal(file)).not.toContain('张三');
    session.close();
    expect(existsSync(ownerFileOf(file))).toBe(false);
  });

  it('leaves the name that another computer wrote', () => {
    const file = newPlan();
    const session = open(file);
    const other = { user: '张三', computer: 'PC-1', at: '2022-06-30T01:00:00.000Z' };
    writeFileSync(ownerFileOf(file), JSON.stringify(other));
    expect(refusal(file)).toContain('正由张三在电脑“PC-1”上打开');
    session.close();
    expect(existsSync(ownerFileOf(file))).toBe(true);
  });
});

describe('[S17] a plan that another program holds', () => {
  const opening = (file: string) => openPaced(file, new Backups(`${file}-backups`, () => {}));

  it('is opened once it is free', async () => {
    held.file = newPlan();
    held.times = 3;
    const opened = await opening(held.file);
    expect(opened?.ok).toBe(true);
    if (opened?.ok) opened.value.close();
  });

  it('is given up after two seconds, with a sentence', async () => {
    held.file = newPlan();
    held.times = 100;
    const opened = await opening(held.file);
    expect(opened?.ok === false && opened.problem.code).toBe('fileBusy');
  });
});
