// The order of rows that both copies may have moved and added to [CP8].

/** Whether two lists have the ids that they share in the same order. */
export function sameOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

/**
 * All ids of both lists: those of `first` in their order, each other one behind the id that it follows in `second`. Where both
 * sides added something at the same place, the run with the lesser first id comes first, so that it does not matter from
 * which side one looks.
 */
export function joinedOrder(first: readonly string[], second: readonly string[]): string[] {
  const inFirst = new Set(first);
  const inSecond = new Set(second);
  /** By the id that it follows (empty: at the beginning), a run of ids that only the second list has. */
  const runs = new Map<string, string[]>();
  let after = '';
  for (const id of second) {
    if (inFirst.has(id)) {
      after = id;
      continue;
    }
    const run = runs.get(after);
    if (run) run.push(id);
    else runs.set(after, [id]);
  }
  const joined: string[] = [];
  const own: string[] = [];
  /** Puts the run behind `anchor` and the ids that only the first list has behind it. */
  const settle = (anchor: string) => {
    const run = runs.get(anchor) ?? [];
    const runFirst = (run[0] ?? '') < (own[0] ?? '');
    joined.push(...(runFirst ? [...run, ...own] : [...own, ...run]));
    own.length = 0;
  };
  let anchor = '';
  for (const id of first) {
    if (!inSecond.has(id)) {
      own.push(id);
      continue;
    }
    settle(anchor);
    joined.push(id);
    anchor = id;
  }
  settle(anchor);
  return joined;
}
