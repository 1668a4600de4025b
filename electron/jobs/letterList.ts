// The letters that were made, the newest first, each with the figures that are others now [L4].
import { letterBook, type LetterBook } from '#shared/letters/book.ts';
import { letterFacts } from '#shared/letters/facts.ts';
import { changedFigures } from '#shared/letters/figures.ts';
import type { ListedLetter } from '#shared/ipc/letterCalls.ts';
import { paced } from '../pace.ts';
import type { PlanSession } from '../planSession.ts';

/** Pauses between letters and days, so that nobody waits for the flags of many. */
export async function listLetters(session: PlanSession): Promise<ListedLetter[]> {
  const rows = [...session.document.letters.values()].sort((a, b) =>
    // Those made together stand as their files do: in official order.
    a.at === b.at ? (a.file < b.file ? -1 : 1) : a.at < b.at ? 1 : -1,
  );
  const pace = paced(new AbortController().signal, () => undefined);
  const books = new Map<string, LetterBook>();
  const listed: ListedLetter[] = [];
  for (const { figures, ...letter } of rows) {
    const { asOf, period, unitIds, number, details } = letter;
    const key = `${asOf} ${period ?? ''}`;
    let book = books.get(key);
    if (!book) {
      await new Promise((resolve) => setImmediate(resolve));
      book = letterBook(session.document, session.flagsOn(asOf), { period, asOf });
      books.set(key, book);
    }
    await pace(listed.length);
    const facts = letterFacts(book, unitIds[0] ?? null, number, details);
    listed.push({ letter, changes: changedFigures(figures, facts) });
  }
  return listed;
}
