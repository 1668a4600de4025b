// What stands around task tables: title, issuer, number, day of issue, period of the plan, the year of its dates. Rule K17.
import type { DateContext } from '../../calendar/expressions.ts';
import type { Grid } from '../../tables/grid.ts';
import type { Table } from '../../tables/table.ts';
import { findPeriod, readHead, type NoticeHead } from '../head.ts';
import { readLines } from '../lines.ts';

/** What stands above a table. `fallback` is the title of a table that has none. */
export function readTableHead(
  grid: Grid,
  table: Table,
  fallback: string,
  around: string,
): NoticeHead {
  const written = table.title ?? fallback;
  const above = grid.rows
    .filter((row) => row < table.headerRows[0])
    .flatMap((row) => grid.line(row).filter(({ top }) => top === row))
    .map(({ text }) => text);
  const text = [written, ...above, around].join('\n').slice(0, 20_000);
  const head = readHead(readLines(text), text);
  // A table in a letter may have no title of its own: then it is the letter's.
  const title = written === '' && around !== '' ? head.title : written;
  const plain = title.replace(/\s+/gu, '').replace(partOfYear, '');
  const named = findPeriod(plain, text, head.issued);
  const period = named.end ? named : head.period;
  return { ...head, title, issuer: head.issuer ?? table.unit, period };
}

/** 工作表1, Sheet1, 附件2 and bare numbers are no names. */
export function titleOfSheet(name: string): string {
  return /^(?:(?:work)?sheet|工作表|附件|附表|表)?\s*[\d一二三四五六七八九十]*(?:\s*\(\d+\))?$/iu.test(
    name.trim(),
  )
    ? ''
    : name.trim();
}

/** 2023年第一季度 in a title is the time of a report, not of the plan; 2023年 alone is the plan's. */
const partOfYear =
  /20\d\d年度?(?:第?[一二三四1-4]季|前[三3]季|\d{1,2}(?:[-—~至]\d{1,2})?月|[上下]半年)/u;

export function datesOf(
  head: NoticeHead,
  table: Table,
  cells: () => Iterable<string>,
): DateContext {
  const known = head.period.start ?? head.issued ?? table.period;
  let year = known ? Number(known.slice(0, 4)) : null;
  if (year === null) {
    for (const text of cells()) {
      const written = /20\d\d(?=年)/u.exec(text)?.[0];
      if (!written) continue;
      year = Number(written);
      break;
    }
  }
  return { year, issued: head.issued, period: head.period };
}
