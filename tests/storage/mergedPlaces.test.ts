// A figure in a plan file is followed to the cell that it was merged from, and to the step that typed over it.
import path from 'node:path';
import { expect, it } from 'vitest';
import { cellHistory } from '#electron/jobs/cellHistory.ts';
import { PlanSession } from '#electron/planSession.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';

it('[P28] also after a restart', () => {
  const file = path.join(temporaryFolder(), '来源.planbook');
  PlanSession.create(file, smallSnapshot());
  const open = () => {
    const session = PlanSession.open(file);
    if (!session.ok) throw new Error(session.problem.code);
    return session.value;
  };
  let session = open();
  const place = { file: '市住建局.xlsx', sheet: '反馈表', cell: 'H7' };
  session.edit({
    label: '导入反馈表',
    operations: [
      {
        type: 'set',
        sheet: 'progress',
        id: 'r1',
        values: { percent: 55, places: { percent: place } },
      },
    ],
  });
  session.close();
  session = open();
  const placeOf = (column: 'percent' | 'progress') =>
    session.document.progress.get('r1')?.places?.[column] ?? null;
  const lastStep = (column: 'percent' | 'progress') => {
    const history = cellHistory(session, { tab: 'progress', rowId: 'r1', column }, 1);
    if (!history.ok) throw new Error(history.problem.code);
    return history.value.entries[0]?.label ?? null;
  };
  expect(placeOf('percent')).toEqual(place);
  expect(lastStep('percent')).toBe('导入反馈表');
  // As old as the plan: nobody knows.
  expect(placeOf('progress')).toBeNull();
  expect(lastStep('progress')).toBeNull();
  session.edit({
    label: '修改完成率',
    operations: [{ type: 'input', tab: 'progress', rowId: 'r1', column: 'percent', text: '60' }],
  });
  expect(placeOf('percent')).toBeNull();
  expect(lastStep('percent')).toBe('修改完成率');
  session.undo();
  expect(placeOf('percent')).toEqual(place);
  session.close();
});
