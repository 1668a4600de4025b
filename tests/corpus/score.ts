// A proposed plan against the gold of its notice: what is right, missing and too much, and which errors come without warning.
import type { PlanProposal, ProposedTask, Span } from '#shared/document/proposal.ts';
import { bare, isOneOf, openBook, type Book, type Score } from './book.ts';
import { likeness, overlap, pairUp } from './compare.ts';
import {
  compact,
  findWords,
  placeTasks,
  type Compact,
  type Gold,
  type PlacedTask,
} from './gold.ts';
import { deadlineWords, scoreDeadlines, scoreTargets, targetWords } from './scoreFields.ts';

/** Tasks are the same when they share more than half of what they cover together. */
const sameTask = 0.5;

export function scoreNotice(gold: Gold, text: string, proposal: PlanProposal): Score {
  const source = compact(text);
  const { score, book } = openBook(proposal, text.length);
  const placed = placeTasks(gold, text);
  const found = proposal.actions.flatMap((action) =>
    action.projects.flatMap((project) =>
      project.tasks.map((task) => ({ task, action: action.name, project: project.name })),
    ),
  );
  const { pairs, missing, extra } = pairUp(placed, found, (expected, got) => {
    const alike = likeness(expected.span, got.task.spans.text ?? got.task.span);
    return alike > sameTask ? alike : 0;
  });
  scoreHead(gold, proposal, [0, placed[0]?.span[0] ?? text.length], book);
  scoreStages(gold, proposal, source, text.length, book);
  scoreNames(gold, proposal, source, text.length, book);
  for (const [expected, got] of pairs) {
    if (expected.task.optional) continue;
    const isInPlace =
      isOneOf(got.action ?? '', expected.action ?? '') &&
      isOneOf(got.project ?? '', expected.project ?? '');
    const path = ({ action, project }: { action: string | null; project: string | null }) =>
      `${action ?? ''}/${project ?? ''}`;
    book.aside('placement', isInPlace, expected.span, path(expected), path(got));
    if (expected.task.uncertain) book.doubt(expected.task.text, expected.span);
    else book.right('tasks');
    scoreTask(expected, got.task, source, book);
  }
  for (const expected of missing) {
    if (expected.task.optional) continue;
    if (expected.task.uncertain) {
      book.doubt(expected.task.text, expected.span);
      continue;
    }
    book.wrong('tasks', { words: expected.task.text, place: expected.span }, null);
    scoreTask(expected, null, source, book);
  }
  for (const { task } of extra) scoreExtraTask(task, placed, book);
  return score;
}

function scoreTask(
  expected: PlacedTask,
  got: ProposedTask | null,
  source: Compact,
  book: Book,
): void {
  scoreUnits('leads', expected, got, source, book);
  scoreUnits('supports', expected, got, source, book);
  scoreDeadlines(expected, got, source, book);
  scoreTargets(expected, got, source, book);
}

/** A task that the gold does not have, unless it is a piece of one that may be listed or not. */
function scoreExtraTask(task: ProposedTask, placed: readonly PlacedTask[], book: Book): void {
  const free = placed.some(
    (entry) =>
      (entry.task.optional ?? entry.task.uncertain) && overlap(entry.region, task.span) > 0,
  );
  if (free) return;
  book.wrong('tasks', null, { words: task.text, place: task.span });
  for (const name of task.leads)
    book.wrong('leads', null, { words: name, place: task.spans.leads ?? task.span });
  for (const name of task.supports)
    book.wrong('supports', null, { words: name, place: task.spans.supports ?? task.span });
  for (const deadline of task.deadlines) {
    if (deadline.basis === 'inherited') continue;
    const words = deadlineWords(deadline);
    book.wrong('deadlines', null, { words, place: deadline.span ?? task.span });
  }
  for (const target of task.targets) {
    book.wrong('targets', null, { words: targetWords(target), place: target.span ?? task.span });
  }
}

