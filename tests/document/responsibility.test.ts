// Responsibility clauses in every form that notices use.
import { describe, expect, it } from 'vitest';
import { codesOf, proposalOf } from './showTree.ts';

function taskOf(clause: string, before = '', title = '云川市2022年重点工作') {
  const proposal = proposalOf(
    `${title}\n${before}\n一、重点任务\n1.公园建设工程。建成公园3座。${clause}`,
  );
  const tasks = proposal.actions.flatMap(({ projects }) =>
    projects.flatMap((project) => project.tasks),
  );
  const [task] = tasks;
  if (!task || tasks.length !== 1)
    throw new Error(`${tasks.length} tasks: ${JSON.stringify(tasks)}`);
  return { ...task, codes: codesOf(proposal) };
}

const both = {
  text: '建成公园3座。',
  leads: ['市园林局', '市住建局'],
  supports: ['市财政局', '各街道'],
};

describe('labels', () => {
  it.each([
    '（牵头单位：市园林局、市住建局，配合单位：市财政局、各街道）',
    '（牵头单位：市园林局、市住建局；配合单位：市财政局、各街道）',
    '（牵头单位：市园林局、市住建局 配合单位：市财政局、各街道）',
    '（牵头单位：市园林局、市住建局配合单位：市财政局、各街道）',
    '（牵头单位：市园林局、市住建局。配合单位：市财政局、各街道。）',
    '(牵头单位:市园林局,市住建局;配合单位:市财政局,各街道)',
    '（牵头单位：市园林局、市住建局，配合单位：市财政局、各街道)',
    '【牵头部门：市园林局、市住建局；配合部门：市财政局、各街道】',
    '〔牵头单位：市园林局、市住建局，协办单位：市财政局、各街道〕',
    '（牵头责任单位：市园林局、市住建局，责任单位：市财政局、各街道）',
    '（主办单位：市园林局、市住建局，参与单位：市财政局、各街道）',
    '（牵头单位市园林局、市住建局，配合单位市财政局、各街道）',
    '（牵头单位：市园林局、市住建局）（配合单位：市财政局、各街道）',
    '（责任领导：李某某；牵头单位：市园林局、市住建局；配合单位：市财政局、各街道；联系人：张某某）',
    '（牵头单位：市园林局、市住建局，配合单位：市财政局、各街道）。',
    '牵头单位：市园林局、市住建局。配合单位：市财政局、各街道。',
    '\n牵头单位：市园林局、市住建局\n配合单位：市财政局、各街道',
    '\n牵头单位: 市园林局、市住建局\n\n责任单位: 市财政局、各街道',
    '\n**牵头单位**：市园林局、市住建局\n**配合单位**：市财政局、各街道',
    '\n- 牵头单位：市园林局、市住建局\n- 配合单位：\n市财政局、各街道',
    '\n（牵头单位：市园林局、\n市住建局，\n配合单位：市财政局、各街道）',
    '（牵头单位：市园林局、市住建局，配合单位：市财政局、各街道',
  ])('[C2] %j', (clause) => {
    expect(taskOf(clause)).toMatchObject(both);
  });

  it('[C2] 责任单位 alone: all lead', () => {
    expect(taskOf('（责任单位：市园林局、市住建局）')).toMatchObject({
      leads: ['市园林局', '市住建局'],
      supports: [],
    });
  });

  it.each([
    '列第一位的责任单位为牵头单位，下同。',
    '排在第一位的部门为牵头部门，下同。',
    '责任单位中列首位的为牵头单位。',
    '第一责任单位为牵头单位，下同。',
    '（除标注“分别牵头”外，列第一位为牵头或汇总单位，下同）',
  ])('[C2] 责任单位 alone: the first leads, because the notice says %s', (rule) => {
    expect(taskOf('（责任单位：市园林局、市住建局，各街道）', rule)).toMatchObject({
      leads: ['市园林局'],
      supports: ['市住建局', '各街道'],
    });
    expect(taskOf('（市园林局、市住建局按职责分工负责）', rule)).toMatchObject({
      leads: ['市园林局'],
      supports: ['市住建局'],
    });
  });

  it.each([
    '（责任单位：市园林局、市住建局、各街道，排在首位的为牵头单位，下同）',
    '\n责任单位：市园林局、市住建局、各街道（第一责任单位为牵头单位，下同）',
    '（责任单位：市园林局、市住建局、各街道；列第一位的为牵头部门，下同）',
  ])('[C2] the order rule may stand in the clause itself: %j', (clause) => {
    const task = taskOf(clause);
    expect(task).toMatchObject({ leads: ['市园林局'], supports: ['市住建局', '各街道'] });
    expect(task.codes).toEqual([]);
  });

  it.each(['（市园林局会同市住建局、各街道负责）', '（由市园林局会同市住建局、各街道牵头落实）'])(
    '[C3] who acts together with others leads them: %s',
    (clause) => {
      expect(taskOf(clause)).toMatchObject({
        leads: ['市园林局'],
        supports: ['市住建局', '各街道'],
      });
    },
  );

  it('[C7] what else a clause says is no unit and is said', () => {
    const note =
      '〔市园林局牵头，市住建局参与，各区人民政府（管委会）负责落实。以下各项均需各区落实，不再列出。〕';
    const task = taskOf(note);
    expect(task).toMatchObject({
      leads: ['市园林局'],
      supports: ['市住建局', '各区人民政府（管委会）'],
    });
    expect(task.codes).toContain('clauseRemainder');
    const labelled = taskOf('（牵头单位：市园林局，确保按期完成；配合单位：张某某、市财政局）');
    expect(labelled).toMatchObject({ leads: ['市园林局'], supports: ['市财政局'] });
    expect(labelled.codes).toContain('clauseRemainder');
    expect(taskOf('（牵头单位：市园林局、绿美云川）').codes).toContain('nameDoubtful');
  });

  it('[C4] persons among the units are left out', () => {
    expect(taskOf('（陈某某，市园林局）')).toMatchObject({ leads: ['市园林局'], supports: [] });
    expect(
      taskOf('（责任单位：市园林局；责任领导：张三、李四；配合单位：市林业局）'),
    ).toMatchObject({ leads: ['市园林局'], supports: ['市林业局'] });
  });

  it('[C2] a unit that leads does not support as well', () => {
    const task = taskOf('（牵头单位：市园林局，配合单位：市园林局、市财政局）');
    expect(task).toMatchObject({ leads: ['市园林局'], supports: ['市财政局'] });
    expect(task.codes).toContain('leadRepeated');
  });
});

