// What a sheet shows of the reports, in a sentence beside the choice of the period.
import { periodLabel } from '#shared/calendar/periods.ts';
import { saysReports } from '#shared/consolidate/columnSources.ts';
import { hasCome } from '#shared/consolidate/asOfWords.ts';
import type { SheetDesign } from '#shared/consolidate/design.ts';
import { comparedPeriods } from '#shared/consolidate/states.ts';
import type { Day, Period } from '#shared/plan/model.ts';

export function periodWords(design: SheetDesign, period: Period | null, asOf: Day): string {
  const compared = comparedPeriods({ design, period, asOf });
  if (compared.length > 0) return `对比${compared.map(periodLabel).join('、')}。`;
  if (!design.columns.some(({ key }) => saysReports(key))) return '这个样式不列各单位报送的进展。';
  if (period === null) return '不分期次：每项任务列出各单位最近一次反馈的进展。';
  return hasCome(period, asOf)
    ? '只列出本期反馈的进展，没有反馈的单位注明“未报”，交回而没有填的注明“已交回、未填写”。'
    : `${periodLabel(period)}在截至日之后才开始，没有应报的进展，不列“未报”。`;
}
