// Texts and names compared: the same but for spaces and marks, or similar by a score.

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
 * both (Sørensen and Dice), 0 to 1. An index over the pairs keeps it from comparing everything with everything. Names
 * below the score `from` are left out.
 */
export function similarityIndex(names: readonly string[], from = 0): (name: string) => Similar[] {
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
  const shared = new Uint32Array(names.length);
  return (name) => {
    const pairs = pairsOf(name);
    const touched: number[] = [];
    for (const pair of pairs) {
      for (const index of holders.get(pair) ?? []) {
        if (shared[index] === 0) touched.push(index);
        shared[index] = (shared[index] ?? 0) + 1;
      }
    }
    const found: Similar[] = [];
    for (const index of touched) {
      const score = (2 * (shared[index] ?? 0)) / (pairs.size + (sizes[index] ?? 0));
      if (score >= from) found.push({ index, score });
      shared[index] = 0;
    }
    return found.sort((a, b) => b.score - a.score || a.index - b.index);
  };
}
