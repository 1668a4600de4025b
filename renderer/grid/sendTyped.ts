// What was typed into cells becomes one edit: of rows of the plan, or of the empty row, which becomes one by it.
import { columnOf, type GridCore } from './core.ts';
import { inputEdit } from './edits.ts';
import { freshEdit, freshRefused, isFreshActive, sendFresh } from './freshRow.ts';
import type { Held } from './held.ts';
import type { CellPlace } from './selection.ts';
import { submit } from './submit.ts';

type Parts = { core: GridCore; held: Held; places: readonly CellPlace[]; typed: string };

/**
 * Sends a text for cells of the active column. Answers what waits until that was written or refused; null where nothing is sent,
 * or where the sheet has another row at once.
 */
export function sendTyped({ core, held, places, typed }: Parts): Promise<void> | null {
  const at = core.selection?.active ?? null;
  const column = at ? columnOf(core, at.column) : undefined;
  // A list of units may end in the sign after which the next name would be typed.
  const text = column?.kind === 'units' ? typed.replace(/[、，,；;\s]+$/u, '') : typed;
  const isSeveral = places.length > 1;
  const label = isSeveral ? `填写${places.length}个单元格` : `修改${column?.heading ?? ''}`;
  const texts = places.map((each) => ({ place: each, text }));
  const fresh = at && isFreshActive(core) ? freshEdit(core, at, text) : null;
  const draft = fresh ?? inputEdit(core.props.tab, (id) => core.rowById.get(id), label, texts);
  if (!draft.edit && draft.locked === 0) return null;
  const subject = isSeveral ? '填写' : '修改';
  const answered = submit(core, draft, fresh ? '输入' : subject).then((refused) => {
    held.settle();
    if (fresh && at) freshRefused(core, at.rowId, refused);
    if (refused === null && at) core.typeAgain(at, text);
  });
  if (!fresh || !at) return answered;
  sendFresh(core, at.rowId);
  return null;
}
