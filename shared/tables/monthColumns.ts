// Ledgers that go on from month to month: 6月进展, 7月进展 beside each other. One of them is what the table reports.
import type { ColumnSketch } from './assignFields.ts';
import type { HeadingMeaning } from './columns.ts';
import { endOfPart, readPeriodHint } from './readPeriod.ts';

/** What a unit tells month by month; a target or an investment of another year stays what it is. */
const told = new Set(['status', 'percent', 'progress', 'problems', 'nextSteps']);

/**
 * Headings that are nothing but months, two or more, over texts where no other column tells the progress: 5月, 6月, 7月. And the
 * plan for the month after `period`: 8月计划 in a return of July.
 */
export function withBareMonths(
  columns: readonly ColumnSketch[],
  meanings: readonly (HeadingMeaning | null)[],
  period: string | null,
): (HeadingMeaning | null)[] {
  const bare = columns.map(
    ({ levels, samples }, index) =>
      meanings[index] === null &&
      /^(?:(?:20)?\d\d年)?\d{1,2}月份?$/u.test(levels.at(-1) ?? '') &&
      samples.every((text) => !/^[\d.%％]*$/u.test(text)),
  );
  const tells = meanings.some((one) => one?.kind === 'field' && one.field === 'progress');
  const several = !tells && bare.filter(Boolean).length > 1;
  return meanings.map((meaning, index): HeadingMeaning | null => {
    if (several && bare[index]) return { kind: 'field', field: 'progress' };
    const heading = columns[index]?.levels.at(-1) ?? '';
    if (!/月份?(?:工作)?(?:计划|打算|安排)$/u.test(heading)) return meaning;
    return isNextMonth(readPeriodHint(heading).part, period)
      ? { kind: 'field', field: 'nextSteps' }
      : meaning;
  });
}

function isNextMonth(part: string | null, period: string | null): boolean {
  const month = /^\d{4}-(\d\d)$/u.exec(period ?? '')?.[1];
  return month !== undefined && Number(part) === (Number(month) % 12) + 1;
}

/**
 * Of columns that mean the same for several months, the one for `period` keeps its meaning, else the latest in which
 * anything stands; those of other months have none [C8]. So it is with years: 2021年完成情况, 2022年完成情况.
 */
export function onlyThisMonth(
  columns: readonly ColumnSketch[],
  meanings: readonly (HeadingMeaning | null)[],
  period: string | null,
): (HeadingMeaning | null)[] {
  const groups = new Map<string, { index: number; order: number; asks: boolean }[]>();
  columns.forEach(({ levels }, index) => {
    const meaning = meanings[index];
    const { year, part } = readPeriodHint(levels.join(''));
    const key = meaning?.kind === 'field' ? meaning.field : meaning?.kind;
    if (key === undefined) return;
    const ofYear = part === null && year !== null && (key === 'outcome' || told.has(key));
    if (part === null && !ofYear) return;
    const order = (year ?? 0) * 100 + (part === null ? 0 : endOfPart(part));
    const asks = part === null ? period?.slice(0, 4) === String(year) : period?.slice(5) === part;
    groups.set(key, [...(groups.get(key) ?? []), { index, order, asks }]);
  });
  const left = new Set<number>();
  for (const group of groups.values()) {
    if (new Set(group.map(({ order }) => order)).size < 2) continue;
    const filled = group.filter(({ index }) => (columns[index]?.samples.length ?? 0) > 0);
    const asked = group.find(({ asks }) => asks);
    const latest = (filled.length > 0 ? filled : group).toSorted((a, b) => b.order - a.order)[0];
    const kept = asked ?? latest;
    for (const one of group) if (one !== kept) left.add(one.index);
  }
  return meanings.map((meaning, index) => (left.has(index) ? null : meaning));
}
