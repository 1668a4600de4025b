// A revised notice against the plan of the first one: exactly what was changed, and what the office did stays.
import { describe, expect, it } from 'vitest';
import { decompose } from '#shared/document/decompose.ts';
import type { PlanProposal, Span } from '#shared/document/proposal.ts';
import { compareWithPlan } from '#shared/document/revision/compareWithPlan.ts';
import { takenBy, type RevisionDifference } from '#shared/document/revision/difference.ts';
import { withDoubts } from '#shared/document/revision/doubts.ts';
import { noticeBase } from '#shared/document/revision/noticeBase.ts';
import { revisionEdit } from '#shared/document/revision/revisionEdit.ts';
import { droppedNote } from '#shared/document/revision/revisionWriter.ts';
import { proposalToPlan } from '#shared/document/toPlan.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { Edit, Operation } from '#shared/plan/edit.ts';
import type { TaskRow } from '#shared/plan/model.ts';
import { firstNotice, revisedNotice } from '../../fixtures/notices/revisedNotice.ts';
import { report, testId } from '../../plan/smallPlan.ts';

function read(text: string): PlanProposal {
  const proposal = decompose(text);
  if (!proposal.ok) throw new Error(proposal.problem.code);
  return proposal.value;
}

const first = fromSnapshot(proposalToPlan(read(firstNotice), testId).snapshot);

function apply(document: PlanDocument, edit: Edit): PlanDocument {
  const outcome = applyEdit(document, edit, { newId: testId, year: 2022 });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value.document;
}

function after(...operations: Operation[]): PlanDocument {
  return apply(first, { label: '', operations });
}

function taskOf(part: string, document = first): TaskRow {
  const found = [...document.tasks.values()].find(({ text }) => text.includes(part));
  if (!found) throw new Error(`no task with ${part}`);
  return found;
}

function differences(text: string, document = first, base = first): RevisionDifference[] {
  return compareWithPlan(document, read(text), base).differences;
}

function take(rule: 'safe' | 'all', text: string, document = first, base = first): PlanDocument {
  const revision = compareWithPlan(document, read(text), base);
  return apply(document, revisionEdit(revision, takenBy(rule, revision.differences), testId, 'x'));
}

const told = (list: readonly RevisionDifference[]) =>
  list.map(({ kind, change, decision, field }) => `${kind} ${change} ${decision} ${field}`).sort();

const reported = (taskId: string) =>
  report({
    taskId,
    unitId: [...first.units.keys()][0] ?? '',
    percent: 20,
    progress: '已拆除100块',
  });

const raised = ['targets changed safe 目标', 'text changed safe 任务内容'];

