// Whether a plan file is in good order: what was changed outside the program is found in its part.
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import { checkPlanFile } from '#electron/storage/checkPlanFile.ts';
import { openForReading, openPlanFile } from '#electron/storage/openPlanFile.ts';
import { rowDigest } from '#electron/storage/rowDigest.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';

/** A plan with steps of every kind: typed over, taken back, rows added and removed. */
function editedPlan(): string {
  const file = path.join(temporaryFolder(), '三年行动.planbook');
  PlanSession.create(file, smallSnapshot());
  const opened = PlanSession.open(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  const session = opened.value;
  for (const text of ['第一条', '第二条', '第三条']) {
    session.edit({
      label: '修改备注',
      operations: [{ type: 'input', tab: 'tasks', rowId: 't1', column: 'note', text }],
    });
  }
  session.undo();
  session.edit({
    label: '插入',
    operations: [{ type: 'insertRow', tab: 'tasks', after: 't1', id: 'new' }],
  });
  session.edit({ label: '删除', operations: [{ type: 'deleteRow', tab: 'tasks', rowId: 'new' }] });
  session.edit({ label: '删除', operations: [{ type: 'deleteRow', tab: 'tasks', rowId: 't1' }] });
  session.undo();
  session.close();
  return file;
}

function partsOf(file: string): Record<string, string[]> {
  const checked = checkPlanFile(file);
  if (!checked.ok) throw new Error(checked.problem.code);
  return Object.fromEntries(checked.value.parts.map(({ part, found }) => [part, found]));
}

/** Changes a row with a digest that fits, as a program that knows the format could. */
function forge(file: string, sheet: string, id: string, values: object): void {
  const database = new DatabaseSync(file);
  const row = database.prepare('SELECT data FROM record WHERE sheet = ? AND id = ?').get(sheet, id);
  const data = JSON.stringify({ ...JSON.parse(String(row?.['data'])), ...values });
  database
    .prepare('UPDATE record SET data = ?, digest = ? WHERE sheet = ? AND id = ?')
    .run(data, rowDigest(sheet, id, data), sheet, id);
  database.close();
}

const inOrder = { pages: [], rows: [], references: [], history: [] };

describe('a plan file is checked', () => {
  it('[S14] one in order has nothing, and keeps its bytes', () => {
    const file = editedPlan();
    const before = readFileSync(file);
    expect(partsOf(file)).toEqual(inOrder);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('[S14] a value changed without its digest is named as a row', () => {
    const file = editedPlan();
    const database = new DatabaseSync(file);
    database.exec(`UPDATE record SET data = replace(data, '第二条', '第九条') WHERE id = 't1'`);
    database.close();
    expect(partsOf(file)['rows']).toEqual(['tasks/t1']);
  });

  it('[S14] a value changed with its digest is not what the history left', () => {
    const file = editedPlan();
    forge(file, 'tasks', 't1', { note: '没有人写过' });
    const parts = partsOf(file);
    expect(parts['rows']).toEqual([]);
    expect(parts['history']?.[0]).toMatch(/^\d+ tasks\/t1$/u);
  });

  it('[S14] a row that names a row that is not there', () => {
    const file = editedPlan();
    forge(file, 'tasks', 't1', { leads: ['nobody'] });
    expect(partsOf(file)['references']).toEqual(['tasks/t1 leads nobody']);
  });
});

describe('whether a plan file can be written', () => {
  it('[S7] is tried on opening without changing a byte', () => {
    const file = editedPlan();
    const before = readFileSync(file);
    const opened = openPlanFile(file);
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(opened.value.readOnlyBecause).toBeNull();
    opened.value.file.close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.skipIf(process.getuid?.() !== 0)(
    '[S7] a file that may be written in a folder that may not is opened for reading only',
    () => {
      const file = editedPlan();
      chmodSync(path.dirname(file), 0o755);
      chmodSync(file, 0o666);
      const root = path.resolve(import.meta.dirname, '..', '..');
      const command = path.join(root, 'electron', 'cli', 'main.ts');
      // Nobody: the superuser of the tests may write everywhere.
      const ran = spawnSync(process.execPath, [command, 'check', file, '--json'], {
        encoding: 'utf8',
        cwd: root,
        uid: 65534,
        gid: 65534,
      });
      expect(JSON.parse(ran.stdout)).toMatchObject({ ok: true, readOnly: 'fileReadOnly' });
    },
  );

  it('[S15] every connection keeps the settings that protect from a hostile file', () => {
    const file = editedPlan();
    for (const opened of [openPlanFile(file), openForReading(file)]) {
      if (!opened.ok) throw new Error(opened.problem.code);
      const kept = 'file' in opened.value ? opened.value.file : opened.value;
      expect(kept.settings()).toEqual({ trusted_schema: 0, cell_size_check: 1, synchronous: 2 });
      kept.close();
    }
  });

  it('[S15] a backup is opened for reading only, also where it could be written', () => {
    const file = editedPlan();
    const opened = openForReading(file);
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(opened.value.readOnly).toBe(true);
    expect(opened.value.setProperty('view', '{}')).toMatchObject({
      ok: false,
      problem: { code: 'fileReadOnly' },
    });
    opened.value.close();
  });
});
