// The sheets on an earlier day than today [V28], and what is said above them [V29].
import { describe, expect, it } from 'vitest';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { tabOf, type TabName } from '#shared/plan/tabs.ts';
import { asOfNote, planOver } from '#shared/view/asOfNote.ts';
import { viewContext } from '#shared/view/viewContext.ts';
import { viewRows } from '#shared/view/viewRows.ts';
import { planWith } from '#tests/flags/flagKit.ts';
import { deadline, duty, smallSnapshot } from '#tests/plan/smallPlan.ts';

const today = '2022-12-20';
const snapshot = smallSnapshot();

/** t1 was finished in September; t4 was reported on in May and November; d1 was put off in November. */
function plan(): PlanDocument {
  const [report] = snapshot.progress;
  return planWith({
    tasks: snapshot.tasks.map((row) => {
      if (row.id === 't1') return { ...row, status: 'done', percent: 100, done: '2022-09-10' };
      return row.id === 't4' ? { ...row, percent: 80 } : row;
    }),
    deadlines: [
      deadline('d1', 't3', {
        end: '2023-06-30',
        changes: [{ at: '2022-11-15', from: '2022-08-31', to: '2023-06-30', reason: '征地未完成' }],
      }),
      deadline('d3', 't4', { end: '2023-12-31', actual: '2022-11-01' }),
    ],
    targets: snapshot.targets.map((row) => ({
      ...row,
      unit: '个/年',
      actual: null,
      yearly: { 2021: 30, 2022: 50 },
    })),
    duties: [duty(1, 'u1', 'housing', { actual: '2022-10-08' })],
    progress: [report!, { ...report!, id: 'r2', period: '2022-11', percent: 80 }],
  });
}

function context(asOf: string, document = plan()) {
  return viewContext(document, asOf, computeFlags(document, asOf), today);
}

