// The text of a section between its clauses: every clause owns the sentences before it, or after it where it comes first.
import type { Clause } from './clauses.ts';
import { emptyMapped, joinMapped, sliceMapped, type Mapped } from './mapped.ts';
import type { Passage, Section } from './outline.ts';
import {
  emptyResponsibility,
  hasUnits,
  mergeResponsibility,
  type Responsibility,
} from './responsibility.ts';

/** A stretch of text with the clause that answers for it; `clause` is null where none does. */
export type Piece = {
  text: Mapped;
  /** Text and clause together, in the order of the document. */
  whole: Mapped;
  responsibility: Responsibility | null;
  clauses: PlacedClause[];
  afterClause: boolean;
};

export type PlacedClause = { clause: Clause; mapped: Mapped; joined: boolean };

/** The clause behind a heading, for the items below that have none. */
export type HeadingClause = { responsibility: Responsibility; clauses: PlacedClause[] };

type Part =
  | { kind: 'text'; mapped: Mapped }
  | { kind: 'clause'; mapped: Mapped; placed: PlacedClause };

const meaningful = /[\p{L}\p{N}]/u;

/** All passages of a section that was taken as one, with the numbers of the sections below it as part of the text. */
export function flatten(
  section: Section,
  first: number,
): { passage: Passage; from: number; mark: Mapped }[] {
  const own = section.passages.map((passage, index) => ({
    passage,
    from: index === 0 ? first : 0,
    mark: emptyMapped,
  }));
  const below = section.children.flatMap((child) =>
    flatten(child, 0).map((entry, index) => (index === 0 ? { ...entry, mark: child.mark } : entry)),
  );
  return [...own, ...below];
}

function partsOf(entries: ReturnType<typeof flatten>): Part[] {
  const parts: Part[] = [];
  for (const { passage, from, mark } of entries) {
    const { mapped } = passage;
    let at = from;
    let before = mark;
    const text = (to: number) => {
      const slice = joinMapped([before, sliceMapped(mapped, at, to)], '');
      before = emptyMapped;
      if (meaningful.test(slice.text)) parts.push({ kind: 'text', mapped: slice });
    };
    for (const clause of passage.clauses) {
      if (clause.to <= at || clause.from < at) continue;
      // A score or a date in a bracket of its own is a clause only beside one that names units.
      text(clause.from);
      const slice = sliceMapped(mapped, clause.from, clause.to);
      const joined = passage.joins.some((place) => place > clause.from && place < clause.to);
      parts.push({ kind: 'clause', mapped: slice, placed: { clause, mapped: slice, joined } });
      at = clause.to;
    }
    text(mapped.text.length);
  }
  return parts;
}

type Run = { text: Mapped[]; clauses: PlacedClause[] };

function stripEdges(mapped: Mapped): Mapped {
  const from = /^(?:[\s。；;，,、.]|—{2,}|--+)+/u.exec(mapped.text)?.[0].length ?? 0;
  return from > 0 ? sliceMapped(mapped, from) : mapped;
}

/** Groups parts into runs of text, each followed by the clauses directly behind it. */
function runsOf(parts: readonly Part[]): Run[] {
  const runs: Run[] = [];
  let run: Run = { text: [], clauses: [] };
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (!part) continue;
    if (part.kind === 'text') {
      if (run.clauses.length > 0) {
        runs.push(run);
        run = { text: [], clauses: [] };
      }
      run.text.push(part.mapped);
      continue;
    }
    const units = hasUnits(part.placed.clause.responsibility);
    const beside = run.clauses.length > 0 || isClauseWithUnits(parts[index + 1]);
    if (units || beside || index === parts.length - 1) run.clauses.push(part.placed);
    else run.text.push(part.mapped);
  }
  if (run.text.length > 0 || run.clauses.length > 0) runs.push(run);
  return runs;
}

function isClauseWithUnits(part: Part | undefined): boolean {
  return part?.kind === 'clause' && hasUnits(part.placed.clause.responsibility);
}

function pieceOf(text: readonly Mapped[], clauses: PlacedClause[], clauseFirst: boolean): Piece {
  const body = stripEdges(joinText(text));
  const brackets = clauses.map(({ mapped }) => mapped);
  const whole = joinMapped(clauseFirst ? [...brackets, body] : [body, ...brackets], '');
  const responsibility =
    clauses.length === 0
      ? null
      : clauses.reduce((merged, { clause }) => mergeResponsibility(merged, clause.responsibility), {
          ...emptyResponsibility(),
          bare: true,
        });
  return { text: body, whole, responsibility, clauses, afterClause: false };
}

/** Text of one paragraph stays together; paragraphs stay on lines of their own. */
function joinText(parts: readonly Mapped[]): Mapped {
  let joined: Mapped = emptyMapped;
  const groups: Mapped[] = [];
  for (const part of parts) {
    const last = joined.at[joined.at.length - 1];
    const first = part.at[0];
    const adjacent = last !== undefined && first !== undefined && first - last <= 1;
    if (adjacent) joined = joinMapped([joined, part], '');
    else {
      if (joined.text) groups.push(joined);
      joined = part;
    }
  }
  if (joined.text) groups.push(joined);
  return joinMapped(groups, '\n');
}

/** One clause with units, on lines of its own, and behind it nothing but lines with labels of their own. */
function isSheet(runs: readonly Run[]): boolean {
  const named = runs.filter(({ clauses }) =>
    clauses.some(({ clause }) => hasUnits(clause.responsibility)),
  );
  const [first] = runs;
  if (!first || runs.length < 2 || named.length !== 1 || named[0] !== first) return false;
  const onLines = first.clauses.every(({ clause }) => clause.ownLine);
  return onLines && runs.slice(1).every(({ text }) => text.every(isLabelled));
}

function isLabelled({ text }: Mapped): boolean {
  return /^\s*[\u4e00-\u9fff]{2,8}[：:]/u.test(text);
}

/** The pieces of a section, in order. `first` is where the text after the title begins. */
export function readPieces(section: Section, first: number): Piece[] {
  const runs = runsOf(partsOf(flatten(section, first)));
  const [head] = runs;
  if (!head) return [];
  const last = runs[runs.length - 1];
  if (head.text.length === 0 && runs.length > 1) {
    if (last && last.clauses.length > 0 && runs.length === 2) {
      // （牵头单位：…） behind the title and （配合单位：…） behind the text are one clause in two places.
      return [pieceOf(last.text, [...head.clauses, ...last.clauses], true)];
    }
    if (last && last.clauses.length === 0) {
      return runs.slice(1).map((run, index) => pieceOf(run.text, runs[index]?.clauses ?? [], true));
    }
  }
  if (isSheet(runs)) {
    // 责任单位：… 整改目标：… 整改措施：… 整改时限：…, one line each, are one task.
    const clauses = runs.flatMap((run) => run.clauses);
    return [
      pieceOf(
        runs.flatMap(({ text }) => text),
        clauses,
        false,
      ),
    ];
  }
  const answered = runs.filter(({ clauses }) => clauses.length > 0);
  if (section.children.length > 0 && answered.length === 1 && last?.clauses.length === 0) {
    // Sub-items behind the only clause of an item are part of what it answers for.
    return [
      pieceOf(
        runs.flatMap(({ text }) => text),
        answered[0]?.clauses ?? [],
        false,
      ),
    ];
  }
  const pieces = runs.map((run) => pieceOf(run.text, run.clauses, false));
  const tail = pieces[pieces.length - 1];
  if (tail && pieces.length > 1 && tail.responsibility === null) tail.afterClause = true;
  return pieces;
}
