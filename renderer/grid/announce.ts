// What a screen reader learns of the sheet. The focus stays in the sink, which points at the active cell, so that the
// reader says cell, heading and row as in any table. What the cell's text does not show is its description: why it is
// locked or refused, what is doubtful about it. A larger selection is said in a live region, once it stands still.
import { noteOfActive } from './cellNote.ts';
import { columnOf, type GridCore } from './core.ts';
import { freshText, isFresh } from './freshRow.ts';
import type { CellPlace } from './selection.ts';

/** Milliseconds that a selection must stand before it is said: a drag is not read out step by step. */
const settling = 400;

export type Announcer = {
  /** Names the active cell; points at it unless something is being typed. `cell` null: it is not drawn now. */
  cell(sink: HTMLElement, cell: HTMLElement | null, idle: boolean): void;
  selection(): void;
};

/** `note` holds the description of the active cell, `live` what is said of the selection. */
export type AnnouncePlaces = { note: HTMLElement; live: HTMLElement; grid: HTMLElement };

export function createAnnouncer(core: GridCore, parts: () => AnnouncePlaces | null): Announcer {
  let described: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    cell(sink, cell, idle) {
      const active = core.selection?.active;
      const found = parts();
      if (!active || !found) return;
      const { note, grid } = found;
      setAttribute(sink, 'aria-label', cellName(core, active));
      const text = noteOfActive(core) ?? '';
      if (note.textContent !== text) note.textContent = text;
      setAttribute(sink, 'aria-describedby', text === '' ? null : note.id);
      if (described !== cell) {
        described?.removeAttribute('id');
        described?.removeAttribute('aria-describedby');
        described = cell;
      }
      if (cell) {
        setAttribute(cell, 'id', `${note.id}-cell`);
        setAttribute(cell, 'aria-describedby', text === '' ? null : note.id);
      }
      // While typing, the list of the cell may be pointed at instead.
      if (!idle) return;
      setAttribute(sink, 'aria-controls', grid.id);
      setAttribute(sink, 'aria-activedescendant', cell ? cell.id : null);
    },
    selection() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const live = parts()?.live;
        const words = selectionWords(core);
        if (live && live.textContent !== words) live.textContent = words;
      }, settling);
    },
  };
}

/** The elements beside the grid that hold what is said; the grid gets its name here, AG Grid has no option for it. */
export function announcePlaces(frame: HTMLElement | null, core: GridCore): AnnouncePlaces | null {
  const note = frame?.querySelector<HTMLElement>('.pb-cell-note');
  const live = frame?.querySelector<HTMLElement>('.pb-selection-note');
  const grid = frame?.querySelector<HTMLElement>('[role=grid]');
  if (!note || !live || !grid) return null;
  setAttribute(grid, 'id', `${note.id}-grid`);
  setAttribute(grid, 'aria-label', `${core.props.tab.title}表`);
  setAttribute(grid, 'aria-multiselectable', 'true');
  return { note, live, grid };
}

function cellName(core: GridCore, active: CellPlace): string {
  const index = core.layout.rowIndex.get(active.rowId);
  const shown = core.rowById.get(active.rowId);
  const heading = columnOf(core, active.column)?.heading ?? '';
  if (shown && isFresh(shown)) {
    return `表末空行 ${heading}：${freshText(core, shown, active.column) || '空'}`;
  }
  if (index === undefined) return '所选的行没有显示';
  const row = index + 1;
  const text = shown?.texts[active.column] || '空';
  return `第${row}行 ${heading}：${text}`;
}

/** `选中3行2列，第2行任务内容至第4行牵头单位`; empty while a single cell is selected. */
function selectionWords(core: GridCore): string {
  const { rectangle, layout } = core;
  if (!rectangle) return '';
  const rows = rectangle.bottom - rectangle.top + 1;
  const columns = rectangle.right - rectangle.left + 1;
  if (rows * columns === 1) return '';
  const corner = (row: number, column: number) =>
    `第${row + 1}行${columnOf(core, layout.columns[column] ?? '')?.heading ?? ''}`;
  const from = corner(rectangle.top, rectangle.left);
  return `选中${rows}行${columns}列，${from}至${corner(rectangle.bottom, rectangle.right)}`;
}

function setAttribute(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
