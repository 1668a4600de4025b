// One section of text → its tasks: text, leads, supports, targets, deadlines, and what is doubtful about them.
import type { DateContext } from '../calendar/expressions.ts';
import { readCommitments, type Commitments } from './commitments.ts';
import { sliceMapped, spanOf, tidyText } from './mapped.ts';
import type { Section } from './outline.ts';
import { readPieces, type HeadingClause, type Piece, type PlacedClause } from './passages.ts';
import type { ProposalWarning, ProposedDeadline, ProposedTask, Span } from './proposal.ts';
import { emptyResponsibility, type Responsibility } from './responsibility.ts';
import { resolveRoles } from './roles.ts';
import type { Title } from './titles.ts';
import { warn, warnAt } from './warnings.ts';

export type TaskContext = {
  dates: DateContext;
  /** The notice states that the first unit of a list leads. */
  firstLeads: boolean;
  /** What a task takes over that has no dated commitment of its own. */
  inherited: ProposedDeadline | null;
  /** Clauses of titles that some task took over. */
  usedHeadings?: Set<HeadingClause>;
  /** The section whose title was read last. */
  heading?: Section;
  warnings: ProposalWarning[];
};

/** The commitments of a task, and what it takes over where it states nothing that can be missed. */
function commitmentsOf(piece: Piece, context: TaskContext): Commitments {
  const own = readCommitments(piece.text, piece.clauses, context.dates, context.warnings);
  const dated = own.deadlines.some(
    ({ kind, end }) => end !== null && (kind === 'deadline' || kind === 'range'),
  );
  if (dated || !context.inherited) return own;
  return { ...own, deadlines: [...own.deadlines, { ...context.inherited }] };
}

/** Where the units of a role are named: their names, else the whole clause that names them. */
function unitsSpan(clauses: readonly PlacedClause[], names: readonly string[]): Span | null {
  const spans = clauses.flatMap(({ clause: { responsibility }, mapped }): Span[] => {
    const { leads, supports, responsible } = responsibility;
    const named = names.filter((name) => [...leads, ...supports, ...responsible].includes(name));
    if (named.length === 0) return [];
    const places = named.flatMap((name) => {
      const from = mapped.text.indexOf(name);
      return from < 0 ? [] : [spanOf(sliceMapped(mapped, from, from + name.length))];
    });
    return places.length === named.length ? places : [spanOf(mapped)];
  });
  if (spans.length === 0) return null;
  return [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
}

function warnAboutClauses(piece: Piece, context: TaskContext): void {
  for (const { clause, mapped, joined } of piece.clauses) {
    if (joined) context.warnings.push(warn('bracketMended', mapped));
    if (clause.faults.includes('mixedBracket')) context.warnings.push(warn('bracketMixed', mapped));
    if (clause.faults.includes('unclosedBracket')) {
      context.warnings.push(warn('bracketUnclosed', mapped));
    }
    if (clause.faults.includes('inProse')) context.warnings.push(warn('leadInProse', mapped));
    const { responsibility } = clause;
    if (responsibility.open) context.warnings.push(warn('unitsOpen', mapped));
    for (const words of responsibility.unread)
      context.warnings.push(warn('clauseRemainder', mapped, words));
    for (const words of responsibility.doubtful)
      context.warnings.push(warn('nameDoubtful', mapped, words));
    if (responsibility.bare) context.warnings.push(warn('bareUnitList', mapped));
    for (const note of responsibility.notes) {
      if (note.code === 'prefixExpanded') {
        context.warnings.push(warn('prefixExpanded', mapped, `${note.written} → ${note.name}`));
      } else if (note.code === 'splitWithoutSeparator') {
        context.warnings.push(
          warn('splitWithoutSeparator', mapped, `${note.written} → ${note.name}`),
        );
      }
    }
  }
}

/** The heading says who leads; an item may name its own supporting units. */
function handDown(above: Responsibility, own: Responsibility): Responsibility {
  const supports = own.supports.length > 0 ? own.supports : above.supports;
  return { ...above, supports, times: own.times, notes: [] };
}

function taskOf(
  piece: Piece,
  title: string,
  above: HeadingClause | null,
  context: TaskContext,
): ProposedTask {
  const own = piece.responsibility ?? emptyResponsibility();
  const handed = above !== null && own.leads.length + own.responsible.length === 0;
  if (handed) context.usedHeadings?.add(above);
  const clause = handed ? handDown(above.responsibility, own) : own;
  const named = handed ? [...piece.clauses, ...above.clauses] : piece.clauses;
  const { leads, supports, repeated } = resolveRoles(clause, context.firstLeads);
  const text = tidyText(piece.text.text) || title;
  const span = spanOf(piece.whole);
  warnAboutClauses(piece, context);
  if (repeated.length > 0) context.warnings.push(warnAt('leadRepeated', repeated.join('、'), span));
  if (handed) context.warnings.push(warnAt('leadInherited', text, span));
  else if (piece.afterClause) context.warnings.push(warnAt('textAfterClause', text, span));
  else if (leads.length === 0) context.warnings.push(warnAt('taskWithoutLead', text, span));
  return {
    text,
    leads,
    supports,
    ...commitmentsOf(piece, context),
    span,
    spans: {
      text: piece.text.text === '' ? null : spanOf(piece.text),
      leads: unitsSpan(named, leads),
      supports: unitsSpan(named, supports),
    },
  };
}

/** The tasks of a section that is taken as one: a task for each clause, one without a lead where there is none. */
export function readTasks(
  section: Section,
  title: Title | null,
  above: HeadingClause | null,
  context: TaskContext,
): ProposedTask[] {
  const pieces = readPieces(section, title?.rest ?? 0);
  if (pieces.length === 0) {
    const [passage] = section.passages;
    if (!passage || !title) return [];
    const mapped = passage.mapped;
    const piece: Piece = {
      text: mapped,
      whole: mapped,
      responsibility: null,
      clauses: [],
      afterClause: false,
    };
    return [{ ...taskOf(piece, title.name, above, context), text: title.name }];
  }
  return pieces.map((piece) => {
    const task = taskOf(piece, title?.name ?? '', above, context);
    return piece.text.text === '' && title ? saidByTitle(task, section, title) : task;
  });
}

/** The title is all that the item says: it is the text of the task. */
function saidByTitle(task: ProposedTask, section: Section, title: Title): ProposedTask {
  const [passage] = section.passages;
  if (!passage || title.rest === 0) return task;
  const text = spanOf(sliceMapped(passage.mapped, 0, title.rest));
  const span: Span = [Math.min(text[0], task.span[0]), Math.max(text[1], task.span[1])];
  return { ...task, span, spans: { ...task.spans, text } };
}

/** The same for pieces that were read already. */
export function tasksOfPieces(pieces: readonly Piece[], context: TaskContext): ProposedTask[] {
  return pieces.map((piece) => taskOf(piece, '', null, context));
}
