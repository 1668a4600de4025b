// A large change crosses to the window in pieces of text, so that neither side is held up by it: each piece is read in a task of its
// own, and what they tell is shown as one once the last one is there. A small change is one text.
import type { FlagDifference } from '../flags/flagBook.ts';
import type { Change } from '../plan/change.ts';
import type { PlanChanged } from './calls.ts';

/** Entries in a piece: some 0.6 MB at most, as returns are; a larger change goes in several. */
export const entriesInPiece = 1000;

/** What may be long. */
type Lists = Pick<Change, 'added' | 'updated' | 'removed'> & Pick<FlagDifference, 'byTask'>;
/** `head` is the change without its lists: the first piece has it, and `last` says that nothing is missing. */
type Piece = { head?: PlanChanged; lists: Lists; last: boolean };

export function entriesIn({ change, flags }: PlanChanged): number {
  const { added, updated, removed } = change;
  return added.length + updated.length + removed.length + flags.byTask.length;
}

/** Makers of the texts of a change: each makes its own when its turn comes. */
export function changeTexts(changed: PlanChanged): (() => string)[] {
  const total = entriesIn(changed);
  if (total <= entriesInPiece) return [() => JSON.stringify(changed)];
  const { change, flags } = changed;
  const { added, updated, removed } = change;
  const lists: Lists = { added, updated, removed, byTask: flags.byTask };
  const head = {
    ...changed,
    change: { ...change, added: [], updated: [], removed: [] },
    flags: { ...flags, byTask: [] },
  };
  return Array.from({ length: Math.ceil(total / entriesInPiece) }, (_, index) => () => {
    const from = index * entriesInPiece;
    const piece: Piece = {
      ...(index === 0 ? { head } : {}),
      lists: cut(lists, from, from + entriesInPiece),
      last: from + entriesInPiece >= total,
    };
    return JSON.stringify(piece);
  });
}

/** The entries `from` to before `to` of the lists, counted through one after the other. */
function cut(lists: Lists, from: number, to: number): Lists {
  let before = 0;
  const own = <Entry>(list: Entry[]): Entry[] => {
    const part = list.slice(Math.max(0, from - before), Math.max(0, to - before));
    before += list.length;
    return part;
  };
  return {
    added: own(lists.added),
    updated: own(lists.updated),
    removed: own(lists.removed),
    byTask: own(lists.byTask),
  };
}

/** Puts texts of changes together: answers a change when its last text has come, until then null. */
export function changeReader(): (text: string) => PlanChanged | null {
  let coming: { head: PlanChanged; lists: Lists[] } | null = null;
  return (text) => {
    const read = JSON.parse(text) as PlanChanged | Piece;
    if (!('lists' in read)) return read;
    if (read.head) coming = { head: read.head, lists: [] };
    // A page that was loaded in between has missed the first ones: it asks for the plan as it is.
    if (!coming) return null;
    coming.lists.push(read.lists);
    if (!read.last) return null;
    const whole = joined(coming.head, coming.lists);
    coming = null;
    return whole;
  };
}

function joined(head: PlanChanged, lists: readonly Lists[]): PlanChanged {
  return {
    ...head,
    change: {
      ...head.change,
      added: lists.flatMap(({ added }) => added),
      updated: lists.flatMap(({ updated }) => updated),
      removed: lists.flatMap(({ removed }) => removed),
    },
    flags: { ...head.flags, byTask: lists.flatMap(({ byTask }) => byTask) },
  };
}
