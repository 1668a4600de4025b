// A plan file of an older version: backed up, brought to this one, or left as it was.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { openPaced } from '#electron/openPaced.ts';
import { PlanSession } from '#electron/planSession.ts';
import { shelfOf } from '#electron/storage/backupShelf.ts';
import { Backups } from '#electron/storage/backups.ts';
import { openForReading } from '#electron/storage/openPlanFile.ts';
import { readPaced } from '#electron/storage/readBackup.ts';
import { formatVersion, migrations } from '#electron/storage/schema.ts';
import { upgradePlanFile } from '#electron/storage/upgradePlanFile.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import type { Problem } from '#shared/result.ts';
import { jsonOf, runPlanbook } from '#tests/cli/runPlanbook.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { cutOff } from './cutOff.ts';
import { makeOlder } from './olderPlan.ts';

function olderPlan() {
  const folder = temporaryFolder();
  const file = path.join(folder, '三年行动.planbook');
  if (!PlanSession.create(file, smallSnapshot()).ok) throw new Error('not made');
  makeOlder(file);
  const told: Problem[] = [];
  const root = path.join(folder, 'backups');
  const backups = new Backups(root, (problem) => told.push(problem));
  return { file, root, backups, told };
}

function tamper(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

const versionIn = (file: string) => readFileSync(file).readUInt32BE(60);

async function open(file: string, backups: Backups): Promise<PlanSession> {
  const opened = await openPaced(file, backups);
  if (!opened?.ok) throw new Error(opened?.problem.code ?? 'stopped');
  return opened.value;
}

it('[S18] is backed up as it was, then brought to this version, and edited', async () => {
  const { file, backups, told } = olderPlan();
  const session = await open(file, backups);
  expect(session.readOnlyBecause).toBeNull();
  expect(versionIn(file)).toBe(formatVersion);
  const [kept, ...others] = backups.list(shelfOf(session));
  expect(kept).toMatchObject({
    reason: 'upgrade',
    counts: { tasks: smallSnapshot().tasks.length },
  });
  expect(others).toEqual([]);
  const before = path.join(backups.folder(shelfOf(session)), kept?.file ?? '');
  expect(versionIn(before)).toBe(1);
  const read = await readPaced(before);
  if (!read.ok) throw new Error(read.problem.code);
  expect(toSnapshot(read.value)).toEqual(toSnapshot(session.document));
  const edited = session.edit({
    label: '修改备注',
    operations: [{ type: 'input', tab: 'tasks', rowId: 't1', column: 'note', text: '升级后' }],
  });
  expect(edited.ok).toBe(true);
  session.close();
  const again = await open(file, backups);
  expect(again.document.tasks.get('t1')?.note).toBe('升级后');
  // Once: this version needs none.
  expect(backups.list(shelfOf(again))).toHaveLength(1);
  again.close();
  expect(told).toEqual([]);
});

it('[S18] without a backup it keeps its bytes and is for reading only', async () => {
  const { file, root, backups, told } = olderPlan();
  writeFileSync(root, 'a file where the folder should be');
  const bytes = readFileSync(file);
  const session = await open(file, backups);
  expect(session.readOnlyBecause).toBe('planOlder');
  const edited = session.undo();
  expect(edited.ok ? null : edited.problem.code).toBe('planOlder');
  session.close();
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect(told).toHaveLength(1);
});

it('[S18] one whose rows are damaged is not upgraded, and drives out no backup', async () => {
  const { file, backups } = olderPlan();
  const key = 'p';
  mkdirSync(backups.folder(key), { recursive: true });
  tamper(file, "UPDATE record SET data = replace(data, '规划', '规范') WHERE sheet = 'projects'");
  const bytes = readFileSync(file);
  const upgraded = await upgradePlanFile(file, backups);
  expect(upgraded.ok ? null : upgraded.problem.code).toBe('planOlder');
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect(backups.shelves().flatMap((id) => backups.list(id))).toEqual([]);
});

it('[S18] without its backup it is left as it was, and another program is kept out meanwhile', async () => {
  const { file, backups } = olderPlan();
  const bytes = readFileSync(file);
  let refused: string | null = null;
  backups.takeVerified = async () => {
    const other = await upgradePlanFile(file, backups);
    refused = other.ok ? null : other.problem.code;
    return { ok: false, problem: { code: 'diskFull' } };
  };
  expect((await upgradePlanFile(file, backups)).ok).toBe(false);
  expect(refused).toBe('planInUse');
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect(readdirSync(path.dirname(file)).filter((name) => name.startsWith('~'))).toEqual([]);
});

it('[S18] a planted trigger does not run in an upgrade', async () => {
  const { file, backups } = olderPlan();
  tamper(file, 'CREATE TRIGGER planted AFTER UPDATE ON record BEGIN DELETE FROM record; END');
  const opened = await openPaced(file, backups);
  expect(opened?.ok === false && opened.problem.code).toBe('planSchemaDiffers');
  expect(versionIn(file)).toBe(1);
});

it('[S14][S18] the command line upgrades with the same backup, and `check` leaves the file as it is', () => {
  const { file } = olderPlan();
  const bytes = readFileSync(file);
  const checked = runPlanbook('check', file, '--json');
  expect(jsonOf(checked)).toMatchObject({ ok: true, readOnly: 'planOlder' });
  expect(readFileSync(file).equals(bytes)).toBe(true);
  const shown = runPlanbook('show', file, '--json');
  expect(shown.status).toBe(0);
  expect(versionIn(file)).toBe(formatVersion);
});

it('[S14][S18] one that was cut off in its upgrade is checked after that is taken back, and the words say both', () => {
  const { file } = olderPlan();
  const bytes = readFileSync(file);
  cutOff(file);
  expect(readFileSync(file).equals(bytes)).toBe(false);
  const checked = runPlanbook('check', file);
  expect(checked.status).toBe(0);
  const said = checked.out;
  expect(said).toContain('没有写完的内容已退回');
  expect(said).toContain('计划文件完好');
  expect(said).toContain('先备份，再升级');
  expect(readFileSync(file).equals(bytes)).toBe(true);
  // A second time there is nothing to take back.
  expect(jsonOf(runPlanbook('check', file, '--json'))).toMatchObject({
    ok: true,
    readOnly: 'planOlder',
    rolledBack: false,
  });
});

it('[S14] where what was cut off cannot be taken back, the sentence says which two files belong together', () => {
  const { file } = olderPlan();
  cutOff(file);
  const opened = openForReading(file);
  expect(opened.ok ? null : opened.problem.code).toBe('planCutOff');
});

it('[S18] what fits no schema afterwards is taken back whole', async () => {
  const { file, backups } = olderPlan();
  const bytes = readFileSync(file);
  const step = migrations[0] as string[];
  step.push('CREATE TABLE later (id TEXT)');
  onTestFinished(() => void step.pop());
  const session = await open(file, backups);
  expect(session.readOnlyBecause).toBe('planOlder');
  session.close();
  expect(readFileSync(file).equals(bytes)).toBe(true);
});
