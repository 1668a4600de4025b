// A stretch of days in short words: 10月1日（周四）, 10月1日至7日, 12月30日至2027年1月2日.
import { partsOf } from '#shared/calendar/days.ts';
import type { Day } from '#shared/plan/model.ts';

/** `year` is the one that goes without saying; null: the first day says its year. */
export function stretchText(first: Day, last: Day, year: number | null): string {
  const [firstYear, firstMonth, firstDate] = partsOf(first);
  const head = `${firstYear === year ? '' : `${firstYear}年`}${firstMonth}月${firstDate}日`;
  if (first === last) return head;
  const [lastYear, lastMonth, lastDate] = partsOf(last);
  const inYear = lastYear === firstYear ? '' : `${lastYear}年`;
  const inMonth = inYear === '' && lastMonth === firstMonth ? '' : `${lastMonth}月`;
  return `${head}至${inYear}${inMonth}${lastDate}日`;
}
