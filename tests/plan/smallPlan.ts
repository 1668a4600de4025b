// A small plan for tests: two actions, three projects, four tasks, with real names of units.
import {
  emptySnapshot,
  fromSnapshot,
  type PlanDocument,
  type PlanSnapshot,
} from '#shared/plan/document.ts';
import type { DeadlineRow, DutyRow, ProgressRow, TaskRow, UnitRow } from '#shared/plan/model.ts';
import { emptyUnit, freshDeadline, freshTarget } from '#shared/plan/rowDefaults.ts';
import { defaultSettings } from '#shared/plan/settings.ts';

function unit(order: number, id: string, name: string, more: Partial<UnitRow> = {}): UnitRow {
  return { ...emptyUnit(id, order, name), ...more };
}

function task(order: number, id: string, projectId: string, more: Partial<TaskRow> = {}): TaskRow {
  return {
    id,
    order,
    projectId,
    text: `${id}的内容`,
    leads: ['housing'],
    supports: [],
    status: 'inProgress',
    percent: null,
    done: null,
    note: '',
    custom: {},
    ...more,
  };
}

export function deadline(id: string, taskId: string, more: Partial<DeadlineRow> = {}): DeadlineRow {
  return {
    id,
    order: 1,
    taskId,
    raw: '2021年底',
    what: '',
    kind: 'deadline',
    start: null,
    end: '2021-12-31',
    precision: 'year',
    ongoing: false,
    basis: 'stated',
    note: '',
    ...freshDeadline,
    ...more,
  };
}

/** What a unit reported of its task: nothing but that it is being worked on. */
export function report(more: Partial<ProgressRow> = {}): ProgressRow {
  return {
    id: 'r1',
    taskId: 't1',
    unitId: 'housing',
    period: '2022-06',
    status: 'inProgress',
    percent: null,
    progress: '',
    problems: '',
    nextSteps: '',
    actualDate: null,
    contact: '',
    phone: '',
    source: '',
    ...more,
  };
}

/** What a unit owes at the end of the first stage. */
export function duty(
  order: number,
  id: string,
  unitId: string,
  more: Partial<DutyRow> = {},
): DutyRow {
  return {
    id,
    order,
    stageId: 's1',
    unitId,
    what: '制定实施方案',
    due: null,
    actual: null,
    note: '',
    ...more,
  };
}

export function smallSnapshot(): PlanSnapshot {
  return {
    ...emptySnapshot(),
    plan: [
      {
        id: 'plan',
        title: '城市品质提升三年行动计划',
        documentNumber: null,
        issuer: null,
        issued: '2021-04-19',
        start: '2021-01-01',
        end: '2023-12-31',
        settings: defaultSettings,
      },
    ],
    stages: [
      {
        id: 's1',
        order: 1,
        name: '宣传发动阶段',
        start: '2021-04-01',
        end: '2021-04-30',
        raw: '2021年4月',
        text: '',
      },
      {
        id: 's2',
        order: 2,
        name: '整体推进阶段',
        start: '2021-05-01',
        end: '2023-10-31',
        raw: '2021年5月-2023年10月',
        text: '',
      },
    ],
    units: [
      unit(1, 'housing', '市住建局', { aliases: ['市住房城乡建设局'] }),
      unit(2, 'planning', '市规划和自然资源局'),
      unit(3, 'district', '朔城区人民政府', { kind: 'district' }),
      unit(4, 'all', '市直相关部门', { kind: 'collective', members: ['planning'] }),
      unit(5, 'gas', '朔州富华燃气公司', { kind: 'company' }),
    ],
    actions: [
      { id: 'a1', order: 1, ordinal: '一', name: '城市风貌提升行动' },
      { id: 'a2', order: 2, ordinal: '二', name: '城市更新提升行动' },
    ],
    projects: [
      { id: 'p1', order: 1, actionId: 'a1', ordinal: '1', name: '规划设计提升工程' },
      { id: 'p2', order: 2, actionId: 'a1', ordinal: '2', name: '城市风貌管控工程' },
      { id: 'p3', order: 1, actionId: 'a2', ordinal: '1', name: '老旧小区改造工程' },
    ],
    tasks: [
      task(1, 't1', 'p1', { supports: ['all'] }),
      task(2, 't2', 'p1', { leads: ['planning'] }),
      task(1, 't3', 'p2', { leads: ['planning', 'housing'] }),
      task(1, 't4', 'p3', { supports: ['district'] }),
    ],
    targets: [
      {
        id: 'g1',
        order: 1,
        taskId: 't4',
        raw: '100个城镇老旧小区',
        subject: '老旧小区改造',
        comparator: '=',
        value: 100,
        unit: '个',
        by: null,
        ...freshTarget,
        actual: 40,
      },
    ],
    deadlines: [
      deadline('d1', 't3'),
      deadline('d2', 't3', { order: 2, raw: '2022年', end: '2022-12-31' }),
      deadline('d3', 't4', { raw: '用3年时间', end: '2023-12-31', basis: 'inferred' }),
    ],
    progress: [
      report({
        taskId: 't4',
        period: '2022-05',
        percent: 40,
        progress: '已完成40个小区',
        places: {},
      }),
    ],
  };
}

export function smallPlan(): PlanDocument {
  return fromSnapshot(smallSnapshot());
}

let counter = 0;
export function testId(sheet: string): string {
  counter += 1;
  return `${sheet}-new-${counter}`;
}
