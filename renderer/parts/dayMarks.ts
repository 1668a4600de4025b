// The marks of a day in calendars, 休 and 班, and the words for it; and where calendars find the plan's own days.
import { createContext } from 'react';
import { yearOf } from '#shared/calendar/days.ts';
import { formatDay } from '#shared/calendar/format.ts';
import { dayKind, weekdayName } from '#shared/calendar/workdays.ts';
import { workdayTable, type WorkdayTable } from '#shared/calendar/workdayTable.ts';
import type { Day } from '#shared/plan/model.ts';

/** The days off and worked that calendars show: those of the open plan, or only the built-in ones. */
export const Workdays = createContext<WorkdayTable>(workdayTable());

export type MarkOfDay = { kind: 'off' | 'work'; sign: '休' | '班'; own: boolean };

/** The mark of a day that is off or worked by order; null for any other. */
export function markOfDay(day: Day, table: WorkdayTable): MarkOfDay | null {
  const mark = table.marksOf(yearOf(day)).marks.get(day);
  if (!mark) return null;
  const { kind, source } = mark;
  return { kind, sign: kind === 'off' ? '休' : '班', own: source === 'own' };
}

/** `2026年10月1日（周四），国庆节放假`; without an arrangement only the day. */
export function dayLabel(day: Day, table: WorkdayTable): string {
  const mark = table.marksOf(yearOf(day)).marks.get(day);
  const label = `${formatDay(day)}（${weekdayName(day)}）`;
  return mark ? `${label}，${dayWords(day, table)}` : label;
}

/** `国庆节放假`, `国庆节调休上班`; a name that says so already stands alone. */
function markWords(kind: 'off' | 'work', name: string): string {
  if (kind === 'off') return name.endsWith('放假') ? name : `${name}放假`;
  if (name.endsWith('上班')) return name;
  return name === '调休' ? '调休上班' : `${name}调休上班`;
}

/** What a day is, in a word: 工作日, 周末, 国庆节放假, 国庆节调休上班. */
export function dayWords(day: Day, table: WorkdayTable): string {
  const { kind, name } = dayKind(day, table);
  if (kind === 'holiday') return markWords('off', name ?? '');
  if (kind === 'makeUpWorkday') return markWords('work', name ?? '');
  if (kind === 'weekend') return '周末';
  return name === null || name === '调休上班' ? '工作日' : `工作日（${name}）`;
}
