// Rows and values of a comparison in the words that a person knows from the sheets.
import { formatDay } from '../calendar/format.ts';
import { isDay } from '../calendar/days.ts';
import { isPeriod, periodLabel } from '../calendar/periods.ts';
import {
  deadlineText,
  nodeWords,
  shorten,
  stageText,
  targetText,
  unitsWords,
} from '../document/revision/show.ts';
import { statusChoices, unitKindChoices } from '../plan/choices.ts';
import { customKinds } from '../plan/customColumns.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { AnyRow, ColumnRow, Day, SheetName, Sheets } from '../plan/model.ts';
import type { PlanSettings } from '../plan/settings.ts';
import { tabOf } from '../plan/tabs.ts';
import { sealTitle } from '../snapshots/names.ts';
import { customText } from '../view/customTexts.ts';
import { formatPercent } from '../view/viewRow.ts';
import { formatNumber } from '../words/numbers.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Units, tasks and all that rows name by id, from whichever side has it. */
export type Names = { mine: PlanDocument; theirs: PlanDocument };

export function rowIn<S extends SheetName>(
  { mine, theirs }: Names,
  sheet: S,
  id: string,
): Sheets[S] | undefined {
  return mine[sheet].get(id) ?? theirs[sheet].get(id);
}

function unitName(names: Names, id: unknown): string {
  return rowIn(names, 'units', String(id))?.name ?? '（已删除的单位）';
}

export function unitNamesOf(names: Names, ids: readonly string[]): string {
  return unitsWords(ids.map((id) => unitName(names, id)));
}

const unitFields: ReadonlySet<string> = new Set([
  'leads',
  'supports',
  'members',
  'apartFrom',
  'unitIds',
]);

/** The fields of a group as one text; null where nothing stands in them. */
export function groupText(
  names: Names,
  sheet: SheetName,
  fields: readonly string[],
  row: AnyRow,
): string | null {
  const values = row as unknown as Fields;
  if (sheet === 'targets' && fields.includes('comparator')) {
    return targetText(row as Sheets['targets']) || null;
  }
  if (sheet === 'deadlines' && fields.includes('kind')) {
    return deadlineText(row as Sheets['deadlines']) || null;
  }
  if (fields.includes('ordinal')) {
    return nodeWords(row as Sheets['actions'], '（未命名）');
  }
  if (fields.includes('percent')) return doneText(values);
  if (fields.includes('leads') && fields.includes('supports')) {
    const [lead, support] = ['leads', 'supports'].map((field) =>
      fieldText(names, field, values[field]),
    );
    return `牵头：${lead || '无'}；配合：${support || '无'}`;
  }
  if (sheet === 'columns' && fields.includes('kind')) return kindText(row as ColumnRow);
  if (sheet === 'holidays') return holidayText(row as Sheets['holidays']);
  const texts = fields.map((field) => fieldText(names, field, values[field]));
  return texts.filter((text) => text !== '').join('，') || null;
}

function doneText(values: Fields): string | null {
  const status = statusChoices.find(({ value }) => value === values['status'])?.label ?? '';
  const percent = formatPercent((values['percent'] as number | null | undefined) ?? null);
  const day = (values['done'] ?? values['actualDate'] ?? null) as Day | null;
  const when = day === null ? '' : `${formatDay(day)}完成`;
  return [status, percent, when].filter((text) => text !== '').join('，') || null;
}

function kindText({ kind, choices }: ColumnRow): string {
  const label = customKinds.find((each) => each.kind === kind)?.label ?? kind;
  return choices.length > 0 ? `${label}：${choices.join('、')}` : label;
}

function holidayText({ day, kind, name }: Sheets['holidays']): string {
  return `${formatDay(day)}${kind === 'off' ? '放假' : '上班'}（${name}）`;
}

function fieldText(names: Names, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (unitFields.has(field)) return unitNamesOf(names, value as string[]);
  if (field === 'formerNames') {
    return (value as Sheets['units']['formerNames']).map(({ name }) => name).join('、');
  }
  if (typeof value === 'string') return textOfField(names, field, value);
  if (Array.isArray(value)) {
    return value.every((each) => typeof each !== 'object') ? value.join('、') : `${value.length}项`;
  }
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return '';
}

/** A text that may be the id of another row, a code or a day. */
function textOfField(names: Names, field: string, text: string): string {
  switch (field) {
    case 'unitId':
      return unitName(names, text);
    case 'taskId':
      return shorten(rowIn(names, 'tasks', text)?.text ?? '（已删除的任务）');
    case 'projectId':
      return projectTitle(names, text);
    case 'actionId': {
      const action = rowIn(names, 'actions', text);
      return action ? nodeWords(action, '（未命名）') : '';
    }
    case 'stageId':
      return rowIn(names, 'stages', text)?.name ?? '';
    case 'kind':
      return unitKindChoices.find((choice) => choice.value === text)?.label ?? text;
    default:
      return isDay(text) ? formatDay(text) : text;
  }
}

