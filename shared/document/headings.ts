// What a title says about time reaches the tasks below it: 2022年重点任务, （一）2023年6月底前完成的任务. See RULES.md [S3].
import { yearOf } from '../calendar/days.ts';
import { readDates, type DateContext, type FoundDate } from '../calendar/expressions.ts';
import { doubtful } from './doubts.ts';
import { sliceMapped, spanOf } from './mapped.ts';
import type { Section } from './outline.ts';
import type { ProposedDeadline, Span } from './proposal.ts';
import type { TaskContext } from './tasks.ts';
import type { Title } from './titles.ts';
import { warnAt } from './warnings.ts';

type Heading = { section: Section; title: Title | null };

/** The context of what stands below a title: its year, and its deadline for tasks that state none. */
export function contextBelow(context: TaskContext, heading: Heading): TaskContext {
  const { section, title } = heading;
  if (!title || context.heading === section) return context;
  const inside = { ...context, heading: section };
  const found = readDates(title.name, context.dates);
  for (const date of found) {
    if (!doubtful.test(date.note)) continue;
    const span = placeOf(date.raw, heading) ?? spanOf(section.mark);
    context.warnings.push(warnAt('deadlineDoubtful', `${date.raw}：${date.note}`, span));
  }
  const dated = found.filter(({ kind }) => kind === 'deadline' || kind === 'range');
  const [date] = dated;
  // Several dates, or one that is counted from elsewhere, speak of the title's own matter.
  if (dated.length !== 1 || !date?.end || date.basis !== 'stated') return inside;
  const sameYear = date.start === null || yearOf(date.start) === yearOf(date.end);
  const dates: DateContext = sameYear
    ? { ...context.dates, year: yearOf(date.end) }
    : context.dates;
  return { ...inside, dates, inherited: deadlineOf(date, heading, title) };
}

function deadlineOf(date: FoundDate, heading: Heading, title: Title): ProposedDeadline {
  const { raw, start, end, precision, ongoing, note } = date;
  // The days of a stage are handed on as those of every stage are, and so is a mere year; any other title states a
  // deadline.
  const isStage = /阶段/u.test(title.name);
  const isYear = precision === 'year' && start !== null;
  const words = isStage
    ? `文件未写明时限，沿用${title.name}的截止日期`
    : `任务未写明时限，按标题“${title.name}”计`;
  return {
    raw,
    what: title.name,
    kind: 'deadline',
    start,
    end,
    precision,
    ongoing,
    basis: isStage || isYear ? 'inherited' : 'stated',
    note: note === '' ? words : `${words}；${note}`,
    span: placeOf(raw, heading),
  };
}

function placeOf(raw: string, { section, title }: Heading): Span | null {
  const mapped = section.passages[0]?.mapped;
  const from = mapped?.text.slice(0, title?.rest).indexOf(raw) ?? -1;
  return mapped && from >= 0 ? spanOf(sliceMapped(mapped, from, from + raw.length)) : null;
}
