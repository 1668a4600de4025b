// The deadlines and targets of one task against the gold: by end and kind, by value, unit and comparator.
import type {
  ProposedDeadline,
  ProposedTarget,
  ProposedTask,
  Span,
} from '#shared/document/proposal.ts';
import { overlap, pairUp } from './compare.ts';
import {
  findWords,
  type Compact,
  type GoldDeadline,
  type GoldTarget,
  type PlacedTask,
} from './gold.ts';
import { isOneOf, type Book } from './book.ts';

export function deadlineWords({
  raw,
  kind,
  end,
}: Pick<ProposedDeadline, 'raw' | 'kind' | 'end'>): string {
  return `${raw} → ${kind} ${end ?? '–'}`;
}

export function targetWords(target: Omit<GoldTarget | ProposedTarget, 'by'>): string {
  const { raw, subject, comparator, value, unit } = target;
  return `${raw} → ${subject} ${comparator ?? '?'} ${value ?? '–'} ${unit}`;
}

type Placed<Item> = { item: Item; place: Span };

function placeIn<Item extends { raw: string }>(
  items: readonly Item[],
  expected: PlacedTask,
  source: Compact,
): Placed<Item>[] {
  return items.map((item) => ({
    item,
    place: findWords(source, item.raw, expected.region) ?? expected.span,
  }));
}

/**
 * Scores one kind of field. Doubtful and optional items of the gold swallow what the program read at their place; then
 * what is left missing and extra is put together where it is about the same words, so that one misreading is one error.
 */
function scoreField<Gold extends { raw: string; uncertain?: true; optional?: true }, Got>(
  category: 'deadlines' | 'targets',
  expected: Placed<Gold>[],
  got: Placed<Got>[],
  same: (expected: Gold, got: Got) => boolean,
  words: { gold: (item: Gold) => string; got: (item: Got) => string },
  book: Book,
): [Gold, Got][] {
  const certain = expected.filter(({ item }) => !item.uncertain && !item.optional);
  const open = expected.filter(({ item }) => item.uncertain ?? item.optional);
  const first = pairUp(certain, got, (left, right) =>
    same(left.item, right.item) ? 1 + overlap(left.place, right.place) : 0,
  );
  book.right(category, first.pairs.length);
  const second = pairUp(open, first.extra, (left, right) => {
    const shared = overlap(left.place, right.place);
    return same(left.item, right.item) ? 1 + shared : left.item.uncertain ? shared : 0;
  });
  for (const { item, place } of open) if (item.uncertain) book.doubt(words.gold(item), place);
  const third = pairUp(first.missing, second.extra, (left, right) =>
    overlap(left.place, right.place),
  );
  const goldWords = ({ item, place }: Placed<Gold>) => ({ words: words.gold(item), place });
  const gotWords = ({ item, place }: Placed<Got>) => ({ words: words.got(item), place });
  for (const [left, right] of third.pairs) book.wrong(category, goldWords(left), gotWords(right));
  for (const left of third.missing) book.wrong(category, goldWords(left), null);
  for (const right of third.extra) book.wrong(category, null, gotWords(right));
  return first.pairs.map(([left, right]) => [left.item, right.item]);
}

export function scoreDeadlines(
  expected: PlacedTask,
  got: ProposedTask | null,
  source: Compact,
  book: Book,
): void {
  const stated = (got?.deadlines ?? [])
    .filter(({ basis }) => basis !== 'inherited')
    .map((item) => ({ item, place: item.span ?? expected.span }));
  const pairs = scoreField<GoldDeadline, ProposedDeadline>(
    'deadlines',
    placeIn(expected.task.deadlines, expected, source),
    stated,
    (left, right) => left.kind === right.kind && left.end === right.end,
    { gold: deadlineWords, got: deadlineWords },
    book,
  );
  for (const [left, right] of pairs) {
    const details = ({ start, precision, ongoing, basis }: GoldDeadline | ProposedDeadline) =>
      `${start} ${precision} ${ongoing ? 'ongoing' : ''} ${basis}`;
    const isRight = details(left) === details(right);
    const place = right.span ?? expected.span;
    book.aside('dateDetails', isRight, place, `${left.raw}: ${details(left)}`, details(right));
  }
}

export function scoreTargets(
  expected: PlacedTask,
  got: ProposedTask | null,
  source: Compact,
  book: Book,
): void {
  const read = (got?.targets ?? []).map((item) => ({ item, place: item.span ?? expected.span }));
  const pairs = scoreField<GoldTarget, ProposedTarget>(
    'targets',
    placeIn(expected.task.targets, expected, source),
    read,
    (left, right) =>
      left.value === right.value &&
      isOneOf(right.unit, left.unit) &&
      isOneOf(right.comparator ?? '', left.comparator ?? ''),
    { gold: targetWords, got: targetWords },
    book,
  );
  for (const [left, right] of pairs) {
    const place = right.span ?? expected.span;
    const subjects = [left.subject, right.subject] as const;
    book.aside(
      'subject',
      sameSubject(...subjects),
      place,
      `${left.raw}: ${left.subject}`,
      right.subject,
    );
    book.aside('by', left.by === right.by, place, `${left.raw}: ${left.by}`, `${right.by}`);
  }
}

/** Subjects are worded more or less fully: one may hold the other, quotation marks apart. */
export function sameSubject(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => text.replace(/[\s“”"《》]/gu, '')) as [string, string];
  if (left === '' || right === '') return left === right;
  return left.includes(right) || right.includes(left);
}
