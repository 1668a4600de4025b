// What a bulk change makes of each cell: another value, or in a list of names some more of them or some fewer [G24].
import { splitNames } from '#shared/plan/input.ts';
import type { Column } from '#shared/plan/tabs.ts';
import type { UnitList } from './lists.ts';

export type BulkWay = 'replace' | 'add' | 'remove';

export const bulkWays: readonly { way: BulkWay; label: string }[] = [
  { way: 'replace', label: '替换' },
  { way: 'add', label: '添加' },
  { way: 'remove', label: '去掉' },
];

/** Whether the column holds names of which some can be added and taken out. */
export function holdsNames({ kind }: Column): boolean {
  return kind === 'units' || kind === 'list';
}

/** The text of a cell after the change; null where nothing is to be changed. Replacing is the owner's business. */
export function changedNames(
  way: Exclude<BulkWay, 'replace'>,
  shown: string,
  typed: string,
  units: UnitList,
): string | null {
  const known = namesOfRecord(units);
  const there = namesIn(shown, known);
  const meant = namesIn(typed, known);
  const next =
    way === 'add'
      ? [...there, ...meant.filter((name) => !there.includes(name))]
      : there.filter((name) => !meant.includes(name));
  return next.length === there.length ? null : next.join('、');
}

/** The name of record by every name that a unit goes by; another name that two units share stands for neither [P12]. */
function namesOfRecord({ names, otherNames }: UnitList): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const shared = new Set<string>();
  for (const name of names) {
    for (const other of otherNames?.get(name) ?? []) {
      if (known.has(other) && known.get(other) !== name) shared.add(other);
      known.set(other, name);
    }
  }
  for (const other of shared) known.delete(other);
  for (const name of names) known.set(name, name);
  return known;
}

/** Names that a text lists, each once: known ones by their names of record, pieces that only together are one as one. */
function namesIn(text: string, known: ReadonlyMap<string, string>): string[] {
  const pieces = splitNames(text);
  const names = new Set<string>();
  for (let at = 0; at < pieces.length;) {
    const together = (length: number) => pieces.slice(at, at + length).join('、');
    const length = [3, 2, 1].find((each) => known.has(together(each))) ?? 1;
    names.add(known.get(together(length)) ?? together(length));
    at += length;
  }
  return [...names];
}
