// The rows of the timeline under a head that stays, beside names that stay. Only rows near the eye are in the page. A tree of
// rows for a screen reader: each says in words what its drawing shows.
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { placeOfMark, type TimelineRow } from '#shared/timeline/rows.ts';
import { isWithin, scaleOf, type Span } from '#shared/timeline/scale.ts';
import type { Timeline } from '#shared/timeline/timeline.ts';
import type { Cell } from '#shared/view/fieldCells.ts';
import { Ground, HeadDrawing, headHeight } from './HeadDrawing.tsx';
import { stepOf, type Place } from './keys.ts';
import { screenPalette as palette } from './palette.ts';
import { markX } from './RowDrawing.tsx';
import { TimelineNote } from './TimelineNote.tsx';
import { rowId, TimelineRowView, type RowActions } from './TimelineRowView.tsx';
import { drawnWidth, type Zoom } from './view.ts';
import { useRoom } from '../parts/useRoom.ts';

type Props = {
  timeline: Timeline;
  span: Span;
  rows: readonly TimelineRow[];
  zoom: Zoom;
  onFold(id: string): void;
  onGo(cell: Cell): void;
};

const rowHeight = 30;
/** Rows drawn above and below what is seen. */
const spare = 6;
const names = 340;
/** Room at the right border for what stands on the last day. */
const border = 24;

export function TimelineGrid({ timeline, span, rows, zoom, onFold, onGo }: Props): ReactNode {
  const { bands, asOf } = timeline;
  const scroller = useRef<HTMLDivElement>(null);
  const { width, height, top, left } = useRoom(scroller);
  const [place, setPlace] = useState<Place>({ row: 0, mark: null });
  const [pointed, setPointed] = useState<(Place & { x: number; y: number }) | null>(null);
  const [focused, setFocused] = useState(false);
  const drawable = width - names - border;
  const scale = useMemo(
    () => scaleOf(span, drawnWidth(span, zoom, drawable)),
    [span, zoom, drawable],
  );
  const head = headHeight(bands, scale);
  const active = { ...place, row: Math.min(place.row, rows.length - 1) };
  const activeRow = rows[active.row];

  const first = Math.max(Math.floor(top / rowHeight) - spare, 0);
  const last = Math.min(Math.ceil((top + height - head) / rowHeight) + spare, rows.length);
  const measured = width > 0;
  // Nothing is drawn for a width that is not known yet.
  const shown = measured ? rows.slice(first, last) : [];

  // A closer look begins at the as-of day.
  const showAsOf = useRef(() => {});
  showAsOf.current = () => {
    const element = scroller.current;
    if (!element) return;
    element.scrollLeft = isWithin(scale, asOf) ? markX(scale, asOf) - (width - names) / 2 : 0;
  };
  useEffect(() => {
    if (measured) showAsOf.current();
  }, [zoom, measured]);

  const move = (next: Place) => {
    setPlace(next);
    setPointed(null);
    const element = scroller.current;
    if (!element) return;
    const y = next.row * rowHeight;
    const room = element.clientHeight - head - rowHeight;
    if (y < element.scrollTop) element.scrollTop = y;
    else if (y > element.scrollTop + room) element.scrollTop = y - room;
    const mark = next.mark === null ? undefined : rows[next.row]?.marks[next.mark];
    if (!mark) return;
    const x = markX(scale, mark.day);
    const wide = element.clientWidth - names - 40;
    if (x < element.scrollLeft + 20) element.scrollLeft = x - 40;
    else if (x > element.scrollLeft + wide) element.scrollLeft = x - wide;
  };
  const go = ({ row, mark }: Place) => {
    const at = rows[row];
    const wanted = mark === null ? undefined : at?.marks[mark];
    if (wanted) onGo(placeOfMark(wanted));
    else if (at) onGo(at.place);
  };
  const latest = useRef({ go, move, onFold });
  latest.current = { go, move, onFold };
  const actions = useMemo(
    (): RowActions => ({
      fold: (id) => latest.current.onFold(id),
      go: (at) => latest.current.go(at),
      point: (at, x, y) => setPointed({ ...at, x, y }),
      press: (at) => latest.current.move(at),
    }),
    [],
  );
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = stepOf(event.key, rows, active);
    if (!step) return;
    event.preventDefault();
    if (step.type === 'move') move(step.place);
    else if (step.type === 'fold') onFold(activeRow?.id ?? '');
    else go(active);
  };

  const note = pointed ?? (focused ? active : null);
  return (
    <>
      <div
        ref={scroller}
        className="pb-time-scroll"
        role="treegrid"
        aria-label="时间轴"
        aria-rowcount={rows.length + 1}
        aria-description="上下键换行，左右键看各时间节点，空格键展开，回车键到表中"
        aria-activedescendant={
          activeRow && shown.includes(activeRow) ? rowId(activeRow) : undefined
        }
        tabIndex={0}
        data-pane
        onKeyDown={onKey}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onMouseLeave={() => setPointed(null)}
        onScroll={() => setPointed(null)}
      >
        <div
          className="pb-time-all"
          role="presentation"
          style={{ width: names + scale.width + border, height: head + rows.length * rowHeight }}
        >
          <div className="pb-time-top" role="row" aria-rowindex={1} style={{ height: head }}>
            <div className="pb-time-corner" role="columnheader" style={{ width: names }}>
              行动、项目、任务
            </div>
            <div role="columnheader" aria-label="时间">
              <svg width={scale.width + border} height={head} aria-hidden>
                <HeadDrawing
                  {...{ scale, bands, asOf, palette }}
                  seen={{ from: left, to: Math.min(left + width - names, scale.width) }}
                />
              </svg>
            </div>
          </div>
          <div className="pb-time-ground" aria-hidden style={{ top: head }}>
            <svg
              style={{ left: names }}
              width={scale.width + border}
              height={Math.max(Math.min(height - head, rows.length * rowHeight), 0)}
            >
              <Ground scale={scale} asOf={asOf} height={height} palette={palette} />
            </svg>
          </div>
          {shown.map((row, index) => (
            <TimelineRowView
              key={row.id}
              row={row}
              index={first + index}
              top={head + (first + index) * rowHeight}
              height={rowHeight}
              names={names}
              scale={scale}
              border={border}
              active={first + index === active.row}
              mark={first + index === note?.row ? note.mark : null}
              actions={actions}
            />
          ))}
        </div>
      </div>
      <TimelineNote
        row={note ? rows[note.row] : undefined}
        mark={note?.mark ?? null}
        at={pointed}
        spoken={focused && pointed === null}
      />
    </>
  );
}
