// Which unit a text names: the directory's names of record and aliases, exactly or inside a longer text.
import type { PlanDocument } from '../plan/document.ts';
import { unitIdsByName } from '../plan/input.ts';
import { withoutSpace } from './headingText.ts';

export type UnitFinder = {
  /** The unit that the text as a whole names, or null. */
  exact: (text: string) => string | null;
  /** The unit whose longest name stands in the text; null when none does, or when different units stand in it. */
  within: (text: string) => string | null;
};

export function unitFinder(document: PlanDocument): UnitFinder {
  const byName = new Map<string, string>();
  for (const [name, id] of unitIdsByName(document)) byName.set(plainUnit(name), id);
  const names = [...byName.keys()]
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
        const id = byName.get(name);
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
