// The numbers that Word gives the paragraphs of its lists, counted in the order of the document.
import { formatListNumber } from './listFormats.ts';
import type { ListDefinition, ListLevel, Lists, ParagraphStyle } from './wordStyles.ts';

/** What has been counted so far, as plain data. */
export type ListCounts = { counters: Map<string, (number | null)[]>; begun: Set<string> };

export type ListNumbers = {
  /** Counts a paragraph of a list; the number as Word shows it, empty for bullets, null where there is no such list. */
  next: (list: string, level: number) => string | null;
  /** The level that a paragraph style stands for in a list. */
  levelOfStyle: (list: string, style: string) => number | null;
  counts: () => ListCounts;
  restore: (counts: ListCounts) => void;
};

export function createListNumbers(
  lists: Lists,
  styles: ReadonlyMap<string, ParagraphStyle>,
): ListNumbers {
  let { counters, begun }: ListCounts = { counters: new Map(), begun: new Set() };

  /** Lists of one definition count on from each other. A definition may stand in another, by a style. */
  const definitionOf = (list: string): [id: string, ListDefinition] | null => {
    let id = lists.instances.get(list)?.definition ?? '';
    for (let step = 0; step < 5; step++) {
      const definition = lists.definitions.get(id);
      if (!definition) return null;
      if (definition.styleLink === null || definition.levels.size > 0) return [id, definition];
      const linked = styles.get(definition.styleLink)?.list ?? '';
      id = lists.instances.get(linked)?.definition ?? '';
    }
    return null;
  };

  const levelsOf =
    (list: string, definition: ListDefinition) =>
    (level: number): ListLevel | null =>
      lists.instances.get(list)?.levels.get(level) ?? definition.levels.get(level) ?? null;

  return {
    next(list, level) {
      const found = definitionOf(list);
      const instance = lists.instances.get(list);
      if (!found || !instance) return null;
      const [id, definition] = found;
      const levelAt = levelsOf(list, definition);
      const own = levelAt(level);
      if (!own) return null;
      const values = counters.get(id) ?? [];
      counters.set(id, values);
      if (!begun.has(list)) {
        begun.add(list);
        for (const restarted of instance.starts.keys()) values[restarted] = null;
      }
      const startOf = (at: number) => instance.starts.get(at) ?? levelAt(at)?.start ?? 1;
      const before = values[level] ?? null;
      values[level] = before === null ? startOf(level) : before + 1;
      for (let above = 0; above < level; above++) values[above] ??= startOf(above);
      for (let below = level + 1; below <= 8; below++) {
        const restart = levelAt(below)?.restart ?? null;
        if (restart === null || level < restart) values[below] = null;
      }
      if (own.format === 'bullet') return '';
      return own.text.replace(/%([1-9])/gu, (_, figure: string) => {
        const at = Number(figure) - 1;
        const format = own.legal ? 'decimal' : (levelAt(at)?.format ?? 'decimal');
        return formatListNumber(values[at] ?? startOf(at), format);
      });
    },
    levelOfStyle(list, style) {
      const found = definitionOf(list);
      if (!found) return null;
      for (const [level, { style: own }] of found[1].levels) if (own === style) return level;
      return null;
    },
    counts: () => ({
      counters: new Map([...counters].map(([id, values]) => [id, [...values]])),
      begun: new Set(begun),
    }),
    restore(counts) {
      counters = new Map([...counts.counters].map(([id, values]) => [id, [...values]]));
      begun = new Set(counts.begun);
    },
  };
}
