// The text of a notice → a proposed plan. Everything is found by rules (RULES.md); what is doubtful becomes a warning.
import { yearOf } from '../calendar/days.ts';
import type { DateContext } from '../calendar/expressions.ts';
import { failure, success, type Result } from '../result.ts';
import { takeClosingWords, withoutBoxes } from './asides.ts';
import { readHead, type NoticeHead } from './head.ts';
import { splitInline } from './inline.ts';
import { readLines } from './lines.ts';
import {
  addProseClauses,
  allSections,
  buildOutline,
  countClauses,
  type Section,
} from './outline.ts';
import { readNoticeTables, withoutTables } from './noticeTables.ts';
import { readParagraphs } from './paragraphs.ts';
import type { PlanProposal, ProposalWarning, ProposedStage, Span } from './proposal.ts';
import { readRecords } from './records.ts';
import { statesOrderRule } from './roles.ts';
import { inheritedDeadline, readStages } from './stages.ts';
import { sliceMapped, spanOf } from './mapped.ts';
import { findTextTables } from './textTables.ts';
import { decideTitles } from './titles.ts';
import { buildTree } from './tree.ts';
import { warnAt } from './warnings.ts';

/** Shares of characters that no text has: NUL and other controls, or what a wrong decoding leaves. */
const garbage = /(?![\t-\r])\p{Cc}|\ufffd/gu;

/**
 * Reads a notice. Fails with `emptyText` (nothing but white space, or no text at all) and `notNotice` (no task found);
 * `facts` tell how many characters and paragraphs there were.
 */
export function decompose(text: string): Result<PlanProposal> {
  const tables = findTextTables(text);
  const lines = readLines(withoutTables(text, tables));
  const broken = text.match(garbage)?.length ?? 0;
  if (lines.length === 0 && tables.length === 0)
    return failure('emptyText', undefined, { characters: text.length });
  if (broken > 8 && broken > text.length * 0.02) {
    return failure('notNotice', undefined, { characters: text.length, unreadable: broken });
  }
  const warnings: ProposalWarning[] = [];
  if (broken > 0) {
    const from = text.search(garbage);
    warnings.push(warnAt('textDamaged', String(broken), [from, from + 1]));
  }
  const paragraphs = withoutBoxes(readRecords(splitInline(readParagraphs(lines))), warnings);
  const root = buildOutline(paragraphs);
  addProseClauses(root);
  takeClosingWords(root, warnings);
  const sections = allSections(root);
  const titles = decideTitles(sections);
  const body = paragraphs.map(({ mapped }) => mapped.text).join('\n');

  const head = readHead(lines, body);
  const stages = readStages(sections, titles, contextOf(head, head.period, body), warnings);
  const period = periodOf(head, stages);
  const dates = contextOf(head, period, body);
  const treeWarnings: ProposalWarning[] = [];
  let actions = buildTree(root, titles, {
    dates,
    firstLeads: statesOrderRule(body),
    inherited: inheritedDeadline(stages, period),
    warnings: treeWarnings,
  });
  const answered = countClauses(root) > 0;
  const fromTables =
    answered || tables.length === 0 ? null : readNoticeTables(tables, head.title, body);
  if (fromTables) actions = fromTables.actions;
  if (actions.length === 0) {
    return failure('notNotice', undefined, {
      characters: text.length,
      paragraphs: paragraphs.length,
    });
  }
  warnings.push(...(fromTables?.warnings ?? [...treeWarnings, ...numberingJumps(sections)]));
  for (const { rows, span, short, unread } of tables) {
    const words = (rows[0] ?? []).map((heading) => heading.text).join('、');
    warnings.push(warnAt(fromTables ? 'tasksFromTable' : 'tableInText', words, span));
    if (!fromTables) continue;
    const row = (code: 'tableRowShort' | 'tableRowUnread', [from, to]: Span) =>
      warnAt(code, text.slice(from, to), [from, to]);
    warnings.push(...short.map((place) => row('tableRowShort', place)));
    if (unread) warnings.push(row('tableRowUnread', unread));
  }
  if (!answered && !fromTables)
    warnings.push(warnAt('planWithoutResponsibility', '', [0, text.length]));
  if (!period.end) warnings.push(warnAt('noPeriod', '', [0, 0]));
  warnings.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const { title, documentNumber, issuer, issued } = head;
  return success({
    title,
    documentNumber,
    issuer,
    issued,
    period,
    stages,
    actions,
    warnings: withoutRepeats(warnings),
  });
}

/** How a shortened name was read is the same wherever it stands: once is enough [U3]. */
function withoutRepeats(warnings: readonly ProposalWarning[]): ProposalWarning[] {
  const said = new Set<string>();
  return warnings.filter(({ code, message }) => {
    if (code !== 'prefixExpanded') return true;
    if (said.has(message)) return false;
    said.add(message);
    return true;
  });
}

/** Which year a date without one belongs to in a plan of several years is for the calendar to say, and to doubt. */
function contextOf(head: NoticeHead, period: DateContext['period'], body: string): DateContext {
  const written = /20\d\d(?=年)/u.exec(body)?.[0];
  const likelyYear = written === undefined ? null : Number(written);
  const year = period.start === null && head.issued !== null ? yearOf(head.issued) : null;
  return { year, likelyYear, issued: head.issued, period };
}

function periodOf(head: NoticeHead, stages: readonly ProposedStage[]): NoticeHead['period'] {
  if (head.period.end) return head.period;
  const starts = stages.flatMap(({ start }) => (start ? [start] : [])).sort();
  const ends = stages.flatMap(({ end }) => (end ? [end] : [])).sort();
  return { start: head.period.start ?? starts[0] ?? null, end: ends.at(-1) ?? null };
}

/** Numbers that do not follow on one another among the sections of one parent. */
function numberingJumps(sections: readonly Section[]): ProposalWarning[] {
  const warnings: ProposalWarning[] = [];
  const last = new Map<Section, Map<number, number>>();
  const running = new Map<number, number>();
  for (const { numbering, parent, mark, passages } of sections) {
    if (!numbering || !parent) continue;
    const values = last.get(parent) ?? new Map<number, number>();
    last.set(parent, values);
    const before = values.get(numbering.rank) ?? 0;
    // Numbers may run on through the whole notice, and a second document may begin again with one.
    const follows =
      numbering.value === before + 1 ||
      numbering.value === (running.get(numbering.rank) ?? 0) + 1 ||
      (numbering.value === 1 && parent.parent === null);
    if (!follows) {
      const passage = passages[0]?.mapped;
      const words = `${before === 0 ? '' : `${before} 之后是 `}${mark.text}${passage ? sliceMapped(passage, 0, 16).text : ''}`;
      warnings.push(warnAt('numberingJump', words, spanOf(mark)));
    }
    values.set(numbering.rank, numbering.value);
    running.set(numbering.rank, numbering.value);
  }
  return warnings;
}
