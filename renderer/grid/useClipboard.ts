// Copy, cut and paste through the native events of the focus sink: no permission, both clipboard forms.
import { useMemo, type ClipboardEvent } from 'react';
import type { Operation } from '#shared/plan/edit.ts';
import { formatTable, formatTabbed, layOver, parseTabbed } from './clipboard.ts';
import { textAt, type GridCore } from './core.ts';
import { appendRows, inputEdit, pasteTexts } from './edits.ts';
import { clearCells } from './rowActions.ts';
import { submit } from './submit.ts';

export type ClipboardActions = {
  copy(event: ClipboardEvent): void;
  cut(event: ClipboardEvent): void;
  paste(event: ClipboardEvent): void;
};

export function useClipboard(core: GridCore): ClipboardActions {
  return useMemo(
    () => ({
      copy(event) {
        writeClipboard(core, event);
      },
      cut(event) {
        if (writeClipboard(core, event)) void clearCells(core, '剪切');
      },
      paste(event) {
        event.preventDefault();
        void pasteText(core, event.clipboardData.getData('text/plain'));
      },
    }),
    [core],
  );
}

/** The selected texts; a merged cell's text stands on its first row, as it is seen. */
export function selectedBlock(core: GridCore): string[][] {
  const { rectangle, layout } = core;
  if (!rectangle) return [];
  const rows: string[][] = [];
  for (let row = rectangle.top; row <= rectangle.bottom; row += 1) {
    const fields: string[] = [];
    for (let column = rectangle.left; column <= rectangle.right; column += 1) {
      const { first } = layout.spanOf(row, column);
      const shown = first === row || row === rectangle.top;
      fields.push(shown ? textAt(core, row, column) : '');
    }
    rows.push(fields);
  }
  return rows;
}

function writeClipboard(core: GridCore, event: ClipboardEvent): boolean {
  const block = selectedBlock(core);
  if (block.length === 0) return false;
  event.preventDefault();
  event.clipboardData.setData('text/plain', formatTabbed(block));
  event.clipboardData.setData('text/html', formatTable(block));
  return true;
}

/** Writes a block from the selection's top left corner on, repeated over a larger selection; new rows where it runs over. */
export async function pasteText(core: GridCore, text: string): Promise<void> {
  const { rectangle, layout, props } = core;
  if (!rectangle || text === '') return;
  const size = {
    rows: rectangle.bottom - rectangle.top + 1,
    columns: rectangle.right - rectangle.left + 1,
  };
  const block = layOver(parseTabbed(text), size);
  const corner = { row: rectangle.top, column: rectangle.left };
  const { texts, beyond } = pasteTexts(layout, corner, block);
  const draft = inputEdit(props.tab, (id) => core.rowById.get(id), '粘贴', texts);
  const added: Operation[] = props.tab.insertable
    ? appendRows(props.tab, layout, corner.column, beyond, props.newId)
    : [];
  const operations = [...(draft.edit?.operations ?? []), ...added];
  const edit = operations.length > 0 ? { label: '粘贴', operations } : null;
  await submit(core, { edit, locked: draft.locked }, '粘贴');
  if (beyond.length > 0 && !props.tab.insertable) {
    props.onMessage({ tone: 'warning', title: `表已到末行，有${beyond.length}行没有粘贴` });
  }
}
