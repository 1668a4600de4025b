// Names of tasks compared: the same but for spaces and marks, or similar by a score.

/** The name without what people add or drop in copying: white space, marks, widths of characters. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[(（]?[0-9一二三四五六七八九十]{1,3}[)）.、．]+/u, '')
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}

/** Pairs of neighbouring characters, each once. */
function pairsOf(name: string): Set<string> {
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < name.length; index++) pairs.add(name.slice(index, index + 2));
  if (pairs.size === 0 && name !== '') pairs.add(name);
  return pairs;
}

export type Similar = { index: number; score: number };

/**
 * Finds names that share pairs of characters with a given one: twice the shared pairs in relation to all pairs of
 * both (Sørensen and Dice), 0 to 1. An index over the pairs keeps it from comparing everything with everything.
 */
export function similarityIndex(names: readonly string[]): (name: string) => Similar[] {
  const sizes = names.map(() => 0);
  const holders = new Map<string, number[]>();
  names.forEach((name, index) => {
    const pairs = pairsOf(name);
    sizes[index] = pairs.size;
    for (const pair of pairs) {
      const list = holders.get(pair);
      if (list) list.push(index);
      else holders.set(pair, [index]);
    }
  });
  return (name) => {
    const pairs = pairsOf(name);
    const shared = new Map<number, number>();
    for (const pair of pairs) {
      for (const index of holders.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    return [...shared]
      .map(([index, count]) => ({ index, score: (2 * count) / (pairs.size + (sizes[index] ?? 0)) }))
      .sort((a, b) => b.score - a.score || a.index - b.index);
  };
}