describe('verbs', () => {
  it.each([
    '（市园林局、市住建局牵头，市财政局、各街道配合）',
    '（由市园林局、市住建局牵头，市财政局、各街道按职责分工配合）',
    '（市园林局、市住建局牵头负责，市财政局、各街道参与）',
    '（市园林局、市住建局牵头；市财政局、各街道按照职责分工负责）',
    '由市园林局、市住建局牵头，市财政局、各街道配合。',
    '\n市园林局、市住建局牵头，市财政局、各街道协助落实。',
    '（市园林局、市住建局牵头督导，市财政局、各街道参与，年内持续推进）',
    '（市园林局、市住建局牵头统筹；市财政局、各街道按职责分工负责，长期坚持）',
    '（市园林局、市住建局按职责分工负责，市财政局、各街道结合实际落实）',
    '（张某某牵头；市园林局、市住建局主办；市财政局、各街道协办）',
    '（牵头市领导：王某某；牵头单位：市园林局、市住建局；配合单位：市财政局、各街道）',
  ])('[C3] %j', (clause) => {
    expect(taskOf(clause)).toMatchObject(both);
  });

  it.each([
    '（市园林局、市住建局负责）',
    '（市园林局、市住建局按职责分工负责）',
    '（市园林局、市住建局分别负责落实）',
  ])('[C3] all lead in %s', (clause) => {
    expect(taskOf(clause)).toMatchObject({ leads: ['市园林局', '市住建局'], supports: [] });
  });

  it('[C3] a bracket that says something else is no clause', () => {
    for (const bracket of [
      '（含改建）',
      '（2022年4月）',
      '（由业主自行负责）',
      '（市、区）',
      '（不少于3座）',
      '（见附件）',
    ]) {
      const task = taskOf(`树种丰富${bracket}，四季有花。（责任单位：市园林局）`);
      expect(task.text).toBe(`建成公园3座。树种丰富${bracket}，四季有花。`);
    }
  });

  it('[C6] a bracket of nothing but units counts at the end of a sentence, with a warning', () => {
    const task = taskOf('（市园林局、市财政局）');
    expect(task).toMatchObject({ text: '建成公园3座。', leads: ['市园林局', '市财政局'] });
    expect(task.codes).toContain('bareUnitList');
  });
});

