// What the dialog of holidays asks of the plan: days off, worked, or as the notices have them. One edit, one undo step.
import { dayKind, daysFrom, isWorkday } from '#shared/calendar/workdays.ts';
import type { WorkdayTable } from '#shared/calendar/workdayTable.ts';
import type { Edit, HolidayOperation } from '#shared/plan/edit.ts';
import type { Day } from '#shared/plan/model.ts';
import type { HolidayRow } from '#shared/plan/holidayOperations.ts';
import type { HolidayRule, PlanSettings } from '#shared/plan/settings.ts';
import { stretchText } from './stretchText.ts';

/** Selected days: from one to the other, in either order. `at` is the one that keys move. */
export type Selection = { anchor: Day; at: Day };

/** More than any holiday, less than a slip of the hand. */
const longestSelection = 100;

export function selectedDays({ anchor, at }: Selection): Day[] {
  const [first, last] = anchor < at ? [anchor, at] : [at, anchor];
  const days = daysFrom(first, last);
  return at === last ? days.slice(-longestSelection) : days.slice(0, longestSelection);
}

const verbs = { off: '放假', work: '上班', restore: '恢复为通知的安排' };

/** The edit that marks days; `kind` null gives them back to the notices. */
export function markEdit(
  days: readonly Day[],
  kind: HolidayRow['kind'] | null,
  name: string,
): Edit {
  const where = stretchText(days[0] ?? '', days.at(-1) ?? '', null);
  return {
    label: `${where}${verbs[kind ?? 'restore']}`,
    operations: [{ type: 'setHolidays', days: days.map((day) => ({ day, kind, name })) }],
  };
}

/** What a double click turns a day into: a day of one's own back, a workday off, a day off into work. */
export function toggledKind(day: Day, table: WorkdayTable): HolidayRow['kind'] | null {
  const mark = table.marksOf(Number(day.slice(0, 4))).marks.get(day);
  if (mark?.source === 'own') return null;
  return isWorkday(day, table) ? 'off' : 'work';
}

/** What days are called now, where all that have a name have the same. */
export function nameOfDays(days: readonly Day[], table: WorkdayTable): string {
  const names = new Set(days.map((day) => dayKind(day, table).name ?? ''));
  names.delete('');
  return names.size === 1 ? ([...names][0] ?? '') : '';
}

export function acceptEdit(year: number, days: HolidayOperation['days']): Edit {
  return { label: `录入${year}年放假安排`, operations: [{ type: 'setHolidays', days }] };
}

/** What becomes of due days on days off, as one edit of the plan. */
export function dueRuleEdit(settings: PlanSettings, dueOnHoliday: HolidayRule): Edit {
  const values = { settings: { ...settings, dueOnHoliday } };
  return {
    label: '设置时限逢放假日',
    operations: [{ type: 'set', sheet: 'plan', id: 'plan', values }],
  };
}
