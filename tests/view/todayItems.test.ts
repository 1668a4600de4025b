import { describe, expect, it } from 'vitest';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import { flagBook } from '#shared/flags/flagBook.ts';
import {
  fromSnapshot,
  planOf,
  type PlanDocument,
  type PlanSnapshot,
} from '#shared/plan/document.ts';
import type { Day, DeadlineRow } from '#shared/plan/model.ts';
import { noQuiet, type Quiet } from '#shared/reminders/memory.ts';
import { thingId } from '#shared/reminders/thingId.ts';
import { countByUnit, nextDue, todayItem, todayOf } from '#shared/view/todayItems.ts';
import { deadline, smallSnapshot } from '#tests/plan/smallPlan.ts';

function plan(deadlines: DeadlineRow[], more: Partial<PlanSnapshot> = {}): PlanDocument {
  return fromSnapshot({ ...smallSnapshot(), deadlines, ...more });
}

function today(document: PlanDocument, asOf: Day, quiet: Quiet = noQuiet) {
  const book = flagBook(computeFlags(document, asOf));
  return { ...todayOf({ document, book, quiet, today: asOf }), document, quiet, asOf, today: asOf };
}

const found = (result: ReturnType<typeof today>, key: string) =>
  result.groups.find((group) => group.key === key)?.flags.map(({ deadlineId }) => deadlineId);

const dated = [
  deadline('late', 't1', { end: '2022-03-01' }),
  deadline('today', 't2', { end: '2022-06-01' }),
  deadline('seven', 't2', { end: '2022-06-08' }),
  deadline('eight', 't2', { end: '2022-06-09' }),
  deadline('thirty', 't3', { end: '2022-07-01' }),
  deadline('later', 't3', { end: '2022-07-02' }),
];

describe('what presses on a day', () => {
  it('[T1] stands in groups, and what was done late in none', () => {
    const document = plan([
      deadline('late', 't1', { end: '2022-03-01' }),
      deadline('met', 't2', { end: '2022-03-01', actual: '2022-03-09' }),
    ]);
    const result = today(document, '2022-06-01');
    expect(found(result, 'missed')).toEqual(['late']);
    const all = result.groups.flatMap(({ flags }) => flags.map((flag) => flag.kind));
    expect(all).not.toContain('doneLate');
  });

  it('[T2] has a group for each lead step, the nearest first', () => {
    const result = today(plan(dated), '2022-06-01');
    expect(result.groups.map(({ title }) => title)).toEqual([
      '已逾期',
      '7天内到期',
      '15天内到期',
      '30天内到期',
      '未报送',
      '进度滞后',
      '待核实',
    ]);
    expect(found(result, 'due:7')).toEqual(['today', 'seven']);
    expect(found(result, 'due:15')).toEqual(['eight']);
    expect(found(result, 'due:30')).toEqual(['thirty']);
  });

  it('[T2] follows the lead days of the plan', () => {
    const snapshot = smallSnapshot();
    const settings = { ...planOf(fromSnapshot(snapshot)).settings, leadDays: [31, 3] };
    const head = snapshot.plan.map((row) => ({ ...row, settings }));
    const result = today(plan(dated, { plan: head }), '2022-06-01');
    expect(found(result, 'due:3')).toEqual(['today']);
    expect(found(result, 'due:31')).toEqual(['seven', 'eight', 'thirty', 'later']);
  });

  it('[T3] counts a task for each unit that leads it, in official order', () => {
    const document = plan([deadline('both', 't3', { end: '2022-03-01' })]);
    const { groups } = today(document, '2022-06-01');
    const missed = countByUnit(document, groups).filter(({ counts }) => counts.has('missed'));
    expect(missed.map(({ name }) => name)).toEqual(['市住建局', '市规划和自然资源局']);
  });

  it('[T4] keeps apart what was put off or muted, until the day comes', () => {
    const document = plan(dated);
    const flag = computeFlags(document, '2022-06-01').find(
      ({ deadlineId }) => deadlineId === 'late',
    );
    const id = thingId(flag?.id ?? '');
    const put = today(document, '2022-06-01', { snoozed: { [id]: '2022-06-05' }, muted: [] });
    expect(found(put, 'missed')).toEqual([]);
    expect(put.silent.map(({ deadlineId }) => deadlineId)).toEqual(['late']);
    expect(todayItem(put, put.silent[0] as (typeof put.silent)[number]).until).toBe('2022-06-05');
    const back = today(document, '2022-06-05', { snoozed: { [id]: '2022-06-05' }, muted: [] });
    expect(found(back, 'missed')).toContain('late');
    const muted = today(document, '2022-06-05', { snoozed: {}, muted: [id] });
    expect(muted.silent.map(({ deadlineId }) => deadlineId)).toEqual(['late']);
  });

  it('[T5] says who, what and why, and where it is mended', () => {
    const result = today(plan(dated), '2022-06-01');
    const [flag] = result.groups[0]?.flags ?? [];
    if (!flag) throw new Error('nothing is missed');
    const item = todayItem(result, flag);
    expect(item).toMatchObject({ units: '市住建局', project: '1. 规划设计提升工程', muted: false });
    expect(item.light.word).toBe('逾期92天');
    expect(item.message).toContain('2022年3月1日');
    expect(item.place).toMatchObject({ tab: 'tasks', rowId: 't1' });
  });

  it.each([
    ['the next open one', dated, '2022-06-01', '2022-06-08'],
    [
      'none that is met',
      [deadline('a', 't1', { end: '2022-07-01', actual: '2022-05-01' })],
      '2022-06-01',
      null,
    ],
    [
      'none that only recurs',
      [deadline('a', 't1', { end: '2022-07-01', kind: 'recurring' })],
      '2022-06-01',
      null,
    ],
    ['none behind the last', dated, '2022-07-02', null],
  ] as const)('[T6] names %s', (_words, deadlines, asOf, day) => {
    expect(nextDue(plan([...deadlines]), asOf)).toBe(day);
  });
});
