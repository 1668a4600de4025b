// A comparison as a sheet to be looked at and printed: a row for every task that differs, then and then beside each other.
import type { SheetCell, SheetColumn, SheetRow } from '../consolidate/sheet.ts';
import { statusChoices } from '../plan/choices.ts';
import type { TaskStatus } from '../plan/model.ts';
import type { PrintedSheet } from '../paper/printedSheet.ts';
import { comparedFields, differenceWords, fieldNames, type TaskDifference } from './compare.ts';
import type { SealedTask } from './content.ts';

/** One side of a comparison: its name in the head, and what is said of it below. */
export type ComparedSide = { label: string; note: string };

export type ComparisonFacts = {
  plan: string;
  before: ComparedSide;
  after: ComparedSide;
  /** How many tasks the later state has. */
  tasks: number;
};

const statuses = new Map<TaskStatus, string>(
  statusChoices.map(({ value, label }) => [value, label]),
);

type Shown = { key: 'status' | 'percent' | 'light' | 'progress'; width: number };
const shown: readonly Shown[] = [
  { key: 'status', width: 8 },
  { key: 'percent', width: 7 },
  { key: 'light', width: 10 },
  { key: 'progress', width: 32 },
];

export function comparisonSheet(
  { plan, before, after, tasks }: ComparisonFacts,
  differences: readonly TaskDifference[],
): PrintedSheet & { titles: string[]; notes: string[]; name: string } {
  const side = (prefix: string, { label }: ComparedSide): SheetColumn[] =>
    shown.map(({ key, width }) => ({
      key: `${prefix}.${key}`,
      heading: fieldNames[key],
      group: label,
      width,
      align: key === 'progress' ? 'left' : 'center',
    }));
  const columns: SheetColumn[] = [
    plainColumn('ordinal', '序号', 5, 'center'),
    plainColumn('project', '工程（项目）', 16, 'left'),
    plainColumn('task', '任务内容', 30, 'left'),
    plainColumn('leads', '牵头单位', 14, 'left'),
    ...side('before', before),
    ...side('after', after),
    plainColumn('what', '变化', 26, 'left'),
  ];
  return {
    name: '期次对比',
    titles: [plan, `期次对比表：${before.label}与${after.label}`],
    headLine: [`共${tasks}项任务`, '', `有变化${differences.length}项`],
    table: { columns, rows: differences.map(rowOf), merges: [] },
    notes: [
      `1.${before.note}`,
      `2.${after.note}`,
      `3.只列有变化的任务；“变化”一列比较的是${comparedFields.map((field) => fieldNames[field]).join('、')}。`,
    ],
    footer: '',
    leadColumns: 3,
  };
}

function plainColumn(
  key: string,
  heading: string,
  width: number,
  align: SheetColumn['align'],
): SheetColumn {
  return { key, heading, group: null, width, align };
}

function rowOf(difference: TaskDifference, index: number): SheetRow {
  const { before, after } = difference;
  const task = after ?? before;
  return {
    kind: 'task',
    spans: [],
    light: 'none',
    about: task ? { taskId: task.id } : {},
    cells: [
      index + 1,
      task?.project ?? '',
      task?.text ?? '',
      task?.leads ?? '',
      ...stateCells(before),
      ...stateCells(after),
      [differenceWords(difference), ...otherFields(difference)].join('\n'),
    ],
  };
}

function stateCells(task: SealedTask | null): SheetCell[] {
  if (!task) return ['—', '—', '—', '—'];
  const { status, percent, light, progress } = task;
  return [statuses.get(status) ?? '', percent === null ? '' : `${percent}%`, light, progress];
}

/** What has no columns of its own is said with what it was. */
function otherFields({ before, after, fields }: TaskDifference): string[] {
  if (!before || !after) return [];
  return (['leads', 'supports', 'deadline', 'text', 'problems', 'nextSteps'] as const)
    .filter((field) => fields.includes(field) && before[field] !== '')
    .map((field) => `原${fieldNames[field]}：${before[field]}`);
}
