// Values that are wrong in themselves, cells that are held, and what waits for a person because of it.
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '#shared/plan/document.ts';
import { compareReturns } from '#shared/returns/compareReturns.ts';
import { mergeReturns } from '#shared/returns/mergeReturns.ts';
import type { Difference, ReviewDecision } from '#shared/returns/review.ts';
import { fileDetail } from '#shared/returns/shownDifferences.ts';
import { report, samplePlan } from '../forms/samplePlan.ts';
import { deadline } from '../plan/smallPlan.ts';
import { apply, at, newId } from './planEdits.ts';
import { formOf, options, returned, rowsOf, type FilledRow } from './rawForm.ts';

/** The differences of the unit's form after some of its cells were filled in. */
function differencesOf(
  document: PlanDocument,
  cells: Record<string, FilledRow['cells']>,
  decisions: ReviewDecision[] = [],
  unitId = 'u-zj',
) {
  const content = formOf(document, unitId);
  const rows = rowsOf(content).map((row) => ({
    ...row,
    cells: { ...row.cells, ...cells[row.id] },
  }));
  const draft = compareReturns(document, [returned(content, rows)], options, decisions);
  const detail = fileDetail(document, draft, 0);
  const of = (taskId: string, field: string): Difference | undefined =>
    detail?.differences.find((each) => each.taskId === taskId && each.field === field);
  return {
    draft,
    of,
    file: draft.review.files[0],
    messages: draft.review.files[0]?.messages.join(),
  };
}

describe('[M20] guarded values', () => {
  const document = samplePlan();

  it.each<[string, string, FilledRow['cells'], string, RegExp]>([
    [
      'a figure below the last period’s',
      't3',
      { percent: 40 },
      'percent',
      /由上期（2022年5月）的55%降为40%/u,
    ],
    ['a status that goes back', 't5', { status: '推进中' }, 'status', /发出时已是“已完成”/u],
    ['work that has begun and has not', 't3', { status: '未启动' }, 'status', /以前已报“推进中”/u],
    [
      'a day to come',
      't3',
      { actualDate: '2022-07-03' },
      'actualDate',
      /晚于今天（2022年7月2日）/u,
    ],
    ['a day before the plan', 't3', { actualDate: '2020-12-31' }, 'actualDate', /早于计划开始日/u],
  ])('%s waits for a person', (_, taskId, cells, field, reason) => {
    const { of, file } = differencesOf(document, { [taskId]: cells });
    expect(of(taskId, field)).toMatchObject({ decision: 'conflict', taken: false, takes: 'any' });
    expect(of(taskId, field)?.reason).toMatch(reason);
    expect(file?.state).toBe('decide');
  });

  it.each([
    ['2022-05-31', null],
    ['2022-06-10', 'futureDate'],
  ])('of a return for April the day %s: %s', (actualDate, guard) => {
    const content = formOf(document, 'u-zj', '2022-04');
    const rows = rowsOf(content).map((row) =>
      row.id === 't3' ? { ...row, cells: { ...row.cells, status: '已完成', actualDate } } : row,
    );
    const asked = { ...options, period: '2022-04' };
    const { differences } = compareReturns(document, [returned(content, rows)], asked);
    const day = differences.find(({ field }) => field === 'actualDate');
    expect(day?.guard).toBe(guard);
  });

  it('the task waits with the report that it follows', () => {
    const { of } = differencesOf(document, { t3: { percent: 40 } });
    expect(of('t3', 'taskPercent')).toMatchObject({ decision: 'conflict', guard: 'fell' });
  });

  it.each<[string, FilledRow['cells'], string, string, RegExp]>([
    ['over 100 per cent', { percent: 120 }, 'percent', 'over100', /超过100%/u],
    ['30 February', { actualDate: '2022年2月30日' }, 'actualDate', 'impossibleDate', /没有这一天/u],
    ['no value at all', { percent: '约80%' }, 'percent', 'unreadable', /看不出是多少/u],
  ])('%s can only be typed anew', (_, cells, field, guard, reason) => {
    const { of, messages, draft } = differencesOf(document, { t3: cells });
    expect(of('t3', field)).toMatchObject({
      decision: 'conflict',
      guard,
      takes: 'typed',
      taken: false,
    });
    expect(of('t3', field)?.reason).toMatch(reason);
    expect(messages).toContain('保留原值');
    expect(draft.review.files[0]?.unreadable).toBe(1);
    const all = mergeReturns(document, draft, { take: 'all', newId, at });
    expect(all.merged).toBe(0);
  });

  it.each<[string, FilledRow['cells'], string, RegExp]>([
    [
      'done without a day',
      { status: '已完成', percent: 100 },
      'status',
      /^报已完成，没有填完成日期/u,
    ],
    [
      'done at the percentage that was sent',
      { status: '已完成', actualDate: '2022-06-03' },
      'status',
      /^报已完成，完成率却是55%；/u,
    ],
    [
      'done with nothing of what belongs to it',
      { status: '已完成' },
      'status',
      /完成率却是55%，也没有填完成日期/u,
    ],
    ['a day without done', { actualDate: '2022-06-03' }, 'actualDate', /状态不是“已完成”/u],
    ['a short telephone number', { phone: '1380349123' }, 'phone', /10位/u],
  ])('%s is only said', (_, cells, field, reason) => {
    const { of } = differencesOf(document, { t3: cells });
    expect(of('t3', field)).toMatchObject({ decision: 'safe', taken: true });
    expect(of('t3', field)?.reason).toMatch(reason);
    expect(of('t3', field)?.guard).not.toBeNull();
  });

  it('says nothing of what is done at 100 % on a day', () => {
    const cells = { status: '已完成', percent: 100, actualDate: '2022-06-03' };
    expect(differencesOf(document, { t3: cells }).of('t3', 'status')?.guard).toBeNull();
  });

  it('says nothing of numbers as they are, nor of what was sent', () => {
    for (const phone of [
      '13803490001',
      '0349-2020001',
      '2020001',
      '0349-2020001转8',
      '13803490001、2020001',
    ]) {
      expect(differencesOf(document, { t3: { phone } }).of('t3', 'phone')?.guard).toBeNull();
    }
    const strange = samplePlan({
      progress: [report('t3', 'u-zj', '2022-05', { percent: 90, phone: '12345678901' })],
    });
    const { of } = differencesOf(strange, { t3: { progress: '推进' } });
    expect(of('t3', 'percent')).toBeUndefined();
    expect(of('t3', 'phone')).toBeUndefined();
  });
});

