// Pasting a block of texts: over the selection, moved from a cut, past the end as new rows. One edit, whatever it holds.
import type { Operation } from '#shared/plan/edit.ts';
import { layOver } from './clipboard.ts';
import type { GridCore } from './core.ts';
import { movingOperations, movingToNewRows } from './cut.ts';
import { appendRows, inputEdit, pasteTexts, type DraftEdit, type Pasted } from './edits.ts';
import { isFreshActive, lastRowId, shownPosition } from './freshRow.ts';
import { placesIn } from './ranges.ts';
import type { Cut, Position } from './selection.ts';
import { submit } from './submit.ts';

/**
 * Writes a block from the selection's top left corner on, repeated over a larger selection where it fits evenly; one
 * value goes into every selected cell. Rows and columns that are not displayed are passed over.
 */
export async function pasteBlock(
  core: GridCore,
  block: readonly (readonly string[])[],
): Promise<void> {
  const { rectangle, rectangles, layout, props } = core;
  if (await props.onBlock?.(block)) return;
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  if (only !== undefined && rectangles.length > 0) {
    const texts = placesIn(layout, rectangles).map((place) => ({ place, text: only }));
    await submit(
      core,
      inputEdit(props.tab, (id) => core.rowById.get(id), '粘贴', texts),
      '粘贴',
    );
    return;
  }
  const corner = cornerOf(core);
  if (!corner) return;
  const size = rectangle
    ? { rows: rectangle.bottom - rectangle.top + 1, columns: rectangle.right - rectangle.left + 1 }
    : { rows: 1, columns: 1 };
  const pasted = pasteTexts(layout, corner, layOver(block, size));
  const draft = inputEdit(props.tab, (id) => core.rowById.get(id), '粘贴', pasted.cells);
  await submit(core, withBeyond(core, corner, pasted, draft), '粘贴');
}

/** The cut cells to where the selection begins: one edit, in which nothing is emptied that was not taken. */
export async function moveBlock(
  core: GridCore,
  cut: { cut: Cut; from: GridCore },
  block: readonly (readonly string[])[],
): Promise<void> {
  const corner = cornerOf(core);
  if (!corner) return;
  const pasted = pasteTexts(core.layout, corner, block);
  if (pasted.beyond.length > 0 && !core.props.tab.insertable) {
    core.props.onMessage({
      tone: 'info',
      title: '下面没有这么多行，没有移动。请选上面的行再粘贴。',
    });
    return;
  }
  const { operations, locked } = movingOperations(core, cut, pasted.cells);
  const edit = operations.length > 0 ? { label: '移动', operations } : null;
  await submit(core, withBeyond(core, corner, pasted, { edit, locked }, cut), '移动');
}

/** An empty sheet takes a block too: its rows are all new. */
function cornerOf(core: GridCore): Position | null {
  const { rectangle, layout, props } = core;
  if (rectangle) return { row: rectangle.top, column: rectangle.left };
  if (core.selection && isFreshActive(core)) return shownPosition(core, core.selection.active);
  const first = layout.columns.findIndex((key) =>
    props.tab.columns.some((column) => column.key === key && column.editable && !column.merged),
  );
  return layout.rowIds.length === 0 && first >= 0 ? { row: 0, column: first } : null;
}

/** Adds new rows for what runs past the end, and says what found no place. */
function withBeyond(
  core: GridCore,
  corner: Position,
  pasted: Pasted,
  draft: DraftEdit,
  cut?: { cut: Cut; from: GridCore },
): DraftEdit {
  const { layout, props } = core;
  const { tab } = props;
  const { beyond, columnsLeft } = pasted;
  const notes: string[] = [];
  const operations: Operation[] = [...(draft.edit?.operations ?? [])];
  if (beyond.length > 0 && tab.insertable) {
    const added = appendRows(tab, layout, corner.column, beyond, {
      after: lastRowId(core),
      newId: props.newId,
    });
    const { firstBeyond } = pasted;
    const { column } = corner;
    operations.push(...(cut ? movingToNewRows(core, cut, added, { firstBeyond, column }) : added));
    const [first] = added;
    // What was pasted stays selected, where it began in the empty row below the last one.
    if (first?.type === 'insertRow' && draft.edit === null) {
      core.awaited = { rowId: first.id, column: layout.columns[corner.column] ?? null };
    }
    const hidden = core.filtered ? '，可能因筛选没有显示' : '';
    notes.push(`表末新增${beyond.length}行${hidden}`);
  } else if (beyond.length > 0) {
    notes.push(`表已到末行，有${beyond.length}行没有粘贴`);
  }
  if (columnsLeft > 0) notes.push(`右边没有这么多列，有${columnsLeft}列没有粘贴`);
  const label = draft.edit?.label ?? (cut ? '移动' : '粘贴');
  const edit = operations.length > 0 ? { label, operations } : null;
  return { ...draft, edit, notes };
}
