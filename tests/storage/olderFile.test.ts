// A plan file as an earlier version wrote it: units without the fields that came later, in rows and in the history.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import { openPlanFile } from '#electron/storage/openPlanFile.ts';
import { applyChange, type Change } from '#shared/plan/change.ts';
import { fromSnapshot, type PlanSnapshot } from '#shared/plan/document.ts';
import type { ColumnRow, TaskRow, UnitRow } from '#shared/plan/model.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';

function asWrittenBefore(unit: UnitRow): UnitRow {
  const {
    formerNames: _former,
    leader: _leader,
    apartFrom: _apart,
    custom: _custom,
    ...rest
  } = unit;
  return rest as UnitRow;
}

function withoutCustom({ custom: _custom, ...rest }: TaskRow): TaskRow {
  return rest as TaskRow;
}

it('[P19] an older file opens, is edited, and its history is taken back and done again', () => {
  const file = path.join(temporaryFolder(), '旧.planbook');
  const snapshot = smallSnapshot();
  const old: PlanSnapshot = {
    ...snapshot,
    units: snapshot.units.map(asWrittenBefore),
    tasks: snapshot.tasks.map(withoutCustom),
    columns: [],
  };
  const made = PlanSession.create(file, old);
  expect(made.ok).toBe(true);

  const opened = openPlanFile(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  const gas = old.units.find(({ id }) => id === 'gas');
  if (!gas) throw new Error('no unit');
  expect(JSON.stringify(opened.value.file.load().snapshot.units)).not.toContain('formerNames');
  const change: Change = { added: [], updated: [], removed: [{ sheet: 'units', row: gas }] };
  opened.value.file.append(
    {
      kind: 'edit',
      of: null,
      label: '删除1行单位',
      at: '2022-01-01T00:00:00.000Z',
      who: '',
      change,
    },
    applyChange(fromSnapshot(old), change),
  );
  opened.value.file.close();

  const session = PlanSession.open(file);
  if (!session.ok) throw new Error(session.problem.code);
  expect(session.value.document.units.get('housing')).toMatchObject({
    aliases: ['市住房城乡建设局'],
    formerNames: [],
    leader: '',
    apartFrom: [],
  });
  expect(session.value.undo().ok).toBe(true);
  expect(session.value.document.units.get('gas')).toEqual(
    snapshot.units.find(({ id }) => id === 'gas'),
  );
  expect(session.value.redo().ok).toBe(true);
  const renamed = session.value.edit({
    label: '改名',
    operations: [{ type: 'renameUnit', id: 'housing', name: '市住建委', until: '2024' }],
  });
  expect(renamed.ok).toBe(true);
  session.value.close();

  const again = PlanSession.open(file);
  if (!again.ok) throw new Error(again.problem.code);
  expect(again.value.document.units.get('housing')).toMatchObject({
    name: '市住建委',
    formerNames: [{ name: '市住建局', until: '2024' }],
  });
  again.value.close();
});

it('[P19] the example plan and a snapshot that lacks sheets become a plan file', () => {
  const bundled = readFileSync(
    path.resolve(import.meta.dirname, '../../templates/example-plan.json'),
    'utf8',
  );
  const { stages: _stages, columns: _columns, ...part } = smallSnapshot();
  for (const snapshot of [JSON.parse(bundled), part]) {
    const file = path.join(temporaryFolder(), '示例.planbook');
    const made = PlanSession.create(file, snapshot as PlanSnapshot);
    if (!made.ok) throw new Error(made.problem.code);
    const opened = PlanSession.open(file);
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(opened.value.document.tasks.size).toBe((snapshot as PlanSnapshot).tasks.length);
    opened.value.close();
  }
});

it('[A1][P19] columns of the user and their values survive closing, undo and a file written before there were any', () => {
  const file = path.join(temporaryFolder(), '列.planbook');
  const snapshot = smallSnapshot();
  PlanSession.create(file, { ...snapshot, tasks: snapshot.tasks.map(withoutCustom) });
  const open = () => {
    const session = PlanSession.open(file);
    if (!session.ok) throw new Error(session.problem.code);
    return session.value;
  };
  const column: Omit<ColumnRow, 'id' | 'order'> = {
    tab: 'tasks',
    heading: '分管领导',
    kind: 'text',
    choices: [],
    width: 120,
  };
  let session = open();
  session.edit({
    label: '插入列',
    operations: [
      { type: 'addColumn', column: { ...column, id: 'cu-1' }, before: null },
      { type: 'input', tab: 'tasks', rowId: 't1', column: 'cu-1', text: '甲' },
    ],
  });
  session.edit({ label: '删除列', operations: [{ type: 'deleteColumn', id: 'cu-1' }] });
  session.close();
  session = open();
  expect(session.document.tasks.get('t1')?.custom).toEqual({});
  expect(session.steps.undo).toBe('删除列');
  session.undo();
  session.close();
  session = open();
  expect(session.document.columns.get('cu-1')).toEqual({ ...column, id: 'cu-1', order: 1 });
  expect(session.document.tasks.get('t1')?.custom).toEqual({ 'cu-1': '甲' });
  session.undo();
  expect(session.document.tasks.get('t1')?.custom).toEqual({});
  expect(session.document.columns.size).toBe(0);
  session.close();
});