describe('[M21] cells that the unit was told', () => {
  const due = (id: string, more = {}) => deadline(id, 't3', { end: '2022-06-30', ...more });
  const document = samplePlan({ deadlines: [due('d1')] });
  const take = (id: string): ReviewDecision => ({ type: 'take', ids: [id], take: true });

  it('are shown when they were changed, and stay as they were', () => {
    const { of, file, draft } = differencesOf(document, {
      t3: {
        task: '新建改造城市道路10条，打通断头路4条，完善慢行系统。',
        targets: '10条',
        progress: '完成8条',
      },
    });
    expect(of('t3', 'task')).toMatchObject({
      decision: 'held',
      taken: false,
      heading: '任务内容',
      sent: '新建改造城市道路12条，打通断头路4条，完善慢行系统。',
      returned: '新建改造城市道路10条，打通断头路4条，完善慢行系统。',
    });
    expect(of('t3', 'targets')).toMatchObject({ decision: 'held', takes: 'nothing' });
    expect(file).toMatchObject({ held: 2, conflicts: 0, open: 0, state: 'clean' });
    const all = mergeReturns(document, draft, { take: 'all', newId, at });
    const after = apply(document, all.edit).document;
    expect(after.tasks.get('t3')?.text).toBe(document.tasks.get('t3')?.text);
    expect(all.files[0]?.status).toBe('merged');
  });

  it('are the text of the task where a person takes it', () => {
    const text = '新建改造城市道路10条，打通断头路4条，完善慢行系统。';
    const cells = { t3: { task: text } };
    const { draft } = differencesOf(document, cells, [take('0:t3:u-zj:task')]);
    const merged = mergeReturns(document, draft, { take: 'decided', newId, at });
    expect(apply(document, merged.edit).document.tasks.get('t3')?.text).toBe(text);
  });

  it('make the day of the only deadline a forecast, and the deadline stays', () => {
    const { of, draft } = differencesOf(document, { t3: { deadline: '2022年9月30日' } }, [
      take('0:t3:u-zj:deadline'),
    ]);
    expect(of('t3', 'deadline')).toMatchObject({
      sent: '2022年6月30日',
      returned: '2022年9月30日',
      takes: 'any',
      taken: true,
      by: 'person',
    });
    const merged = mergeReturns(document, draft, { take: 'decided', newId, at });
    expect(apply(document, merged.edit).document.deadlines.get('d1')).toMatchObject({
      end: '2022-06-30',
      forecast: '2022-09-30',
    });
    const two = samplePlan({ deadlines: [due('d1'), due('d2', { end: '2022-12-31' })] });
    expect(
      differencesOf(two, { t3: { deadline: '2022年9月30日' } }).of('t3', 'deadline')?.takes,
    ).toBe('nothing');
  });

  it('say nothing when only spaces and widths changed, or when they say what the plan says now', () => {
    const spaced = '新建改造城市道路１２条， 打通断头路4条，\n完善慢行系统。';
    expect(differencesOf(document, { t3: { task: spaced } }).of('t3', 'task')).toBeUndefined();
    const content = formOf(document, 'u-zj');
    const text = '新建改造城市道路12条以上，打通断头路4条，完善慢行系统。';
    const rows = rowsOf(content).map((row) =>
      row.id === 't3' ? { ...row, cells: { ...row.cells, task: text } } : row,
    );
    const since = apply(document, {
      label: '修改',
      operations: [{ type: 'set', sheet: 'tasks', id: 't3', values: { text } }],
    }).document;
    expect(compareReturns(since, [returned(content, rows)], options).differences).toEqual([]);
  });

  it('[M2] a quite different name under the id makes the whole row wait', () => {
    const { of } = differencesOf(document, { t3: { task: '做好谋划储备', progress: '完成8条' } });
    expect(of('t3', 'task')?.decision).toBe('held');
    expect(of('t3', 'progress')).toMatchObject({ decision: 'conflict', taken: false });
    expect(of('t3', 'progress')?.reason).toContain('任务内容却与计划中的不同');
  });
});
