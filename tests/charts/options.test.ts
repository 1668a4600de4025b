// Rule CH5: what the charts draw, by ECharts itself without a page. Groups differ by pattern, figures stand at the bars.
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { expect, it } from 'vitest';
import type { ChartRow } from '#shared/charts/figures.ts';
import type { TrendPoint } from '#shared/charts/trend.ts';
import {
  darkColors,
  paperColors,
  periodWords,
  standingChart,
  trendChart,
  type ChartOption,
} from '#renderer/charts/options.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

function draw(option: ChartOption): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 800, height: 400 });
  chart.setOption(option);
  const drawing = chart.renderToSVGString();
  chart.dispose();
  return drawing;
}

const words = (drawing: string) =>
  Array.from(drawing.matchAll(/>([^<>]+)<\/text>/g), ([, text]) => text);

const row: ChartRow = {
  id: 'a1',
  name: '一、城市风貌提升行动',
  tasks: 44,
  counts: { done: 11, inProgress: 21, notStarted: 0, missed: 12 },
  open: { inProgress: 30, notStarted: 3 },
};

it('[CH5] bars carry their figures, nothing has no label, groups have patterns of their own', () => {
  for (const colors of [paperColors, darkColors]) {
    const drawing = draw(standingChart([row], colors));
    expect(words(drawing)).toEqual(
      expect.arrayContaining([
        '已完成',
        '推进中（未逾期）',
        '未启动（未逾期）',
        '逾期',
        '11',
        '21',
        '12',
        row.name,
      ]),
    );
    expect(words(drawing)).not.toContain('0');
    const patterns = new Set(drawing.match(/<pattern [^>]*patternTransform="[^"]*"/g));
    expect(patterns.size).toBeGreaterThanOrEqual(2);
  }
});

const point = (month: number, count: number): TrendPoint => ({
  period: `2022-${String(month).padStart(2, '0')}`,
  label: `2022年${month}月`,
  done: count,
  average: null,
  units: count,
});

it('[CH5] the trend has figures at its points while there is room', () => {
  const few = words(draw(trendChart([point(1, 17), point(2, 33)], paperColors)));
  expect(few).toEqual(expect.arrayContaining(['2022年1月', '17%', '33%', '完成率', '报送单位']));
  const many = Array.from({ length: 13 }, (_, index) => point(index + 1, 17));
  expect(words(draw(trendChart(many, paperColors)))).not.toContain('17%');
  expect(periodWords(point(1, 0), 13)).toBe('22年1月');
});
