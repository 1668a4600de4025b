// One row of the timeline as a drawing: its bar, the red line of what is missed, its marks.
import type { ReactNode } from 'react';
import { addDays } from '#shared/calendar/days.ts';
import type { TimelineRow } from '#shared/timeline/rows.ts';
import type { Scale } from '#shared/timeline/scale.ts';
import { MarkShape } from './MarkShape.tsx';
import type { Palette } from './palette.ts';

type Props = {
  row: TimelineRow;
  scale: Scale;
  /** The middle of the row. */
  y: number;
  palette: Palette;
  /** The mark that is pointed at or walked to. */
  active?: number | null;
};

/** Marks stand at the end of their day. */
export function markX(scale: Scale, day: string): number {
  return scale.at(addDays(day, 1));
}

export function RowDrawing({ row, scale, y, palette, active = null }: Props): ReactNode {
  const { bar, overdue, marks, kind } = row;
  // An action is only a bracket around its projects.
  const isAction = kind === 'action';
  const high = isAction ? 5 : 9;
  const start = bar ? scale.at(bar.from) : 0;
  const end = bar ? markX(scale, bar.to) : 0;
  return (
    <>
      {bar && (
        <rect
          x={start}
          y={y - high / 2}
          width={Math.max(end - start, 2)}
          height={high}
          rx={isAction ? 0 : 2}
          fill={isAction ? palette.faint : bar.lasting ? palette.surface : palette.bar}
          stroke={palette.accent}
          strokeWidth={isAction ? 0 : 1}
          strokeDasharray={bar.lasting ? '4 3' : undefined}
        />
      )}
      {overdue && (
        <path
          d={`M${markX(scale, overdue.from)} ${y}H${markX(scale, overdue.to)}`}
          stroke={palette.lights.red}
          strokeWidth={3}
          strokeDasharray="7 3"
        />
      )}
      {marks.map((mark, index) => {
        const x = markX(scale, mark.day);
        return (
          <g key={`${mark.deadlineId} ${mark.light.sign}`}>
            {index === active && (
              <circle cx={x} cy={y} r={10.5} fill="none" stroke={palette.accent} strokeWidth={2} />
            )}
            <MarkShape light={mark.light} x={x} y={y} palette={palette} />
            {mark.count > 1 && (
              <text x={x + 9} y={y - 3} fontSize={10} fill={palette.text}>
                {mark.count}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}
