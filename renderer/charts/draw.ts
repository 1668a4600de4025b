// The only file that runs ECharts: the parts of it that the charts need, drawn as SVG.
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartOption } from './options.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

export type Size = { width: number; height: number };

/** `onPick`: a bar was pressed, by its place. */
export function drawInto(
  box: HTMLElement,
  option: ChartOption,
  size: Size,
  onPick?: (index: number) => void,
): ECharts {
  const chart = init(box, null, { renderer: 'svg', ...size });
  chart.setOption(option);
  if (onPick) {
    chart.on('click', ({ componentType, dataIndex }) => {
      if (componentType === 'series') onPick(dataIndex);
    });
  }
  return chart;
}

/** The chart as a drawing of its own, for paper. */
export function drawnChart(option: ChartOption, size: Size): SVGSVGElement | null {
  const chart = drawInto(document.createElement('div'), option, size);
  // Otherwise it is drawn with the next frame.
  chart.getZr().flush();
  const drawing = chart.getDom().querySelector('svg');
  const copy = drawing ? (drawing.cloneNode(true) as SVGSVGElement) : null;
  chart.dispose();
  return copy;
}
