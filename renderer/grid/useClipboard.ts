// Copy, cut and paste through the native events of the focus sink: no permission, both clipboard forms.
import { useMemo, type ClipboardEvent } from 'react';
import type { ClipboardTexts } from '#shared/ipc/calls.ts';
import { formatTable, formatTabbed } from './clipboard.ts';
import { textAt, type GridCore } from './core.ts';
import { endCut, putCut, standingCut } from './cut.ts';
import { moveBlock, pasteBlock } from './paste.ts';
import { pastedBlock } from './pastedBlock.ts';
import type { CellPlace, Rectangle } from './selection.ts';

export type ClipboardActions = {
  copy(event: ClipboardEvent): void;
  cut(event: ClipboardEvent): void;
  paste(event: ClipboardEvent): void;
};

export function useClipboard(core: GridCore): ClipboardActions {
  return useMemo(
    () => ({
      copy(event) {
        if (writeClipboard(core, event) !== null) endCut(core);
      },
      cut(event) {
        cutCells(core, event);
      },
      paste(event) {
        event.preventDefault();
        const { clipboardData } = event;
        void paste(core, {
          text: clipboardData.getData('text/plain'),
          html: clipboardData.getData('text/html'),
        });
      },
    }),
    [core],
  );
}

/** What a paste does with the clipboard's contents: cells that were cut here or on another sheet move, anything else is written. */
export async function paste(core: GridCore, contents: ClipboardTexts): Promise<void> {
  const block = pastedBlock(contents);
  if (!block) return;
  const standing = standingCut(core);
  if (standing?.cut.text === contents.text.replace(/\r\n?/g, '\n')) {
    await moveBlock(core, standing, block);
  } else await pasteBlock(core, block);
}

/**
 * The rectangles as one block to copy: several only where they share their rows or their columns. Null when they do not.
 */
function rowsAndColumns(rectangles: readonly Rectangle[]) {
  const [first] = rectangles;
  if (!first) return null;
  const sameRows = rectangles.every(
    ({ top, bottom }) => top === first.top && bottom === first.bottom,
  );
  const sameColumns = rectangles.every(
    ({ left, right }) => left === first.left && right === first.right,
  );
  if (!sameRows && !sameColumns) return null;
  const rows = new Set(rectangles.flatMap(({ top, bottom }) => numbersFrom(top, bottom)));
  const columns = new Set(rectangles.flatMap(({ left, right }) => numbersFrom(left, right)));
  const ascending = (numbers: Set<number>) => [...numbers].sort((a, b) => a - b);
  return { rows: ascending(rows), columns: ascending(columns) };
}

function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The selected texts; a merged cell's text stands on its first row, as it is seen. */
function selectedBlock(core: GridCore): string[][] | null {
  const parts = rowsAndColumns(core.rectangles);
  if (!parts) return null;
  return parts.rows.map((row, index) =>
    parts.columns.map((column) => {
      const { first } = core.layout.spanOf(row, column);
      const isShown = first === row || index === 0;
      return isShown ? textAt(core, row, column) : '';
    }),
  );
}

/** Answers the plain text that is on the clipboard now, or null when nothing could be copied. */
function writeClipboard(core: GridCore, event: ClipboardEvent): string | null {
  event.preventDefault();
  if (core.rectangles.length === 0) return null;
  const block = selectedBlock(core);
  if (!block) {
    const title = '这几处行列不齐，不能一起复制。请选同一些行，或同一些列。';
    core.props.onMessage({ tone: 'info', title });
    return null;
  }
  const text = formatTabbed(block);
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData('text/html', formatTable(block));
  return text;
}

function cutCells(core: GridCore, event: ClipboardEvent): void {
  const { selection, rectangle, layout, props } = core;
  if (core.rectangles.length === 0) return;
  if (core.rectangles.length > 1 || !selection || !rectangle) {
    event.preventDefault();
    props.onMessage({ tone: 'info', title: '几处不能一起剪切，请只选一处。' });
    return;
  }
  const text = writeClipboard(core, event);
  if (text === null || props.readOnly !== null) return;
  const cells = numbersFrom(rectangle.top, rectangle.bottom).map((row) =>
    numbersFrom(rectangle.left, rectangle.right).map((column): CellPlace | null => {
      const rowId = layout.rowIds[row];
      const key = layout.columns[column];
      if (rowId === undefined || key === undefined) return null;
      return layout.spanOf(row, column).first === row ? { rowId, column: key } : null;
    }),
  );
  putCut(core, { range: selection, cells, text: text.replace(/\r\n?/g, '\n') });
}
