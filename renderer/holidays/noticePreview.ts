// What a pasted notice of holidays would change in the plan, for a person to look at before it is taken.
import { addDays } from '#shared/calendar/days.ts';
import type { HolidayNotice } from '#shared/calendar/readHolidayNotice.ts';
import {
  workdayTable,
  type DayMark,
  type OwnDay,
  type WorkdayTable,
} from '#shared/calendar/workdayTable.ts';
import type { HolidayOperation } from '#shared/plan/edit.ts';
import type { Day } from '#shared/plan/model.ts';

export type PreviewLine = {
  first: Day;
  last: Day;
  kind: 'off' | 'work';
  name: string;
  /** `same`: as it is now, nothing is written. `changed`: something else was arranged. */
  state: 'new' | 'same' | 'changed';
  /** What was arranged before, where it changes. */
  was: string;
};

export type NoticePreview = {
  lines: PreviewLine[];
  /** The days to write. */
  days: HolidayOperation['days'];
  /** Own days of the year that the notice does not name. */
  others: Day[];
  /** Holidays that the year still lacks afterwards. */
  missing: readonly string[];
};

export function previewNotice(
  notice: HolidayNotice,
  own: readonly OwnDay[],
  table: WorkdayTable,
): NoticePreview {
  const lines: PreviewLine[] = [];
  const days: HolidayOperation['days'] = [];
  for (const { day, kind, name } of notice.days) {
    const mark = table.marksOf(Number(day.slice(0, 4))).marks.get(day);
    const arranged = mark === undefined || mark.source === 'law' ? null : mark;
    const same = arranged?.kind === kind && arranged.name === name;
    const state = same ? 'same' : arranged ? 'changed' : 'new';
    const was = arranged && !same ? wasWords(arranged) : '';
    if (!same) days.push({ day, kind, name });
    const last = lines.at(-1);
    const goesOn =
      last !== undefined &&
      addDays(last.last, 1) === day &&
      last.kind === kind &&
      last.name === name &&
      last.state === state &&
      last.was === was;
    if (goesOn) last.last = day;
    else lines.push({ first: day, last: day, kind, name, state, was });
  }
  const named = new Set(notice.days.map(({ day }) => day));
  const others = own
    .map(({ day }) => day)
    .filter((day) => day.startsWith(`${notice.year}-`) && !named.has(day))
    .sort((a, b) => (a < b ? -1 : 1));
  const after = workdayTable([...own, ...notice.days]);
  return { lines, days, others, missing: after.marksOf(notice.year).missing };
}

function wasWords({ kind, name }: DayMark): string {
  const verb = kind === 'off' ? '放假' : '上班';
  return name.endsWith(verb) ? name : `${name}${verb}`;
}
