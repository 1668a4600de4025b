// What stands in the way of writing: each has its sentence, nothing that was acknowledged is lost, and there is a way on.
import { spawnSync } from 'node:child_process';
import type * as fs from 'node:fs';
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import { Backups } from '#electron/storage/backups.ts';
import { fileFailure } from '#electron/storage/fileProblem.ts';
import { sqliteFailure } from '#electron/storage/sqliteProblem.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { jsonOf, runPlanbook } from '#tests/cli/runPlanbook.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';

/** So many renames are refused, as while a virus scanner holds the file. */
const held = vi.hoisted(() => ({ times: 0 }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const renameSync: typeof fs.renameSync = (from, to) => {
    if (held.times > 0) {
      held.times -= 1;
      throw Object.assign(new Error('EPERM: operation not permitted'), { code: 'EPERM' });
    }
    real.renameSync(from, to);
  };
  return { ...real, renameSync, default: { ...real, renameSync } };
});

function newPlan(folder: string): string {
  const file = path.join(folder, '计划.planbook');
  const made = PlanSession.create(file, smallSnapshot());
  if (!made.ok) throw new Error(made.problem.code);
  return file;
}

function open(file: string): PlanSession {
  const opened = PlanSession.open(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

function note(session: PlanSession, text: string) {
  return session.edit({
    label: '修改备注',
    operations: [{ type: 'input', tab: 'tasks', rowId: 't1', column: 'note', text }],
  });
}

function unitList(text: string): string {
  const list = path.join(temporaryFolder(), '名录.csv');
  writeFileSync(list, `单位名称,联络员\n${text},张三\n`);
  return list;
}

/** A disk of its own in memory; null where the machine does not let it be made. */
function smallDisk(): string | null {
  const disk = temporaryFolder();
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'planbook-test', disk]);
  if (made.status !== 0) return null;
  onTestFinished(() => void spawnSync('umount', [disk]));
  return disk;
}

function fill(disk: string): string {
  const file = path.join(disk, 'full');
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(file, Buffer.alloc(bavail * bsize));
  return file;
}

const canMount =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'x', '/mnt']).status === 0;

it('has a sentence for every error that SQLite and the file system are known to give', () => {
  const errno =
    'ENOENT EISDIR EACCES EPERM EBUSY EROFS ENOSPC EDQUOT EIO ENAMETOOLONG EEXIST EMFILE ETIMEDOUT ENODEV';
  const failures = [
    ...errno.split(' ').map((code) => fileFailure(Object.assign(new Error(code), { code }), 'x')),
    ...[3, 5, 6, 8, 10, 11, 13, 14, 26].map((errcode) =>
      sqliteFailure(Object.assign(new Error('sqlite'), { errcode }), 'x'),
    ),
  ];
  for (const { problem } of failures) {
    expect(wordProblem(problem)).toMatch(/^x：.+。$/u);
    expect(wordProblem(problem)).not.toContain('出了意外（');
  }
  // Control: what has no sentence is told by its code.
  expect(wordProblem({ code: 'nothing' })).toContain('出了意外（nothing）');
});

describe.skipIf(!canMount)('on a disk', () => {
  it('that is full, an edit is refused with a sentence, and goes in once there is room', () => {
    const disk = smallDisk();
    if (disk === null) return;
    const file = newPlan(disk);
    const session = open(file);
    expect(note(session, '之前').ok).toBe(true);
    const full = fill(disk);
    const refused = note(session, '长'.repeat(20_000));
    expect(refused.ok ? null : refused.problem.code).toBe('diskFull');
    expect(session.document.tasks.get('t1')?.note).toBe('之前');
    rmSync(full);
    expect(note(session, '之后').ok).toBe(true);
    session.close();
    const again = open(file);
    expect(again.document.tasks.get('t1')?.note).toBe('之后');
    again.close();
  });

  it('that is full or read-only, a command says so and leaves the plan as it was', () => {
    const disk = smallDisk();
    if (disk === null) return;
    const file = newPlan(disk);
    const bytes = readFileSync(file);
    const many = unitList(Array.from({ length: 400 }, (_, at) => `市第${at}局`).join(',李四\n'));
    const full = fill(disk);
    const refused = runPlanbook('units', file, '--import', many, '--json');
    expect(refused.status).toBe(1);
    expect(jsonOf(refused)['error']).toMatchObject({ code: 'diskFull' });
    rmSync(full);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(spawnSync('mount', ['-o', 'remount,ro', disk]).status).toBe(0);
    const locked = runPlanbook('units', file, '--import', unitList('市数据局'), '--json');
    expect(locked.status).toBe(1);
    expect(jsonOf(locked)['error']).toMatchObject({ code: 'fileReadOnly' });
    expect(runPlanbook('show', file, '--json').status).toBe(0);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});

it('[S16] a command finds out who has the plan open, and changes nothing', () => {
  const file = newPlan(temporaryFolder());
  const session = open(file);
  const refused = runPlanbook('units', file, '--import', unitList('市数据局'), '--json');
  expect(refused.status).toBe(1);
  expect(jsonOf(refused)['error']).toMatchObject({
    code: 'planInUse',
    message: expect.stringMatching(/正由.*在电脑“.+”上打开/u),
  });
  expect(note(session, '仍在编辑').ok).toBe(true);
  session.close();
});

describe('[S17] while a virus scanner holds a file for a moment', () => {
  it('a new plan takes its name, or says why it cannot, and leaves nothing half', () => {
    held.times = 2;
    const folder = temporaryFolder();
    newPlan(folder);
    expect(readdirSync(folder)).toEqual(['计划.planbook']);
    held.times = 100;
    const other = temporaryFolder();
    const made = PlanSession.create(path.join(other, '计划.planbook'), smallSnapshot());
    held.times = 0;
    expect(made.ok ? null : made.problem.code).toBe('fileNotAllowed');
    expect(readdirSync(other)).toEqual([]);
  });

  it('the backup on leaving is kept, and gets its name at the next opening', async () => {
    const folder = temporaryFolder();
    const session = open(newPlan(folder));
    const backups = new Backups(path.join(folder, 'backups'), () => {});
    mkdirSync(backups.root);
    held.times = 100;
    backups.takeAtOnce('p', session, 'close');
    held.times = 0;
    expect(backups.list('p')).toEqual([]);
    await backups.finishLeft('p');
    expect(backups.list('p').map(({ reason }) => reason)).toEqual(['close']);
    session.close();
  });
});