describe('what else a clause holds', () => {
  it.each([
    '（牵头单位：市园林局，完成时限：2022年6月底）',
    '（牵头单位：市园林局；配合单位：/；时限要求：2022年6月底；2分）',
    '（牵头单位：市园林局，2022年6月底前）',
    '（2分）（牵头单位：市园林局）（完成时限：2022年6月底）',
    '（市园林局负责，2022年6月底前完成）',
    '\n牵头单位：市园林局\n完成时限：2022年6月底',
  ])('[C4] takes the deadline from %j', (clause) => {
    const task = taskOf(clause);
    expect(task).toMatchObject({ text: '建成公园3座。', leads: ['市园林局'], supports: [] });
    expect(task.deadlines).toHaveLength(1);
    expect(task.deadlines[0]).toMatchObject({
      kind: 'deadline',
      end: '2022-06-30',
      precision: 'month',
      basis: 'stated',
      what: expect.stringMatching(/./),
    });
  });

  it('[U4] says where a list is open, [U3] where a prefix was given back', () => {
    const task = taskOf('（牵头单位：市园林局、住建局等，配合单位：市财政局等有关部门）');
    expect(task).toMatchObject({ leads: ['市园林局', '市住建局'], supports: ['市财政局'] });
    expect(task.codes).toEqual(expect.arrayContaining(['unitsOpen', 'prefixExpanded']));
  });

  it('[C5] warns of a bracket that is never closed, and ends it at the paragraph', () => {
    const proposal = proposalOf(`一、重点任务
1.公园建设工程。建成公园3座。（牵头单位：市园林局，配合单位：相关县（市、区）人民政府
2.绿道建设工程。建成绿道20公里。（牵头单位：市住建局）`);
    const [first, second] = proposal.actions[0]?.projects.map(({ tasks }) => tasks[0]) ?? [];
    expect(first).toMatchObject({ leads: ['市园林局'], supports: ['相关县（市、区）人民政府'] });
    expect(second).toMatchObject({ leads: ['市住建局'], supports: [] });
    expect(codesOf(proposal)).toContain('bracketUnclosed');
  });

  it('warns where nobody leads', () => {
    expect(taskOf('（配合单位：市财政局）')).toMatchObject({ leads: [], supports: ['市财政局'] });
    expect(taskOf('（配合单位：市财政局）').codes).toContain('taskWithoutLead');
  });
});

describe('which sentences a clause owns', () => {
  const tasksOf = (body: string) =>
    proposalOf(`一、重点任务\n${body}`).actions.flatMap(({ projects }) =>
      projects.flatMap(({ tasks }) => tasks.map(({ text, leads }) => [text, ...leads])),
    );

  it('[C1] those before it, back to the clause before', () => {
    expect(
      tasksOf(
        '1.绿化工程。建成公园3座。补植树木。（责任单位：市园林局）建成绿道20公里；（责任单位：市住建局）\n整治河道。（责任单位：市水务局）',
      ),
    ).toEqual([
      ['建成公园3座。补植树木。', '市园林局'],
      ['建成绿道20公里；', '市住建局'],
      ['整治河道。', '市水务局'],
    ]);
  });

  it('[C1] those after it where it stands first', () => {
    expect(
      tasksOf(
        '1.绿化工程（牵头单位：市园林局）。建成公园3座。\n2.净水工程\n牵头单位：市水务局\n配合单位：市财政局\n整治河道15公里。',
      ),
    ).toEqual([
      ['建成公园3座。', '市园林局'],
      ['整治河道15公里。', '市水务局'],
    ]);
  });

  it('[C1] the title where there is no text', () => {
    expect(
      tasksOf('1.建成公园3座（责任单位：市园林局）\n2.净水工程。（责任单位：市水务局）'),
    ).toEqual([
      ['建成公园3座', '市园林局'],
      ['净水工程', '市水务局'],
    ]);
  });

  it('[T1] text behind the last clause is a task without lead', () => {
    expect(
      tasksOf('1.绿化工程。建成公园3座。（责任单位：市园林局）同步完善标识标牌和无障碍设施。'),
    ).toEqual([['建成公园3座。', '市园林局'], ['同步完善标识标牌和无障碍设施。']]);
  });
});

describe('what a clause says beyond the units', () => {
  it.each([
    '（市园林局、市住建局分工负责）',
    '（市园林局、市住建局根据职责分工负责）',
    '（市园林局、市住建局按职责分工负责，以下均需各区〈县〉政府、云川开发区管委会负责，不再列出）',
  ])('[C3] [C7] %s', (clause) => {
    expect(taskOf(clause)).toMatchObject({ leads: ['市园林局', '市住建局'], supports: [] });
    expect(taskOf(clause).codes.includes('clauseRemainder')).toBe(clause.includes('以下'));
  });

  it('[C2] reads who supervises as supporting', () => {
    expect(taskOf('\n责任单位：市园林局\n督导单位：市财政局')).toMatchObject({
      leads: ['市园林局'],
      supports: ['市财政局'],
    });
  });

  it('[C2] reads the order rule in other words', () => {
    expect(
      taskOf('\n责任单位：市园林局、市财政局（列第一位者为工作牵头单位或汇总单位，下同）'),
    ).toMatchObject({ leads: ['市园林局'], supports: ['市财政局'] });
  });
});