describe('a revised notice', () => {
  it('[R3] read again without a change says nothing', () => {
    expect(differences(firstNotice)).toEqual([]);
  });

  it.each([
    ['a task added', ['tasks added safe 新增任务']],
    ['a task removed', ['tasks removed safe 修订通知已无此任务']],
    ['a lead changed', ['leads changed safe 牵头单位', 'supports changed safe 配合单位']],
    ['a deadline moved', ['deadlines changed safe 时间节点', ...raised]],
    ['a target raised', raised],
    ['a project renamed', ['names changed safe 工程（项目）名称']],
    ['a paragraph wrapped anew', []],
  ])('[R1] %s', (what, expected) => {
    expect(told(differences(revisedNotice([what])))).toEqual(expected);
  });

  it('[R11] all changes at once go in as one edit, each row where the notice has it', () => {
    const merged = take('safe', revisedNotice());
    expect(differences(revisedNotice(), merged, merged)).toEqual([]);
    const added = taskOf('日间照料中心', merged);
    const project = merged.projects.get(added.projectId);
    expect(project).toMatchObject({ ordinal: '6', name: '社区养老服务工程' });
    expect(merged.actions.get(project?.actionId ?? '')?.name).toBe('宜居社区更新行动');
    expect(added.leads.map((id) => merged.units.get(id)?.name)).toEqual(['市民政局']);
    expect([...merged.projects.values()].map(({ name }) => name)).not.toContain('户外广告规范工程');
    expect([...merged.tasks.values()].filter(({ text }) => text.includes('广告牌'))).toEqual([]);
  });

  it('[R7] progress, status and notes of changed tasks are as they were', () => {
    const toilets = taskOf('新建改建公厕');
    const values = { status: 'inProgress', percent: 40, note: '选址已定' } as const;
    const now = after(
      { type: 'set', sheet: 'tasks', id: toilets.id, values },
      { type: 'add', sheet: 'progress', row: reported(toilets.id) },
    );
    const merged = take('all', revisedNotice(), now);
    expect(merged.tasks.get(toilets.id)).toMatchObject({ ...values, leads: toilets.leads });
    expect(merged.tasks.get(toilets.id)?.text).toContain('60座');
    expect(merged.progress.get('r1')).toEqual(reported(toilets.id));
  });

  it('[R8] a dropped task with progress stays; a person may turn it to 已终止', () => {
    const dropped = taskOf('广告牌');
    const now = after({ type: 'add', sheet: 'progress', row: reported(dropped.id) });
    const text = revisedNotice(['a task removed']);
    const [difference] = differences(text, now);
    expect(difference).toMatchObject({ decision: 'conflict', choices: ['stop', 'delete'] });
    expect(difference?.reason).toContain('已有进展');
    expect(take('safe', text, now).tasks.has(dropped.id)).toBe(true);
    const stopped = take('all', text, now);
    expect(stopped.tasks.get(dropped.id)).toMatchObject({ status: 'stopped', note: droppedNote });
    expect(stopped.progress.has('r1')).toBe(true);
    expect(differences(text, stopped)).toEqual([]);
  });

  it('[R4] what only the office changed is no difference; what both changed is a conflict', () => {
    const toilets = taskOf('新建改建公厕');
    const yards = taskOf('老旧院落');
    const now = after(
      { type: 'set', sheet: 'tasks', id: yards.id, values: { text: '完成86个老旧院落的改造。' } },
      { type: 'set', sheet: 'tasks', id: toilets.id, values: { text: '新建改建公厕50座。' } },
    );
    const found = differences(revisedNotice(['a target raised']), now);
    expect(told(found)).toEqual(['targets changed safe 目标', 'text changed conflict 任务内容']);
    expect(found.find(({ kind }) => kind === 'text')?.reason).toContain('本单位改过此处');
    const merged = take('safe', revisedNotice(['a target raised']), now);
    expect(merged.tasks.get(toilets.id)?.text).toBe('新建改建公厕50座。');
    expect(merged.tasks.get(yards.id)?.text).toBe('完成86个老旧院落的改造。');
  });

  it('[R4] rows that the office added or deleted itself stay so', () => {
    const gone = taskOf('老旧院落');
    const own = { ...taskOf('新建改建公厕'), id: 'own', text: '本单位自行增加的一项工作' };
    const now = after(
      { type: 'remove', sheet: 'tasks', id: gone.id },
      { type: 'add', sheet: 'tasks', row: own },
    );
    expect(differences(firstNotice, now)).toEqual([]);
    const merged = take('all', revisedNotice(), now);
    expect(merged.tasks.get('own')).toEqual(own);
    expect([...merged.tasks.values()].some(({ text }) => text.includes('老旧院落'))).toBe(false);
  });

  it('[R4] a correction of the first review is not taken back', () => {
    const proposal = read(firstNotice);
    const task = proposal.actions[0]?.projects[0]?.tasks[0];
    if (!task) throw new Error('no task');
    task.leads = ['市发改委'];
    const created = fromSnapshot(proposalToPlan(proposal, testId).snapshot);
    const base = noticeBase(created, [], read(firstNotice));
    expect(differences(firstNotice, created, base)).toEqual([]);
    // Without what the notice was read as, the correction would go: that is why it is kept.
    expect(told(differences(firstNotice, created, created))).toEqual([
      'leads changed safe 牵头单位',
    ]);
  });

  it('[R5] a known unit under its alias or former name is no difference', () => {
    const tourism = [...first.units.values()].find(({ name }) => name === '市文旅局');
    if (!tourism) throw new Error('no unit');
    const text = firstNotice.replaceAll('市文旅局', '市文化广电旅游局');
    const now = after({
      type: 'set',
      sheet: 'units',
      id: tourism.id,
      values: { aliases: ['市文化广电旅游局'] },
    });
    expect(differences(text, now)).toEqual([]);
    const renamed = after({
      type: 'set',
      sheet: 'units',
      id: tourism.id,
      values: { name: '市文体旅游局' },
    });
    expect(differences(firstNotice, renamed)).toEqual([]);
  });

  it('[R5] units that the office merged are one unit, not a change of every task that names them', () => {
    const unitOf = (wanted: string) =>
      [...first.units.values()].find(({ name }) => name === wanted);
    const keep = unitOf('市文旅局')?.id ?? '';
    const drop = unitOf('市城管局')?.id ?? '';
    const now = after({ type: 'mergeUnits', keep, drop, former: null });
    expect(differences(firstNotice, now)).toEqual([]);
    // What the notice drops and changes is as safe as before the merge.
    expect(told(differences(revisedNotice(['a task removed']), now))).toEqual([
      'tasks removed safe 修订通知已无此任务',
    ]);
    const changed = firstNotice.replace(
      '（牵头单位：市城管局，配合单位：澜城区人民政府、市文旅局',
      '（牵头单位：市水利局，配合单位：澜城区人民政府、市文旅局',
    );
    expect(told(differences(changed, now))).toContain('leads changed safe 牵头单位');
  });

  it('[R5] the full name of a known unit is offered as its alias, once for all tasks', () => {
    const text = firstNotice.replaceAll('市住建局', '市住房和城乡建设局');
    const found = differences(text);
    expect(told(found)).toEqual(['units changed conflict 单位的另一写法']);
    expect(found[0]?.spans.length).toBeGreaterThan(3);
    const merged = take('all', text);
    expect(differences(text, merged)).toEqual([]);
    expect([...merged.units.values()].some(({ name }) => name === '市住房和城乡建设局')).toBe(
      false,
    );
  });

  it('[R5] a new unit is added to the directory with the difference that names it', () => {
    const text = firstNotice.replace(
      '（牵头单位：市城管局，配合单位：澜城区人民政府、市文旅局',
      '（牵头单位：市数据局，配合单位：澜城区人民政府、市文旅局',
    );
    const [difference] = differences(text);
    expect(difference).toMatchObject({ kind: 'leads', before: '市城管局', after: '市数据局' });
    expect(difference?.reason).toContain('单位表里没有市数据局');
    const merged = take('safe', text);
    expect([...merged.units.values()].filter(({ name }) => name === '市数据局')).toHaveLength(1);
  });

  it('[R1] a tie is a person’s decision, and said with the tasks that are meant', () => {
    const text = (roads: string[]) =>
      `关于印发《澜江市道路提升行动方案》的通知\n一、主要任务\n（一）道路提升行动\n${roads
        .map((road, at) => `${at + 1}. ${road}（牵头单位：市住建局）\n`)
        .join('')}`;
    const now = fromSnapshot(
      proposalToPlan(
        read(
          text([
            '改造滨江东路路面和人行道设施工程一处。',
            '改造滨江西路路面和人行道设施工程一处。',
          ]),
        ),
        testId,
      ).snapshot,
    );
    const found = differences(text(['改造滨江北路路面和人行道设施工程一处。']), now, now);
    expect(told(found)).toEqual([
      'tasks added conflict 新增任务',
      'tasks removed conflict 修订通知已无此任务',
      'tasks removed conflict 修订通知已无此任务',
    ]);
    expect(found.find(({ change }) => change === 'added')?.reason).toContain('滨江东路');
  });

  it('[R9] numbers and order are one difference', () => {
    const found = differences(
      firstNotice
        .replace('3. 城市门户提升工程', '4. 城市门户提升工程')
        .replace('4. 滨江夜景营造工程', '3. 滨江夜景营造工程'),
    );
    expect(told(found)).toEqual(['ordinals changed safe 编号和次序']);
  });

  it('[R10] a pasted part without its head takes nothing from the head of the plan', () => {
    const proposal = read(firstNotice);
    const { differences: found } = compareWithPlan(first, {
      ...proposal,
      title: '',
      documentNumber: null,
      issuer: null,
      issued: null,
      period: { start: null, end: null },
    });
    expect(found).toEqual([]);
  });

  it('[R13] a doubt that touches a difference is said with it; others are listed unless known', () => {
    const text = revisedNotice(['a target raised']);
    const proposal = read(text);
    const at = text.indexOf('新建改建公厕60座');
    const touching = {
      code: 'targetDoubtful',
      message: '目标需要核对',
      span: [at, at + 9] as Span,
    };
    const known = { code: 'unitsOpen', message: '名单以“等”结尾', span: [0, 4] as Span };
    const elsewhere = { code: 'numberingJump', message: '编号不连续', span: [0, 4] as Span };
    const found = compareWithPlan(first, proposal).differences;
    const doubted = withDoubts(found, [touching, known, elsewhere], [known]);
    expect(told(doubted.differences)).toEqual([
      'targets changed conflict 目标',
      'text changed conflict 任务内容',
    ]);
    expect(doubted.differences[0]?.reason).toContain('存疑：目标需要核对');
    expect(doubted.elsewhere).toEqual([elsewhere]);
  });
});
