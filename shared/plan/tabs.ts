// The tabs of the window and their columns: headings, kinds, choices. Which stored field stands behind a cell is in `cellFields.ts`.
import {
  comparatorChoices,
  deadlineKindChoices,
  precisionChoices,
  statusChoices,
  unitKindChoices,
  type Choice,
} from './choices.ts';

export type TabName = 'tasks' | 'units' | 'targets' | 'deadlines' | 'duties' | 'progress' | 'flags';

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
  /** Names that a unit had, with the day of their end in brackets, joined by 、 */
  | 'formerNames'
  | 'light';

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
  /** The choices are rows of the plan; `tabInPlan` fills them in. */
  choicesFrom?: 'stages';
  /** Of a column of units: one unit a cell. */
  single?: true;
  /** Stays in view while scrolling sideways. */
  frozen?: boolean;
  /** Equal neighbours below each other are shown as one cell. */
  merged?: boolean;
  /** Not shown until the person asks for it: what few plans need. */
  tucked?: true;
  /** Added by the user; `key` is then its id. */
  custom?: true;
  /** A cell marks what of its text another cell has otherwise; see `ViewRow.parts`. */
  parted?: true;
  /** The choices stand in the cell itself, each to be taken by one click. */
  pressed?: true;
  /** Takes this share of what the columns leave free; `width` is then the least. Not for frozen columns. */
  flex?: number;
};

export type Tab = {
  name: TabName;
  title: string;
  columns: readonly Column[];
  rowName: string;
  /** What stands behind a number of rows: 项任务. */
  counted: string;
  insertable: boolean;
  /** Rows can be deleted though none can be inserted. */
  deletable?: true;
  /** Rows can be moved to another place; without it their order follows from elsewhere. */
  reorderable?: boolean;
};

const derivedFromDeadlines = '自动计算，请在“时间节点”表中修改';
const fromTasks = '来自“任务”表，请在那里修改';
const derived = '自动计算';

type Options = Pick<Column, 'choices' | 'choicesFrom' | 'single' | 'frozen' | 'merged' | 'tucked'>;

function open(
  key: string,
  heading: string,
  kind: ColumnKind,
  width: number,
  options: Options = {},
): Column {
  return { key, heading, kind, width, editable: true, ...options };
}

function locked(
  key: string,
  heading: string,
  kind: ColumnKind,
  width: number,
  reason: string,
  options: Options = {},
): Column {
  return { key, heading, kind, width, editable: false, locked: reason, ...options };
}

/** The lock of columns that only returns write. */
export const fromReturns = '由反馈表写入';

const taskReference: readonly Column[] = [
  locked('project', '工程（项目）', 'text', 150, fromTasks, { frozen: true, merged: true }),
  locked('task', '任务内容', 'longText', 300, fromTasks, { merged: true }),
];

