// The stages of the plan (宣传发动、整体推进、总结考评) with their dates, and what a task inherits from them.
import { daysBetween } from '../calendar/days.ts';
import { readDates, type DateContext } from '../calendar/expressions.ts';
import { chapterKind } from './chapters.ts';
import { joinMapped, sliceMapped, spanOf, tidyText } from './mapped.ts';
import { countClauses, type Section } from './outline.ts';
import type { ProposalWarning, ProposedDeadline, ProposedStage } from './proposal.ts';
import { plainTitle, type Titles } from './titles.ts';
import { warnAt } from './warnings.ts';

const bracket = /[（(]([^（()）]*)[）)]/gu;
const stageName = /阶段/u;
const ordinalStage = /第[一二三四五六][个]?阶段/gu;

type Dates = { start: string | null; end: string | null };

function datesOf(text: string, context: DateContext): Dates | null {
  const found = readDates(text, context).filter(({ start, end }) => start !== null || end !== null);
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last) return null;
  return {
    start: first.start ?? (found.length > 1 ? first.end : null),
    end: last.end ?? last.start,
  };
}

/** Name and dates of a title such as 整体推进阶段（2021年5月-2023年10月） or 第一阶段：宣传发动，2021年4月. */
function readStageTitle(
  title: string,
  context: DateContext,
): { name: string; dates: Dates | null } {
  for (const match of title.matchAll(bracket)) {
    const dates = datesOf(match[1] ?? '', context);
    if (dates) return { name: plainTitle(title.replace(match[0], '')), dates };
  }
  return { name: plainTitle(title), dates: datesOf(title, context) };
}

function textAfter(section: Section, rest: number): string {
  return section.passages
    .map(({ mapped }, index) => tidyText(index === 0 ? mapped.text.slice(rest) : mapped.text))
    .filter((text) => text !== '')
    .join('\n');
}

/** 第一阶段（2021年4月）：… 第二阶段… in the running text of a chapter. */
function stagesInText(section: Section, context: DateContext): ProposedStage[] {
  const mapped = joinMapped(
    section.passages.map((passage) => passage.mapped),
    '\n',
  );
  const { text } = mapped;
  const starts = [...text.matchAll(ordinalStage)].map(({ index }) => index);
  if (starts.length < 2) return [];
  return starts.flatMap((from, index) => {
    const part = text.slice(from, starts[index + 1] ?? text.length);
    const stop = /[。：:；;\n]|[，,](?![^（(]*[）)])/u.exec(part)?.index ?? part.length;
    const raw = tidyText(part.slice(0, stop));
    const { name, dates } = readStageTitle(raw, context);
    if (!dates) return [];
    return [
      {
        name,
        start: dates.start,
        end: dates.end,
        raw,
        text: tidyText(part.slice(stop + 1)),
        span: spanOf(sliceMapped(mapped, from, from + stop)),
      },
    ];
  });
}

export function readStages(
  sections: readonly Section[],
  titles: Titles,
  context: DateContext,
  warnings: ProposalWarning[],
): ProposedStage[] {
  const stages: ProposedStage[] = [];
  for (const section of sections) {
    const title = titles.get(section);
    const parent = section.parent ? titles.get(section.parent) : undefined;
    const inside = chapterKind(parent?.name ?? null) === 'stages';
    const itself =
      chapterKind(title?.name ?? null) === 'stages' && !stageName.test(title?.name ?? '');
    if (itself && section.children.length === 0) {
      stages.push(...stagesInText(section, context));
      continue;
    }
    if (!title || itself) continue;
    const staged = /阶段(?:[（(：:]|$)/u.test(title.name);
    if (!(inside && staged) && countClauses(section) > 0) continue;
    if (!inside && !staged) continue;
    const { name, dates } = readStageTitle(title.name, context);
    if (!dates && !stageName.test(name)) continue;
    const text = textAfter(section, title.rest);
    const known = dates ?? firstSentenceDates(text, context);
    const place = section.passages[0]?.mapped;
    const span = place ? spanOf(sliceMapped(place, 0, title.rest)) : null;
    if (!known && span) warnings.push(warnAt('stageWithoutDates', name, span));
    stages.push({
      name,
      start: known?.start ?? null,
      end: known?.end ?? null,
      raw: title.name,
      text,
      span,
    });
  }
  return stages;
}

function firstSentenceDates(text: string, context: DateContext): Dates | null {
  return datesOf(text.slice(0, Math.max(0, text.search(/[。；]|$/u))), context);
}

/** What a task without a date of its own inherits: the longest stage, else the period of the plan. */
export function inheritedDeadline(
  stages: readonly ProposedStage[],
  period: DateContext['period'],
): ProposedDeadline | null {
  let main: ProposedStage | null = null;
  let length = -1;
  for (const stage of stages) {
    if (!stage.start || !stage.end) continue;
    const days = daysBetween(stage.start, stage.end);
    if (days > length || (days === length && stage.start < (main?.start ?? ''))) {
      main = stage;
      length = days;
    }
  }
  const end = main?.end ?? period.end;
  if (!end) return null;
  return {
    raw: main ? main.raw : '计划期限',
    what: main ? main.name : '计划期满',
    kind: 'deadline',
    start: main ? main.start : period.start,
    end,
    precision: main ? 'month' : 'year',
    ongoing: false,
    basis: 'inherited',
    note: main ? `文件未写明时限，沿用${main.name}的截止日期` : '文件未写明时限，沿用计划期限',
    span: null,
  };
}
