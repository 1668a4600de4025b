// What persons said in a review is in the plan afterwards, and the next review begins with it.
import { describe, expect, it } from 'vitest';
import { applyEdit } from '#shared/plan/apply.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { idSource } from '#shared/plan/identity.ts';
import { compareReturns, type ReturnsDraft } from '#shared/returns/compareReturns.ts';
import { mergeReturns } from '#shared/returns/mergeReturns.ts';
import type { ReviewDecision } from '#shared/returns/review.ts';
import { samplePlan } from '../forms/samplePlan.ts';
import { ownTable } from './rawForm.ts';

const at = '2022-07-02T08:00:00.000Z';
const options = {
  period: '2022-06',
  planId: 'plan-one',
  today: '2022-07-02',
  tellProblem: ({ code }: { code: string }) => code,
};
type Input = ReturnType<typeof ownTable>;

function review(document: PlanDocument, input: Input, decisions: ReviewDecision[] = []) {
  return compareReturns(document, [input], options, decisions);
}

function merged(document: PlanDocument, draft: ReturnsDraft): PlanDocument {
  const newId = idSource();
  const { edit } = mergeReturns(document, draft, { take: 'decided', newId, at, by: '李明' });
  if (!edit) throw new Error('nothing to merge');
  const applied = applyEdit(document, edit, { newId, year: 2022 });
  if (!applied.ok) throw new Error(applied.problem.code);
  return applied.value.document;
}

const taskText = (document: PlanDocument, id: string) => document.tasks.get(id)?.text ?? '';

/** A table of the unit's own about one task, with a heading that nobody knows. */
function table(document: PlanDocument, more: { unit?: string; name?: string } = {}): Input {
  const { unit = '市住建局', name = taskText(document, 't3') } = more;
  return ownTable('反馈.xlsx', [
    [`填报单位：${unit}`],
    ['序号', '工作任务', '完成比例', '干了些啥'],
    [1, name, '70%', '八条道路已改造'],
  ]);
}

describe('[P28] what is remembered of a review', () => {
  it('what columns mean: the next table with these headings is read so', () => {
    const document = samplePlan();
    const input = table(document);
    const [key = ''] =
      review(document, input).files[0]?.compared?.tables.map((each) => each.key) ?? [];
    const draft = review(document, input, [
      { type: 'columns', file: 0, table: key, fields: { D: 'progress' } },
    ]);
    const after = merged(document, draft);
    expect([...after.tableMappings.values()]).toMatchObject([
      { columns: [{ heading: '干了些啥', field: 'progress' }], at, by: '李明' },
    ]);
    const other = { ...table(after), digest: 'another' };
    const columns = review(after, other).files[0]?.compared?.tables[0]?.columns;
    expect(columns?.find(({ column }) => column === 'D')).toMatchObject({
      field: 'progress',
      by: 'remembered',
    });
    // Without memory it is not known.
    const before = review(document, other).files[0]?.compared?.tables[0]?.columns;
    expect(before?.find(({ column }) => column === 'D')?.field).toBeNull();
  });

  it('[M16] what a unit calls a task: the next row of that name is about it', () => {
    const document = samplePlan();
    const name = '咱们那个老大难';
    const input = table(document, { name });
    const [row] = review(document, input).files[0]?.compared?.reviewRows ?? [];
    expect(row?.taskId).toBeNull();
    const draft = review(document, input, [
      { type: 'row', file: 0, row: row?.key ?? '', taskId: 't3' },
    ]);
    const after = merged(document, draft);
    expect([...after.rowNames.values()]).toMatchObject([
      { unitId: 'u-zj', name, taskId: 't3', by: '李明' },
    ]);
    const other = { ...table(after, { name }), digest: 'another' };
    expect(review(after, other).files[0]?.compared?.reviewRows[0]).toMatchObject({
      taskId: 't3',
      state: 'matched',
    });
  });

  it('by which name a unit goes: the next file that bears it is known', () => {
    const document = samplePlan();
    const input = table(document, { unit: '建设口' });
    expect(review(document, input).review.files[0]?.unitId).toBeNull();
    const draft = review(document, input, [{ type: 'unit', file: 0, unitId: 'u-zj' }]);
    const after = merged(document, draft);
    expect(after.units.get('u-zj')?.aliases).toContain('建设口');
    const other = { ...table(after, { unit: '建设口' }), digest: 'another' };
    expect(review(after, other).review.files[0]?.unitId).toBe('u-zj');
  });

  it('each decision on a cell, and from which cell each figure came', () => {
    const document = samplePlan();
    const input = table(document);
    const first = review(document, input);
    const percent = first.differences.find(({ field }) => field === 'percent');
    if (!percent) throw new Error('no difference');
    const taken = merged(document, first);
    // Merged without a question: there is a place and no decision.
    expect(taken.decisions.size).toBe(0);
    const report = [...taken.progress.values()].find(
      ({ taskId, unitId, period }) =>
        taskId === 't3' && unitId === 'u-zj' && period === options.period,
    );
    expect(report?.places?.['percent']).toEqual({
      file: '反馈.xlsx',
      sheet: 'Sheet1',
      cell: percent.cell,
    });
    const typed = merged(
      document,
      review(document, input, [{ type: 'value', id: percent.id, text: '65%' }]),
    );
    expect([...typed.decisions.values()]).toMatchObject([
      {
        taskId: 't3',
        unitId: 'u-zj',
        field: 'percent',
        returned: '70%',
        value: '65%',
        decision: 'corrected',
        file: '反馈.xlsx',
        cell: percent.cell,
        by: '李明',
      },
    ]);
    const corrected = [...typed.progress.values()].find(({ percent: value }) => value === 65);
    expect(corrected?.places?.['percent']).toBeUndefined();
    const refused = merged(
      document,
      review(document, input, [{ type: 'take', ids: [percent.id], take: false }]),
    );
    expect([...refused.decisions.values()]).toMatchObject([
      { field: 'percent', decision: 'refused', value: null },
      // The task follows what was decided on the report.
      { field: 'taskPercent', decision: 'refused', value: null },
    ]);
  });

  it('nothing of a file that was left out', () => {
    const document = samplePlan();
    const left = table(document, { unit: '建设口', name: '咱们那个老大难' });
    const good = { ...table(document), path: '/收表/二.xlsx' };
    const draft = compareReturns(document, [left, good], options, [
      { type: 'unit', file: 0, unitId: 'u-zj' },
      { type: 'row', file: 0, row: 'Sheet1!3', taskId: 't3' },
      { type: 'leave', file: 0, leave: true },
    ]);
    const after = merged(document, draft);
    expect(after.rowNames.size).toBe(0);
    expect(after.units.get('u-zj')?.aliases).not.toContain('建设口');
  });
});
