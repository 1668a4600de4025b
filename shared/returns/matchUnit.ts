// Which unit a text names: the directory's names of record and aliases, exactly or inside a longer text.
import type { PlanDocument } from '../plan/document.ts';
import { unitIdsByName } from '../plan/input.ts';
import { withoutSpace } from '../tables/headingText.ts';

export type UnitFinder = {
  /** The unit that the text as a whole names, or null. */
  exact: (text: string) => string | null;
  /** The unit whose longest name stands in the text; null when none does, or when different units stand in it. */
  within: (text: string) => string | null;
};

const finders = new WeakMap<PlanDocument['units'], UnitFinder>();

export function unitFinder(document: PlanDocument): UnitFinder {
  let finder = finders.get(document.units);
  if (!finder) finders.set(document.units, (finder = makeFinder(document)));
  return finder;
}

function makeFinder(document: PlanDocument): UnitFinder {
  const byName = new Map<string, string>();
  for (const [name, id] of unitIdsByName(document)) byName.set(plainUnit(name), id);
  const short = new Map<string, string | null>();
  // 能源局 for 市能源局, in the title of a table or the name of a file: where only one unit can be meant.
  for (const [name, id] of byName) {
    const bare = /^(?:市|县|区)(.{2,})$/u.exec(name)?.[1];
    if (bare === undefined || bare.length < 3 || byName.has(bare)) continue;
    short.set(bare, short.has(bare) && short.get(bare) !== id ? null : id);
  }
  const idOf = (name: string) => byName.get(name) ?? short.get(name) ?? undefined;
  const names = [...byName.keys(), ...short.keys()]
    .filter((name) => name.length >= 2)
    .sort((a, b) => b.length - a.length);
  const exact = (text: string): string | null => {
    const plain = plainUnit(text);
    if (plain === '') return null;
    return byName.get(plain) ?? byName.get(`市${plain}`) ?? null;
  };
  return {
    exact,
    within(text) {
      const whole = exact(text);
      if (whole !== null) return whole;
      let rest = plainUnit(text);
      const found = new Set<string>();
      for (const name of names) {
        if (!rest.includes(name)) continue;
        const id = idOf(name);
        if (id !== undefined) found.add(id);
        // A longer name must not be read a second time as the shorter one inside it.
        rest = rest.replaceAll(name, '|');
      }
      const [only] = found;
      return found.size === 1 && only !== undefined ? only : null;
    },
  };
}

function plainUnit(text: string): string {
  return withoutSpace(text.normalize('NFKC'))
    .replace(/\((?:盖章|公章|章)\)/gu, '')
    .replace(/[:：。.、,，]+$/u, '');
}
