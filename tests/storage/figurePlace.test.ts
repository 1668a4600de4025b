// A figure in a plan file is followed to the cell that it was merged from, and to the person who typed over it.
import path from 'node:path';
import { expect, it } from 'vitest';
import { figurePlace } from '#electron/jobs/figurePlace.ts';
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
    label: '导入回收表',
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
  const asked = { taskId: 't4', unitId: 'housing', period: '2022-05' };
  const of = (field: 'percent' | 'progress') => {
    const found = figurePlace(session, { ...asked, field });
    if (!found.ok) throw new Error(found.problem.code);
    return found.value;
  };
  expect(of('percent')).toMatchObject({ place, step: '导入回收表' });
  expect(Date.parse(of('percent').at ?? '')).toBeGreaterThan(0);
  // As old as the plan: nobody knows.
  expect(of('progress')).toEqual({ place: null, step: null, at: null, by: null });
  session.edit({
    label: '修改完成率',
    operations: [{ type: 'input', tab: 'progress', rowId: 'r1', column: 'percent', text: '60' }],
  });
  expect(of('percent')).toMatchObject({ place: null, step: '修改完成率' });
  session.undo();
  expect(of('percent')).toMatchObject({ place });
  const nobody = figurePlace(session, { ...asked, unitId: 'gas', field: 'percent' });
  expect(nobody).toMatchObject({ ok: false, problem: { code: 'missingRow' } });
  session.close();
});
