// What fills a letter: a text for every word, rows for every list. Those of one unit where it goes to one.
import { formatDay } from '../calendar/format.ts';
import { periodLabel } from '../calendar/periods.ts';
import { shareDone } from '../consolidate/figures.ts';
import { flagMessage } from '../flags/flagMessage.ts';
import type { OwedReport } from '../flags/reportsOwed.ts';
import { reportDeadline } from '../plan/reportDeadline.ts';
import { statusChoices } from '../plan/choices.ts';
import { inOrder, planOf } from '../plan/document.ts';
import type { Day } from '../plan/model.ts';
import type { LetterDetails } from '../plan/outputRows.ts';
import {
  figuresByUnit,
  figuresOf,
  type LetterBook,
  type LetterDuty,
  type LetterTask,
} from './book.ts';
import { officialNumber } from './number.ts';

/** A row of a list; `key` is the same for the same thing with the same figures, so that lists can be compared [L4]. */
export type LetterItem = { key: string; values: Readonly<Record<string, string>> };
export type LetterFacts = {
  values: Readonly<Record<string, string>>;
  lists: Readonly<Record<string, readonly LetterItem[]>>;
};

/** `unitId`: to whom a letter to one unit goes; null for a letter to all. */
export function letterFacts(
  book: LetterBook,
  unitId: string | null,
  number: string,
  details: LetterDetails,
): LetterFacts {
  const { document, asOf, period } = book;
  const plan = planOf(document);
  const figures = figuresOf(book, unitId);
  const share = shareDone(figures);
  const missed = book.missed.of(unitId);
  const soon = book.soon.of(unitId);
  const missedDuties = book.missedDuties.of(unitId);
  const soonDuties = book.soonDuties.of(unitId);
  const owed = book.owed.filter(({ unit }) => unitId === null || unit.id === unitId);
  const silent = owed.filter(({ reported }) => !reported);
  const late = new Set(missed.flatMap((each) => each.leads));
  const lateUnits = inOrder(document.units).filter(({ id }) => late.has(id));
  const unit = unitId === null ? undefined : document.units.get(unitId);
  const count = (value: number) => String(value);
  return {
    values: {
      计划: plan.title,
      计划文号: plan.documentNumber ?? '',
      发文机关: details.issuer,
      文号: officialNumber(number),
      主送: unit?.name ?? details.to,
      抄送: details.copies,
      签发人: details.signer,
      成文日期: formatDay(details.date),
      截至日: formatDay(asOf),
      期次: period === null ? '' : periodLabel(period),
      报送期限: period === null ? '' : formatDay(reportDeadline(document, period)),
      办理期限: dayWords(details.replyBy),
      联系人: details.contact,
      联系电话: details.phone,
      任务数: count(figures.tasks),
      已完成: count(figures.status.done),
      推进中: count(figures.status.inProgress),
      未启动: count(figures.status.notStarted),
      已终止: count(figures.status.stopped),
      完成率: share === null ? '' : `${share}%`,
      逾期任务数: count(figures.missed),
      临期任务数: count(figures.dueSoon),
      逾期单位数: count(lateUnits.length),
      逾期单位: lateUnits.map(({ name }) => name).join('、'),
      逾期要求数: count(missedDuties.length),
      临期要求数: count(soonDuties.length),
      应报份数: count(figures.expected),
      已报份数: count(figures.reported),
      未报份数: count(figures.expected - figures.reported - figures.unfilled),
      未填写份数: count(figures.unfilled),
      应报单位数: count(owed.length),
      已报单位数: count(owed.length - silent.length),
      未报单位数: count(silent.length),
      未报单位: silent.map((each) => each.unit.name).join('、'),
      报送率: owed.length === 0 ? '' : `${percent(owed.length - silent.length, owed.length)}%`,
    },
    lists: {
      逾期任务: taskItems(book, missed),
      临期任务: taskItems(book, soon),
      未报单位名单: silent.map((each, index) => ({
        key: `${each.unit.id}@${reportWords(each)}`,
        values: {
          序号: count(index + 1),
          单位: each.unit.name,
          涉及任务数: count(each.tasks),
          情况: reportWords(each),
          应报日期: period === null ? '' : formatDay(reportDeadline(document, period)),
          连续未报期数: count(book.streaks.get(each.unit.id) ?? 1),
        },
      })),
      逾期要求: dutyItems(missedDuties),
      临期要求: dutyItems(soonDuties),
      各单位情况: unitItems(book),
    },
  };
}

/** A form that came back with nothing filled in is no report [F43]. */
function reportWords({ reported, unfilled }: OwedReport): string {
  return reported ? '已报' : unfilled ? '已交回、未填写' : '未报';
}

function dayWords(day: Day | null): string {
  return day === null ? '' : formatDay(day);
}

/** One decimal at most. */
function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 1000) / 10;
}

const statusLabels = new Map<string, string>(
  statusChoices.map(({ value, label }) => [value, label]),
);

function taskItems({ document, knownOf }: LetterBook, tasks: readonly LetterTask[]): LetterItem[] {
  const names = (ids: readonly string[]) =>
    ids.map((id) => document.units.get(id)?.name ?? '（已删除的单位）').join('、');
  return tasks.map(({ task, flag }, index) => {
    const project = document.projects.get(task.projectId);
    const action = document.actions.get(project?.actionId ?? '');
    return {
      key: `${task.id}@${flag.due ?? ''}`,
      values: {
        序号: String(index + 1),
        任务: task.text,
        工程: project?.name ?? '',
        行动: action?.name ?? '',
        牵头单位: names(task.leads),
        配合单位: names(task.supports),
        完成时限: dayWords(flag.due),
        状态: statusLabels.get(task.status) ?? '',
        最近进展: knownOf(task).reports.progress,
        说明: flagMessage(flag),
        ...dayCounts(flag),
      },
    };
  });
}

function dutyItems(duties: readonly LetterDuty[]): LetterItem[] {
  return duties.map(({ duty, flag }, index) => ({
    key: `${duty.id}@${flag.due ?? ''}`,
    values: {
      序号: String(index + 1),
      单位: flag.unit ?? '',
      阶段: flag.stage ?? '',
      要求: duty.what,
      完成时限: dayWords(flag.due),
      ...dayCounts(flag),
    },
  }));
}

function dayCounts({ kind, daysLate, reason }: LetterTask['flag']): Record<string, string> {
  if (kind !== 'dueSoon') return { 逾期天数: String(daysLate) };
  return { 剩余天数: 'left' in reason ? String(reason.left) : '' };
}

function unitItems(book: LetterBook): LetterItem[] {
  const reports = new Map(book.owed.map((each) => [each.unit.name, reportWords(each)]));
  return figuresByUnit(book).map(({ name, figures }, index) => {
    const { tasks, status, missed, dueSoon } = figures;
    const share = shareDone(figures);
    const report = reports.get(name) ?? '—';
    return {
      key: [name, tasks, status.done, status.inProgress, status.stopped, missed, dueSoon, report]
        .join('/')
        .replaceAll(' ', ''),
      values: {
        序号: String(index + 1),
        单位: name,
        任务数: String(tasks),
        已完成: String(status.done),
        推进中: String(status.inProgress),
        未启动: String(status.notStarted),
        已终止: String(status.stopped),
        完成率: share === null ? '—' : `${share}%`,
        逾期: String(missed),
        临期: String(dueSoon),
        报送情况: report,
      },
    };
  });
}
