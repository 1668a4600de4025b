// What the window says above a sheet when another day than today is looked at [V29]: what differs, what is left out, what cannot
// be known, and that a day is before the plan or not there yet.
import { formatDay } from '../calendar/format.ts';
import { planOf, type PlanDocument } from '../plan/document.ts';
import type { Day, PlanRow, SheetName } from '../plan/model.ts';
import type { TabName } from '../plan/tabs.ts';
import type { ViewContext } from './viewContext.ts';

/** `截至2022年6月30日`, with a word where that is not today. */
export function asOfWords(asOf: Day, today: Day): string {
  return `截至${formatDay(asOf)}${asOf === today ? '' : '（不是今天）'}`;
}

/** Null on the day of today, and where there is nothing to tell of another day. */
export function asOfNote(context: ViewContext, today: Day, tab: TabName): string | null {
  const { document, asOf, past } = context;
  if (asOf === today) return null;
  const sentences: string[] = [];
  const place = planWords(planOf(document), asOf);
  if (asOf > today) {
    sentences.push(`${formatDay(asOf)}还没有到：现在没有完成的，到时都按没有完成计算。`);
  } else if (past) {
    const tabWords = pastWords(tab, document, past.document);
    sentences.push(
      tabWords && `这里显示${formatDay(asOf)}的情况：${tabWords}。`,
      tab === 'tasks' && tabWords !== '' ? undatedWords(document) : '',
    );
  }
  return (
    sentences
      .concat(place)
      .filter((each) => each !== '')
      .join('') || null
  );
}

/**
 * Today of a plan whose years are over [V31]: why so much is late, and the last day of the plan, on which the work can be looked
 * at. Null before that, where another day is looked at, and where nothing is late.
 */
export function planOver(context: ViewContext, today: Day): { text: string; end: Day } | null {
  const { document, asOf, book } = context;
  const { end } = planOf(document);
  if (asOf !== today || end === null || today <= end || book.counts.red === 0) return null;
  const text = `计划已于${formatDay(end)}结束，到今天还没有填写完成的，都按逾期计算。要看结束时的情况，把截至日改为计划结束日。`;
  return { text, end };
}

/** Where the day lies outside the plan. */
export function planWords({ start, issued, end }: PlanDays, asOf: Day): string {
  const first = start ?? issued;
  if (first !== null && asOf < first) {
    return `这一天在计划开始（${formatDay(first)}）之前。`;
  }
  if (end !== null && asOf > end) {
    return `这一天在计划结束（${formatDay(end)}）之后。`;
  }
  return '';
}

type PlanDays = Pick<PlanRow, 'start' | 'issued' | 'end'>;

/** What was done or stopped on no known day cannot be seen from an earlier one. */
function undatedWords(document: Pick<PlanDocument, 'tasks' | 'deadlines'>): string {
  let stopped = 0;
  const done = new Set<string>();
  for (const task of document.tasks.values()) {
    if (task.status === 'stopped') stopped += 1;
    else if (task.status === 'done' && task.done === null) done.add(task.id);
  }
  for (const { taskId, actual } of document.deadlines.values()) {
    if (actual !== null) done.delete(taskId);
  }
  const parts = [
    done.size > 0 ? `${done.size}项已完成的任务没有填完成日期` : '',
    stopped > 0 ? `${stopped}项已终止的任务没有终止日期` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('，')}，按现在的状态显示。`;
}

function pastWords(tab: TabName, now: PlanDocument, then: PlanDocument): string {
  switch (tab) {
    case 'tasks': {
      const tasks = new Set(differing(now, then, 'tasks'));
      for (const id of differing(now, then, 'deadlines')) {
        const row = now.deadlines.get(id);
        if (row) tasks.add(row.taskId);
      }
      return differ(tasks.size, '项任务');
    }
    case 'deadlines':
      return differ(differing(now, then, 'deadlines').length, '个时间节点');
    case 'duties':
      return differ(differing(now, then, 'duties').length, '项要求');
    case 'targets': {
      const count = differing(now, then, 'targets').length;
      const whole = [...now.targets.values()].some(({ actual }) => actual !== null);
      const words = [
        differ(count, '项目标'),
        whole ? '没有分年的完成数没有日期，显示的是现在的数' : '',
      ];
      return words.filter((each) => each !== '').join('；');
    }
    case 'progress': {
      const left = now.progress.size - then.progress.size;
      return left === 0 ? '' : `另有${left}条进展是以后的期次，没有列出`;
    }
    case 'units':
    case 'flags':
      return '';
  }
}

/** How a cell of the past looks and what to do with it. */
function differ(count: number, what: string): string {
  return count === 0
    ? ''
    : `有${count}${what}与现在不同，不同的格用左边的竖线和斜体标出，回到今天再修改`;
}

function differing(now: PlanDocument, then: PlanDocument, sheet: SheetName): string[] {
  if (now[sheet] === then[sheet]) return [];
  const rows: ReadonlyMap<string, unknown> = then[sheet];
  return [...now[sheet].keys()].filter((id) => rows.get(id) !== now[sheet].get(id));
}
