// The points that a rule makes of the record of a unit, with a line for each thing that counts [K6].
import { formatDay } from '../calendar/format.ts';
import { periodLabel } from '../calendar/periods.ts';
import type { IndicatorRow } from '../plan/outputRows.ts';
import { dutyPhrase } from '../plan/duties.ts';
import { dueWords } from '../plan/reportPeriods.ts';
import { pointsText, roundPoints } from './points.ts';
import { numbersOf, ruleOf, type RuleName } from './rules.ts';
import { plainLine, type CellOptions, type ScoreLine } from './scoreLine.ts';
import type { DateItem, DutyItem, ReportItem, TaskItem, UnitRecord } from './unitRecord.ts';

/** The lines are worded when somebody looks at them: of hundreds of units a person opens one. */
export type Base = { base: number; lines: () => ScoreLine[] };
type Off = { missed: number; late: number };

const nothing: UnitRecord = { reports: [], duties: [], dates: [], tasks: [], supports: 0 };

export function computeBase(
  rule: Exclude<RuleName, 'entered'>,
  indicator: IndicatorRow,
  record: UnitRecord = nothing,
  options: CellOptions,
): Base {
  const { weight } = indicator;
  const numbers = numbersOf(ruleOf(rule), indicator.options);
  const off: Off = { missed: numbers['missed'] ?? 0, late: numbers['late'] ?? 0 };
  const { reports, duties, dates, tasks } = record;
  switch (rule) {
    case 'adjust':
      return { base: 0, lines: () => [] };
    case 'reports': {
      const missed = reports.filter(({ state }) => state === 'missing').length;
      const late = reports.filter(({ state }) => state === 'late').length;
      return deducted(weight, off, { missed, late }, () => reportLines(reports, off));
    }
    case 'duties':
      return deducted(weight, off, countLate(duties), () => dutyLines(duties, off));
    case 'dates':
      return deducted(weight, off, countLate(dates), () => dateLines(record, off));
    case 'doneShare': {
      const none = options.period === null ? '没有牵头任务' : '期内没有到期或完成的牵头任务';
      return shared(weight, tasks, ({ done }) => done, none, '已完成');
    }
    case 'onTimeShare': {
      const fell = tasks.filter((task) => task.fell);
      const inTime = (task: TaskItem) => task.done && !task.late;
      return shared(weight, fell, inTime, '没有到期的牵头任务', '按时完成');
    }
  }
}

function countLate(items: readonly { state: 'met' | 'late' | 'missed' }[]): Off {
  const missed = items.filter(({ state }) => state === 'missed').length;
  const late = items.filter(({ state }) => state === 'late').length;
  return { missed, late };
}

/** Nothing is left where more was taken than there was. */
function deducted(weight: number, off: Off, count: Off, lines: () => ScoreLine[]): Base {
  const taken = roundPoints(off.missed * count.missed + off.late * count.late);
  if (taken <= weight) return { base: roundPoints(weight - taken), lines };
  const said = plainLine(`共扣${pointsText(taken)}分，超过分值，扣完为止`);
  return { base: 0, lines: () => [...lines(), said] };
}

function reportLines(reports: readonly ReportItem[], off: Off): ScoreLine[] {
  if (reports.length === 0) return [plainLine('没有到期应报的期次，不扣分')];
  const missing = reports.filter(({ state }) => state === 'missing').length;
  const late = reports.filter(({ state }) => state === 'late').length;
  const counts = [missing > 0 ? `未报${missing}期` : '', late > 0 ? `迟报${late}期` : '']
    .filter(Boolean)
    .join('、');
  const head = plainLine(`应报${reports.length}期${counts === '' ? '，都已报送' : `，${counts}`}`);
  return [head, ...reports.map((item) => reportLine(item, off))];
}

function reportLine({ period, due, state, came, daysLate }: ReportItem, off: Off): ScoreLine {
  const asked = `${periodLabel(period)}应于${dueWords(period, due)}前报送`;
  switch (state) {
    case 'missing':
      return line(`${asked}，未报`, 0 - off.missed);
    case 'late':
      return line(`${asked}，${formatDay(came ?? due)}收到，晚${daysLate}天`, 0 - off.late);
    case 'inTime':
      return line(`${asked}，${formatDay(came ?? due)}收到`, 0);
    case 'unknown':
      return line(`${asked}，已报，没有收到日期，不计迟报`, 0);
  }
}

function dutyLines(duties: readonly DutyItem[], off: Off): ScoreLine[] {
  if (duties.length === 0) return [plainLine('没有到期的阶段要求，不扣分')];
  return duties.map(({ dutyId, stage, what, due, state, met, daysLate }) => {
    const asked = `${stage}应于${formatDay(due)}前${dutyPhrase(what)}`;
    const said = {
      missed: `尚未完成，已过${daysLate}天`,
      late: `${formatDay(met ?? due)}完成，晚${daysLate}天`,
      met: met === null ? '已完成' : `${formatDay(met)}完成`,
    }[state];
    const points = state === 'met' ? 0 : 0 - off[state];
    return line(`${asked}，${said}`, points, { tab: 'duties', rowId: dutyId, column: 'actual' });
  });
}

function dateLines({ dates, tasks }: UnitRecord, off: Off): ScoreLine[] {
  if (!tasks.some(({ fell }) => fell)) return [plainLine('没有到期的时间节点，不扣分')];
  if (dates.length === 0) return [plainLine('到期的时间节点都按时完成')];
  return dates.map((item) => dateLine(item, off));
}

function dateLine(
  { taskId, task, what, due, state, met, daysLate }: DateItem,
  off: Off,
): ScoreLine {
  const name = what === '' ? '' : `“${what}”`;
  const asked = `${shortTask(task)}：${name}应于${formatDay(due)}前完成`;
  const said =
    state === 'missed'
      ? `已过${daysLate}天，尚未完成`
      : `${formatDay(met ?? due)}完成，晚${daysLate}天`;
  return line(`${asked}，${said}`, 0 - off[state], taskPlace(taskId));
}

/** The weight by the share of tasks that are `good`; all of it where there is none. */
function shared(
  weight: number,
  tasks: readonly TaskItem[],
  good: (task: TaskItem) => boolean,
  none: string,
  word: string,
): Base {
  if (tasks.length === 0) return { base: weight, lines: () => [plainLine(`${none}，不扣分`)] };
  const count = tasks.filter(good).length;
  const lines = () => {
    const share = Math.round((count / tasks.length) * 1000) / 10;
    const head = plainLine(`牵头任务${tasks.length}项，${word}${count}项，${share}%`);
    return [head, ...tasks.map((task) => taskLine(task, good(task)))];
  };
  return { base: roundPoints((weight * count) / tasks.length), lines };
}

function taskLine({ taskId, text, done, doneOn }: TaskItem, isGood: boolean): ScoreLine {
  const when = doneOn === null ? '已完成' : `${formatDay(doneOn)}完成`;
  const state = done ? `${when}${isGood ? '' : '（未按时）'}` : '未完成';
  return line(`${shortTask(text)}：${state}`, null, taskPlace(taskId));
}

function taskPlace(rowId: string): NonNullable<ScoreLine['place']> {
  return { tab: 'tasks', rowId, column: 'status' };
}

function line(text: string, points: number | null, place: ScoreLine['place'] = null): ScoreLine {
  return { text, points: points === 0 ? null : points, place, scoreId: null };
}

/** Enough of a task to know it by. */
function shortTask(text: string): string {
  const first = text.trim().split(/[。；\n]/u)[0] ?? '';
  return first.length > 30 ? `${first.slice(0, 29)}…` : first;
}
