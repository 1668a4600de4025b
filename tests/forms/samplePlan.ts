// A small plan for tests of forms, returns and consolidated sheets: invented tasks under real kinds of names.
import { readFileSync } from 'node:fs';
import { readFormDefinition, type FormDefinition } from '#shared/forms/definition.ts';
import {
  emptySnapshot,
  fromSnapshot,
  type PlanDocument,
  type PlanSnapshot,
} from '#shared/plan/document.ts';
import type { ProgressRow, TaskRow, UnitKind, UnitRow } from '#shared/plan/model.ts';
import { emptyUnit, freshTarget } from '#shared/plan/rowDefaults.ts';
import { defaultSettings } from '#shared/plan/settings.ts';

export function unit(
  id: string,
  order: number,
  name: string,
  more: Partial<UnitRow> = {},
): UnitRow {
  const kind: UnitKind = 'department';
  return { ...emptyUnit(id, order, name), kind, ...more };
}

export function task(
  id: string,
  order: number,
  text: string,
  more: Partial<TaskRow> = {},
): TaskRow {
  return {
    id,
    order,
    projectId: 'p1',
    text,
    leads: [],
    supports: [],
    status: 'notStarted',
    percent: null,
    done: null,
    note: '',
    custom: {},
    ...more,
  };
}

export function report(
  taskId: string,
  unitId: string,
  period: string,
  more: Partial<ProgressRow> = {},
): ProgressRow {
  return {
    id: `pg-${taskId}-${unitId}-${period}`,
    taskId,
    unitId,
    period,
    status: null,
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

export function samplePlan(more: Partial<PlanSnapshot> = {}): PlanDocument {
  return fromSnapshot({
    ...emptySnapshot(),
    plan: [
      {
        id: 'plan',
        title: '河阳市城市品质提升三年行动计划（2021—2023年）',
        documentNumber: '河政发〔2021〕12号',
        issuer: '河阳市人民政府',
        issued: '2021-04-19',
        start: '2021-01-01',
        end: '2023-12-31',
        settings: defaultSettings,
      },
    ],
    units: [
      unit('u-zj', 1, '市住建局', {
        aliases: ['市住房和城乡建设局'],
        contact: '李明',
        phone: '0349-2020001',
      }),
      unit('u-gz', 2, '市规划和自然资源局', { aliases: ['市自然资源局'] }),
      unit('u-cg', 3, '市城市管理局', { aliases: ['市城管局'] }),
      unit('u-sc', 4, '朔城区', { kind: 'district', aliases: ['朔城区人民政府'] }),
      unit('u-pl', 5, '平鲁区', { kind: 'district' }),
      unit('u-qx', 6, '各区', { kind: 'collective', members: ['u-sc', 'u-pl'] }),
      unit('u-sz', 7, '市直相关部门', { kind: 'collective' }),
      unit('u-no', 8, '市档案馆', { kind: 'institution' }),
    ],
    actions: [
      { id: 'a1', order: 1, ordinal: '一', name: '城市风貌提升行动' },
      { id: 'a2', order: 2, ordinal: '二', name: '设施建设跨越行动' },
    ],
    projects: [
      { id: 'p1', order: 1, actionId: 'a1', ordinal: '1', name: '规划设计提升工程' },
      { id: 'p2', order: 2, actionId: 'a1', ordinal: '2', name: '街景整治工程' },
      { id: 'p3', order: 1, actionId: 'a2', ordinal: '3', name: '道路畅通工程' },
    ],
    tasks: [
      task(
        't1',
        1,
        '编制完成核心区城市设计以及主要道路景观提升和街景整治规划，形成总体城市设计成果。',
        {
          leads: ['u-gz'],
          supports: ['u-zj'],
        },
      ),
      task('t2', 2, '完成主要街道建筑立面改造，规范门头牌匾，打通视线通廊。', {
        projectId: 'p2',
        leads: ['u-cg', 'u-zj'],
        supports: ['u-qx'],
        status: 'inProgress',
        percent: 40,
      }),
      task('t3', 3, '新建改造城市道路12条，打通断头路4条，完善慢行系统。', {
        projectId: 'p3',
        leads: ['u-zj'],
        supports: ['u-gz', 'u-sz'],
        status: 'inProgress',
        percent: 55,
      }),
      task('t4', 4, '建成停车泊位3000个。', {
        projectId: 'p3',
        leads: ['u-qx'],
        supports: ['u-cg'],
      }),
      task('t5', 5, '完成老旧小区改造任务。', {
        projectId: 'p3',
        leads: ['u-zj'],
        status: 'done',
        percent: 100,
        done: '2022-05-20',
      }),
    ],
    targets: [
      {
        id: 'g1',
        order: 1,
        taskId: 't3',
        raw: '新建改造城市道路12条',
        subject: '城市道路',
        comparator: '=',
        value: 12,
        unit: '条',
        by: null,
        ...freshTarget,
      },
    ],
    progress: [
      report('t3', 'u-zj', '2022-05', {
        status: 'inProgress',
        percent: 55,
        progress: '已完成6条道路改造，1条断头路贯通。',
        contact: '王芳',
        phone: '03492020002',
      }),
    ],
    ...more,
  });
}

/** The definition that is shipped. */
export function monthlyReport(): FormDefinition {
  const file = new URL('../../templates/monthly-report.json', import.meta.url);
  const read = readFormDefinition(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(`${read.problem.code} ${read.problem.where}`);
  return read.value;
}

export const formOptions = {
  definition: monthlyReport(),
  planId: 'plan-one',
  deadlineOf: (taskId: string): string => (taskId === 't3' ? '2022年6月30日' : '2023年12月31日'),
};
