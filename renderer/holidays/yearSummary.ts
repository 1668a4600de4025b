// The arrangement of a year in lines: a holiday, its days off, the days worked for it; and in a sentence how well it is known.
import { addDays } from '#shared/calendar/days.ts';
import { hasNotice, type DayMark, type WorkdayTable } from '#shared/calendar/workdayTable.ts';
import type { Day } from '#shared/plan/model.ts';
import { stretchText } from './stretchText.ts';

export type HolidayLine = {
  /** The first day of the line, by which it is found. */
  day: Day;
  name: string;
  /** `1月1日至3日放假，1月4日上班`. */
  text: string;
  /** Whether the plan's own days are in it, beside a built-in notice. */
  own: boolean;
  /** Off by law alone, in a year that is not arranged. */
  assumed: boolean;
};

type Stretch = { first: Day; last: Day; mark: DayMark };

/** The lines of a year in the order of the calendar; the make-up workdays stand with the holiday of their name. */
export function yearSummary(year: number, table: WorkdayTable): HolidayLine[] {
  const stretches = stretchesOf(table.marksOf(year).marks);
  const lines = new Map<string, Stretch[]>();
  for (const stretch of stretches) {
    // New Year's holiday may stand at both ends of a year; they are two.
    const late = stretch.first > `${year}-12-01` ? 'late ' : '';
    const key = `${late}${stretch.mark.name}`;
    const line = lines.get(key);
    if (line) line.push(stretch);
    else lines.set(key, [stretch]);
  }
  return [...lines.values()].map((parts) => lineOf(parts, year)).sort(byDay);
}

function lineOf(parts: readonly Stretch[], year: number): HolidayLine {
  const off = parts.filter(({ mark }) => mark.kind === 'off');
  const work = parts.filter(({ mark }) => mark.kind === 'work');
  const words = (list: readonly Stretch[], verb: string) =>
    list.length === 0
      ? []
      : [`${list.map(({ first, last }) => stretchText(first, last, year)).join('、')}${verb}`];
  return {
    day: (off[0] ?? parts[0])?.first ?? '',
    name: parts[0]?.mark.name ?? '',
    text: [...words(off, '放假'), ...words(work, '上班')].join('，'),
    own: hasNotice(year) && parts.some(({ mark }) => mark.source === 'own'),
    assumed: parts.every(({ mark }) => mark.source === 'law'),
  };
}

function byDay(a: HolidayLine, b: HolidayLine): number {
  return a.day < b.day ? -1 : 1;
}

function stretchesOf(marks: ReadonlyMap<Day, DayMark>): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [day, mark] of [...marks].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const last = stretches.at(-1);
    const goesOn =
      last !== undefined &&
      addDays(last.last, 1) === day &&
      last.mark.kind === mark.kind &&
      last.mark.name === mark.name &&
      last.mark.source === mark.source;
    if (goesOn) last.last = day;
    else stretches.push({ first: day, last: day, mark });
  }
  return stretches;
}

/** How well a year is known, in a sentence [W4]. */
export function yearState(year: number, table: WorkdayTable): { known: boolean; text: string } {
  const { known, missing } = table.marksOf(year);
  if (hasNotice(year)) return { known, text: `已内置国务院办公厅${year}年的放假安排。` };
  if (known) return { known, text: `${year}年的放假安排已录入。` };
  if (missing.length === 7) {
    const text = `还没有${year}年的放假安排，只按周末和元旦、劳动节、国庆节的法定假日推算。通知印发后请粘贴录入。`;
    return { known, text };
  }
  return { known, text: `${year}年的放假安排不全，缺${missing.join('、')}。` };
}
