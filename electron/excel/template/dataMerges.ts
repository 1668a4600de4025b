// Data cells below each other that are shown as one, in a sheet whose rows may have cells merged across.
import type { TemplateFill } from '#shared/templates/fill.ts';
import type { Region } from '#shared/tables/rawSheet.ts';

/** The merges with those of the data; `first` is the first data row. A cell that is merged across in every row stays as wide. */
export function withDataMerges(
  merges: readonly Region[],
  down: NonNullable<TemplateFill['merges']>,
  first: number,
): Region[] {
  if (down.length === 0) return [...merges];
  const across = new Map(
    merges
      .filter(({ top, bottom }) => top === bottom)
      .map(({ top, left, right }) => [`${top}:${left}`, right]),
  );
  const covered = new Set<string>();
  const regions = down.map(({ column, from, to }): Region => {
    const top = first + from;
    const right = across.get(`${top}:${column}`) ?? column;
    for (let row = top; row <= first + to; row++) covered.add(`${row}:${column}`);
    return { top, bottom: first + to, left: column, right };
  });
  const kept = merges.filter(
    ({ top, bottom, left }) => top !== bottom || !covered.has(`${top}:${left}`),
  );
  return [...kept, ...regions];
}

/** By data row (from 0) and column, the text that rows share and how many they are: each has to be a part as high. */
export function sharedTexts({
  merges = [],
  rows,
}: TemplateFill): ReadonlyMap<number, ReadonlyMap<number, { text: string; rows: number }>> {
  const shared = new Map<number, Map<number, { text: string; rows: number }>>();
  for (const { column, from, to } of merges) {
    const text = rows[from]?.get(column);
    for (let row = from; row <= to; row++) {
      let own = shared.get(row);
      if (!own) shared.set(row, (own = new Map()));
      own.set(column, { text: typeof text === 'string' ? text : '', rows: to - from + 1 });
    }
  }
  return shared;
}
