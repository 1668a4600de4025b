// The timeline on paper: pages of A3 on its side, each with title, head, rows, legend and number; or all rows in one drawing.
import type { ReactNode } from 'react';
import { formatDay } from '#shared/calendar/format.ts';
import type { TimelinePage } from '#shared/timeline/pages.ts';
import { textInLines } from '#shared/timeline/pages.ts';
import type { TimelineRow } from '#shared/timeline/rows.ts';
import { isWithin, scaleOf, type Span } from '#shared/timeline/scale.ts';
import type { Timeline } from '#shared/timeline/timeline.ts';
import { drawingRoom as sheet } from '../paper/drawnPage.tsx';
import { Ground, HeadDrawing, headHeight } from './HeadDrawing.tsx';
import { LegendDrawing } from './LegendDrawing.tsx';
import { drawingFont, paperPalette as palette } from './palette.ts';
import { RowDrawing } from './RowDrawing.tsx';

export type PaperTitle = { plan: string; filter: string };

const names = 380;
const rowHeight = 30;
const titleHeight = 56;
const footHeight = 34;

function paperScale(span: Span) {
  return scaleOf(span, sheet.width - names - 8);
}

/** How many rows fit on a page under the head of this timeline. */
export function rowsOnPage({ bands }: Timeline, span: Span): number {
  const head = headHeight(bands, paperScale(span));
  return Math.floor((sheet.height - titleHeight - head - footHeight) / rowHeight);
}

type Props = {
  timeline: Timeline;
  span: Span;
  title: PaperTitle;
  page: TimelinePage;
  /** How many pages there are; null: all rows in one drawing, as high as they need. */
  pages: number | null;
};

export function PaperTimeline({ timeline, span, title, page, pages }: Props): ReactNode {
  const { bands, asOf } = timeline;
  const scale = paperScale(span);
  const top = titleHeight + headHeight(bands, scale);
  const lines = page.rows.length + (page.continued === null ? 0 : 1);
  const bottom = top + lines * rowHeight;
  const height = pages === null ? bottom + footHeight : sheet.height;
  const first = page.continued === null ? 0 : 1;
  const outside = isWithin(scale, asOf) ? '' : '（不在图中）';
  return (
    <svg viewBox={`0 0 ${sheet.width} ${height}`} fontFamily={drawingFont}>
      <text x={0} y={22} fontSize={20} fontWeight={600} fill={palette.text}>
        {textInLines(`${title.plan}　时间轴`, sheet.width / 20 - 1, 1)[0]}
      </text>
      <text x={0} y={44} fontSize={13} fill={palette.faint}>
        {`截至${formatDay(asOf)}${outside}　${countWords(timeline)}${title.filter}`}
      </text>
      <text x={4} y={top - 8} fontSize={12} fontWeight={600} fill={palette.text}>
        行动、项目、任务
      </text>
      <g transform={`translate(${names} ${titleHeight})`}>
        <HeadDrawing scale={scale} bands={bands} asOf={asOf} palette={palette} />
      </g>
      {page.continued !== null && (
        <Name row={null} name={`${page.continued}（续）`} kind="action" y={top} />
      )}
      {page.rows.map((row, index) => (
        <Name
          key={row.id}
          row={row}
          name={row.name}
          kind={row.kind}
          y={top + (first + index) * rowHeight}
        />
      ))}
      <g transform={`translate(${names} ${top})`}>
        <Ground scale={scale} asOf={asOf} height={bottom - top} palette={palette} />
        {page.rows.map((row, index) => (
          <RowDrawing
            key={row.id}
            row={row}
            scale={scale}
            y={(first + index + 0.5) * rowHeight}
            palette={palette}
          />
        ))}
      </g>
      <path
        d={`M0 ${top}H${sheet.width}M0 ${bottom}H${sheet.width}`}
        stroke={palette.faint}
        strokeWidth={1}
      />
      <g transform={`translate(0 ${height - 12})`}>
        <LegendDrawing palette={palette} />
        {pages !== null && (
          <text x={sheet.width} y={0} fontSize={12} textAnchor="end" fill={palette.faint}>
            {`第${page.number}页　共${pages}页`}
          </text>
        )}
      </g>
    </svg>
  );
}

export function countWords({ counts, actions }: Timeline): string {
  const projects = actions.reduce((sum, action) => sum + action.projects.length, 0);
  const { tasks, done, missed } = counts;
  return `${projects}个项目、${tasks}项任务，已完成${done}项，逾期${missed}项`;
}

type NameProps = { row: TimelineRow | null; name: string; kind: TimelineRow['kind']; y: number };

const indents = { action: 4, project: 18, task: 34 };

function Name({ row, name, kind, y }: NameProps): ReactNode {
  const counts = row?.counts ?? null;
  const room = names - indents[kind] - (counts ? 70 : 10);
  const size = kind === 'action' ? 13 : 12;
  const lines = textInLines(name, room / size, 2);
  return (
    <>
      {kind === 'action' && (
        <rect x={0} y={y} width={sheet.width} height={rowHeight} fill={palette.band} />
      )}
      <path d={`M0 ${y}H${sheet.width}`} stroke={palette.line} strokeWidth={0.7} />
      {lines.map((line, index) => (
        <text
          key={line}
          x={indents[kind]}
          y={y + (lines.length === 1 ? 19.5 : 12.5 + index * 14)}
          fontSize={size}
          fontWeight={kind === 'action' ? 600 : 400}
          fill={palette.text}
        >
          {line}
        </text>
      ))}
      {counts && (
        <text
          x={names - 10}
          y={y + 19.5}
          fontSize={11}
          textAnchor="end"
          fill={counts.missed > 0 ? palette.lights.red : palette.faint}
        >
          {counts.missed > 0 ? `● 逾期${counts.missed}　` : ''}
          {`${counts.done}/${counts.tasks}`}
        </text>
      )}
    </>
  );
}
