// Rows pasted with their headings become tasks of the plan that is open.
import { describe, expect, it } from 'vitest';
import { addProposal } from '#shared/document/addProposal.ts';
import { decomposeTables } from '#shared/document/table/decomposeTables.ts';
import { looksHeaded, sheetOfRows } from '#shared/document/table/pastedRows.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { blankSnapshot } from '#shared/plan/blankPlan.ts';
import { fromSnapshot, planOf, tasksInOrder, type PlanDocument } from '#shared/plan/document.ts';
import { smallSnapshot, testId } from '#tests/plan/smallPlan.ts';

const heads = ['序号', '行动', '工程（项目）', '任务内容', '牵头单位', '配合单位', '完成时限'];
const rows = [
  heads,
  [
    '1',
    '一、绿化行动',
    '公园工程',
    '建成公园3座',
    '市园林局',
    '市财政局、市住房城乡建设局',
    '11月底',
  ],
  ['2', '', '', '新增绿地50公顷', '市园林局', '', '2027年6月底'],
  ['3', '', '绿道工程', '建成绿道20公里', '市住建局', '', ''],
  ['4', '二、净水行动', '河道工程', '整治河道15公里', '市水务局', '', '2028年底'],
];

function pasted(document: PlanDocument, block: string[][]) {
  const read = decomposeTables([sheetOfRows(block, planOf(document))]);
  if (!read.ok) throw new Error(read.problem.code);
  const { edit, added, tasks, newUnits } = addProposal(document, read.value.proposal, testId);
  const outcome = applyEdit(document, edit, { newId: testId, year: 2026 });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  const { document: after, rejected } = outcome.value;
  return { added, tasks, newUnits, after, rejected };
}

/** What a person is shown before it is written, as `shown` puts what is in the plan afterwards. */
function previewed({ tasks }: Pick<ReturnType<typeof addProposal>, 'tasks'>): string[] {
  return tasks.map(({ action, project, text, leads, supports, deadlines }) =>
    [
      action?.name,
      project?.name,
      text,
      leads.join('、'),
      supports.join('、'),
      deadlines.join('；'),
    ].join('|'),
  );
}

function shown(document: PlanDocument): string[] {
  const names = (ids: readonly string[]) =>
    ids.map((id) => document.units.get(id)?.name).join('、');
  return tasksInOrder(document).map(({ id, projectId, text, leads, supports }) => {
    const project = document.projects.get(projectId);
    const action = document.actions.get(project?.actionId ?? '');
    const due = [...document.deadlines.values()].find(({ taskId }) => taskId === id)?.end ?? '';
    return [action?.name, project?.name, text, names(leads), names(supports), due].join('|');
  });
}

describe('pasted rows with headings', () => {
  it('[K21] make actions, projects, tasks, units and days of a blank plan', () => {
    const blank = blankSnapshot({ title: '绿化计划', startYear: 2026, endYear: 2028 });
    const made = pasted(fromSnapshot(blank), rows);
    const { after, added, rejected } = made;
    expect(previewed(made)).toEqual(shown(after));
    expect(made.newUnits).toHaveLength(5);
    expect(made.newUnits).toContain('市水务局');
    expect(rejected).toEqual([]);
    expect(added.doubts.filter((doubt) => doubt.includes('空白'))).toEqual([]);
    expect(added).toMatchObject({ actions: 2, projects: 3, tasks: 4, units: 5 });
    expect(shown(after)).toEqual([
      '绿化行动|公园工程|建成公园3座|市园林局|市财政局、市住房城乡建设局|2026-11-30',
      '绿化行动|公园工程|新增绿地50公顷|市园林局||2027-06-30',
      '绿化行动|绿道工程|建成绿道20公里|市住建局||',
      '净水行动|河道工程|整治河道15公里|市水务局||2028-12-31',
    ]);
  });

  it('[K21] use the units, actions and projects that a plan has', () => {
    const plan = fromSnapshot(smallSnapshot());
    const block = [
      ['重点任务', '责任单位', '完成时限'],
      ['改造老旧小区50个', '市住房城乡建设局', '2023年底'],
    ];
    const made = pasted(plan, block);
    const { after, added } = made;
    // Units and groups of the plan are shown by the names that they have there.
    expect(previewed(made)).toEqual(shown(after).slice(-1));
    expect(made.newUnits).toEqual([]);
    expect(added).toMatchObject({ actions: 0, projects: 0, tasks: 1, units: 0 });
    expect(shown(after).at(-1)).toBe(
      '城市更新提升行动|老旧小区改造工程|改造老旧小区50个|市住建局||2023-12-31',
    );
  });

  it('[K21] are told from rows without headings', () => {
    expect(looksHeaded(rows)).toBe(true);
    expect(looksHeaded([['绿化计划任务分解表'], ...rows])).toBe(true);
    expect(looksHeaded(rows.slice(1))).toBe(false);
    expect(looksHeaded([heads])).toBe(false);
    expect(
      looksHeaded([
        ['建成公园3座', '市园林局'],
        ['任务', '单位'],
      ]),
    ).toBe(false);
  });
});