const rowOf = (tab: TabName, id: string, asOf: string) => {
  const row = viewRows(tab, context(asOf)).find((each) => each.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
};

describe('sheets on an earlier day', () => {
  it.each<[TabName, string, string, string, string, string]>([
    ['tasks', 't1', 'status', '2022-06-30', '推进中', '截至2022年6月30日；现为“已完成”'],
    ['tasks', 't1', 'percent', '2022-06-30', '', '截至2022年6月30日为空；现为“100%”'],
    ['tasks', 't1', 'done', '2022-06-30', '', '截至2022年6月30日为空；现为“2022-09-10”'],
    ['tasks', 't4', 'percent', '2022-06-30', '40%', '截至2022年6月30日；现为“80%”'],
    ['tasks', 't3', 'deadline', '2022-06-30', '2022-08-31', '截至2022年6月30日；现为“2023-06-30”'],
    ['deadlines', 'd1', 'end', '2022-11-14', '2022-08-31', '截至2022年11月14日；现为“2023-06-30”'],
    ['deadlines', 'd1', 'original', '2022-11-14', '', '截至2022年11月14日为空；现为“2022-08-31”'],
    ['deadlines', 'd3', 'actual', '2022-06-30', '', '截至2022年6月30日为空；现为“2022-11-01”'],
    ['targets', 'g1', 'actual', '2021-12-31', '30', '截至2021年12月31日；现为“80”'],
    ['targets', 'g1', 'rate', '2021-12-31', '10%', '截至2021年12月31日；现为“26.7%”'],
    ['duties', 'u1', 'actual', '2022-06-30', '', '截至2022年6月30日为空；现为“2022-10-08”'],
  ])('[V28] %s %s: %s as of %s is %s', (tab, id, column, asOf, text, words) => {
    const row = rowOf(tab, id, asOf);
    expect(row.texts[column]).toBe(text);
    expect(row.past?.[column]).toBe(words);
    expect(row.says?.[column]).toContain(words);
    expect(row.locks[column]).toMatch(/^正在看.*回到今天再修改$/);
  });

  it('[V28] what is the same then is as ever: the text, the lock, nothing to say', () => {
    const row = rowOf('tasks', 't1', '2022-06-30');
    expect(row.locks['text']).toBeUndefined();
    expect(Object.keys(row.past ?? {}).sort()).toEqual(['done', 'percent', 'status']);
    const other = viewRows('tasks', context('2022-06-30')).find(({ id }) => id === 't2');
    expect(other?.past ?? {}).toEqual({});
    expect(
      viewRows('units', context('2022-06-30')).flatMap(({ past }) => Object.keys(past ?? {})),
    ).toEqual([]);
  });

  it('[V28] reports of later periods are not shown', () => {
    const ids = (asOf: string) => viewRows('progress', context(asOf)).map(({ id }) => id);
    expect(ids('2022-10-31')).toEqual(['r1']);
    expect(ids('2022-11-01')).toEqual(['r2', 'r1']);
    expect(ids(today)).toEqual(['r2', 'r1']);
  });

  it('[V28] the light follows with the flags', () => {
    expect(rowOf('tasks', 't3', '2022-09-10').texts['light']).toBe('● 逾期10天');
    expect(rowOf('tasks', 't3', '2022-11-15').texts['light']).toBe('○ 未到期');
    expect(rowOf('tasks', 't1', '2022-09-09').texts['light']).toBe('○ 未到期');
    expect(rowOf('tasks', 't1', '2022-09-10').texts['light']).toBe('✓ 已完成');
    expect(rowOf('deadlines', 'd3', '2022-10-31').texts['light']).toBe('○ 未到期');
    expect(rowOf('deadlines', 'd3', '2022-11-01').texts['light']).toBe('✓ 已完成');
  });

  it('[V28] every column has a text, also on a day before anything', () => {
    for (const tab of ['tasks', 'units', 'targets', 'deadlines', 'duties', 'flags'] as const) {
      for (const row of viewRows(tab, context('2020-01-01'))) {
        const columns = tabOf(tab).columns.map(({ key }) => key);
        expect(Object.keys(row.texts).sort()).toEqual(columns.sort());
      }
    }
  });

  it('[V28] today and later days show the plan of today, nothing locked', () => {
    for (const asOf of [today, '2023-02-01']) {
      for (const tab of ['tasks', 'deadlines', 'targets', 'progress'] as const) {
        expect(context(asOf).past).toBeNull();
        expect(
          viewRows(tab, context(asOf)).some(({ past }) => Object.keys(past ?? {}).length > 0),
        ).toBe(false);
      }
    }
    expect(rowOf('tasks', 't1', today).texts['status']).toBe('已完成');
  });

  it('[V27] rows that are the same then stay the same objects, and so do those that differ', () => {
    const document = plan();
    const shown = { document, asOf: '2022-06-30' };
    const first = context(shown.asOf, document);
    const before = viewRows('tasks', first);
    expect(viewRows('tasks', first)).toEqual(before);
    for (const [index, row] of viewRows('tasks', first).entries()) expect(row).toBe(before[index]);
  });
});

describe('a plan whose years are over', () => {
  const over = (asOf: string, day: string, document = plan()) =>
    planOver(viewContext(document, asOf, computeFlags(document, asOf), day), day);
  const done = planWith({
    tasks: snapshot.tasks.map((row) => ({ ...row, status: 'done' as const, done: '2022-09-10' })),
    deadlines: [],
    duties: [],
  });

  it('[V31] says so on the day of today, and names the day on which it ended', () => {
    expect(over('2024-03-01', '2024-03-01')).toEqual({
      text: '计划已于2023年12月31日结束，到今天还没有填写完成的，都按逾期计算。要看结束时的情况，把截至日改为计划结束日。',
      end: '2023-12-31',
    });
    // Controls: on its last day, on another day than today, and where everything was done.
    expect(over('2023-12-31', '2023-12-31')).toBeNull();
    expect(over('2023-12-31', '2024-03-01')).toBeNull();
    expect(over('2024-03-01', '2024-03-01', done)).toBeNull();
  });
});

describe('what is said above the sheet', () => {
  const note = (asOf: string, tab: TabName, document = plan()) =>
    asOfNote(context(asOf, document), today, tab);

  it.each<[string, TabName, string | null]>([
    [today, 'tasks', null],
    [
      '2022-06-30',
      'tasks',
      '这里显示2022年6月30日的情况：有3项任务与现在不同，不同的格用左边的竖线和斜体标出，回到今天再修改。',
    ],
    [
      '2022-06-30',
      'deadlines',
      '这里显示2022年6月30日的情况：有2个时间节点与现在不同，不同的格用左边的竖线和斜体标出，回到今天再修改。',
    ],
    [
      '2022-06-30',
      'duties',
      '这里显示2022年6月30日的情况：有1项要求与现在不同，不同的格用左边的竖线和斜体标出，回到今天再修改。',
    ],
    ['2022-06-30', 'progress', '这里显示2022年6月30日的情况：另有1条进展是以后的期次，没有列出。'],
    ['2022-06-30', 'units', null],
    ['2022-06-30', 'flags', null],
    ['2022-12-01', 'tasks', null],
    ['2020-06-30', 'flags', '这一天在计划开始（2021年1月1日）之前。'],
    ['2023-03-01', 'tasks', '2023年3月1日还没有到：现在没有完成的，到时都按没有完成计算。'],
    [
      '2024-03-01',
      'flags',
      '2024年3月1日还没有到：现在没有完成的，到时都按没有完成计算。这一天在计划结束（2023年12月31日）之后。',
    ],
  ])('[V29] as of %s on %s', (asOf, tab, words) => {
    expect(note(asOf, tab)).toBe(words);
  });

  it('[V29] [AS3] says what cannot be known', () => {
    const document = plan();
    const tasks = new Map(document.tasks);
    tasks.set('t2', { ...tasks.get('t2')!, status: 'stopped' });
    tasks.set('t3', { ...tasks.get('t3')!, status: 'done', done: null });
    expect(note('2022-06-30', 'tasks', { ...document, tasks })).toContain(
      '1项已完成的任务没有填完成日期，1项已终止的任务没有终止日期，按现在的状态显示。',
    );
  });

  it('[V29] [AS6] says that a figure without a day is that of now', () => {
    const document = planWith({});
    expect(note('2022-06-30', 'targets', document)).toBe(
      '这里显示2022年6月30日的情况：没有分年的完成数没有日期，显示的是现在的数。',
    );
  });
});
