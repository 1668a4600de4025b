// `workday DAY [FILE]`: what a day is and the workdays around it, by the built-in notices and, with a plan, its own days.
import { isDay } from '#shared/calendar/days.ts';
import { formatDay } from '#shared/calendar/format.ts';
import {
  dayKind,
  nextWorkday,
  previousWorkday,
  weekdayName,
  type DayFacts,
} from '#shared/calendar/workdays.ts';
import { tableOfRows, workdayTable, type WorkdayTable } from '#shared/calendar/workdayTable.ts';
import type { Day } from '#shared/plan/model.ts';
import { failure, success } from '#shared/result.ts';
import type { Command, Outcome } from '../command.ts';
import { withPlanFile } from '../openPlan.ts';

export const workday: Command = {
  usage: 'workday 日 [计划.planbook] [--json]',
  summary: '说明某日是工作日、周末、节假日还是调休上班日，及前后工作日',
  options: [],
  positionals: { least: 1, most: 2 },
  run(args, machine) {
    const [day = '', file] = args.positionals;
    if (!isDay(day)) return failure('badDay', day);
    if (file === undefined) return success(outcome(day, workdayTable()));
    return withPlanFile({ ...args, positionals: [file] }, machine, ({ document }) =>
      success(outcome(day, tableOfRows(document.holidays))),
    );
  },
};

function outcome(day: Day, table: WorkdayTable): Outcome {
  const facts = dayKind(day, table);
  const previous = previousWorkday(day, table);
  const next = nextWorkday(day, table);
  const lines = [
    `${formatDay(day)}（${weekdayName(day)}）：${kindWords(facts)}`,
    ...(previous === null
      ? []
      : [`前一个工作日：${formatDay(previous)}（${weekdayName(previous)}）`]),
    ...(next === null ? [] : [`后一个工作日：${formatDay(next)}（${weekdayName(next)}）`]),
  ];
  const { kind, name, known } = facts;
  if (!known) lines.push('没有这一天的放假安排，只按周末和法定节日推算。');
  return { json: { day, kind, name, known, previous, next }, text: lines.join('\n') };
}

function kindWords({ kind, name }: DayFacts): string {
  switch (kind) {
    case 'holiday':
      return name === '放假' ? '放假' : `${name}放假`;
    case 'makeUpWorkday':
      return name === '调休上班' ? '调休上班' : `调休上班（${name}）`;
    case 'weekend':
      return '周末';
    case 'workday':
      return name === null || name === '调休上班' ? '工作日' : `工作日（${name}）`;
  }
}
