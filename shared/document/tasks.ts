// One section of text → its tasks: text, leads, supports, targets, deadlines, and what is doubtful about them.
import { readDates, type DateContext } from '../calendar/expressions.ts';
import { spanOf, tidyText } from './mapped.ts';
import type { Section } from './outline.ts';
import { readPieces, type Piece } from './passages.ts';
import type { ProposalWarning, ProposedDeadline, ProposedTask } from './proposal.ts';
import { emptyResponsibility, hasUnits, type Responsibility } from './responsibility.ts';
import { resolveRoles } from './roles.ts';
import { readTargets } from './targets.ts';
import type { Title } from './titles.ts';
import { warn, warnAt } from './warnings.ts';

export type TaskContext = {
  dates: DateContext;
  /** The notice states that the first unit of a list leads. */
  firstLeads: boolean;
  /** What a task takes over that has no dated commitment of its own. */
  inherited: ProposedDeadline | null;
  warnings: ProposalWarning[];
};

export function readDeadlines(text: string, context: DateContext): ProposedDeadline[] {
  return readDates(text, context)
    .filter(({ kind }) => kind !== 'none')
    .map(({ raw, what, kind, start, end, precision, ongoing, basis, note }) => ({
      raw,
      what,
      kind,
      start,
      end,
      precision,
      ongoing,
      basis,
      note,
    }));
}

function deadlinesOf(
  text: string,
  clause: Responsibility,
  context: TaskContext,
): ProposedDeadline[] {
  const what = text.slice(0, Math.max(0, text.search(/[。；\n]|$/u)));
  const announced = clause.times
    .flatMap((time) => readDeadlines(time, context.dates))
    .map((deadline) => ({ ...deadline, what: deadline.what || what }));
  const written = readDeadlines(text, context.dates);
  const own = [...announced, ...written];
  const dated = own.some(
    ({ kind, end }) => end !== null && (kind === 'deadline' || kind === 'range'),
  );
  return dated || !context.inherited ? own : [...own, { ...context.inherited }];
}

function warnAboutClauses(piece: Piece, context: TaskContext): void {
  for (const { clause, mapped, joined } of piece.clauses) {
    if (joined) context.warnings.push(warn('bracketMended', mapped));
    if (clause.faults.includes('mixedBracket')) context.warnings.push(warn('bracketMixed', mapped));
    if (clause.faults.includes('unclosedBracket')) {
      context.warnings.push(warn('bracketUnclosed', mapped));
    }
    const { responsibility } = clause;
    if (responsibility.open) context.warnings.push(warn('unitsOpen', mapped));
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

function taskOf(
  piece: Piece,
  title: string,
  above: Responsibility | null,
  context: TaskContext,
): ProposedTask {
  const own = piece.responsibility;
  const handed = (!own || !hasUnits(own)) && above !== null;
  const clause: Responsibility = handed
    ? { ...above, times: own?.times ?? [], notes: [] }
    : (own ?? emptyResponsibility());
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
    targets: readTargets(text, context.dates).map(
      ({ raw, subject, comparator, value, unit, by }) => ({
        raw,
        subject,
        comparator,
        value,
        unit,
        by,
      }),
    ),
    deadlines: deadlinesOf(text, clause, context),
    span,
  };
}

/** The tasks of a section that is taken as one: a task for each clause, one without a lead where there is none. */
export function readTasks(
  section: Section,
  title: Title | null,
  above: Responsibility | null,
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
  return pieces.map((piece) => taskOf(piece, title?.name ?? '', above, context));
}

/** The same for pieces that were read already. */
export function tasksOfPieces(pieces: readonly Piece[], context: TaskContext): ProposedTask[] {
  return pieces.map((piece) => taskOf(piece, '', null, context));
}
