// The small square at the corner of the selection. Dragging it fills the cells that it is drawn over, a double click fills
// down to the end of the data beside; Ctrl turns copying and counting round, Escape calls it off. Outside React on purpose.
import type { GridCore } from './core.ts';
import { inputEdit } from './edits.ts';
import { fillTarget, neighbourEnd, seriesTexts, type FillDirection } from './fillSeries.ts';
import { repaint } from './paint.ts';
import { cellNear, followPointer } from './pointer.ts';
import type { PressParts } from './press.ts';
import type { Rectangle } from './selection.ts';
import { submit } from './submit.ts';

/** Side of the square, with a little room to hit it, in pixels. */
const reach = 9;

/** Whether the mouse is on the handle. It is drawn inside the last cell of the selection. */
export function isOnHandle({ clientX, clientY, target }: MouseEvent): boolean {
  const cell = target instanceof Element ? target.closest('.ag-cell.pb-handle') : null;
  if (!cell) return false;
  const box = cell.getBoundingClientRect();
  return clientX >= box.right - reach && clientY >= box.bottom - reach;
}

export function startFill(parts: PressParts, mouse: MouseEvent): void {
  const { core, frame } = parts;
  const source = core.rectangle;
  if (!source || !frame) return;
  let wanted: ReturnType<typeof fillTarget> = null;
  let switched = false;
  const hint = createHint(frame);
  followPointer(frame, mouse, {
    scroll: 'both',
    onMove(point, keys) {
      switched = keys.ctrlKey;
      const cell = cellNear(core, frame, point);
      wanted = cell && fillTarget(source, cell);
      putPreview(core, wanted?.target ?? null);
      hint.show(point, wanted ? lastText(core, source, wanted, switched) : '');
    },
    onEnd(cancelled) {
      hint.remove();
      putPreview(core, null);
      if (wanted && !cancelled) void fillInto(parts, source, wanted, switched);
    },
  });
}

/** A double click: down to the end of the data beside the selection. */
export function fillToNeighbour(parts: PressParts): void {
  const { core } = parts;
  const source = core.rectangle;
  const bottom = source && neighbourEnd(core, source);
  if (!source || bottom === null) return;
  void fillInto(parts, source, { target: { ...source, bottom }, direction: 'down' }, false);
}

/** The selection goes on from the filled cells at its beginning: the handle's work by command. */
export function fillSelection(parts: Pick<PressParts, 'core' | 'selection'>): void {
  const { core } = parts;
  const target = core.rectangle;
  if (!target) return;
  const down = target.bottom > target.top;
  const source = down
    ? { ...target, bottom: filledEnd(core, target, true) }
    : { ...target, right: filledEnd(core, target, false) };
  void fillInto(parts, source, { target, direction: down ? 'down' : 'right' }, false);
}

/** The last line of the filled ones at the beginning; all filled, it is the first. */
function filledEnd(core: GridCore, target: Rectangle, down: boolean): number {
  const { top, bottom, left, right } = target;
  const [start, end] = down ? [top, bottom] : [left, right];
  let at = start;
  while (at + 1 <= end && isLineFilled(core, target, at + 1, down)) at += 1;
  return at === end ? start : at;
}

function isLineFilled(core: GridCore, target: Rectangle, at: number, down: boolean): boolean {
  const { top, bottom, left, right } = target;
  for (let each = down ? left : top; each <= (down ? right : bottom); each += 1) {
    const rowId = core.layout.rowIds[down ? at : each];
    const key = core.layout.columns[down ? each : at];
    if (core.rowById.get(rowId ?? '')?.texts[key ?? '']) return true;
  }
  return false;
}

type Wanted = { target: Rectangle; direction: FillDirection };

async function fillInto(
  { core, selection }: Pick<PressParts, 'core' | 'selection'>,
  source: Rectangle,
  { target, direction }: Wanted,
  switched: boolean,
): Promise<void> {
  const texts = seriesTexts(core, source, target, direction, switched);
  const { top, bottom, left, right } = target;
  selection.select({ row: top, column: left }, { row: bottom, column: right });
  const draft = inputEdit(core.props.tab, (id) => core.rowById.get(id), '填充', texts);
  await submit(core, draft, '填充');
}

function putPreview(core: GridCore, preview: Rectangle | null): void {
  const rectangles = [core.preview, preview].filter((each) => each !== null);
  core.preview = preview;
  repaint(core, rectangles);
}

/** What the farthest cell of the first line would get, as spreadsheets show it beside the mouse. */
function lastText(core: GridCore, source: Rectangle, wanted: Wanted, switched: boolean): string {
  const vertical = wanted.direction === 'down' || wanted.direction === 'up';
  const line = vertical ? { right: source.left } : { bottom: source.top };
  const first = { ...source, ...line };
  const texts = seriesTexts(core, first, { ...wanted.target, ...line }, wanted.direction, switched);
  return texts.at(-1)?.text ?? '';
}

function createHint(frame: HTMLElement) {
  const element = document.createElement('div');
  element.className = 'pb-fill-hint';
  element.hidden = true;
  frame.append(element);
  return {
    show({ x, y }: { x: number; y: number }, text: string) {
      element.hidden = text === '';
      element.textContent = text.length > 40 ? `${text.slice(0, 40)}…` : text;
      const box = frame.getBoundingClientRect();
      element.style.left = `${Math.min(x - box.left + 14, box.width - element.offsetWidth - 8)}px`;
      element.style.top = `${Math.min(y - box.top + 18, box.height - element.offsetHeight - 8)}px`;
    },
    remove: () => element.remove(),
  };
}
