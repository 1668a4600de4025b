// Days as office people write them.
import type { Day } from '../plan/model.ts';

/** `2022-06-03` → `2022年6月3日`. Anything else comes back as it is. */
export function formatDay(day: Day): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : day;
}
