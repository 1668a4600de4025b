// The notes below a sheet: what a reader of the paper must know.
import { formatDay } from '../calendar/format.ts';
import { periodLabel } from '../calendar/periods.ts';
import { reportsByUnit } from '../flags/reportedPeriods.ts';
import { isAsked, reportersOwing } from '../flags/reportsOwed.ts';
import { inOrder, planOf, type PlanDocument } from '../plan/document.ts';
import type { Day, Period } from '../plan/model.ts';
import { reportDeadline } from '../plan/reportDeadline.ts';
import { expandCollectives } from '../plan/reporters.ts';
import { hasCome } from './asOfWords.ts';
import { saysReports } from './columnSources.ts';
import type { SheetDesign } from './design.ts';
import type { TaskGroup } from './groups.ts';
import { lightsInWords } from './lights.ts';
import type { SheetStates } from './states.ts';

export type NoteFacts = {
  design: SheetDesign;
  states: SheetStates;
  groups: readonly TaskGroup[];
  /** What the sheet says of its day, and of its sums. */
  remarks: readonly string[];
};

/** Numbered, those of the office behind. The signs, who is counted twice, who has not reported [S3] [S4]. */
export function notesOf({ design, states, groups, remarks }: NoteFacts): string[] {
  const { now, compared } = states;
  const notes = design.notes
    ? [
        `预警以${formatDay(now.asOf)}为截至日：${lightsInWords(planOf(now.document).settings.lights)}。完成率=已完成÷（任务数-已终止）。`,
        ...remarks,
        ...(compared.length > 0 ? [comparedNote(compared.at(-1)?.period ?? '')] : []),
        ...repeatedNotes(design, now.document, groups),
        ...(now.period !== null && hasCome(now.period, now.asOf) ? [owedNote] : []),
        ...(design.columns.some(({ key }) => saysReports(key))
          ? reportNotes(now.document, now.period, now.asOf)
          : []),
      ]
    : [];
  const all = [...notes, ...design.ownNotes.map((note) => note.trim()).filter(Boolean)];
  return all.map((note, index) => `${index === 0 ? '注：' : '　　'}${index + 1}.${note}`);
}

function comparedNote(last: Period): string {
  return `各期的状态、完成率和预警为该期最后一天的情况；“与上期相比”比的是相邻两期，最后一期为${periodLabel(last)}。`;
}

/** Tasks that stand in several groups, with figures: subtotals then come to more than the total [S3]. */
function repeatedNotes(
  { by, withSupports }: SheetDesign,
  document: PlanDocument,
  groups: readonly TaskGroup[],
): string[] {
  const notes: string[] = [];
  const shown = groups.reduce((sum, { tasks }) => sum + tasks.length, 0);
  if (shown > document.tasks.size) {
    const times = new Map<string, number>();
    for (const { tasks } of groups) {
      for (const { id } of tasks) times.set(id, (times.get(id) ?? 0) + 1);
    }
    const several = [...times.values()].filter((count) => count > 1).length;
    const [why, where] =
      by === 'unit' ? ['由几个单位共同牵头', '各单位名下'] : ['在几个年度都有要求', '各年度'];
    const sums = by === 'unit' ? '各单位' : '各年度';
    notes.push(
      `有${several}项任务${why}，在${where}分别列出，${sums}小计之和为${shown}项；合计不重复计算，为${document.tasks.size}项。`,
    );
  }
  if (by === 'unit' && withSupports) notes.push('配合的任务只列出，不计入小计和合计。');
  return notes;
}

/** Who is counted as 未报 here is who is called so in warnings and letters [F41]. */
const owedNote =
  '应报、已报、未报只计牵头单位：没有完成的任务，一项任务一个牵头单位计1份；配合单位报送的进展列出，不计份数。';

/** Why those who are listed here are not called late in warnings and letters [F40] [F42]. */
function notYetOwed(document: PlanDocument, period: Period, asOf: Day): string {
  if (!isAsked(document, period)) {
    return '这一期没有要求报送（没有设定报送周期，也没有发过反馈表），以上单位不计入预警和通报中的未报。';
  }
  const due = reportDeadline(document, period);
  return due < asOf
    ? ''
    : `报送期限为${formatDay(due)}，还没有过，以上单位暂不计入预警和通报中的未报。`;
}

function reportNotes(document: PlanDocument, period: Period | null, asOf: Day): string[] {
  const notes: string[] = [];
  const reporters = expandCollectives(
    document,
    [...document.tasks.values()].flatMap(({ leads, supports }) => [...leads, ...supports]),
  );
  if (period !== null && hasCome(period, asOf)) {
    const reports = reportsByUnit(document);
    const empty = (id: string) => !reports.covers(id, period) && reports.cameEmpty(id, period);
    const owing = reportersOwing(document, period);
    const asked = new Set([...document.tasks.values()].flatMap((task) => owing(task)));
    const named = (matches: (unitId: string) => boolean) =>
      inOrder(document.units)
        .filter(({ id }) => asked.has(id) && matches(id))
        .map(({ name }) => name);
    const missing = named((id) => !reports.covers(id, period) && !empty(id));
    const unfilled = named(empty);
    if (missing.length > 0) {
      notes.push(
        `${periodLabel(period)}未报的牵头单位${missing.length}个：${missing.join('、')}。${notYetOwed(document, period, asOf)}`,
      );
    }
    if (unfilled.length > 0) {
      const who = `${unfilled.length}个：${unfilled.join('、')}`;
      notes.push(`${periodLabel(period)}已交回、未填写的单位${who}。`);
    }
    if (asked.size > 0 && missing.length + unfilled.length === 0) {
      notes.push(`${periodLabel(period)}各牵头单位均已报送。`);
    }
  }
  const silent = reporters.withoutMembers.map((id) => document.units.get(id)?.name ?? '');
  if (silent.length > 0) {
    notes.push(`${silent.join('、')}没有列明包含哪些单位，未向其收取反馈表。`);
  }
  return notes;
}
