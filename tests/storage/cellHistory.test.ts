// The history of a cell from a plan file: it is there after a restart, and names the files that an import merged.
import path from 'node:path';
import { expect, it } from 'vitest';
import { cellHistory } from '#electron/jobs/cellHistory.ts';
import { PlanSession } from '#electron/planSession.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';

it('[V20][V22] is kept in the file, with who and when, and the files of an import', () => {
  const file = path.join(temporaryFolder(), '史.planbook');
  PlanSession.create(file, smallSnapshot());
  const open = () => {
    const session = PlanSession.open(file);
    if (!session.ok) throw new Error(session.problem.code);
    return session.value;
  };
  let session = open();
  const row = {
    id: 'rt',
    importId: 'im',
    unitId: 'housing',
    period: '2022-06',
    file: '市住建局.xlsx',
    digest: '00',
    at: '2022-07-01T00:00:00.000Z',
  };
  const imported = session.edit({
    label: '合并2022年6月反馈',
    operations: [
      { type: 'set', sheet: 'tasks', id: 't4', values: { percent: 60 } },
      { type: 'add', sheet: 'returns', row },
    ],
  });
  expect(imported.ok).toBe(true);
  session.edit({
    label: '修改完成率',
    operations: [{ type: 'input', tab: 'tasks', rowId: 't4', column: 'percent', text: '70' }],
  });
  session.close();

  session = open();
  const history = cellHistory(session, { tab: 'tasks', rowId: 't4', column: 'percent' }, 10);
  if (!history.ok) throw new Error(history.problem.code);
  const { entries, first, createdAt } = history.value;
  expect(entries).toMatchObject([
    { label: '修改完成率', files: [], changes: [{ from: '60%', to: '70%' }] },
    { label: '合并2022年6月反馈', files: ['市住建局.xlsx'], changes: [{ from: '', to: '60%' }] },
  ]);
  expect(first).toMatchObject([{ heading: '完成率', to: '' }]);
  expect(Date.parse(entries[0]?.at ?? '')).toBeGreaterThan(0);
  expect(Date.parse(createdAt ?? '')).toBeGreaterThan(0);
  // The store is free for the next step after a history that was not read to its end.
  expect(cellHistory(session, { tab: 'tasks', rowId: 't4', column: 'percent' }, 1).ok).toBe(true);
  expect(session.undo().ok).toBe(true);
  session.close();
});
