// Which days are off or worked by order: the built-in notices, the plan's own days over them, and where neither says
// anything for a year, the days that the law fixes. Rules W1 to W6.
import type { Day } from '../plan/model.ts';
import { addDays, dayOf } from './days.ts';
import { holidayNotices } from './holidayNotices.ts';

/** A day that somebody entered: off or worked, whatever the built-in notices say [W3]. */
export type OwnDay = { day: Day; kind: 'off' | 'work'; name: string };

/** What is ordered for a day and by whom: a notice, the plan's own table, or the law [W5]. */
export type DayMark = { kind: 'off' | 'work'; name: string; source: 'notice' | 'own' | 'law' };

export type YearMarks = {
  /** Whether the year is arranged: by a notice, or by own days that name all seven holidays [W4]. */
  known: boolean;
  /** The holidays that own days of the year do not name, where no notice is built in. */
  missing: readonly string[];
  marks: ReadonlyMap<Day, DayMark>;
};

export type WorkdayTable = { marksOf(year: number): YearMarks };

/** The holidays that every notice arranges, as they are named, and as people also write them. */
export const yearlyHolidays: readonly { name: string; also: RegExp }[] = [
  { name: '元旦', also: /元旦|新年/ },
  { name: '春节', also: /春节|除夕/ },
  { name: '清明节', also: /清明/ },
  { name: '劳动节', also: /劳动|五一/ },
  { name: '端午节', also: /端午/ },
  { name: '中秋节', also: /中秋/ },
  { name: '国庆节', also: /国庆|十一/ },
];

/** The table of a plan: its own days over the built-in notices. Of two own days on one day the later one stands. */
export function workdayTable(own: Iterable<OwnDay> = []): WorkdayTable {
  const ownByYear = new Map<number, OwnDay[]>();
  for (const each of own) put(ownByYear, Number(each.day.slice(0, 4)), each);
  const years = new Map<number, YearMarks>();
  return {
    marksOf(year) {
      let marks = years.get(year);
      if (!marks) years.set(year, (marks = yearMarks(year, ownByYear.get(year) ?? [])));
      return marks;
    },
  };
}

const tables = new WeakMap<ReadonlyMap<string, OwnDay>, WorkdayTable>();

/** The table that belongs to the rows of a plan's sheet; made once for rows that have not changed. */
export function tableOfRows(rows: ReadonlyMap<string, OwnDay>): WorkdayTable {
  let table = tables.get(rows);
  if (!table) tables.set(rows, (table = workdayTable(rows.values())));
  return table;
}

/** Whether a notice for the year is built in. */
export function hasNotice(year: number): boolean {
  return Object.hasOwn(holidayNotices, year);
}

function yearMarks(year: number, own: readonly OwnDay[]): YearMarks {
  const marks = new Map<Day, DayMark>();
  const named = own.filter(({ kind }) => kind === 'off').map(({ name }) => name);
  const missing = hasNotice(year)
    ? []
    : yearlyHolidays.filter(({ also }) => !named.some((name) => also.test(name)));
  const known = missing.length === 0;
  if (!known) for (const [day, name] of fixedByLaw(year)) marks.set(day, off(name, 'law'));
  for (const [day, mark] of noticeMarks().get(year) ?? []) marks.set(day, mark);
  for (const { day, kind, name } of own) marks.set(day, { kind, name, source: 'own' });
  return { known, missing: missing.map(({ name }) => name), marks };
}

/**
 * Holidays that stand on a day of the solar calendar by 全国年节及纪念日放假办法, as in force that year; those of the
 * lunar calendar are left to the notice [W5].
 */
function fixedByLaw(year: number): [Day, string][] {
  const may = year >= 2025 ? 2 : year >= 2008 ? 1 : 3;
  return [
    ...stretch(dayOf(year, 1, 1), 1, '元旦'),
    ...stretch(dayOf(year, 5, 1), may, '劳动节'),
    ...stretch(dayOf(year, 10, 1), 3, '国庆节'),
  ];
}

function stretch(first: Day, days: number, name: string): [Day, string][] {
  return Array.from({ length: days }, (_, index) => [addDays(first, index), name]);
}

let official: Map<number, [Day, DayMark][]> | null = null;

/** The marks of all notices by the year of the day, which for the days before New Year is the year before. */
function noticeMarks(): Map<number, [Day, DayMark][]> {
  if (official) return official;
  official = new Map();
  for (const [year, items] of Object.entries(holidayNotices)) {
    for (const [name, days, ...work] of items) {
      const [first = '', last = first] = days.split('/').map((day) => wholeDay(day, year));
      for (let day = first; day <= last; day = addDays(day, 1)) {
        put(official, Number(day.slice(0, 4)), [day, off(name, 'notice')] as const);
      }
      for (const each of work) {
        const day = wholeDay(each, year);
        const mark: DayMark = { kind: 'work', name, source: 'notice' };
        put(official, Number(day.slice(0, 4)), [day, mark] as const);
      }
    }
  }
  return official;
}

function wholeDay(written: string, year: string): Day {
  return written.length === 5 ? `${year}-${written}` : written;
}

function off(name: string, source: DayMark['source']): DayMark {
  return { kind: 'off', name, source };
}

function put<Value>(lists: Map<number, Value[]>, year: number, value: Value): void {
  const list = lists.get(year);
  if (list) list.push(value);
  else lists.set(year, [value]);
}
