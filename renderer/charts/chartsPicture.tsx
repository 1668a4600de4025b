// The charts on paper: one page of A3 on its side with the three charts and the figures of the trend.
import { useCallback, type ReactNode } from 'react';
import { formatDay } from '#shared/calendar/format.ts';
import { largest, type ChartRow } from '#shared/charts/figures.ts';
import type { TrendPoint } from '#shared/charts/trend.ts';
import { textInLines } from '#shared/timeline/pages.ts';
import { drawingRoom as sheet, drawnPage } from '../paper/drawnPage.tsx';
import type { Picture } from '../pictures/PictureMenu.tsx';
import { drawingFont, paperPalette as palette } from '../timeline/palette.ts';
import { mostUnits, totalWords } from './words.ts';
import { drawnChart, type Size } from './draw.ts';
import { percentText } from './FigureTable.tsx';
import {
  paperColors,
  periodWords,
  standingChart,
  standingHeight,
  trendChart,
  trendMargin,
  type ChartOption,
} from './options.ts';

type Figures = {
  plan: string;
  asOf: string;
  total: ChartRow;
  actions: readonly ChartRow[];
  units: readonly ChartRow[];
  points: readonly TrendPoint[];
};

export function chartsPicture(figures: Figures): Picture {
  const drawing = () => <PaperCharts {...figures} />;
  return { pages: () => [drawnPage(drawing(), 1)], drawing };
}

const top = 96;
const half = sheet.width / 2 - 16;
const lower = 330;
const upper = sheet.height - top - lower - 60;

function PaperCharts({ plan, asOf, total, actions, units, points }: Figures): ReactNode {
  const shownUnits = largest(units, mostUnits);
  const shownActions = largest(actions, mostUnits);
  const heightOf = (rows: readonly ChartRow[]) => Math.min(standingHeight(rows), upper);
  const right = sheet.width / 2 + 16;
  const foot = top + upper + 44;
  return (
    <svg viewBox={`0 0 ${sheet.width} ${sheet.height}`} fontFamily={drawingFont}>
      <text x={0} y={22} fontSize={20} fontWeight={600} fill={palette.text}>
        {textInLines(`${plan}　完成情况`, sheet.width / 20 - 1, 1)[0]}
      </text>
      <text x={0} y={46} fontSize={13} fill={palette.faint}>
        {`截至${formatDay(asOf)}　${totalWords(total)}`}
      </text>
      <Title x={0} y={84} words="各行动任务完成情况" />
      <Placed
        x={0}
        y={top}
        size={{ width: half, height: heightOf(shownActions) }}
        option={standingChart(shownActions, paperColors)}
      />
      <Title
        x={right}
        y={84}
        words={`各牵头单位任务完成情况${units.length > shownUnits.length ? `（任务最多的${shownUnits.length}个单位，共${units.length}个）` : ''}`}
      />
      <Placed
        x={right}
        y={top}
        size={{ width: half, height: heightOf(shownUnits) }}
        option={standingChart(shownUnits, paperColors)}
      />
      {points.length > 0 && (
        <>
          <Title x={0} y={foot - 12} words="逐期趋势" />
          <Placed
            x={0}
            y={foot}
            size={{ width: sheet.width, height: 240 }}
            option={trendChart(points, paperColors)}
          />
          <TrendFigures points={points} y={foot + 256} />
        </>
      )}
    </svg>
  );
}

function Title({ x, y, words }: { x: number; y: number; words: string }): ReactNode {
  return (
    <text x={x} y={y} fontSize={15} fontWeight={600} fill={palette.text}>
      {words}
    </text>
  );
}

type PlacedProps = { x: number; y: number; size: Size; option: ChartOption };

function Placed({ x, y, size, option }: PlacedProps): ReactNode {
  const place = useCallback(
    (group: SVGGElement | null) => {
      const drawing = group && drawnChart(option, size);
      if (drawing) group.replaceChildren(drawing);
    },
    [option, size],
  );
  return <g ref={place} transform={`translate(${x} ${y})`} />;
}

/** Under each period its figures, in the columns of the chart. */
function TrendFigures({ points, y }: { points: readonly TrendPoint[]; y: number }): ReactNode {
  const step = (sheet.width - 2 * trendMargin) / points.length;
  const lines: readonly { label: string; text(point: TrendPoint): string }[] = [
    { label: '期次', text: (point) => periodWords(point, points.length) },
    { label: '完成率', text: ({ done }) => percentText(done) },
    { label: '平均进度', text: ({ average }) => percentText(average) },
    { label: '报送单位', text: ({ units }) => `${units}家` },
  ];
  return lines.map(({ label, text }, row) => (
    <g key={label} fontSize={12} fill={palette.text}>
      <text x={0} y={y + row * 18} fontWeight={600}>
        {label}
      </text>
      {points.map((point, index) => (
        <text
          key={point.period}
          x={trendMargin + (index + 0.5) * step}
          y={y + row * 18}
          textAnchor="middle"
        >
          {text(point)}
        </text>
      ))}
    </g>
  ));
}
