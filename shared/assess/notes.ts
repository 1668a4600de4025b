// What must be said beside the points: weights that do not make 100, who is left out, what is not scored yet, the day [K11] to [K14].
import { formatDay } from '../calendar/format.ts';
import { periodLabel } from '../calendar/periods.ts';
import type { Day, Period } from '../plan/model.ts';
import type { Assessment, LeftOut } from './assess.ts';
import { pointsText } from './points.ts';

export type NoteFacts = { asOf: Day; today: Day; period: Period | null };

/** Of the whole: weights, units without points. Empty where all is as it should be. */
export function warningsOf({ indicators, weights, groups }: Assessment): string[] {
  const warnings: string[] = [];
  if (indicators.length > 0 && weights !== 100) {
    warnings.push(`各指标分值合计${pointsText(weights)}分，不是100分。`);
  }
  const open = groups.flatMap(({ units }) => units.filter((unit) => unit.open > 0));
  if (open.length > 0) {
    const cells = open.reduce((sum, unit) => sum + unit.open, 0);
    warnings.push(`还有${open.length}个单位共${cells}项没有评分，总分和名次是暂定的。`);
  }
  return warnings;
}

const why: Record<LeftOut['why'], string> = {
  collective: '集体称谓不参加考评',
  supportsOnly: '只配合、不牵头任务的单位不参加考评',
  noTasks: '没有任务的单位不参加考评',
};

export function leftOutWords({ why: reason, units }: LeftOut): string {
  return `${why[reason]}：${units.map(({ name }) => name).join('、')}。`;
}

/** What is assessed: `2022年` or the whole plan. */
export function spanWords(period: Period | null): string {
  return period === null ? '全计划期' : periodLabel(period);
}

/** The notes below the sheet on paper, numbered. */
export function notesOf(assessment: Assessment, facts: NoteFacts): string[] {
  const { asOf, today, period } = facts;
  const several = assessment.groups.length > 1;
  const notes = [
    `${spanWords(period)}的考评，以${formatDay(asOf)}为截至日：自动计算的得分只计到期的事项，依据见《考评明细》。`,
    `名次${several ? '按单位类别分别排列，' : ''}得分相同的名次并列。`,
    ...warningsOf(assessment),
    ...assessment.leftOut.map(leftOutWords),
    ...(asOf < today
      ? [`人工评的得分没有日期，按现在的列出；${formatDay(asOf)}以后的加分、扣分没有计入。`]
      : []),
    ...(asOf > today ? [`${formatDay(asOf)}尚未到，现在没有完成的按到时没有完成计。`] : []),
  ];
  return notes.map((note, index) => `${index === 0 ? '注：' : '　　'}${index + 1}.${note}`);
}
