// Who is responsible in the middle of a sentence: 由市住建局负责，市财政局配合，加快…; …的问题，由市住建局会同市财政局负责落实。
import type { Clause } from './clauses.ts';
import { hasUnits, namesOf, type Responsibility } from './responsibility.ts';
import { isBody, isPlainUnit } from './bodies.ts';
import { readVerbSentence } from './verbClauses.ts';

/** The first comma behind a verb of responsibility ends what a sentence says about it. */
const verbThenComma =
  /(?:牵头|负责|承办|主办|配合|协办|参与|参加|协助)(?:负责|落实|实施|组织)?[，,]/gu;
const longest = 240;

/** 由A负责，B配合，加快…: the longest beginning of the sentence that only says who. */
function openingClause(sentence: string): { to: number; responsibility: Responsibility } | null {
  let found: { to: number; responsibility: Responsibility } | null = null;
  for (const match of sentence.slice(0, longest).matchAll(verbThenComma)) {
    const to = match.index + match[0].length;
    const responsibility = readVerbSentence(sentence.slice(0, to - 1).trim());
    if (!responsibility || !hasUnits(responsibility)) break;
    if (!namesOf(responsibility).every(isPlainUnit)) break;
    found = { to, responsibility };
  }
  return found;
}

/** …，由A会同B等部门负责落实: the last part of the sentence. */
function closingClause(sentence: string): { from: number; responsibility: Responsibility } | null {
  const at = Math.max(sentence.lastIndexOf('，由'), sentence.lastIndexOf(',由'));
  if (at < 0 || sentence.length - at > longest) return null;
  const responsibility = readVerbSentence(sentence.slice(at + 1).trim());
  if (!responsibility || !hasUnits(responsibility)) return null;
  return namesOf(responsibility).every(isBody) ? { from: at, responsibility } : null;
}

/** Clauses of sentences that say more than who is responsible. Only for notices that say it nowhere else [C8]. */
export function findProseClauses(text: string): Clause[] {
  if (!/牵头|负责|承办|主办|，由/u.test(text)) return [];
  const clauses: Clause[] = [];
  let from = 0;
  for (const match of text.matchAll(/[。；;]|$/gu)) {
    const to = match.index;
    const start = from + (/^\s*/u.exec(text.slice(from, to))?.[0].length ?? 0);
    const sentence = text.slice(start, to);
    from = to + 1;
    const opening = openingClause(sentence);
    const closing = opening ? null : closingClause(sentence);
    const place = opening
      ? { from: start, to: start + opening.to, responsibility: opening.responsibility }
      : closing
        ? {
            from: start + closing.from,
            to: Math.min(to + 1, text.length),
            responsibility: closing.responsibility,
          }
        : null;
    if (!place) continue;
    clauses.push({ ...place, ownLine: false, spoken: true, faults: ['inProse'] });
  }
  return clauses;
}
