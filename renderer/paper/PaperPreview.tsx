// The preview that is the paper: the pages as they are printed, made larger or smaller as a whole. Only those near the eye are
// drawn; the others are blanks of the same size.
import { useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import type { PaperLayout } from '#shared/paper/layOut.ts';
import type { PrintedSheet } from '#shared/paper/printedSheet.ts';
import { pixels, type PaperSetup } from '#shared/paper/setup.ts';
import { useRoom } from '../parts/useRoom.ts';
import { pageOfCell, type PaperPlace } from './places.ts';
import { PaperPage } from './PaperPage.tsx';
import { usePaperLayout } from './usePaperLayout.ts';

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
  /** A cell was clicked: row −1 is the head of a column. */
  onCell?(row: number, column: number): void;
  ref?: Ref<PaperHandle>;
};

/** Between pages and around them, in pixels of the screen. */
const gap = 16;
/** Pages drawn above and below those that are seen. */
const spare = 1;

export function PaperPreview({ sheet, setup, zoom = 'width', onCell, ref }: Props): ReactNode {
  const { layout, progress, ready } = usePaperLayout(sheet, setup);
  const scroller = useRef<HTMLElement>(null);
  const room = useRoom(scroller);
  const [current, setCurrent] = useState<PaperPlace | null>(null);
  const paper = layout?.frame.paper ?? { width: 1, height: 1 };
  const size = { width: pixels(paper.width), height: pixels(paper.height) };
  const scale = scaleFor(zoom, size, room);
  const step = size.height * scale + gap;
  const pages = layout?.pages ?? [];

  useImperativeHandle(ref, () => ({ goTo: setCurrent, ready }), [ready]);

  const at = layout && current ? pageOfCell(layout, current) : null;
  useEffect(() => {
    const box = scroller.current;
    if (!box || at === null) return;
    const cell = box.querySelector(`[data-page="${at}"] .pb-leaf-current`);
    if (cell) cell.scrollIntoView({ block: 'center', inline: 'nearest' });
    else box.scrollTop = (at - 1) * step;
  }, [at, current, step, room.top]);

  const first = Math.max(0, Math.floor((room.top - gap) / step) - spare);
  const last = Math.min(pages.length, Math.ceil((room.top + room.height) / step) + spare);
  return (
    <section
      ref={scroller}
      className="pb-preview"
      aria-label="打印预览"
      aria-busy={progress !== null}
      // Keys scroll it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <div
        className="pb-preview-pages"
        style={{ width: size.width * scale + 2 * gap, height: pages.length * step + gap }}
      >
        {layout &&
          pages.slice(first, last).map((page, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
            <div
              key={page.number}
              className="pb-preview-page"
              data-page={page.number}
              style={{
                top: gap + (first + index) * step,
                left: gap,
                transform: `scale(${scale})`,
              }}
              onClick={(event) => {
                const cell = (event.target as Element).closest<HTMLElement>('[data-row]');
                if (!cell) return;
                const place = {
                  row: Number(cell.dataset.row),
                  column: Number(cell.dataset.column),
                };
                setCurrent(place);
                onCell?.(place.row, place.column);
              }}
            >
              <PaperPage
                layout={layout}
                page={page}
                current={at === page.number ? current : null}
              />
            </div>
          ))}
      </div>
    </section>
  );
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
