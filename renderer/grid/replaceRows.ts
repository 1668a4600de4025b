// New rows for the grid with as little work as the difference asks for: the same rows in the same order are replaced where
// they stand, anything else is for the grid to compare.
import type { ViewRow } from '#shared/view/viewRow.ts';
import { replaceShown, type GridCore } from './core.ts';
import { withFresh } from './freshRow.ts';
import { repaintAll, repaintCells } from './paint.ts';

/** Whether the displayed rows stayed where they are, so that no `modelUpdated` of the grid will follow. */
export function replaceRows(
  core: GridCore,
  before: readonly ViewRow[],
  after: readonly ViewRow[],
): boolean {
  const { api } = core;
  if (!api) return false;
  const changed = changedRows(before, after);
  if (!changed) {
    api.setGridOption('rowData', withFresh(core, after) as ViewRow[]);
    return false;
  }
  if (changed.length === 0) return true;
  // Another text may stand elsewhere in the order, or no longer pass the filter.
  if (core.filtered || isSorted(core)) {
    api.applyTransaction({ update: [...changed] });
    return false;
  }
  putData(api, changed);
  const rendered = new Set(api.getRenderedNodes().flatMap(({ id }) => id ?? []));
  const cells = replaceShown(core, changed, rendered);
  if (cells) repaintCells(core, cells);
  else repaintAll(core);
  return true;
}

/** Not by `setData`, after which the grid looks through all rows for merged cells: what is merged stayed the same. */
function putData(api: NonNullable<GridCore['api']>, rows: readonly ViewRow[]): void {
  for (const row of rows) {
    const node = api.getRowNode(row.id);
    if (node) node.data = row;
  }
}

type Difference = {
  before: readonly ViewRow[];
  after: readonly ViewRow[];
  changed: ViewRow[] | null;
};

/** Three ask about the same lists after every edit. */
let last: Difference = { before: [], after: [], changed: null };

/** The rows that differ; null where rows came, went, moved or are merged with others than before. */
export function changedRows(
  before: readonly ViewRow[],
  after: readonly ViewRow[],
): readonly ViewRow[] | null {
  if (last.before !== before || last.after !== after) {
    last = { before, after, changed: findChanged(before, after) };
  }
  return last.changed;
}

function findChanged(before: readonly ViewRow[], after: readonly ViewRow[]): ViewRow[] | null {
  if (before.length === 0 || before.length !== after.length) return null;
  const changed: ViewRow[] = [];
  for (let index = 0; index < after.length; index += 1) {
    const row = after[index];
    const old = before[index];
    if (row === old) continue;
    if (!row || row.id !== old?.id || !sameMerges(old, row)) return null;
    changed.push(row);
  }
  return changed;
}

function sameMerges({ merges: a }: ViewRow, { merges: b }: ViewRow): boolean {
  if (a === b) return true;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

function isSorted({ api }: GridCore): boolean {
  return api?.getColumnState().some(({ sort }) => sort) ?? false;
}
