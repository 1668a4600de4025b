// One row of the timeline on screen: its name, which stays at the left, and its drawing.
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { memo, type MouseEvent, type ReactNode } from 'react';
import { rowText, type TimelineRow } from '#shared/timeline/rows.ts';
import type { Scale } from '#shared/timeline/scale.ts';
import type { Place } from './keys.ts';
import { screenPalette as palette } from './palette.ts';
import { markX, RowDrawing } from './RowDrawing.tsx';

type Props = {
  row: TimelineRow;
  /** Among all rows, from 0. */
  index: number;
  top: number;
  height: number;
  names: number;
  scale: Scale;
  border: number;
  active: boolean;
  /** The mark that is pointed at. */
  mark: number | null;
  actions: RowActions;
};

/** What is done in a row; the same object for all rows as long as they are there. `mark` null: the row itself. */
export type RowActions = {
  fold(id: string): void;
  go(place: Place): void;
  point(place: Place, x: number, y: number): void;
  press(place: Place): void;
};

const levels = { action: 1, project: 2, task: 3 };
/** Pixels beside a mark at which it is still meant. */
const reach = 9;

export function rowId({ id }: TimelineRow): string {
  return `pb-time-${id}`;
}

/** Drawn anew only when something of it changes: scrolling draws the rows that come into view. */
export const TimelineRowView = memo(function TimelineRowView(props: Props): ReactNode {
  const { row, index, top, height, names, scale, border, active, mark, actions } = props;
  const { kind, name, open, counts, units } = row;
  const near = (event: MouseEvent<SVGElement>) =>
    nearestMark(row, scale, event.clientX - event.currentTarget.getBoundingClientRect().left);
  return (
    <div
      id={rowId(row)}
      className="pb-time-row"
      role="row"
      aria-level={levels[kind]}
      aria-rowindex={index + 2}
      aria-expanded={open ?? undefined}
      aria-selected={active}
      data-kind={kind}
      data-active={active}
      style={{ top, height }}
    >
      <div
        className="pb-time-name"
        role="rowheader"
        style={{ width: names }}
        title={units === '' ? name : `${name}\n牵头：${units}`}
        onClick={() => actions.press({ row: index, mark: null })}
        onDoubleClick={() => actions.go({ row: index, mark: null })}
      >
        {open === null ? (
          <span className="pb-time-fold" />
        ) : (
          <span
            className="pb-time-fold"
            aria-hidden
            title={open ? '收起' : '展开'}
            onClick={(event) => {
              event.stopPropagation();
              actions.fold(row.id);
            }}
          >
            {open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          </span>
        )}
        <span className="pb-time-words">{name}</span>
        {counts && (
          <span className="pb-time-counts" aria-hidden>
            {counts.missed > 0 && <b>●{counts.missed}</b>}
            {counts.done}/{counts.tasks}
          </span>
        )}
      </div>
      <div role="gridcell" aria-label={rowText(row)}>
        <svg
          width={scale.width + border}
          height={height}
          aria-hidden
          data-mark={mark !== null}
          onMouseMove={(event) =>
            actions.point({ row: index, mark: near(event) }, event.clientX, event.clientY)
          }
          onClick={(event) => {
            const at = near(event);
            actions.press({ row: index, mark: at });
            if (at !== null) actions.go({ row: index, mark: at });
          }}
          onDoubleClick={() => actions.go({ row: index, mark: null })}
        >
          <RowDrawing row={row} scale={scale} y={height / 2} palette={palette} active={mark} />
        </svg>
      </div>
    </div>
  );
});

function nearestMark({ marks }: TimelineRow, scale: Scale, x: number): number | null {
  let nearest: number | null = null;
  let least = reach;
  for (const [index, mark] of marks.entries()) {
    const far = Math.abs(markX(scale, mark.day) - x);
    // Of marks on one day the last one is drawn above the others.
    if (far > least) continue;
    least = far;
    nearest = index;
  }
  return nearest;
}
