// Files that fill one cell: what they agree on counts once, of the rest one is chosen by a person [M11].
import { valueToStore, type DraftDifference } from './decideFile.ts';

/**
 * The differences of several files with their rivals settled; `nameOf` names a file. Files that share no unit share no cell, so
 * only files that have a unit in common are looked at.
 */
export function settleRivals(
  files: readonly (readonly DraftDifference[])[],
  unitsOf: (file: number) => readonly string[],
  nameOf: (file: number) => string,
): (readonly DraftDifference[])[] {
  const perUnit = Map.groupBy(
    files.flatMap((_, file) => unitsOf(file).map((unitId) => ({ unitId, file }))),
    ({ unitId }) => unitId,
  );
  const shared = new Set(
    [...perUnit.values()]
      .filter((each) => each.length > 1)
      .flatMap((each) => each.map(({ file }) => file)),
  );
  if (shared.size === 0) return [...files];
  const settled = [...files];
  const changed = new Map<DraftDifference, DraftDifference | null>();
  const byCell = Map.groupBy(
    [...shared].flatMap((file) => files[file] ?? []),
    cellKey,
  );
  for (const rivals of byCell.values()) if (rivals.length > 1) settle(rivals, nameOf, changed);
  for (const file of shared) {
    settled[file] = (files[file] ?? []).flatMap((difference) => {
      const after = changed.get(difference);
      return after === undefined ? [difference] : after === null ? [] : [after];
    });
  }
  return settled;
}

/** A task's own cell is one cell, whoever reports on it. */
function cellKey({ target, taskId, unitId, field }: DraftDifference): string {
  return `${taskId}\n${target?.sheet === 'progress' ? unitId : ''}\n${field}`;
}

function settle(
  rivals: readonly DraftDifference[],
  nameOf: (file: number) => string,
  changed: Map<DraftDifference, DraftDifference | null>,
): void {
  const [first, ...others] = rivals;
  if (!first) return;
  if (
    others.every(
      (other) => valueToStore(other) === valueToStore(first) && other.returned === first.returned,
    )
  ) {
    for (const other of others) changed.set(other, null);
    return;
  }
  const names = [...new Set(rivals.map(({ file }) => nameOf(file)))].join('、');
  const reason = `几个文件填法不同（${names}），请选用其中一个`;
  // A person who takes one leaves the others; of several the last word counts.
  const chosen = rivals
    .filter(({ by, taken }) => by === 'person' && taken)
    .reduce<DraftDifference | null>(
      (last, each) => (last && last.decidedAt > each.decidedAt ? last : each),
      null,
    );
  for (const rival of rivals) {
    const held = rival.decision === 'held';
    changed.set(rival, {
      ...rival,
      ...(held ? {} : { decision: 'conflict' as const, reason }),
      taken: rival === chosen,
      by: chosen ? 'person' : rival.by,
    });
  }
}
