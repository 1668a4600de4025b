// What each chart shows, in the words of ECharts: stacked bars of how tasks stand, lines over the periods. Groups differ by
// pattern and label as well as by colour [CH5].
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { standings, type ChartRow, type Standing } from '#shared/charts/figures.ts';
import type { TrendPoint } from '#shared/charts/trend.ts';
import { textInLines } from '#shared/timeline/pages.ts';
import { drawingFont } from '../timeline/palette.ts';

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption
>;

export type ChartColors = {
  text: string;
  faint: string;
  line: string;
  surface: string;
  standings: Record<Standing, string>;
};

export const paperColors: ChartColors = {
  text: '#1a1a1a',
  faint: '#4d4d4d',
  line: '#d0d0d0',
  surface: '#ffffff',
  standings: { done: '#2e7d32', inProgress: '#9cc3e6', notStarted: '#ffffff', missed: '#b10e1c' },
};

export const darkColors: ChartColors = {
  text: '#ffffff',
  faint: '#c7c7c7',
  line: '#525252',
  surface: '#1f1f1f',
  standings: { done: '#6bb36b', inProgress: '#3f6f9c', notStarted: '#1f1f1f', missed: '#ff99a4' },
};

type Decal = NonNullable<NonNullable<BarSeriesOption['itemStyle']>['decal']>;

/** Full, striped one way, empty, striped the other way and closer: also without colour four different things. */
function decalOf(standing: Standing, { surface }: ChartColors): { decal?: Decal } {
  const stripe = { symbol: 'rect', color: surface, symbolSize: 1 } as const;
  switch (standing) {
    case 'done':
    case 'notStarted':
      return {};
    case 'inProgress':
      return {
        decal: { ...stripe, dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: -Math.PI / 4 },
      };
    case 'missed':
      return {
        decal: { ...stripe, dashArrayX: [1, 0], dashArrayY: [2, 3], rotation: Math.PI / 4 },
      };
  }
}

/** Letters beside a bar before they break into a second line. */
const nameWidth = 13;

export function standingChart(rows: readonly ChartRow[], colors: ChartColors): ChartOption {
  return {
    animation: false,
    textStyle: { fontFamily: drawingFont, color: colors.text },
    grid: { left: 178, right: 46, top: 34, bottom: 6 },
    legend: {
      top: 0,
      left: 178,
      itemGap: 18,
      selectedMode: false,
      textStyle: { color: colors.text, fontSize: 12 },
    },
    xAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colors.faint } },
      axisLabel: {
        interval: 0,
        color: colors.text,
        fontSize: 12,
        formatter: (name: string) => textInLines(name, nameWidth, 2).join('\n'),
      },
    },
    series: standings.map(({ standing, label }) => ({
      type: 'bar' as const,
      name: label,
      stack: 'tasks',
      barMaxWidth: 22,
      cursor: 'pointer',
      emphasis: { disabled: true },
      itemStyle: {
        color: colors.standings[standing],
        ...decalOf(standing, colors),
        borderColor: standing === 'notStarted' ? colors.faint : colors.surface,
        borderWidth: 1,
      },
      label: {
        show: true,
        fontSize: 12,
        color: colors.text,
        backgroundColor: colors.surface,
        padding: [1, 3],
        borderRadius: 2,
      },
      // Nothing is no part of a bar: a zero would leave its border and an empty label.
      data: rows.map(({ counts }) => counts[standing] || null),
    })),
  };
}

/** From as many periods on there is no room for figures at the points, and the century is left out. */
const closePoints = 12;
/** Beside the lines, for the numbers of the axes. */
export const trendMargin = 64;

export function periodWords({ label }: TrendPoint, count: number): string {
  return count > closePoints ? label.slice(2) : label;
}

/** Per cent on the left, units on the right; lines differ by dash and by the shape of their points. */
export function trendChart(points: readonly TrendPoint[], colors: ChartColors): ChartOption {
  const axis = {
    axisLabel: { color: colors.text, fontSize: 12 },
    nameTextStyle: { color: colors.text },
  };
  const label = {
    show: points.length <= closePoints,
    position: 'right' as const,
    distance: 16,
    color: colors.text,
    backgroundColor: colors.surface,
    padding: [1, 3],
    borderRadius: 2,
    fontSize: 12,
    formatter: ({ value }: { value?: unknown }) => (typeof value === 'number' ? `${value}%` : ''),
  };
  return {
    animation: false,
    textStyle: { fontFamily: drawingFont, color: colors.text },
    grid: { left: trendMargin, right: trendMargin, top: 52, bottom: 28 },
    legend: {
      top: 0,
      selectedMode: false,
      itemWidth: 34,
      textStyle: { color: colors.text, fontSize: 12 },
    },
    xAxis: {
      type: 'category',
      data: points.map((point) => periodWords(point, points.length)),
      axisLabel: { color: colors.text, fontSize: 12, hideOverlap: true },
      axisLine: { lineStyle: { color: colors.faint } },
      axisTick: { show: false },
    },
    yAxis: [
      {
        type: 'value',
        name: '%',
        min: 0,
        max: 100,
        interval: 25,
        ...axis,
        splitLine: { lineStyle: { color: colors.line } },
      },
      {
        type: 'value',
        name: '单位（家）',
        min: 0,
        minInterval: 1,
        ...axis,
        splitLine: { show: false },
      },
    ],
    series: [
      {
        type: 'bar',
        name: '报送单位',
        yAxisIndex: 1,
        barMaxWidth: 26,
        emphasis: { disabled: true },
        itemStyle: {
          color: colors.standings.inProgress,
          ...decalOf('inProgress', colors),
          borderColor: colors.faint,
        },
        data: points.map(({ units }) => units),
      },
      {
        type: 'line',
        name: '平均进度',
        symbol: 'circle',
        symbolSize: 8,
        lineStyle: { width: 2, type: 'dashed', color: colors.text },
        itemStyle: { color: colors.text },
        emphasis: { disabled: true },
        label,
        data: points.map(({ average }) => average),
      },
      {
        type: 'line',
        name: '完成率',
        symbol: 'diamond',
        symbolSize: 10,
        lineStyle: { width: 2, color: colors.standings.done },
        itemStyle: { color: colors.standings.done },
        emphasis: { disabled: true },
        label,
        data: points.map(({ done }) => done),
      },
    ],
  };
}

export function standingHeight(rows: readonly ChartRow[]): number {
  return 44 + rows.length * 34;
}
