// What each column of a table is to a plan: a level of its tree, units, days, targets, or what a ledger says of a task.
import { meaningOfLevels } from '../../tables/assignFields.ts';
import type { HeadingMeaning, UnitRole } from '../../tables/columns.ts';
import { guessRoles } from './headingGuess.ts';
import { lookupForm } from '../../tables/headingText.ts';
import { readPeriodHint, type PeriodHint } from '../../tables/readPeriod.ts';
import type { Field, Table, TableColumn } from '../../tables/table.ts';

/** Levels of the tree from the top, as headings name them; 行动 before 项目 before 任务 before 内容. */
export type LevelKind = 'action' | 'project' | 'task' | 'content';

export type ColumnRole =
  | { kind: 'ordinal' }
  | { kind: 'level'; level: LevelKind }
  | { kind: 'target' }
  /** The measure word of the figures in the target column. */
  | { kind: 'measure' }
  | { kind: 'units'; role: UnitRole }
  /** `what` says what is due where the heading says it: 计划开工; empty for 完成时限. */
  | { kind: 'deadline'; what: string }
  /** What is to be reached in one year, quarter or month: 2022年目标. */
  | { kind: 'periodPlan'; hint: PeriodHint }
  | { kind: 'status' }
  | { kind: 'percent' }
  | { kind: 'actualDate' }
  /** Kept in the task's note; `label` is null for 备注 itself. */
  | { kind: 'remark'; label: string | null }
  | { kind: 'unread' };

export type RoledColumn = { column: TableColumn; role: ColumnRole };

const levelFields: ReadonlySet<Field> = new Set(['action', 'project', 'task', 'content']);
const remarkFields: ReadonlySet<Field> = new Set([
  'leader',
  'progress',
  'problems',
  'nextSteps',
  'contact',
  'phone',
  'note',
]);
const moreDeadlines =
  /^(?:计划|预计|拟|目标)?(?:项目)?(?<what>开工|启动|开始|竣工|完工|投产|投用|建成|验收|供地|签约|完成)(?:时间|日期|时限|年月|年份)$|^(?:建设|实施)?(?:起止|期限)(?:年限|时间|日期)?$|^(?:建设|实施)(?:期限|工期|周期|年限)$|^(?:项目)?工期$/u;
const planWords = /目标|任务|计划|安排|指标|节点|举措|要求|内容/u;
const notPlanWords = /投资|资金|完成|累计|进展|实际|经费|支出|得分/u;
const bodyWithoutRole =
  /^(?:项目)?(?:建设|业主|实施|申报|推进|管理|主管|行业主管|主管责任|落地|所属|承建|分管)(?:单位|部门|主体|局委)(?:名称)?$/u;
const measureWord =
  /^(?:[万亿千百]{0,2}(?:元|美元|亩|人|户|平方米|平方公里|公顷|公里|千米|米|吨|套|立方米|人次|个|家|项|件|处|条|座|次|场|台|辆|名|所|件|天)|%|％|㎡|km)$/u;

export type ColumnRoles = {
  columns: RoledColumn[];
  /** Columns whose role was guessed from the words of their headings. */
  guessed: TableColumn[];
  /** The column that had to stand for the units, since no column says who is responsible. */
  standIn: TableColumn | null;
};

/** The roles of all columns of a table, decided together. */
export function readColumnRoles(table: Table): ColumnRoles {
  const columns = table.columns.map((column): RoledColumn => ({ column, role: roleOf(column) }));
  const guessed = guessRoles(columns, ({ column }) => lastForm(column)).map(({ column }) => column);
  const measure = columns.find(({ column }) => isMeasureColumn(column, table));
  if (measure && columns.some(({ role }) => role.kind === 'target' || role.kind === 'periodPlan')) {
    measure.role = { kind: 'measure' };
  }
  if (columns.some(({ role }) => role.kind === 'units')) return { columns, guessed, standIn: null };
  const standIn =
    columns.find(
      ({ column, role }) => role.kind === 'unread' && bodyWithoutRole.test(lastForm(column)),
    ) ?? columns.find(({ column }) => column.field === 'unit' && !isMeasureColumn(column, table));
  if (!standIn) return { columns, guessed, standIn: null };
  standIn.role = { kind: 'units', role: 'lead' };
  return { columns, guessed, standIn: standIn.column };
}

function roleOf(column: TableColumn): ColumnRole {
  const meaning = meaningOfColumn(column);
  if (meaning?.kind === 'units') return { kind: 'units', role: meaning.role };
  const field = meaning?.kind === 'field' ? meaning.field : column.field;
  const hint = readPeriodHint(column.heading);
  const dated = hint.year !== null || hint.part !== null;
  if (dated && (field === null || field === 'target') && isPeriodPlan(column.heading)) {
    return { kind: 'periodPlan', hint };
  }
  if (field === null) return moreDeadline(column);
  if (levelFields.has(field)) return { kind: 'level', level: field as LevelKind };
  if (field === 'note') return { kind: 'remark', label: null };
  if (remarkFields.has(field)) return { kind: 'remark', label: column.heading };
  if (field === 'ordinal' || field === 'target') return { kind: field };
  if (field === 'deadline') {
    const more = moreDeadline(column);
    return more.kind === 'deadline' ? more : { kind: 'deadline', what: '' };
  }
  // Only the first column of these counts: two would contradict each other.
  if (field === 'status' || field === 'percent' || field === 'actualDate') {
    return column.field === field ? { kind: field } : { kind: 'remark', label: column.heading };
  }
  return { kind: 'unread' };
}

function moreDeadline(column: TableColumn): ColumnRole {
  const match = moreDeadlines.exec(lastForm(column));
  if (!match) return { kind: 'unread' };
  const what = match.groups?.['what'] ?? '';
  return { kind: 'deadline', what: what === '完成' ? '' : what };
}

/** 2022年目标, 第一季度工作安排, or the year alone; figures of money and reports of a period are none. */
function isPeriodPlan(heading: string): boolean {
  if (notPlanWords.test(heading)) return false;
  return (
    planWords.test(heading) || /^(?:20\d\d年度?|第?[一二三四1-4]季度|\d{1,2}月份?)$/u.test(heading)
  );
}

function meaningOfColumn({ heading }: TableColumn): HeadingMeaning | null {
  return heading === '' ? null : meaningOfLevels(heading.split('/'));
}

function lastForm({ heading }: TableColumn): string {
  return lookupForm(heading.split('/').at(-1) ?? '').replace(/^Y/u, '');
}

/** 计量单位, or a column 单位 that holds 个, %, 公里. */
function isMeasureColumn(column: TableColumn, table: Table): boolean {
  if (/^计量单位$|^指标单位$/u.test(lastForm(column))) return true;
  if (column.field !== 'unit') return false;
  const texts = table.rows.slice(0, 60).flatMap(({ raw }) => raw.get(column.key) ?? []);
  const filled = texts.filter((text) => text !== '');
  return filled.length > 0 && filled.every((text) => measureWord.test(text));
}

/** Why a table is no task table, for a person; null when it can be one. */
export function whatIsMissing(table: Table, columns: readonly RoledColumn[]): string | null {
  const kinds = new Set(columns.map(({ role }) => role.kind));
  if (!kinds.has('level') && !kinds.has('target'))
    return '没有“工作事项”“项目名称”“主要内容”之类写明任务的列';
  if (!kinds.has('units') && !kinds.has('deadline'))
    return '没有“牵头单位”“责任单位”或“完成时限”之类的列';
  return table.rows.length === 0 ? '表头下面没有内容' : null;
}