function scoreUnits(
  role: 'leads' | 'supports',
  expected: PlacedTask,
  got: ProposedTask | null,
  source: Compact,
  book: Book,
): void {
  const { pairs, missing, extra } = pairUp(expected.task[role], got?.[role] ?? [], (names, name) =>
    isOneOf(name, names) ? 1 : 0,
  );
  book.right(role, pairs.length);
  for (const names of missing) {
    const [place] = names.split('|').flatMap((name) => {
      const at = findWords(source, name, expected.region);
      return at ? [at] : [];
    });
    book.wrong(role, { words: names, place: place ?? expected.region }, null);
  }
  const clause = got?.spans[role] ?? got?.span ?? expected.region;
  for (const name of extra) book.wrong(role, null, { words: name, place: clause });
}

function scoreHead(gold: Gold, proposal: PlanProposal, place: Span, book: Book): void {
  for (const field of ['title', 'issuer', 'documentNumber', 'issued'] as const) {
    const expected = gold[field] ?? '';
    const got = proposal[field] ?? '';
    book.aside('head', isOneOf(got, expected), place, `${field} ${expected}`, got);
  }
  if (gold.period.uncertain || gold.period.optional) return;
  const expected = `${gold.period.start}..${gold.period.end}`;
  const got = `${proposal.period.start}..${proposal.period.end}`;
  book.aside('head', expected === got, place, `period ${expected}`, got);
}

function scoreStages(
  gold: Gold,
  proposal: PlanProposal,
  source: Compact,
  length: number,
  book: Book,
): void {
  const words = ({ name, start, end }: Gold['stages'][number]) => `${bare(name)} ${start}..${end}`;
  const { pairs, missing, extra } = pairUp(gold.stages, proposal.stages, (expected, got) =>
    words(expected) === words(got) ? 1 : 0,
  );
  book.right('stages', pairs.length);
  const placeOf = (name: string): Span => findWords(source, name, [0, length]) ?? [0, length];
  const wrong = pairUp(missing, extra, (expected, got) =>
    bare(expected.name) === bare(got.name) ? 1 : 0,
  );
  for (const [expected, got] of wrong.pairs) {
    const place = got.span ?? placeOf(got.name);
    book.wrong('stages', { words: words(expected), place }, { words: words(got), place });
  }
  for (const stage of wrong.missing)
    book.wrong('stages', { words: words(stage), place: placeOf(stage.name) }, null);
  for (const stage of wrong.extra)
    book.wrong('stages', null, { words: words(stage), place: stage.span ?? placeOf(stage.name) });
}

type Named = { name: string; place: Span };
type GoldNode = { name: string | null; optional?: true; uncertain?: true };

/** Names of actions and projects. A level that the notice lacks has none and is neither right nor wrong. */
function scoreNames(
  gold: Gold,
  proposal: PlanProposal,
  source: Compact,
  length: number,
  book: Book,
): void {
  const levels = [
    ['actions', gold.actions, proposal.actions],
    [
      'projects',
      gold.actions.flatMap(({ projects }) => projects),
      proposal.actions.flatMap(({ projects }) => projects),
    ],
  ] as const;
  for (const [level, goldNodes, nodes] of levels) {
    const named = (goldNodes as readonly GoldNode[]).filter(({ name }) => name !== null);
    const isFree = ({ optional, uncertain }: GoldNode) => (optional ?? uncertain) === true;
    const expected = named
      .filter((node) => !isFree(node))
      .map(({ name }) => placeName(name ?? '', source, length));
    const got = nodes.flatMap(({ name, span }): Named[] =>
      name === null ? [] : [{ name, place: span ?? [0, length] }],
    );
    const { pairs, missing, extra } = pairUp(expected, got, (left, right) =>
      isOneOf(right.name, left.name) ? 1 : 0,
    );
    book.right(level, pairs.length);
    const asWords = ({ name, place }: Named) => ({ words: name, place });
    for (const name of missing) book.wrong(level, asWords(name), null);
    for (const one of extra) {
      const isAllowed = named.some((node) => isFree(node) && isOneOf(one.name, node.name ?? ''));
      if (!isAllowed) book.wrong(level, null, asWords(one));
    }
  }
}

function placeName(name: string, source: Compact, length: number): Named {
  const first = name.split('|')[0] ?? '';
  return { name, place: findWords(source, first, [0, length]) ?? [0, length] };
}
