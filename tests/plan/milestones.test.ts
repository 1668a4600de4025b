// Milestones that an office defines once and applies to tasks.
import { describe, expect, it } from 'vitest';
import { fromSnapshot } from '#shared/plan/document.ts';
import type { MilestoneOperation, Operation } from '#shared/plan/edit.ts';
import { countedFrom, usualSets } from '#shared/plan/milestones.ts';
import type { DeadlineRow } from '#shared/plan/model.ts';
import { readStepDate } from '#shared/plan/stepDates.ts';
import { codeOf, edited } from './editKit.ts';
import { deadline, smallPlan, smallSnapshot } from './smallPlan.ts';

const set = (more: object = {}): Operation => ({
  type: 'putMilestones',
  set: { id: 'ms-1', order: 1, name: '工程建设', steps: ['立项', '开工'], ...more },
});

describe('sets', () => {
  it.each(usualSets)('[MS5] the usual set $name may stand', ({ name, steps }) => {
    expect(codeOf(smallPlan(), set({ name, steps }))).toBeNull();
  });

  it.each([
    ['without a name', { name: '  ' }, 'milestonesWithoutName'],
    ['with a name without end', { name: '长'.repeat(41) }, 'milestonesNameLong'],
    ['without steps', { steps: [] }, 'milestonesWithoutSteps'],
    ['with an empty step', { steps: ['立项', ' '] }, 'emptyStep'],
    ['with a step twice', { steps: ['立项', '开工', '立项 '] }, 'stepTwice'],
    ['with a step without end', { steps: ['长'.repeat(61)] }, 'stepLong'],
    [
      'with too many steps',
      { steps: Array.from({ length: 31 }, (_, index) => `第${index}步`) },
      'tooManySteps',
    ],
  ])('[MS1] one %s is refused', (_, more, code) => {
    expect(codeOf(smallPlan(), set(more))).toBe(code);
  });

  it('[MS1] has a name of its own; it can be renamed, put elsewhere and deleted', () => {
    const one = edited(smallPlan(), set()).document;
    expect(codeOf(one, set({ id: 'ms-2' }))).toBe('milestonesNameTaken');
    const two = edited(one, set({ id: 'ms-2', name: ' 方案 ', order: 0 })).document;
    expect([...two.milestoneSets.values()].map(({ name }) => name).sort()).toEqual([
      '工程建设',
      '方案',
    ]);
    const renamed = edited(two, set({ name: '建设', steps: ['开工'] })).document;
    expect(renamed.milestoneSets.get('ms-1')).toMatchObject({ name: '建设', steps: ['开工'] });
    const left = edited(renamed, { type: 'remove', sheet: 'milestoneSets', id: 'ms-1' }).document;
    expect([...left.milestoneSets.keys()]).toEqual(['ms-2']);
  });
});

describe('applying steps to tasks', () => {
  type Apply = Extract<MilestoneOperation, { type: 'applyMilestones' }>;
  const apply = (steps: Apply['steps'], ...tasks: Apply['tasks']): Operation => ({
    type: 'applyMilestones',
    steps,
    tasks,
  });
  const step = (what: string, date: Apply['steps'][number]['date'] = null) => ({ what, date });
  function rowsOf(own: DeadlineRow[], operation: Operation, taskId = 't1') {
    const document = fromSnapshot({ ...smallSnapshot(), deadlines: own });
    return [...edited(document, operation).document.deadlines.values()]
      .filter((row) => row.taskId === taskId)
      .sort((a, b) => a.order - b.order)
      .map(({ what, end, basis, note, kind }) => [what, end, basis, note, kind].join('|'));
  }

  it('[MS2] each step is a deadline of every task, in order, behind those that are there', () => {
    const operation = apply(
      [step('立项'), step('开工', { day: '2022-03-31' })],
      { id: 't1', due: null },
      { id: 't2', due: null },
    );
    expect(rowsOf([deadline('d8', 't1', { what: '前期' })], operation)).toEqual([
      '前期|2021-12-31|stated||deadline',
      '立项||stated||deadline',
      '开工|2022-03-31|stated||deadline',
    ]);
    expect(rowsOf([], operation, 't2')).toHaveLength(2);
  });

  it('[MS3] counts back from the day of each task; without one the step has no day', () => {
    const operation = apply(
      [step('招标', { before: 90 }), step('竣工', { before: 0 })],
      { id: 't1', due: '2022-12-31' },
      { id: 't2', due: null },
    );
    expect(rowsOf([], operation)).toEqual([
      '招标|2022-10-02|inferred|按完成时限2022-12-31倒排，提前90天|deadline',
      '竣工|2022-12-31|inferred|即完成时限2022-12-31|deadline',
    ]);
    expect(rowsOf([], operation, 't2')).toEqual([
      '招标||stated||deadline',
      '竣工||stated||deadline',
    ]);
  });

  it('[MS4] a step of the same name is there once: it keeps its day, or takes the first', () => {
    const operation = apply(
      [step('立项', { day: '2022-03-31' }), step('开工', { day: '2022-06-30' })],
      { id: 't1', due: null },
    );
    const own = [
      deadline('d8', 't1', { what: ' 立项', order: 1 }),
      deadline('d9', 't1', { what: '开工', end: null, precision: null, order: 2, note: '等批复' }),
    ];
    expect(rowsOf(own, operation)).toEqual([
      ' 立项|2021-12-31|stated||deadline',
      '开工|2022-06-30|stated|等批复|deadline',
    ]);
    expect(rowsOf([], operation).length).toBe(2);
    const twice = edited(
      fromSnapshot({ ...smallSnapshot(), deadlines: [] }),
      operation,
      operation,
    ).document;
    expect(twice.deadlines.size).toBe(2);
  });

  it.each([
    ['a task that is gone', apply([step('立项')], { id: 't9', due: null }), 'missingReference'],
    [
      'a day that is none',
      apply([step('立项', { day: '2022-02-30' })], { id: 't1', due: null }),
      'notDate',
    ],
  ])('[P3] %s fails the whole edit', (_, operation, code) => {
    expect(codeOf(smallPlan(), operation)).toBe(code);
  });

  it.each<[string, DeadlineRow[], string | null]>([
    [
      'the last of its days',
      [deadline('d1', 't1'), deadline('d2', 't1', { end: '2022-12-31' })],
      '2022-12-31',
    ],
    [
      'not that of a step',
      [deadline('d1', 't1'), deadline('d2', 't1', { end: '2022-12-31', what: '开工' })],
      '2021-12-31',
    ],
    ['not what recurs', [deadline('d1', 't1', { kind: 'recurring' })], null],
    ['none', [], null],
  ])('[MS3] counts back from %s', (_, own, day) => {
    expect(countedFrom(own, ['立项', '开工'])).toBe(day);
  });

  it.each([
    ['', null],
    ['提前30天', { before: 30 }],
    ['提前 ３０ 天', { before: 30 }],
    ['30天', { before: 30 }],
    ['30', { before: 30 }],
    ['-15', { before: 15 }],
    ['1000天', { before: 1000 }],
    ['2022', 'wrong'],
    ['2022年6月底', { day: '2022-06-30' }],
    ['6.30', { day: '2023-06-30' }],
    ['提前9999天', 'wrong'],
    ['30个工作日', 'wrong'],
    ['尽快', 'wrong'],
  ])('[MS3] %s typed for a step', (text, expected) => {
    expect(readStepDate(text, 2023)).toEqual(expected);
  });
});
