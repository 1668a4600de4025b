// Pairing two lists: by equal keys in order, and by similar texts with ties left open. Nothing is taken twice.
import { plainName, similarityIndex } from '../../plan/matchText.ts';

/** A score from which texts count as similar, and the distance to the runner-up below which it is a tie. */
export const similarFrom = 0.6;
const tieWithin = 0.05;

/** What a text is compared by: without spaces and marks, but never empty. */
export function textKey(text: string): string {
  return plainName(text) || `#${text}`;
}

/**
 * Pairs what has a key in common. Where a key stands equally often on both sides, in order; otherwise not at all, or,
 * with `anyway`, in order as far as it goes. `keys` of one entry: any of them may fit.
 */
export function pairByKey(
  left: readonly { index: number; keys: readonly string[] }[],
  right: readonly { index: number; keys: readonly string[] }[],
  anyway = false,
): [left: number, right: number][] {
  const holders = new Map<string, { left: number[]; right: number[] }>();
  const hold = (side: 'left' | 'right', entries: typeof left) => {
    for (const { index, keys } of entries) {
      for (const key of new Set(keys)) {
        const found = holders.get(key);
        if (found) found[side].push(index);
        else holders.set(key, { left: [], right: [], [side]: [index] });
      }
    }
  };
  hold('left', left);
  hold('right', right);
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  const pairs: [number, number][] = [];
  for (const found of holders.values()) {
    const lefts = found.left.filter((index) => !usedLeft.has(index));
    const rights = found.right.filter((index) => !usedRight.has(index));
    if (lefts.length !== rights.length && !anyway) continue;
    lefts.slice(0, rights.length).forEach((index, at) => {
      const partner = rights[at] ?? -1;
      usedLeft.add(index);
      usedRight.add(partner);
      pairs.push([index, partner]);
    });
  }
  return pairs;
}

export type SimilarPairs = {
  pairs: { left: number; right: number; score: number }[];
  /** Entries of the left that are as near to several of the right, or share their nearest with another. */
  ties: { left: number; rights: number[] }[];
};

/** Pairs the nearest texts from `from` upwards, best first. `texts` of one entry: the nearest of them counts. */
export function pairSimilar(
  left: readonly { index: number; texts: readonly string[] }[],
  right: readonly { index: number; texts: readonly string[] }[],
  from = similarFrom,
): SimilarPairs {
  const entries = right.flatMap(({ index, texts }) =>
    [...new Set(texts.map(plainName))].map((text) => ({ right: index, text })),
  );
  const similar = similarityIndex(
    entries.map(({ text }) => text),
    from,
  );
  const wishes: SimilarPairs['pairs'] = [];
  const ties: SimilarPairs['ties'] = [];
  for (const { index, texts } of left) {
    const best = new Map<number, number>();
    for (const text of texts) {
      for (const { index: at, score } of similar(plainName(text))) {
        const partner = entries[at]?.right ?? -1;
        if (score > (best.get(partner) ?? 0)) best.set(partner, score);
      }
    }
    const ranked = [...best].sort((a, b) => b[1] - a[1]);
    const near = ranked.filter(([, score]) => (ranked[0]?.[1] ?? 0) - score < tieWithin);
    if (near.length > 1) ties.push({ left: index, rights: near.map(([partner]) => partner) });
    else if (near[0]) wishes.push({ left: index, right: near[0][0], score: near[0][1] });
  }
  return grant(wishes, ties);
}

function grant(wishes: SimilarPairs['pairs'], ties: SimilarPairs['ties']): SimilarPairs {
  const byPartner = Map.groupBy(
    wishes.sort((a, b) => b.score - a.score || a.left - b.left),
    ({ right }) => right,
  );
  const pairs: SimilarPairs['pairs'] = [];
  for (const [right, rivals] of byPartner) {
    const [best, second] = rivals;
    if (best && second && best.score - second.score < tieWithin) {
      for (const { left, score } of rivals) {
        if (best.score - score < tieWithin) ties.push({ left, rights: [right] });
      }
    } else if (best) pairs.push(best);
  }
  return { pairs, ties };
}
