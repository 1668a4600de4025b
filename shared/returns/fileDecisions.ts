// What a person decided on one file, from the log of decisions: the last word on each question counts.
import type { ReviewDecision } from './review.ts';

type ColumnFields = Extract<ReviewDecision, { type: 'columns' }>['fields'];

export type FileDecisions = {
  /** Whose file it is; null: as the file itself says. */
  unitId: string | null;
  accepted: boolean;
  left: boolean;
  blanks: boolean;
  /** Tasks of rows, by the key of the row; null: none. */
  rows: ReadonlyMap<string, string | null>;
  /** Fields of columns, by the key of the table. */
  columns: ReadonlyMap<string, ColumnFields>;
  /** Typed in place of what came back, by the id of the difference. */
  values: ReadonlyMap<string, string>;
  /** Taken or not, with the place of the decision among all: of rivals the later one counts. */
  takes: ReadonlyMap<string, { take: boolean; at: number }>;
};

const noDecisions: FileDecisions = {
  unitId: null,
  accepted: false,
  left: false,
  blanks: false,
  rows: new Map(),
  columns: new Map(),
  values: new Map(),
  takes: new Map(),
};

/** The index of the file that a difference is from. */
export function fileOfDifference(id: string): number {
  return Number.parseInt(id, 10);
}

const idsByFile = new WeakMap<ReviewDecision, ReadonlyMap<number, readonly string[]>>();

/** The ids that a decision names, by file: a decision on all cells is taken apart once. */
function namedIds(decision: ReviewDecision): ReadonlyMap<number, readonly string[]> {
  let named = idsByFile.get(decision);
  if (!named) {
    const ids =
      decision.type === 'take' ? decision.ids : decision.type === 'value' ? [decision.id] : [];
    named = Map.groupBy(ids, fileOfDifference);
    idsByFile.set(decision, named);
  }
  return named;
}

/** The decisions that concern each file, with their places in the log. */
export type PlacedDecision = { decision: ReviewDecision; at: number };

export function decisionsByFile(
  decisions: readonly ReviewDecision[],
): Map<number, PlacedDecision[]> {
  const byFile = new Map<number, PlacedDecision[]>();
  decisions.forEach((decision, at) => {
    const files = 'file' in decision ? [decision.file] : namedIds(decision).keys();
    for (const file of files) {
      const list = byFile.get(file);
      if (list) list.push({ decision, at });
      else byFile.set(file, [{ decision, at }]);
    }
  });
  return byFile;
}

export function foldDecisions(file: number, placed: readonly PlacedDecision[]): FileDecisions {
  const rows = new Map<string, string | null>();
  const columns = new Map<string, ColumnFields>();
  const values = new Map<string, string>();
  const takes = new Map<string, { take: boolean; at: number }>();
  let { unitId, accepted, left, blanks } = noDecisions;
  for (const { decision, at } of placed) {
    if (decision.type === 'unit') unitId = decision.unitId;
    else if (decision.type === 'accept') accepted = true;
    else if (decision.type === 'leave') left = decision.leave;
    else if (decision.type === 'blanks') blanks = decision.erase;
    else if (decision.type === 'row') rows.set(decision.row, decision.taskId);
    else if (decision.type === 'columns') columns.set(decision.table, decision.fields);
    else if (decision.type === 'value') {
      // What was typed is meant to go in; taken back, nothing is decided on the cell.
      takes.delete(decision.id);
      if (decision.text === null) values.delete(decision.id);
      else {
        values.set(decision.id, decision.text);
        takes.set(decision.id, { take: true, at });
      }
    } else {
      for (const id of namedIds(decision).get(file) ?? [])
        takes.set(id, { take: decision.take, at });
    }
  }
  return { unitId, accepted, left, blanks, rows, columns, values, takes };
}
