// What was read against what the notice says: every difference, and whether a warning points at its place.
import type { PlanProposal, ProposedTask, Span } from '#shared/document/proposal.ts';
import type { ExpectedAction, ExpectedTask } from './plan.ts';
import type { Rendered } from './render.ts';

export type Difference = { field: string; expected: string; read: string; said: boolean };

/** Letters and digits alone: signs, widths and white space are layout. */
function letters(text: string | null): string {
  return (text ?? '').normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

type Placed<T> = { action: string; project: string; task: T };

function flat<T>(
  actions: readonly {
    ordinal: string | null;
    name: string | null;
    projects: readonly { ordinal: string | null; name: string | null; tasks: readonly T[] }[];
  }[],
): Placed<T>[] {
  const label = (node: { ordinal: string | null; name: string | null }) =>
    `${letters(node.ordinal)} ${letters(node.name)}`;
  return actions.flatMap((action) =>
    action.projects.flatMap((project) =>
      project.tasks.map((task) => ({ action: label(action), project: label(project), task })),
    ),
  );
}

function unitsText(names: readonly string[]): string {
  return names
    .map((name) => name.normalize('NFKC').replaceAll('〔', '(').replaceAll('〕', ')'))
    .join('|');
}

function committed(task: ProposedTask): { deadlines: string[]; targets: string[] } {
  return {
    deadlines: task.deadlines
      .filter(({ basis }) => basis !== 'inherited')
      .map(({ kind, end }) => `${kind} ${end ?? '-'}`),
    targets: task.targets.map(
      ({ comparator, value, unit }) => `${comparator ?? '-'} ${value ?? '-'} ${unit}`,
    ),
  };
}

/** Where the words stand in the text; null where they cannot be found in one piece. */
function placeOf(text: string, words: string): Span | null {
  const kept: number[] = [];
  let plain = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = letters(text.charAt(index));
    if (character === '') continue;
    plain += character.charAt(0);
    kept.push(index);
  }
  const wanted = letters(words).slice(0, 10);
  const at = plain.indexOf(wanted);
  const from = kept[at];
  const to = kept[at + wanted.length - 1];
  return at < 0 || from === undefined || to === undefined ? null : [from, to + 1];
}

export function differences(rendered: Rendered, proposal: PlanProposal): Difference[] {
  const found: Difference[] = [];
  const warned = proposal.warnings.filter(
    ({ span }) => span[1] - span[0] < rendered.text.length / 2,
  );
  const touched = (span: Span | null) =>
    span !== null &&
    warned.some((warning) => warning.span[0] < span[1] && warning.span[1] > span[0]);
  const add = (field: string, expected: string, read: string, ...places: (Span | null)[]) => {
    if (expected !== read) found.push({ field, expected, read, said: places.some(touched) });
  };
  add('title', letters(rendered.title), letters(proposal.title), [0, 0]);
  add(
    'stages',
    rendered.stages.join(';'),
    proposal.stages
      .map(({ name, start, end }) => `${name} ${start ?? '-'} ${end ?? '-'}`)
      .join(';'),
    ...proposal.stages.map(({ span }) => span),
  );
  const expected = flat<ExpectedTask>(rendered.actions satisfies ExpectedAction[]);
  const read = flat<ProposedTask>(proposal.actions);
  const left = [...read];
  for (const entry of expected) {
    const text = letters(entry.task.text);
    const place = placeOf(rendered.text, entry.task.text);
    const exact = left.findIndex(({ task }) => letters(task.text) === text);
    const near = left.findIndex(({ task }) => {
      const other = letters(task.text);
      return other.includes(text.slice(0, 12)) || text.includes(other.slice(0, 12));
    });
    const index = exact >= 0 ? exact : near;
    const match = left[index];
    if (!match) {
      add('task missing', text, '', place);
      continue;
    }
    left.splice(index, 1);
    const { task } = match;
    const { deadlines, targets } = committed(task);
    add('text', text, letters(task.text), place, task.span);
    add('action', entry.action, match.action, place, task.span);
    add('project', entry.project, match.project, place, task.span);
    add('leads', unitsText(entry.task.leads), unitsText(task.leads), place, task.span);
    add('supports', unitsText(entry.task.supports), unitsText(task.supports), place, task.span);
    add(
      'deadlines',
      [...entry.task.deadlines].sort().join(';'),
      deadlines.sort().join(';'),
      place,
      task.span,
    );
    add(
      'targets',
      [...entry.task.targets].sort().join(';'),
      targets.sort().join(';'),
      place,
      task.span,
    );
  }
  for (const { task } of left) add('task too much', '', letters(task.text), task.span);
  return found;
}
