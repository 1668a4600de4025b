// Where responsibility clauses stand in a paragraph: in brackets of any width, unclosed ones too, or as labelled sentences.
import { findLabels } from './labels.ts';
import { hasUnits, readResponsibility, type Responsibility } from './responsibility.ts';
import { looksLikeUnit } from './unitKind.ts';

export type ClauseFault = 'mixedBracket' | 'unclosedBracket';

export type Clause = {
  /** In the text that was searched; the bracket or the label included. */
  from: number;
  to: number;
  responsibility: Responsibility;
  /** Standing at the start of a paragraph. */
  ownLine: boolean;
  faults: ClauseFault[];
};

const opening = '（(【〔[';
const closing = '）)】〕]';
const promising = /单位|部门|牵头|负责|配合|参与|处室|时限|时间|期限|局|委|办|分$/u;
const announced =
  /^[（(【〔[]\s*(?:(?:整改|工作)?牵头|责任|配合|主办|承办)(?:责任)?(?:单位|部门|处室)?\s*[:：]/u;
/** Longer brackets than this are no clause; it also bounds the work for a text full of brackets. */
const longest = 800;

type Pair = { from: number; to: number };

/** Outermost pairs of brackets, and the openings that found no partner. */
function bracketPairs(text: string): { pairs: Pair[]; lonely: number[] } {
  const open: number[] = [];
  const lonely: number[] = [];
  const found: Pair[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (opening.includes(character)) open.push(index);
    else if (closing.includes(character)) {
      const from = open.pop();
      if (from === undefined) continue;
      if (index - from > longest) {
        // Too far for a pair: the opening lost its partner, and so did this closing.
        lonely.push(from);
        continue;
      }
      while ((found[found.length - 1]?.from ?? -1) > from) found.pop();
      found.push({ from, to: index + 1 });
    }
  }
  return { pairs: found, lonely: [...lonely, ...open] };
}

function bracketClauses(text: string): Clause[] {
  const { pairs, lonely } = bracketPairs(text);
  const clauses: Clause[] = [];
  const atStart = (from: number) => text.slice(0, from).trim() === '';
  for (const { from, to } of pairs) {
    const content = text.slice(from + 1, to - 1);
    if (!promising.test(content)) continue;
    const responsibility = readResponsibility(content);
    if (!responsibility) continue;
    // A bare list of units counts only where a sentence or the paragraph ends.
    if (responsibility.bare && !/^[。；\s]*$/u.test(text.slice(to, to + 3))) continue;
    const partner = closing.charAt(opening.indexOf(text.charAt(from)));
    const faults: ClauseFault[] = text.charAt(to - 1) === partner ? [] : ['mixedBracket'];
    clauses.push({ from, to, responsibility, ownLine: atStart(from), faults });
  }
  for (const from of lonely) {
    if (!announced.test(text.slice(from, from + 20))) continue;
    const next = clauses.find((clause) => clause.from > from)?.from ?? text.length;
    const to = Math.min(next, from + longest, text.length);
    const responsibility = readResponsibility(
      text.slice(from + 1, to).replace(/[）)】〕\]。]+$/u, ''),
    );
    if (!responsibility || !hasUnits(responsibility)) continue;
    clauses.push({ from, to, responsibility, ownLine: atStart(from), faults: ['unclosedBracket'] });
  }
  return clauses.sort((a, b) => a.from - b.from);
}

/** 牵头单位：… outside brackets, up to the full stop before a sentence that has no label. */
function labelClauses(text: string, taken: readonly Clause[]): Clause[] {
  const inside = (place: number) => taken.some(({ from, to }) => place >= from && place < to);
  const labels = findLabels(text, false).filter(({ from }) => !inside(from));
  const starts = new Set(labels.map(({ from }) => from));
  const clauses: Clause[] = [];
  let done = 0;
  for (const label of labels) {
    if (label.from < done) continue;
    const before = text.slice(Math.max(0, label.from - 2), label.from).trimEnd();
    const ownLine = text.slice(0, label.from).trim() === '';
    if (!ownLine && !/[。；;！）)】”]$/u.test(before) && !/\s$/u.test(text.charAt(label.from - 1)))
      continue;
    if (label.role === 'score') continue;
    let to = Math.min(
      text.length,
      taken.find((clause) => clause.from >= label.to)?.from ?? text.length,
    );
    for (
      let stop = text.indexOf('。', label.to);
      stop >= 0 && stop < to;
      stop = text.indexOf('。', stop + 1)
    ) {
      const next = stop + 1 + (/^\s*/u.exec(text.slice(stop + 1, stop + 8))?.[0].length ?? 0);
      if (!starts.has(next)) to = stop + 1;
    }
    const responsibility = readResponsibility(text.slice(label.from, to).replace(/[）)】]$/u, ''));
    if (!responsibility) continue;
    const names = [
      ...responsibility.leads,
      ...responsibility.supports,
      ...responsibility.responsible,
    ];
    // 责任分工：各部门要… is a sentence, not a list of units.
    if (names.length > 0 && !names.some(looksLikeUnit)) continue;
    if (names.length === 0 && responsibility.times.length === 0 && label.role !== 'person')
      continue;
    clauses.push({ from: label.from, to, responsibility, ownLine, faults: [] });
    done = to;
  }
  return clauses;
}

/** All clauses of one paragraph, in order, not overlapping. */
export function findClauses(text: string): Clause[] {
  if (!promising.test(text)) return [];
  const brackets = bracketClauses(text);
  if (!/[:：]|为/u.test(text)) return brackets;
  return [...brackets, ...labelClauses(text, brackets)].sort((a, b) => a.from - b.from);
}
