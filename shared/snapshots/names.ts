// What a sealed period is called, and its code: the beginning of its digest, short enough to be read out.
import { formatDay } from '../calendar/format.ts';
import { periodLabel } from '../calendar/periods.ts';
import type { Period } from '../plan/model.ts';
import type { SnapshotRow } from '../plan/outputRows.ts';
import type { SealedHead } from './content.ts';

export const longestSealName = 60;

/** `2022年6月第2次封存` */
export function sealTitle({ period, number }: Pick<SnapshotRow, 'period' | 'number'>): string {
  return `${periodLabel(period)}第${number}次封存`;
}

/** Twelve signs in three groups. */
export function sealCode(digest: string): string {
  return (digest.slice(0, 12).toUpperCase().match(/.{4}/gu) ?? []).join('-');
}

/** The line that every print of what was sealed bears [SN5]. */
export function sealLine(head: SealedHead, digest: string): string {
  const by = head.who === '' ? '' : `由${head.who}`;
  return `${sealTitle(head)}：${head.when}${by}封存，截至${formatDay(head.asOf)}，封存码${sealCode(digest)}。`;
}

/** Numbers are not given twice while a later one is there [SN1]. */
export function nextNumber(
  rows: Iterable<Pick<SnapshotRow, 'period' | 'number'>>,
  period: Period,
): number {
  let last = 0;
  for (const row of rows) if (row.period === period) last = Math.max(last, row.number);
  return last + 1;
}

/** The newest first. */
export function inSealOrder<Row extends Pick<SnapshotRow, 'at' | 'id'>>(
  rows: Iterable<Row>,
): Row[] {
  return [...rows].sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
}

/** The seal that a person means: by its id, its code, or the title. Null where none or several fit. */
export function findSeal<Row extends Pick<SnapshotRow, 'id' | 'digest' | 'period' | 'number'>>(
  rows: Iterable<Row>,
  word: string,
): Row | null {
  const wanted = word.trim();
  const plain = wanted.replaceAll('-', '').toUpperCase();
  const found = [...rows].filter(
    (row) =>
      row.id === wanted ||
      sealCode(row.digest).replaceAll('-', '') === plain ||
      sealTitle(row) === wanted ||
      `${row.period}#${row.number}` === wanted,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
