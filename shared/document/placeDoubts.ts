// From the warnings of a proposal to doubts: each with the row and field of the plan that it asks a person to look at.
import type { Doubt, DoubtSubject, FieldPlace } from './draft.ts';
import type { ProposalWarning, Span } from './proposal.ts';
import { spanIndex, type SpanIndex } from './spanIndex.ts';
import { warningKind } from './warningKinds.ts';

type Places = {
  tasks: SpanIndex<FieldPlace>;
  units: SpanIndex<FieldPlace>;
  titles: SpanIndex<FieldPlace>;
  deadlines: SpanIndex<FieldPlace>;
  targets: SpanIndex<FieldPlace>;
  stages: SpanIndex<FieldPlace>;
  fields: SpanIndex<FieldPlace>;
};

/**
 * Which cell each warning is about [D2]: the field by its code, the row by its place. Where several rows were read at one
 * place (分别达到), the `doubtful` ones take its warnings in turn.
 */
export function placeDoubts(
  warnings: readonly ProposalWarning[],
  places: readonly FieldPlace[],
  doubtful: ReadonlySet<string>,
): Doubt[] {
  const of = (test: (place: FieldPlace) => boolean) => spanIndex(places.filter(test));
  const index: Places = {
    tasks: of(({ sheet, field }) => sheet === 'tasks' && field === null),
    units: of(({ field }) => field === 'leads' || field === 'supports'),
    titles: of(({ field }) => field === 'name'),
    deadlines: of(({ sheet, field }) => sheet === 'deadlines' && field === null),
    targets: of(({ sheet, field }) => sheet === 'targets' && field === null),
    stages: of(({ sheet, field }) => sheet === 'stages' && field === null),
    fields: of(({ field }) => field !== null),
  };
  const turns = new Map<string, number>();
  return warnings.map(({ code, message, span }) => {
    const key = `${code} ${span[0]} ${span[1]}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    const rowOf = (rows: SpanIndex<FieldPlace>) => inTurn(rows, span, turn, doubtful);
    return { code, message, span, about: subjectOf(code, span, index, rowOf) };
  });
}

/** The row that a place belongs to; of several rows with the very same place the one whose turn it is. */
function inTurn(
  rows: SpanIndex<FieldPlace>,
  span: Span,
  turn: number,
  doubtful: ReadonlySet<string>,
): FieldPlace | null {
  const best = rows.best(span);
  if (!best) return null;
  const [from, to] = best.span;
  const same = rows.overlapping(span).filter((row) => row.span[0] === from && row.span[1] === to);
  const meant = same.filter(({ id }) => doubtful.has(id));
  const among = meant.length > 0 ? meant : same;
  return among[turn % among.length] ?? best;
}

function subjectOf(
  code: string,
  span: Span,
  index: Places,
  rowOf: (rows: SpanIndex<FieldPlace>) => FieldPlace | null,
): DoubtSubject | null {
  const kind = warningKind(code).about;
  if (kind === 'nothing') return null;
  if (kind === 'period') return { sheet: 'plan', id: 'plan', field: 'end' };
  if (kind === 'planTitle') return { sheet: 'plan', id: 'plan', field: 'title' };
  if (kind === 'stage') return subject(index.stages.best(span), 'end');
  if (kind === 'title') {
    const title = index.titles.best(span);
    if (title) return subject(title, 'name');
  }
  if (kind === 'field') {
    const there = index.fields.best(span);
    if (there) return subject(there, there.field ?? 'text');
  }
  if (kind === 'target') {
    const target = rowOf(index.targets);
    if (target) return subject(target, 'value');
  }
  if (kind === 'deadline') {
    const deadline = rowOf(index.deadlines);
    if (deadline) return subject(deadline, 'end');
  }
  const task = index.tasks.best(span) ?? index.tasks.nextFrom(span[0]);
  if (!task) return null;
  if (kind === 'units' || kind === 'openUnits') return unitsSubject(kind, span, task, index);
  return subject(task, kind === 'leads' || kind === 'deadline' ? kind : 'text');
}

/** The list of units that the place names: the first of them, or the one that a closing 等 leaves open. */
function unitsSubject(
  kind: 'units' | 'openUnits',
  span: Span,
  task: FieldPlace,
  index: Places,
): DoubtSubject | null {
  const lists = index.units.overlapping(span).filter(({ id }) => id === task.id);
  return subject(task, (kind === 'units' ? lists[0] : lists.at(-1))?.field ?? 'leads');
}

function subject(place: FieldPlace | null, field: string): DoubtSubject | null {
  return place ? { sheet: place.sheet, id: place.id, field } : null;
}
