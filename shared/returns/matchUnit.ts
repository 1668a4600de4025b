// Which unit a text names: the directory's names of record and aliases, exactly or inside a longer text.
import type { PlanDocument } from '../plan/document.ts';
import { unitIdsByName } from '../plan/input.ts';
import { withoutSpace } from '../tables/headingText.ts';

export type UnitFinder = {
  /** The unit that the text as a whole names, or null. */
  exact: (text: string) => string | null;
  /** The unit whose longest name stands in the text; null when none does, or when different units stand in it. */
  within: (text: string) => string | null;
  /** The one unit that a text may be short for, letter by letter: 市规自局 for 市规划和自然资源局. A guess. */
  shortened: (text: string) => string | null;
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
  // 朔城区 for 朔城区人民政府, as the whole of a text only: 朔城区住建局 is another one.
  const bodies = new Map<string, string | null>();
  for (const [name, id] of byName) {
    const place = /^(.{2,}?)(?:人民政府|政府|管理委员会|管委会|街道办事处|办事处)$/u.exec(
      name,
    )?.[1];
    if (place === undefined || byName.has(place)) continue;
    bodies.set(place, bodies.has(place) && bodies.get(place) !== id ? null : id);
  }
  const idOf = (name: string) => byName.get(name) ?? short.get(name) ?? undefined;
  const names = [...byName.keys(), ...short.keys()]
    .filter((name) => name.length >= 2)
    .sort((a, b) => b.length - a.length);
  const exact = (text: string): string | null => {
    const plain = plainUnit(text);
    if (plain === '') return null;
    return byName.get(plain) ?? byName.get(`市${plain}`) ?? bodies.get(plain) ?? null;
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
    shortened(text) {
      const letters = Array.from(plainUnit(text));
      if (letters.length < 3 || letters.length > 8) return null;
      const found = new Set(
        [...byName].flatMap(([name, id]) => (isShortFor(letters, name) ? [id] : [])),
      );
      const [only] = found;
      return found.size === 1 && only !== undefined ? only : null;
    },
  };
}

/** Whether the letters stand in the name in their order, from its beginning to its end; 市 or 县 may be left out. */
function isShortFor(letters: readonly string[], name: string): boolean {
  const whole = Array.from(name);
  const bare = /^[市县区]/u.test(name) && letters[0] !== whole[0] ? whole.slice(1) : whole;
  if (letters.length >= bare.length || letters[0] !== bare[0] || letters.at(-1) !== bare.at(-1)) {
    return false;
  }
  let at = 0;
  for (const letter of bare) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

function plainUnit(text: string): string {
  return withoutSpace(text.normalize('NFKC'))
    .replace(/\((?:盖章|公章|章)\)/gu, '')
    .replace(/[:：。.、,，]+$/u, '');
}
