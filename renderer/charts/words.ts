// What the charts say in words, on screen and on paper.
import { shareDone, type ChartRow } from '#shared/charts/figures.ts';

/** As many units have a bar [CH3]. */
export const mostUnits = 15;

export function totalWords(total: ChartRow): string {
  const { done, missed } = total.counts;
  const { inProgress, notStarted } = total.open;
  const share = shareDone(total);
  return `${total.tasks}项任务：已完成${done}项${share === null ? '' : `（${share}%）`}、推进中${inProgress}项、未启动${notStarted}项，其中逾期${missed}项`;
}
