// The tabs of the window and their columns: headings, kinds, choices. Which stored field stands behind a cell is in `cells.ts`.
import type { Basis, Comparator, DeadlineKind, TaskStatus, UnitKind } from './model.ts';

export type TabName = 'tasks' | 'units' | 'targets' | 'deadlines' | 'progress' | 'flags';

export type ColumnKind =
  | 'text'
  | 'longText'
  | 'number'
  | 'percent'
  | 'date'
  | 'choice'
  /** Units of the plan, as ids; shown and typed by name. */
  | 'units'
  /** Free names, several a cell, joined by 、 */
  | 'list'
  | 'light';

export type Choice = { value: string; label: string };

export type Column = {
  key: string;
  heading: string;
  kind: ColumnKind;
  /** Width in CSS pixels at zoom 100 %. */
  width: number;
  /** False for what is derived or belongs to another tab; the reason is shown on the cell. */
  editable: boolean;
  /** Why the column is locked, in Chinese, for columns that are not editable. */
  locked?: string;
  choices?: readonly Choice[];
  /** Stays in view while scrolling sideways. */
  frozen?: boolean;
  /** Equal neighbours below each other are shown as one cell. */
  merged?: boolean;
};

export type Tab = {
  name: TabName;
  title: string;
  columns: readonly Column[];
  rowName: string;
  insertable: boolean;
};

export const statusChoices = [
  { value: 'notStarted', label: '未启动' },
  { value: 'inProgress', label: '推进中' },
  { value: 'done', label: '已完成' },
  { value: 'stopped', label: '已终止' },
] as const satisfies readonly (Choice & { value: TaskStatus })[];

export const unitKindChoices = [
  { value: 'department', label: '部门' },
  { value: 'district', label: '县区' },
  { value: 'company', label: '企业' },
  { value: 'institution', label: '事业单位' },
  { value: 'collective', label: '集体称谓' },
] as const satisfies readonly (Choice & { value: UnitKind })[];

export const comparatorChoices = [
  { value: '=', label: '等于' },
  { value: '>=', label: '不低于' },
  { value: '<=', label: '不高于' },
  { value: '>', label: '高于' },
  { value: '<', label: '低于' },
  { value: '~', label: '约' },
  { value: '+', label: '新增' },
] as const satisfies readonly (Choice & { value: Comparator })[];

export const basisLabels: Record<Basis, string> = {
  stated: '文件写明',
  inherited: '沿用阶段',
  inferred: '推算',
};

export const deadlineKindChoices = [
  { value: 'deadline', label: '期限' },
  { value: 'range', label: '起止' },
  { value: 'recurring', label: '定期' },
  { value: 'ongoing', label: '长期' },
  { value: 'relative', label: '相对' },
  { value: 'none', label: '未定' },
] as const satisfies readonly (Choice & { value: DeadlineKind })[];

const derivedFromDeadlines = '自动计算，请在“时间节点”表中修改';
const fromTasks = '来自“任务”表，请在那里修改';
const derived = '自动计算';

const taskReference = [
  {
    key: 'project',
    heading: '工程（项目）',
    kind: 'text',
    width: 150,
    editable: false,
    locked: fromTasks,
    frozen: true,
    merged: true,
  },
  {
    key: 'task',
    heading: '任务内容',
    kind: 'longText',
    width: 300,
    editable: false,
    locked: fromTasks,
    merged: true,
  },
] as const satisfies readonly Column[];

