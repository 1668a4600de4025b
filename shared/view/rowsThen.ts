// The rows of a tab as they were on an earlier day than today: what differs from now shows what it was, says what it is now and
// is locked, so that nothing of then is ever written into the plan of today [V28].
import { formatDay } from '../calendar/format.ts';
import type { Day } from '../plan/model.ts';
import { lazyRow, RowMemory, type Looks } from './lazyRow.ts';
import type { ViewRow } from './viewRow.ts';

/** What a clerk reads where a cell shows the past. */
function pastLock(asOf: Day): string {
  return `正在看${formatDay(asOf)}的情况，这一格与现在不同；回到今天再修改`;
}

const memory = new RowMemory<ViewRow>();

/**
 * The rows of then, in their order. A row that is the same object now and then is left as it is; one that is not there now
 * is locked as a whole; rows that were not there then are not shown.
 */
export function rowsThen(now: readonly ViewRow[], then: readonly ViewRow[], asOf: Day): ViewRow[] {
  const known = new Map(now.map((row) => [row.id, row]));
  return then.map((row) => {
    const current = known.get(row.id);
    if (current === row) return row;
    const { id, merges, taskId } = row;
    return memory.rowOf(row, [current, asOf], () =>
      lazyRow({ id, merges, taskId }, () => looksThen(current ?? null, row, asOf)),
    );
  });
}

function looksThen(now: ViewRow | null, then: ViewRow, asOf: Day): Looks {
  const past: Record<string, string> = {};
  const locks: Record<string, string> = { ...then.locks };
  const says: Record<string, string> = { ...then.says };
  for (const [key, text] of Object.entries(then.texts)) {
    const today = now?.texts[key];
    // A light is of the day in any case.
    if (today === text || key === 'light') continue;
    const words = `截至${formatDay(asOf)}${text === '' ? '为空' : ''}；${nowWords(today)}`;
    past[key] = words;
    locks[key] = pastLock(asOf);
    says[key] = says[key] === undefined ? words : `${words}\n${says[key]}`;
  }
  const { texts, light, marks, reasons, place } = then;
  return {
    texts,
    light,
    locks,
    says,
    ...(Object.keys(past).length > 0 ? { past } : {}),
    ...(marks ? { marks } : {}),
    ...(reasons ? { reasons } : {}),
    ...(place === undefined ? {} : { place }),
  };
}

function nowWords(text: string | undefined): string {
  if (text === undefined) return '现在没有这一行';
  return text === '' ? '现为空' : `现为“${text}”`;
}
