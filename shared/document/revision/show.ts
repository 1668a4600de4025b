// Values of a comparison as a person reads them.
import { formatDay } from '../../calendar/format.ts';
import { comparatorChoices, deadlineKindChoices } from '../../plan/choices.ts';
import type { Day, DeadlineRow, StageRow, TargetRow } from '../../plan/model.ts';
import type { ProposedTask } from '../proposal.ts';

type Node = { ordinal: string | null; name: string | null };

/** 一、城市风貌提升行动; a level without name is said to have none. */
export function nodeWords({ ordinal, name }: Node, without: string): string {
  const number = ordinal === null ? '' : /^\d/u.test(ordinal) ? `${ordinal}. ` : `${ordinal}、`;
  return `${number}${name ?? without}`;
}

/** The beginning of a text, for a list. */
export function shorten(text: string, longest = 28): string {
  const bare = text.replace(/\s+/gu, '');
  return bare.length > longest ? `${bare.slice(0, longest - 1)}…` : bare;
}

export function unitsWords(names: readonly string[]): string {
  return names.length > 0 ? names.join('、') : '（无）';
}

function quoted(raw: string): string {
  return raw.trim() === '' ? '' : `（“${shorten(raw, 40)}”）`;
}

type DeadlineValues = Pick<DeadlineRow, 'raw' | 'kind' | 'start' | 'end' | 'ongoing' | 'note'>;

export function deadlineText({ raw, kind, start, end, ongoing, note }: DeadlineValues): string {
  const days = spanWords(start, end);
  const label = deadlineKindChoices.find(({ value }) => value === kind)?.label ?? '';
  const words = days || (note && kind === 'recurring' ? note : label);
  return `${words}${ongoing ? '，并持续推进' : ''}${quoted(raw)}`;
}

function spanWords(start: Day | null, end: Day | null): string {
  if (end === null) return start === null ? '' : `${formatDay(start)}起`;
  return start === null ? formatDay(end) : `${formatDay(start)}至${formatDay(end)}`;
}

type TargetValues = Pick<TargetRow, 'raw' | 'subject' | 'comparator' | 'value' | 'unit' | 'by'>;

export function targetText({ raw, subject, comparator, value, unit, by }: TargetValues): string {
  const sign = comparatorChoices.find((choice) => choice.value === comparator)?.label ?? '';
  const figure = value === null ? '' : `${sign === '等于' ? '' : sign}${value}${unit}`;
  const parts = [subject, figure, by === null ? '' : `${formatDay(by)}前`];
  return `${parts.filter((part) => part !== '').join(' ')}${quoted(raw)}`;
}

export function stageText({ name, start, end }: Pick<StageRow, 'name' | 'start' | 'end'>): string {
  return `${name}：${spanWords(start, end) || '没有写明起止时间'}`;
}

/** A whole task, for one that is new or gone. */
export function taskText(task: {
  text: string;
  leads: readonly string[];
  supports: readonly string[];
  deadlines: readonly DeadlineValues[];
  targets: readonly TargetValues[];
}): string {
  const lines = [task.text, `牵头单位：${unitsWords(task.leads)}`];
  if (task.supports.length > 0) lines.push(`配合单位：${task.supports.join('、')}`);
  for (const deadline of task.deadlines) lines.push(`时限：${deadlineText(deadline)}`);
  for (const target of task.targets) lines.push(`目标：${targetText(target)}`);
  return lines.join('\n');
}

/** The deadlines that a plan stores: inherited ones are derived. */
export function storedDeadlines(task: ProposedTask): ProposedTask['deadlines'] {
  return task.deadlines.filter(({ basis }) => basis !== 'inherited');
}
