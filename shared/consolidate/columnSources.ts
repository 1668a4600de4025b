// What a column of a consolidated sheet can show: everything that a designer offers, the user's own columns among it.
import { customColumnsOf } from '../plan/customColumns.ts';
import type { PlanDocument } from '../plan/document.ts';

export const sourceKeys = [
  'ordinal',
  'group',
  'role',
  'action',
  'project',
  'task',
  'leads',
  'otherLeads',
  'supports',
  'leader',
  'targets',
  'yearTargets',
  'years',
  'targetName',
  'targetUnit',
  'targetPlan',
  'targetActual',
  'targetShare',
  'deadline',
  'yearDeadlines',
  'forecast',
  'actual',
  'daysOff',
  'period',
  'status',
  'percent',
  'progress',
  'problems',
  'nextSteps',
  'reported',
  'missing',
  'change',
  'light',
  'note',
  'blank',
] as const;

export type SourceKey = (typeof sourceKeys)[number];
/** A column of the user on the tab 任务: `column:` and its id. */
export type OwnKey = `column:${string}`;

export type Align = 'left' | 'center' | 'right';

/** `about` says what it is to a person who chooses; `heading`, `width` and `align` are how it usually looks. */
export type ColumnSource = {
  key: SourceKey | OwnKey;
  label: string;
  about: string;
  heading: string;
  width: number;
  align: Align;
  own: boolean;
};

type Usual = [label: string, width: number, align: Align, about: string, heading?: string];

const usual: Record<SourceKey, Usual> = {
  ordinal: ['序号', 5, 'center', '任务在表中的序号'],
  group: ['分组', 12, 'left', '按排列方式：行动、牵头单位、状态或年度；相同的合并'],
  role: ['职责', 8, 'center', '按单位排列时，本单位是牵头还是配合'],
  action: ['行动', 12, 'left', '任务所属的行动；相同的合并'],
  project: ['工程（项目）', 14, 'left', '任务所属的工程（项目）；相同的合并'],
  task: ['任务内容', 37, 'left', '任务的原文'],
  leads: ['牵头单位', 15, 'left', '全部牵头单位'],
  otherLeads: ['共同牵头', 14, 'left', '按单位排列时，另外的牵头单位'],
  supports: ['配合单位', 20, 'left', '全部配合单位'],
  leader: ['分管领导', 10, 'center', '牵头单位的分管领导，取自单位名录'],
  targets: ['目标', 16, 'left', '任务的全部目标，照原文'],
  yearTargets: ['本年度目标', 18, 'left', '按年度排列时，这一年应达到的数和已完成的数'],
  years: ['逐年目标', 16, 'left', '每年一列：应达到的数和已完成的数', '年度目标'],
  targetName: ['指标', 18, 'left', '每个目标一行：指标名称'],
  targetUnit: ['计量单位', 9, 'center', '每个目标一行：计量单位'],
  targetPlan: ['计划数', 11, 'right', '每个目标一行：应达到的数，合计相加'],
  targetActual: ['实际完成', 11, 'right', '每个目标一行：已完成的数，合计相加'],
  targetShare: ['完成比例(%)', 9, 'center', '每个目标一行：实际完成占计划数的比例'],
  deadline: ['完成时限', 17, 'center', '全部时间节点'],
  yearDeadlines: ['本年度时限', 17, 'center', '按年度排列时，这一年的时间节点'],
  forecast: ['预计完成', 14, 'center', '时间节点的预计完成日期'],
  actual: ['实际完成日期', 14, 'center', '时间节点的实际完成日期', '实际完成'],
  daysOff: [
    '偏差(天)',
    10,
    'center',
    '实际（或预计）完成比截止日期晚几天，提前为负',
    '偏差(天，提前为负)',
  ],
  period: ['期次', 12, 'center', '进展的期次'],
  status: ['状态', 8, 'center', '任务的状态'],
  percent: ['完成率(%)', 8, 'center', '任务的完成率'],
  progress: ['进展', 40, 'left', '各单位报送的进展，按单位次序，注明未报的牵头单位'],
  problems: ['存在问题', 18, 'left', '各单位报送的问题'],
  nextSteps: ['下一步措施', 18, 'left', '各单位报送的下一步措施'],
  reported: ['已报/应报', 9, 'center', '这项任务已报和应报的牵头单位数', '已报/应报'],
  missing: ['未报单位', 18, 'left', '这项任务没有报送的牵头单位'],
  change: ['与上期相比', 22, 'left', '状态、完成率、预警和进展与上一期比有什么变化'],
  light: ['预警', 11, 'center', '最重的一项预警，附符号和文字'],
  note: ['备注', 16, 'left', '任务的备注'],
  blank: ['空白列', 14, 'left', '留给手写或会签', '备注'],
};

const ownUsual = {
  text: 14,
  longText: 24,
  number: 12,
  percent: 9,
  date: 14,
  choice: 11,
  units: 18,
};

/** All that a sheet of the plan can show, in the usual order; the user's own columns behind. */
export function columnSources(document: Pick<PlanDocument, 'columns'>): ColumnSource[] {
  const builtIn = sourceKeys.map(builtInSource);
  const own = customColumnsOf(document.columns, 'tasks').map(
    ({ id, heading, kind }): ColumnSource => ({
      key: `column:${id}`,
      label: heading,
      about: '自定义列',
      heading,
      width: ownUsual[kind],
      align:
        kind === 'number' ? 'right' : kind === 'percent' || kind === 'date' ? 'center' : 'left',
      own: true,
    }),
  );
  return [...builtIn, ...own];
}

export function builtInSource(key: SourceKey): ColumnSource {
  const [label, width, align, about, heading = label] = usual[key];
  return { key, label, about, heading, width, align, own: false };
}

/** Said once for every period that is shown, where periods are compared. */
const ofPeriods: ReadonlySet<string> = new Set<SourceKey>([
  'status',
  'percent',
  'progress',
  'problems',
  'nextSteps',
  'reported',
  'missing',
  'light',
]);

/** Said of each target of a task in a row of its own. */
const ofTargets: ReadonlySet<string> = new Set<SourceKey>([
  'targetName',
  'targetUnit',
  'targetPlan',
  'targetActual',
  'targetShare',
]);

export function isOfPeriod(key: string): boolean {
  return ofPeriods.has(key);
}

/** Columns of what units reported: only beside them does a reader ask who did not. */
const ofReports: ReadonlySet<string> = new Set<SourceKey>([
  'progress',
  'problems',
  'nextSteps',
  'reported',
  'missing',
]);

export function saysReports(key: string): boolean {
  return ofReports.has(key);
}

export function isOfTarget(key: string): boolean {
  return ofTargets.has(key);
}

/** Equal cells below each other in one group are shown as one [S2]. */
export function isCategory(key: string): boolean {
  return key === 'group' || key === 'action' || key === 'project';
}

/** The id of the column of the user that a key names; null for any other. */
export function ownColumnId(key: string): string | null {
  return key.startsWith('column:') ? key.slice('column:'.length) : null;
}
