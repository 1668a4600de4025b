// The preview that is the paper: the pages as they are printed, made larger or smaller as a whole. Only those near the eye are
// drawn; the others are blanks of the same size.
import {
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import type { PaperLayout } from '#shared/paper/layOut.ts';
import { cellBeside, pageOfCell, shownPlace, type PaperPlace } from '#shared/paper/places.ts';
import type { PrintedSheet } from '#shared/paper/printedSheet.ts';
import { pixels, type PaperSetup } from '#shared/paper/setup.ts';
import { useRoom } from '../parts/useRoom.ts';
import { PaperPage } from './PaperPage.tsx';
import { PaperStatus } from './PaperStatus.tsx';
import { usePaperLayout } from './usePaperLayout.ts';
import { useZoomWheel } from './useZoomWheel.ts';

/** So large, or as large as the window allows. */
export type PaperZoom = number | 'width' | 'page';

export type PaperHandle = {
  /** Shows a cell of the table and marks it; row −1 is the head. */
  goTo(place: PaperPlace): void;
  /** The pages of the sheet as it is now, once they are laid out. */
  ready(): Promise<PaperLayout | null>;
};

type Props = {
  /** Laid out again whenever it is another object, as is `setup`. */
  sheet: PrintedSheet;
  setup: PaperSetup;
  zoom?: PaperZoom;
  /** Ctrl and the wheel ask for another size. */
  onZoom?(zoom: number): void;
  /** A cell was clicked, or Enter pressed on it: row −1 is the head of a column. */
  onCell?(row: number, column: number): void;
  ref?: Ref<PaperHandle>;
};

/** Between pages and around them, in pixels of the screen. */
const gap = 16;
/** Pages drawn above and below those that are seen. */
const spare = 1;

const steps: Record<string, [down: number, right: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

export function PaperPreview({
  sheet,
  setup,
  zoom = 'width',
  onZoom,
  onCell,
  ref,
}: Props): ReactNode {
  const { layout, progress, ready } = usePaperLayout(sheet, setup);
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  const [current, setCurrent] = useState<PaperPlace | null>(null);
  const paper = layout?.frame.paper ?? { width: 1, height: 1 };
  const size = { width: pixels(paper.width), height: pixels(paper.height) };
  const scale = scaleFor(zoom, size, room);
  const step = size.height * scale + gap;
  const pages = layout?.pages ?? [];
  useZoomWheel(scroller, scale, onZoom);
  useImperativeHandle(ref, () => ({ goTo: setCurrent, ready }));

  const at = layout && current ? pageOfCell(layout, current) : null;
  const shown = useMemo(
    () => (layout && current ? shownPlace(layout.sheet, current) : null),
    [layout, current],
  );
  useEffect(() => {
    if (at !== null && shown) showCell(scroller.current, at, shown, step);
    // Scrolling away from it is the user's business.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [at, current]);

  const first = Math.max(0, Math.floor((room.top - gap) / step) - spare);
  const last = Math.min(pages.length, Math.ceil((room.top + room.height) / step) + spare);
  const seen = Math.min(Math.floor((room.top + room.height / 2) / step) + 1, pages.length);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!layout || event.ctrlKey || event.altKey || event.metaKey) return;
    const way = steps[event.key];
    if (way) setCurrent(cellBeside(layout, current, way));
    else if (event.key === 'Enter' && current) onCell?.(current.row, current.column);
    else if (event.key === 'Escape' && current) setCurrent(null);
    else return;
    event.preventDefault();
  };
  return (
    <section className="pb-preview" aria-label="打印预览" aria-busy={progress !== null}>
      {/* The arrows walk over the cells; PageUp and PageDown scroll. */}
      <div
        ref={scroller}
        className="pb-preview-room"
        role="group"
        aria-label="各页，方向键查看单元格"
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div
          className="pb-preview-pages"
          style={{ width: size.width * scale + 2 * gap, height: pages.length * step + gap }}
        >
          {layout &&
            pages.slice(first, last).map((page, index) => (
              <div
                key={page.number}
                className="pb-preview-page"
                role="group"
                aria-label={`第${page.number}页`}
                data-page={page.number}
                style={{
                  top: gap + (first + index) * step,
                  left: gap,
                  transform: `scale(${scale})`,
                }}
                onClick={(event) => {
                  const cell = (event.target as Element).closest<HTMLElement>('[data-row]');
                  if (!cell) return;
                  const { row, column } = cell.dataset;
                  const place = { row: Number(row), column: Number(column) };
                  setCurrent(place);
                  onCell?.(place.row, place.column);
                }}
              >
                <PaperPage
                  layout={layout}
                  page={page}
                  current={at === page.number ? shown : null}
                />
              </div>
            ))}
        </div>
      </div>
      <PaperStatus layout={layout} progress={progress} page={seen} current={current} />
    </section>
  );
}

/** Scrolls to a cell; where its page is not drawn yet, to the page first. */
function showCell(
  box: HTMLElement | null,
  page: number,
  { row, column }: PaperPlace,
  step: number,
): void {
  if (!box) return;
  const find = () =>
    box.querySelector(`[data-page="${page}"] [data-row="${row}"][data-column="${column}"]`);
  const show = (cell: Element) => cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const cell = find();
  if (cell) return show(cell);
  box.scrollTop = (page - 1) * step;
  const look = new MutationObserver(() => {
    const drawn = find();
    if (!drawn) return;
    look.disconnect();
    show(drawn);
  });
  look.observe(box, { childList: true, subtree: true });
}

function scaleFor(
  zoom: PaperZoom,
  size: { width: number; height: number },
  room: { width: number; height: number },
): number {
  if (typeof zoom === 'number') return zoom;
  const wide = Math.max(0.1, (room.width - 2 * gap) / size.width);
  const high = Math.max(0.1, (room.height - 2 * gap) / size.height);
  return zoom === 'width' ? wide : Math.min(wide, high);
}
