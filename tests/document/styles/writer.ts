// The notice that is being written: its paragraphs so far and the numbers that were used.
import { numberOf, type Mark } from './numbers.ts';
import type { Draw } from './plan.ts';
import type { Style } from './style.ts';

export type Writer = {
  style: Style;
  draw: Draw;
  paragraphs: string[];
  /** Values last used: by depth, and for numbers that run on. */
  counters: number[];
  clauses: number;
  duties: number;
  topics: string[];
};

/** The next number at a depth. Numbers of deeper levels begin again, unless they run on. */
export function nextMark(
  writer: Writer,
  depth: number,
  path: readonly number[],
): { mark: Mark; value: number } {
  const value = (writer.counters[depth] ?? 0) + 1;
  writer.counters[depth] = value;
  const runsOn = writer.style.numbers === 'runOn';
  for (let deeper = depth + 1; deeper < 4; deeper += 1) {
    if (!runsOn || deeper === 3) writer.counters[deeper] = 0;
  }
  return { mark: numberOf(depth, value, [...path, value], writer.style), value };
}

/** A heading on a line of its own. */
export function heading(writer: Writer, mark: Mark, name: string, lead = ''): void {
  if (mark.mark === '【') writer.paragraphs.push(`【${name}】`, ...(lead ? [lead] : []));
  else if (lead && writer.style.titleMark !== 'line' && writer.style.forms !== 'markdown')
    writer.paragraphs.push(`${mark.mark}${name}。${lead}`);
  else writer.paragraphs.push(`${mark.mark}${name}`, ...(lead ? [lead] : []));
}