export const tabs: readonly Tab[] = [
  {
    name: 'tasks',
    title: '任务',
    rowName: '任务',
    counted: '项任务',
    insertable: true,
    reorderable: true,
    columns: [
      open('action', '行动', 'text', 130, { frozen: true, merged: true }),
      open('project', '工程（项目）', 'text', 150, { frozen: true, merged: true }),
      locked('light', '灯', 'light', 104, derived),
      open('text', '任务内容', 'longText', 360),
      open('leads', '牵头单位', 'units', 170),
      open('supports', '配合单位', 'units', 190),
      locked('targets', '目标', 'longText', 162, '请在“目标”表中修改'),
      open('deadline', '完成时限', 'date', 106),
      locked('basis', '时限依据', 'text', 110, derivedFromDeadlines),
      open('status', '状态', 'choice', 84, { choices: statusChoices }),
      open('percent', '完成率', 'percent', 80),
      open('done', '完成日期', 'date', 110),
      open('note', '备注', 'longText', 160),
    ],
  },
  {
    name: 'units',
    title: '单位',
    rowName: '单位',
    counted: '个单位',
    insertable: true,
    reorderable: true,
    columns: [
      open('name', '单位名称', 'text', 220, { frozen: true }),
      open('aliases', '别称', 'list', 180),
      open('formerNames', '曾用名', 'formerNames', 180),
      open('kind', '类别', 'choice', 100, { choices: unitKindChoices }),
      open('members', '包含单位', 'units', 240),
      locked('leadCount', '牵头任务数', 'number', 100, derived),
      locked('supportCount', '配合任务数', 'number', 100, derived),
      locked('missedCount', '逾期任务数', 'number', 100, derived),
      open('behindBy', '进度界限', 'percent', 84),
      open('leader', '分管领导', 'text', 100),
      open('contact', '联系人', 'text', 110),
      open('phone', '联系电话', 'text', 140),
    ],
  },
  {
    name: 'targets',
    title: '目标',
    rowName: '目标',
    counted: '个目标',
    insertable: true,
    reorderable: true,
    columns: [
      ...taskReference,
      open('subject', '指标', 'text', 180),
      open('comparator', '要求', 'choice', 84, { choices: comparatorChoices }),
      open('value', '目标值', 'number', 100),
      open('unit', '计量单位', 'text', 88),
      open('by', '时限', 'date', 110),
      open('actual', '已完成', 'number', 100),
      locked('rate', '达成率', 'percent', 80, derived),
      open('raw', '文件原文', 'longText', 260),
    ],
  },
  {
    name: 'deadlines',
    title: '时间节点',
    rowName: '时间节点',
    counted: '个时间节点',
    insertable: true,
    reorderable: true,
    columns: [
      ...taskReference.map((each) => (each.key === 'task' ? { ...each, width: 230 } : each)),
      locked('light', '灯', 'light', 104, derived),
      open('what', '节点内容', 'longText', 180),
      open('raw', '时限原文', 'text', 130),
      open('precision', '精度', 'choice', 64, { choices: precisionChoices }),
      locked('basis', '依据', 'text', 84, derived),
      locked('original', '原定日期', 'date', 104, '第一次调整前的日期，自动保留'),
      open('start', '开始日期', 'date', 104, { tucked: true }),
      open('end', '截止日期', 'date', 104),
      open('forecast', '预计完成', 'date', 104),
      open('actual', '实际完成', 'date', 104),
      locked('reason', '调整原因', 'longText', 180, '调整截止日期时填写'),
      open('kind', '类型', 'choice', 76, { choices: deadlineKindChoices }),
      open('note', '说明', 'longText', 200),
    ],
  },
  {
    name: 'duties',
    title: '阶段要求',
    rowName: '阶段要求',
    counted: '项阶段要求',
    insertable: true,
    reorderable: true,
    columns: [
      open('stage', '阶段', 'choice', 150, { frozen: true, choicesFrom: 'stages' }),
      open('what', '要求', 'longText', 280),
      open('unit', '单位', 'units', 190, { single: true }),
      open('due', '截止日期', 'date', 110),
      locked('basis', '依据', 'text', 88, '自动计算：没有填截止日期的，沿用阶段截止日期'),
      locked('light', '灯', 'light', 104, derived),
      open('actual', '完成日期', 'date', 110),
      open('note', '备注', 'longText', 220),
    ],
  },
  {
    name: 'progress',
    title: '进展',
    rowName: '进展',
    counted: '条进展',
    insertable: false,
    deletable: true,
    columns: [
      locked('period', '期次', 'text', 110, fromReturns, { frozen: true }),
      ...taskReference,
      locked('unit', '填报单位', 'text', 150, fromReturns),
      open('status', '状态', 'choice', 84, { choices: statusChoices }),
      open('percent', '完成率', 'percent', 80),
      open('progress', '进展情况', 'longText', 320),
      open('problems', '存在问题', 'longText', 200),
      open('nextSteps', '下一步措施', 'longText', 200),
      open('actualDate', '完成日期', 'date', 110),
      open('contact', '联系人', 'text', 90),
      open('phone', '联系电话', 'text', 120),
      locked('source', '来源文件', 'text', 200, fromReturns),
    ],
  },
  {
    name: 'flags',
    title: '预警',
    rowName: '预警',
    counted: '条预警',
    insertable: false,
    columns: [
      locked('light', '灯', 'light', 104, derived, { frozen: true }),
      locked('kind', '类型', 'text', 90, derived),
      locked('unit', '责任单位', 'text', 170, derived),
      locked('project', '工程（项目）', 'text', 150, derived),
      locked('task', '任务内容', 'longText', 300, derived),
      locked('due', '截止日期', 'date', 110, derived),
      locked('daysLate', '逾期天数', 'number', 84, derived),
      locked('basis', '时限依据', 'text', 88, derived),
      locked('message', '原因', 'longText', 420, derived),
    ],
  },
];

export function tabOf(name: TabName): Tab {
  const tab = tabs.find((candidate) => candidate.name === name);
  if (!tab) throw new Error(`there is no tab ${name}`);
  return tab;
}
