// Ledgers that go on from month to month: 6月进展, 7月进展 beside each other. One of them is what the table reports.
import type { ColumnSketch } from './assignFields.ts';
import type { HeadingMeaning } from './columns.ts';
import { readPeriodHint } from './readPeriod.ts';

/**
 * Of columns that mean the same for several months, the one for `period` keeps its meaning, else the latest in which
 * anything stands; those of other months have none [C8].
 */
export function onlyThisMonth(
  columns: readonly ColumnSketch[],
  meanings: readonly (HeadingMeaning | null)[],
  period: string | null,
): (HeadingMeaning | null)[] {
  const groups = new Map<string, { index: number; order: number; part: string }[]>();
  columns.forEach(({ levels }, index) => {
    const meaning = meanings[index];
    const { year, part } = readPeriodHint(levels.join(''));
    if (!meaning || part === null) return;
    const key = meaning.kind === 'field' ? meaning.field : meaning.kind;
    const order = (year ?? 0) * 100 + endOf(part);
    groups.set(key, [...(groups.get(key) ?? []), { index, order, part }]);
  });
  const left = new Set<number>();
  for (const group of groups.values()) {
    if (new Set(group.map(({ order }) => order)).size < 2) continue;
    const filled = group.filter(({ index }) => (columns[index]?.samples.length ?? 0) > 0);
    const asked = group.find(({ part }) => period?.slice(5) === part);
    const latest = (filled.length > 0 ? filled : group).toSorted((a, b) => b.order - a.order)[0];
    const kept = asked ?? latest;
    for (const one of group) if (one !== kept) left.add(one.index);
  }
  return meanings.map((meaning, index) => (left.has(index) ? null : meaning));
}

/** The last month of a part of a year: `06`, `Q2`, `H1`. */
function endOf(part: string): number {
  if (part.startsWith('Q')) return Number(part.slice(1)) * 3;
  return part.startsWith('H') ? Number(part.slice(1)) * 6 : Number(part);
}
