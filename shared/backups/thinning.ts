// Which backups stay [K5].
import { addDays, addMonths } from '../calendar/days.ts';
import type { Day } from '../plan/model.ts';
import { automaticReasons, type BackupReason } from './backup.ts';

const mostAutomatic = 12;
const mostDays = 30;
const mostMonths = 24;
/** A quarter at most: units report every quarter or more often. */
const reportingDays = 92;

/** `day` is that of `at` by the computer's own calendar. */
export type Thinned = { id: string; at: string; day: Day; reason: BackupReason; size: number };

/** Ids of those that stay. */
export function keptBackups(
  backups: readonly Thinned[],
  today: Day,
  mostBytes: number,
): ReadonlySet<string> {
  const newestFirst = [...backups].sort((a, b) => (a.at < b.at ? 1 : -1));
  const kept = new Set<string>();
  const days = new Set<string>();
  const months = new Set<string>();
  let automatic = 0;
  for (const { id, day, reason } of newestFirst) {
    const month = day.slice(0, 7);
    const isAutomatic = automaticReasons.has(reason);
    const stays =
      (isAutomatic && automatic < mostAutomatic) ||
      (!isAutomatic && day > addDays(today, -reportingDays)) ||
      (!days.has(day) && day > addDays(today, -mostDays)) ||
      (!months.has(month) && day > addMonths(today, -mostMonths));
    if (isAutomatic) automatic += 1;
    days.add(day);
    months.add(month);
    if (stays || kept.size === 0) kept.add(id);
  }
  dropPast(mostBytes, newestFirst, kept);
  return kept;
}

/** Past the size the oldest go, automatic ones before restore points; the newest stays. */
function dropPast(mostBytes: number, newestFirst: readonly Thinned[], kept: Set<string>): void {
  const left = newestFirst.filter(({ id }) => kept.has(id));
  let total = left.reduce((sum, { size }) => sum + size, 0);
  const oldestFirst = left.slice(1).reverse();
  const order = [
    ...oldestFirst.filter(({ reason }) => automaticReasons.has(reason)),
    ...oldestFirst.filter(({ reason }) => !automaticReasons.has(reason)),
  ];
  for (const { id, size } of order) {
    if (total <= mostBytes) return;
    kept.delete(id);
    total -= size;
  }
}
