// The head of the timeline as a drawing: stages, years, months; and what runs down through the rows below it.
import type { ReactNode } from 'react';
import { formatDay } from '#shared/calendar/format.ts';
import type { StageBand } from '#shared/timeline/bands.ts';
import { fineTicks, isWithin, yearTicks, type Scale } from '#shared/timeline/scale.ts';
import { widthOf } from '#shared/timeline/pages.ts';
import { markX } from './RowDrawing.tsx';
import type { Palette } from './palette.ts';

/** The part of the drawing that is in view: what lies across it has its words in the middle of that. */
export type Seen = { from: number; to: number };

type Props = {
  scale: Scale;
  bands: readonly StageBand[];
  asOf: string;
  palette: Palette;
  seen?: Seen;
};

const lane = 20;
const line = 20;

function lanesOf(bands: readonly StageBand[]): number {
  return bands.reduce((most, band) => Math.max(most, band.lane + 1), 0);
}

export function headHeight(bands: readonly StageBand[], scale: Scale): number {
  return lanesOf(bands) * lane + line + (fineTicks(scale).length > 0 ? line : 0);
}

/** The words for a stage, shorter where there is less room: 宣传发动阶段, 宣传发动, nothing. */
function stageWords({ name, missed }: StageBand, room: number): string {
  const short = name.replace(/阶段$/, '');
  const owed = missed > 0 ? `　● 未完成${missed}项` : '';
  const fitting = [`${name}${owed}`, `${short}${owed}`, short];
  return fitting.find((words) => widthOf(words) * 12 + 6 <= room) ?? '';
}

/** Where the words of a stage stand: in its band, or before or behind a short band that has room beside it. */
function stageLabel(band: StageBand, bands: readonly StageBand[], scale: Scale, seen: Seen) {
  const start = scale.at(band.from);
  const end = markX(scale, band.to);
  const left = Math.max(start, seen.from);
  const right = Math.min(end, seen.to);
  const inside = stageWords(band, right - left);
  if (inside !== '') return { words: inside, x: (left + right) / 2, anchor: 'middle' as const };
  const others = bands.filter((each) => each.lane === band.lane && each !== band);
  const before = Math.max(
    seen.from,
    ...others.filter(({ from }) => from < band.from).map(({ to }) => markX(scale, to)),
  );
  const behind = Math.min(
    seen.to,
    ...others.filter(({ from }) => from > band.from).map(({ from }) => scale.at(from)),
  );
  const words = stageWords(band, start - before);
  if (words !== '') return { words, x: start - 4, anchor: 'end' as const };
  return { words: stageWords(band, behind - end), x: end + 4, anchor: 'start' as const };
}

function stageTitle({ name, from, to, missed }: StageBand): string {
  return `${name}：${formatDay(from)}至${formatDay(to)}${missed > 0 ? `，● ${missed}项阶段要求逾期` : ''}`;
}

export function HeadDrawing({ scale, bands, asOf, palette, seen }: Props): ReactNode {
  const view = seen ?? { from: 0, to: scale.width };
  const years = yearTicks(scale);
  const fine = fineTicks(scale);
  const top = lanesOf(bands) * lane;
  const x = markX(scale, asOf);
  return (
    <>
      {bands.map((band, index) => {
        const start = scale.at(band.from);
        const width = markX(scale, band.to) - start;
        const { words, x: at, anchor } = stageLabel(band, bands, scale, view);
        return (
          <g key={band.id}>
            <title>{stageTitle(band)}</title>
            <rect
              x={start + 0.5}
              y={band.lane * lane + 1.5}
              width={Math.max(width - 1, 1)}
              height={lane - 3}
              fill={index % 2 === 0 ? palette.band : palette.surface}
              stroke={palette.faint}
            />
            <text
              x={at}
              y={band.lane * lane + 14.5}
              fontSize={12}
              textAnchor={anchor}
              fill={band.missed > 0 ? palette.lights.red : palette.text}
            >
              {words}
            </text>
          </g>
        );
      })}
      {[years, fine].map((ticks, row) =>
        ticks.map(({ label, start, width }) => {
          const left = Math.max(start, view.from);
          const right = Math.min(start + width, view.to);
          return (
            <g key={`${row} ${start}`}>
              <path
                d={`M${start + 0.5} ${top + row * line}v${line}`}
                stroke={palette.line}
                strokeWidth={1}
              />
              {right - left >= widthOf(label) * 12 && (
                <text
                  x={(left + right) / 2}
                  y={top + row * line + 14.5}
                  fontSize={row === 0 ? 12 : 11}
                  fontWeight={row === 0 ? 600 : 400}
                  textAnchor="middle"
                  fill={row === 0 ? palette.text : palette.faint}
                >
                  {label}
                </text>
              )}
            </g>
          );
        }),
      )}
      {isWithin(scale, asOf) && (
        <path d={`M${x - 5} ${headHeight(bands, scale) - 7}h10l-5 7z`} fill={palette.lights.red} />
      )}
    </>
  );
}

/** Lines of years and months and of the as-of day through the rows. */
export function Ground({
  scale,
  asOf,
  height,
  palette,
}: Omit<Props, 'bands'> & { height: number }): ReactNode {
  const years = new Set(yearTicks(scale).map(({ start }) => start));
  const x = markX(scale, asOf);
  return (
    <>
      {fineTicks(scale)
        .filter(({ start }) => !years.has(start))
        .map(({ start }) => (
          <path
            key={start}
            d={`M${start + 0.5} 0v${height}`}
            stroke={palette.line}
            strokeWidth={0.5}
          />
        ))}
      {[...years].map((start) => (
        <path
          key={start}
          d={`M${start + 0.5} 0v${height}`}
          stroke={palette.faint}
          strokeWidth={0.7}
        />
      ))}
      {isWithin(scale, asOf) && (
        <path d={`M${x} 0v${height}`} stroke={palette.lights.red} strokeWidth={1.6} />
      )}
    </>
  );
}
