// Cells that were cut: they stay as they are, in a dashed border, until they are pasted somewhere; then they move.
import type { InputOperation, Operation } from '#shared/plan/edit.ts';
import { cutRectangles } from './cellClasses.ts';
import type { CutBoard } from './cutBoard.ts';
import type { GridCore } from './core.ts';
import { lockOf } from './edits.ts';
import type { CellPlace, Cut } from './selection.ts';
import { repaint } from './paint.ts';

function boardOf(core: GridCore): CutBoard {
  return core.props.cutBoard ?? core.ownCutBoard;
}

/** Makes cells of this sheet those that are cut, and no others. */
export function putCut(core: GridCore, cut: Cut): void {
  endCut(core);
  boardOf(core).hand(core);
  show(core, cut);
}

/** Ends a cut on whichever sheet. */
export function endCut(core: GridCore): void {
  const board = boardOf(core);
  const holder = board.holder();
  board.hand(null);
  if (holder?.cut) show(holder, null);
}

/** What is cut at present, and the sheet that it belongs to. */
export function standingCut(core: GridCore): { cut: Cut; from: GridCore } | null {
  const holder = boardOf(core).holder();
  return holder?.cut ? { cut: holder.cut, from: holder } : null;
}

function show(core: GridCore, cut: Cut | null): void {
  const before = cutRectangles(core);
  core.cut = cut;
  repaint(core, [...before, ...cutRectangles(core)]);
}

/**
 * The operations of a paste as a move: every cell that is filled empties the one that it came from, unless that one is
 * filled itself. Cells that show their text already are emptied like the others. `locked` counts sources that stay.
 */
export function movingOperations(
  core: GridCore,
  { cut, from }: { cut: Cut; from: GridCore },
  targets: readonly { place: CellPlace; offset: { row: number; column: number }; text: string }[],
): { operations: Operation[]; locked: number } {
  const { tab } = core.props;
  const key = ({ rowId, column }: CellPlace) => `${rowId} ${column}`;
  const filled = new Set(targets.map(({ place }) => key(place)));
  let locked = 0;
  const operations = targets.flatMap(({ place, offset, text }): InputOperation[] => {
    const source = cut.cells[offset.row]?.[offset.column] ?? null;
    const row = core.rowById.get(place.rowId);
    if (lockOf(tab, row, place.column) !== null) {
      locked += 1;
      return [];
    }
    const input: InputOperation = { type: 'input', tab: tab.name, ...place, text };
    if (!source || (from === core && filled.has(key(source)))) return [input];
    const emptying = emptySource(input, source, { core, from });
    if (!emptying.clears) locked += 1;
    return [emptying];
  });
  return { operations, locked };
}

/** The operation that also empties the cell that its text came from, unless that cell is locked. */
function emptySource(
  input: InputOperation,
  source: CellPlace,
  { core, from }: { core: GridCore; from: GridCore },
): InputOperation {
  const { tab } = from.props;
  if (lockOf(tab, from.rowById.get(source.rowId), source.column) !== null) return input;
  return { ...input, clears: from === core ? source : { tab: tab.name, ...source } };
}

/**
 * The same for new rows below the last one, as `appendRows` makes them of the block's rows from `firstBeyond` on. Names of
 * groups stay where they are: a group has other rows too.
 */
export function movingToNewRows(
  core: GridCore,
  { cut, from }: { cut: Cut; from: GridCore },
  added: readonly Operation[],
  { firstBeyond, column }: { firstBeyond: number; column: number },
): Operation[] {
  let row = firstBeyond - 1;
  return added.map((operation): Operation => {
    if (operation.type === 'insertRow') row += 1;
    if (operation.type !== 'input') return operation;
    const at = (core.layout.columnIndex.get(operation.column) ?? 0) - column;
    const source = cut.cells[row]?.[at];
    return source ? emptySource(operation, source, { core, from }) : operation;
  });
}
