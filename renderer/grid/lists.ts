// What a cell's drop-down list offers while something is typed: the choices of the column, or units of the directory.
import type { Column } from '#shared/plan/tabs.ts';
import { initialsOf, namesMatch } from '#shared/units/initials.ts';

export type ListOption = {
  label: string;
  /** What the whole cell becomes when the option is taken. */
  text: string;
  /** Of units: whether the cell names it already; taking it takes it out then. */
  checked?: boolean;
  /** The other name by which it was found. */
  note?: string;
};

/** Names of units in the official order, and their aliases and former names. */
export type UnitList = {
  names: readonly string[];
  otherNames?: ReadonlyMap<string, readonly string[]> | undefined;
};

/** Whether taking the option takes a unit out of the cell. */
export function takesOut({ label, text, checked }: ListOption): boolean {
  return checked === true && !text.split('、').includes(label);
}

const separators = /[、，,；;\n]/;
const mostOptions = 200;

/** Whether the column has something to choose from: choices, the directory of units, a calendar. */
export function hasList(column: Column): boolean {
  return column.kind === 'choice' || column.kind === 'units' || column.kind === 'date';
}

/** Options for a cell that now reads `typed` [G30]. With `showAll` the text stands and nothing is looked for. */
export function listOptions(
  column: Column,
  typed: string,
  units: UnitList,
  showAll: boolean,
): ListOption[] {
  if (column.kind === 'choice') return choiceOptions(column, showAll ? '' : typed.trim());
  if (column.kind !== 'units') return [];
  return column.single ? oneUnit(typed, units, showAll) : unitOptions(typed, units, showAll);
}

/** A choice replaces the text. It is found by a part of it or by the initials of its pinyin. */
function choiceOptions(column: Column, wanted: string): ListOption[] {
  const labels = (column.choices ?? []).map((choice) => choice.label);
  const matching = labels.filter((label) => namesMatch([label], wanted));
  return (matching.length > 0 ? matching : labels).map((label) => ({ label, text: label }));
}

/** Of one unit a cell the choice replaces the text. */
function oneUnit(typed: string, units: UnitList, showAll: boolean): ListOption[] {
  const found = unitOptions(showAll ? '' : typed.trim(), units, false);
  return found.map(({ checked: _, ...option }) => ({ ...option, text: option.label }));
}

/** A unit replaces the last, unfinished name; one that the cell names already is taken out. */
function unitOptions(
  typed: string,
  { names, otherNames }: UnitList,
  showAll: boolean,
): ListOption[] {
  const known = new Set(names);
  const parts = typed.split(separators).map((part) => part.trim());
  const last = parts.pop() ?? '';
  // A whole name at the end is one of the cell's, unless it is still being typed.
  const whole = showAll && known.has(last);
  const taken = [...new Set([...parts, ...(whole ? [last] : [])].filter(Boolean))];
  const wanted = whole ? '' : last;
  const options = names.flatMap((name): (ListOption & { rank: number })[] => {
    const others = otherNames?.get(name) ?? [];
    if (!namesMatch([name, ...others], wanted)) return [];
    const checked = taken.includes(name);
    // Found again while typing, it stays: only a choice from the whole list takes it out.
    const without = wanted === '' ? taken.filter((each) => each !== name) : taken;
    const rest = checked ? without : [...taken, name];
    const note = namesMatch([name], wanted)
      ? undefined
      : others.find((other) => namesMatch([other], wanted));
    const option = {
      label: name,
      text: rest.join('、'),
      checked,
      rank: rankOf(name, wanted, note),
    };
    return [note === undefined ? option : { ...option, note }];
  });
  // Stable: names that are found alike keep the official order.
  return options
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostOptions)
    .map(({ rank: _rank, ...option }) => option);
}

/** The better a name fits what is typed, the further up: as it begins, as it goes on, by another name. */
function rankOf(name: string, wanted: string, note: string | undefined): number {
  if (wanted === '') return 0;
  if (note !== undefined) return 3;
  const lower = wanted.toLowerCase();
  if (name.startsWith(wanted)) return 0;
  if (initialsOf(name).startsWith(lower)) return 1;
  return 2;
}

/** Whether the text ends in a name that stands as it is, so that Enter must not replace it by a longer one. */
export function endsInName(text: string, names: readonly string[]): boolean {
  const last = text.split(separators).at(-1)?.trim() ?? '';
  return last === '' || names.includes(last);
}
