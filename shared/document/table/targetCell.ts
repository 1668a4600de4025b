// Targets that columns give: a cell of 工作目标, a bare figure under 目标值, what is planned for one year of several. Rules K14, K15.
import type { DateContext } from '../../calendar/expressions.ts';
import { periodRange } from '../../calendar/periods.ts';
import { choosePeriod, type PeriodHint } from '../../tables/readPeriod.ts';
import { readNumber } from '../../tables/numberText.ts';
import { readCommitments, type Commitments } from '../commitments.ts';
import { spanOf, tidyText, type Mapped } from '../mapped.ts';
import type { ProposalWarning, ProposedTarget } from '../proposal.ts';
import { isNobody } from '../units.ts';
import { warn } from '../warnings.ts';

const enumerator = /(?<=^|[\n；;。])\s*(?:[（(]\d{1,2}[)）]|\d{1,2}[.．、)）](?!\d)|[①-⑳])/gu;

/** The text with the numbers of its items blanked, so that no figure is taken with its number: 1.新建公园5个. */
export function withoutEnumerators(cell: Mapped): Mapped {
  return { text: cell.text.replace(enumerator, (mark) => ' '.repeat(mark.length)), at: cell.at };
}

export type TargetCellContext = {
  /** What a figure without words is about: the name of the task or project. */
  subject: string;
  /** Measure of bare figures; empty where no heading or column gives one. */
  measure: string;
  dates: DateContext;
};

export function readTargetCell(
  cell: Mapped,
  { subject, measure, dates }: TargetCellContext,
  warnings: ProposalWarning[],
): Commitments {
  if (isNobody(cell.text)) return { deadlines: [], targets: [] };
  const bare = bareFigure(cell, subject, measure);
  if (bare) {
    if (bare.note !== '')
      warnings.push(warn('targetDoubtful', cell, `${subject} ${bare.raw}：${bare.note}`));
    return { deadlines: [], targets: [bare] };
  }
  const found = readCommitments(withoutEnumerators(cell), [], dates, warnings);
  return {
    ...found,
    targets: found.targets.map((target) => ({ ...target, subject: target.subject || subject })),
  };
}

/** 5000, 5,000 or ≥95 with the measure of the column. */
function bareFigure(cell: Mapped, subject: string, measure: string): ProposedTarget | null {
  const match = /^(?<sign>[≥≤＞＜><]?)\s*(?<figure>[\d.,，０-９]+)$/u.exec(cell.text.trim());
  const value = match?.groups ? readNumber(match.groups['figure'] ?? '', measure || null) : null;
  if (!match?.groups || value === null) return null;
  const signs: Record<string, ProposedTarget['comparator']> = {
    '': '=',
    '≥': '>=',
    '≤': '<=',
    '＞': '>',
    '>': '>',
    '＜': '<',
    '<': '<',
  };
  const [factor, unit] = scaleOf(measure);
  return {
    raw: cell.text.trim(),
    subject,
    comparator: signs[match.groups['sign'] ?? ''] ?? '=',
    value: Number((value * factor).toPrecision(15)),
    unit,
    by: null,
    note: measure === '' ? '表中没有写明计量单位，请核对' : '',
    span: spanOf(cell),
  };
}

function scaleOf(measure: string): [factor: number, unit: string] {
  const scale = /^[万亿]+/u.exec(measure)?.[0] ?? '';
  const factor = Array.from(scale).reduce(
    (product, character) => product * (character === '万' ? 1e4 : 1e8),
    1,
  );
  return [factor, measure.slice(scale.length).replace('％', '%')];
}

/** A cell under 2022年目标: its targets are for that period, and it is due by its end. */
export function readPeriodPlan(
  cell: Mapped,
  heading: string,
  hint: PeriodHint,
  context: TargetCellContext,
  warnings: ProposalWarning[],
): Commitments {
  if (isNobody(cell.text)) return { deadlines: [], targets: [] };
  const period = choosePeriod([hint, { year: context.dates.year, part: null }]);
  if (period === null) return readTargetCell(cell, context, warnings);
  const range = periodRange(period);
  const dates = { ...context.dates, year: Number(period.slice(0, 4)) };
  const found = readTargetCell(cell, { ...context, dates }, warnings);
  const targets = found.targets.map((target) => ({ ...target, by: target.by ?? range.end }));
  const dated = found.deadlines.some(({ kind, end }) => end !== null && kind !== 'none');
  if (dated) return { deadlines: found.deadlines, targets };
  const words = /^[\d.,，%％≥≤<>]+$/u.test(cell.text)
    ? `${context.subject} ${cell.text}${context.measure}`
    : tidyText(cell.text);
  return {
    targets,
    deadlines: [
      ...found.deadlines,
      {
        raw: heading,
        what: words.slice(0, Math.max(0, words.search(/[。；\n]|$/u))),
        kind: 'deadline',
        start: range.start,
        end: range.end,
        precision:
          period.length === 4
            ? 'year'
            : period.includes('Q')
              ? 'quarter'
              : period.includes('H')
                ? 'half'
                : 'month',
        ongoing: false,
        basis: 'stated',
        note: `按列标题“${heading}”`,
        span: spanOf(cell),
      },
    ],
  };
}