/** One entry of a field that is a record. */
export function entryText(names: Names, field: string, key: string, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (field === 'settings') return settingText(key as keyof PlanSettings, value);
  if (field === 'custom') {
    const kind = rowIn(names, 'columns', key)?.kind ?? 'text';
    const { theirs, mine } = names;
    const units = new Map([...theirs.units, ...mine.units]);
    return customText({ units }, kind, value as string);
  }
  return typeof value === 'number' ? formatNumber(value) : fieldText(names, field, value) || null;
}

const everyWords: Record<PlanSettings['reports']['every'], string> = {
  none: '不定期',
  month: '每月',
  quarter: '每季度',
  half: '每半年',
  year: '每年',
};
const holidayRules: Record<PlanSettings['dueOnHoliday'], string> = {
  none: '不变',
  before: '提前到前一个工作日',
  after: '顺延到后一个工作日',
};

function settingText(key: keyof PlanSettings, value: unknown): string {
  switch (key) {
    case 'leadDays':
      return `${(value as number[]).join('、')}天`;
    case 'lights':
      return value === 'four' ? '红、黄、蓝、绿' : '红、黄、绿';
    case 'dueOnHoliday':
      return holidayRules[value as PlanSettings['dueOnHoliday']];
    case 'behindBy':
      return `${String(value)}个百分点`;
    case 'reports': {
      const { every, from, graceDays } = value as PlanSettings['reports'];
      const since = from === null ? '' : `，从${periodLabel(from)}起`;
      return every === 'none'
        ? everyWords[every]
        : `${everyWords[every]}${since}，期末后${graceDays}日内`;
    }
  }
}

/** 一、城市风貌提升行动 / 1. 规划设计提升工程 */
export function projectTitle(names: Names, projectId: string): string {
  const project = rowIn(names, 'projects', projectId);
  if (!project) return '（没有工程）';
  const action = rowIn(names, 'actions', project.actionId);
  const levels = [action, project].flatMap((row) => (row?.name ? [nodeWords(row, '')] : []));
  return levels.join(' / ') || '（没有名称的工程）';
}

/** Which row it is, in words. */
export function rowName(names: Names, sheet: SheetName, row: AnyRow): string {
  const fields = row as unknown as Fields;
  const parts: string[] = [];
  if (sheet === 'tasks') return shorten((row as Sheets['tasks']).text);
  if (sheet === 'columns') {
    const { tab, heading } = row as ColumnRow;
    return `“${tabOf(tab).title}”表的“${heading}”列`;
  }
  if (sheet === 'snapshots') return sealTitle(row as Sheets['snapshots']);
  if (sheet === 'actions' || sheet === 'projects')
    return nodeWords(row as Sheets['actions'], '（未命名）');
  if (sheet === 'holidays') return formatDay((row as Sheets['holidays']).day);
  if ('taskId' in fields) parts.push(fieldText(names, 'taskId', fields['taskId']));
  if (typeof fields['unitId'] === 'string' && fields['unitId'] !== '') {
    parts.push(unitName(names, fields['unitId']));
  }
  const period = fields['period'];
  if (typeof period === 'string') parts.push(isPeriod(period) ? periodLabel(period) : period);
  const own = ['name', 'subject', 'what', 'raw', 'file', 'heading'].find(
    (field) => typeof fields[field] === 'string' && fields[field] !== '',
  );
  if (own !== undefined) parts.push(shorten(String(fields[own])));
  return parts.filter((part) => part !== '').join('　');
}

/** A row as a whole, for one that is new or gone. */
export function rowText(names: Names, sheet: SheetName, row: AnyRow): string {
  switch (sheet) {
    case 'targets':
      return targetText(row as Sheets['targets']) || '（空的目标）';
    case 'deadlines': {
      const { what } = row as Sheets['deadlines'];
      const text = deadlineText(row as Sheets['deadlines']);
      return what === '' ? text : `${what}：${text}`;
    }
    case 'stages':
      return stageText(row as Sheets['stages']);
    case 'columns':
      return `${(row as ColumnRow).heading}（${kindText(row as ColumnRow)}）`;
    case 'holidays':
      return holidayText(row as Sheets['holidays']);
    case 'progress': {
      const report = row as Sheets['progress'];
      const texts = [doneText(report), report.progress, report.problems, report.nextSteps];
      return `${rowName(names, sheet, row)}：${texts.filter((text) => text).join('；') || '（空）'}`;
    }
    case 'duties': {
      const { what, due } = row as Sheets['duties'];
      const until = due === null ? '' : `（${formatDay(due)}前）`;
      return `${fieldText(names, 'unitId', (row as Sheets['duties']).unitId)}：${what}${until}`;
    }
    default:
      return rowName(names, sheet, row) || '1项';
  }
}