export const tabs: readonly Tab[] = [
  {
    name: 'tasks',
    title: '任务',
    rowName: '任务',
    insertable: true,
    columns: [
      {
        key: 'action',
        heading: '行动',
        kind: 'text',
        width: 130,
        editable: true,
        frozen: true,
        merged: true,
      },
      {
        key: 'project',
        heading: '工程（项目）',
        kind: 'text',
        width: 150,
        editable: true,
        frozen: true,
        merged: true,
      },
      { key: 'light', heading: '灯', kind: 'light', width: 76, editable: false, locked: derived },
      { key: 'text', heading: '任务内容', kind: 'longText', width: 360, editable: true },
      { key: 'leads', heading: '牵头单位', kind: 'units', width: 170, editable: true },
      { key: 'supports', heading: '配合单位', kind: 'units', width: 190, editable: true },
      {
        key: 'targets',
        heading: '目标',
        kind: 'longText',
        width: 170,
        editable: false,
        locked: '请在“目标”表中修改',
      },
      { key: 'deadline', heading: '完成时限', kind: 'date', width: 120, editable: true },
      {
        key: 'basis',
        heading: '时限依据',
        kind: 'text',
        width: 88,
        editable: false,
        locked: derivedFromDeadlines,
      },
      {
        key: 'status',
        heading: '状态',
        kind: 'choice',
        width: 84,
        editable: true,
        choices: statusChoices,
      },
      { key: 'percent', heading: '完成率', kind: 'percent', width: 80, editable: true },
      { key: 'done', heading: '完成日期', kind: 'date', width: 110, editable: true },
      { key: 'note', heading: '备注', kind: 'longText', width: 160, editable: true },
    ],
  },
  {
    name: 'units',
    title: '单位',
    rowName: '单位',
    insertable: true,
    columns: [
      { key: 'name', heading: '单位名称', kind: 'text', width: 220, editable: true, frozen: true },
      { key: 'aliases', heading: '别称', kind: 'list', width: 200, editable: true },
      {
        key: 'kind',
        heading: '类别',
        kind: 'choice',
        width: 100,
        editable: true,
        choices: unitKindChoices,
      },
      { key: 'members', heading: '包含单位', kind: 'units', width: 240, editable: true },
      {
        key: 'leadCount',
        heading: '牵头任务数',
        kind: 'number',
        width: 100,
        editable: false,
        locked: derived,
      },
      {
        key: 'supportCount',
        heading: '配合任务数',
        kind: 'number',
        width: 100,
        editable: false,
        locked: derived,
      },
      {
        key: 'missedCount',
        heading: '逾期任务数',
        kind: 'number',
        width: 100,
        editable: false,
        locked: derived,
      },
      { key: 'contact', heading: '联系人', kind: 'text', width: 110, editable: true },
      { key: 'phone', heading: '联系电话', kind: 'text', width: 140, editable: true },
    ],
  },
  {
    name: 'targets',
    title: '目标',
    rowName: '目标',
    insertable: true,
    columns: [
      ...taskReference,
      { key: 'subject', heading: '指标', kind: 'text', width: 180, editable: true },
      {
        key: 'comparator',
        heading: '要求',
        kind: 'choice',
        width: 84,
        editable: true,
        choices: comparatorChoices,
      },
      { key: 'value', heading: '目标值', kind: 'number', width: 100, editable: true },
      { key: 'unit', heading: '计量单位', kind: 'text', width: 88, editable: true },
      { key: 'by', heading: '时限', kind: 'date', width: 110, editable: true },
      { key: 'actual', heading: '已完成', kind: 'number', width: 100, editable: true },
      {
        key: 'rate',
        heading: '达成率',
        kind: 'percent',
        width: 80,
        editable: false,
        locked: derived,
      },
      { key: 'raw', heading: '文件原文', kind: 'longText', width: 260, editable: true },
    ],
  },
  {
    name: 'deadlines',
    title: '时间节点',
    rowName: '时间节点',
    insertable: true,
    columns: [
      ...taskReference,
      { key: 'light', heading: '灯', kind: 'light', width: 76, editable: false, locked: derived },
      { key: 'what', heading: '节点内容', kind: 'longText', width: 240, editable: true },
      { key: 'raw', heading: '时限原文', kind: 'text', width: 150, editable: true },
      { key: 'end', heading: '截止日期', kind: 'date', width: 110, editable: true },
      {
        key: 'kind',
        heading: '类型',
        kind: 'choice',
        width: 76,
        editable: true,
        choices: deadlineKindChoices,
      },
      { key: 'basis', heading: '依据', kind: 'text', width: 88, editable: false, locked: derived },
      { key: 'actual', heading: '实际完成', kind: 'date', width: 110, editable: true },
      { key: 'note', heading: '说明', kind: 'longText', width: 200, editable: true },
    ],
  },
  {
    name: 'progress',
    title: '进展',
    rowName: '进展',
    insertable: false,
    columns: [
      {
        key: 'period',
        heading: '期次',
        kind: 'text',
        width: 110,
        editable: false,
        locked: '由回收表写入',
        frozen: true,
      },
      ...taskReference,
      {
        key: 'unit',
        heading: '填报单位',
        kind: 'text',
        width: 150,
        editable: false,
        locked: '由回收表写入',
      },
      {
        key: 'status',
        heading: '状态',
        kind: 'choice',
        width: 84,
        editable: true,
        choices: statusChoices,
      },
      { key: 'percent', heading: '完成率', kind: 'percent', width: 80, editable: true },
      { key: 'progress', heading: '进展情况', kind: 'longText', width: 320, editable: true },
      { key: 'problems', heading: '存在问题', kind: 'longText', width: 200, editable: true },
      { key: 'nextSteps', heading: '下一步措施', kind: 'longText', width: 200, editable: true },
      { key: 'actualDate', heading: '完成日期', kind: 'date', width: 110, editable: true },
      { key: 'contact', heading: '联系人', kind: 'text', width: 90, editable: true },
      { key: 'phone', heading: '联系电话', kind: 'text', width: 120, editable: true },
      {
        key: 'source',
        heading: '来源文件',
        kind: 'text',
        width: 200,
        editable: false,
        locked: '由回收表写入',
      },
    ],
  },
  {
    name: 'flags',
    title: '预警',
    rowName: '预警',
    insertable: false,
    columns: [
      {
        key: 'light',
        heading: '灯',
        kind: 'light',
        width: 76,
        editable: false,
        locked: derived,
        frozen: true,
      },
      { key: 'kind', heading: '类型', kind: 'text', width: 90, editable: false, locked: derived },
      {
        key: 'unit',
        heading: '牵头单位',
        kind: 'text',
        width: 170,
        editable: false,
        locked: derived,
      },
      {
        key: 'project',
        heading: '工程（项目）',
        kind: 'text',
        width: 150,
        editable: false,
        locked: derived,
      },
      {
        key: 'task',
        heading: '任务内容',
        kind: 'longText',
        width: 300,
        editable: false,
        locked: derived,
      },
      {
        key: 'due',
        heading: '截止日期',
        kind: 'date',
        width: 110,
        editable: false,
        locked: derived,
      },
      {
        key: 'daysLate',
        heading: '逾期天数',
        kind: 'number',
        width: 84,
        editable: false,
        locked: derived,
      },
      {
        key: 'basis',
        heading: '时限依据',
        kind: 'text',
        width: 88,
        editable: false,
        locked: derived,
      },
      {
        key: 'message',
        heading: '原因',
        kind: 'longText',
        width: 420,
        editable: false,
        locked: derived,
      },
    ],
  },
];

export function tabOf(name: TabName): Tab {
  const tab = tabs.find((candidate) => candidate.name === name);
  if (!tab) throw new Error(`there is no tab ${name}`);
  return tab;
}
