// Where responsibility clauses stand in a paragraph: in brackets of any width, unclosed ones too, or as labelled sentences.
import { findLabels } from './labels.ts';
import { hasUnits, namesOf, type Responsibility } from './responsibility.ts';
import { isBody } from './bodies.ts';
import { readResponsibility } from './readClause.ts';
import { readVerbSentence } from './verbClauses.ts';
import { isNobody } from './units.ts';
import { looksLikeUnit } from './unitKind.ts';

export type ClauseFault = 'mixedBracket' | 'unclosedBracket' | 'inProse';

export type Clause = {
  /** In the text that was searched; the bracket or the label included. */
  from: number;
  to: number;
  responsibility: Responsibility;
  /** Standing at the start of a paragraph. */
  ownLine: boolean;
  /** A sentence that says who is responsible, without bracket or label. */
  spoken: boolean;
  faults: ClauseFault[];
};

const opening = '（(【〔[';
const closing = '）)】〕]';
const promising =
  /单位|部门|主体|责任|牵头|负责|配合|参与|处室|领导|责任人|联系|时限|时间|期限|局|委|办|分|完成|[底日]前$/u;
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
    // A bare list of units counts only where a sentence or the paragraph ends, before it or behind it.
    const ends = /^[。；\s]*$/u.test(text.slice(to, to + 3)) || /^[。；]/u.test(text.slice(to));
    if (responsibility.bare && !ends && !/[。；！]\s*$/u.test(text.slice(0, from))) continue;
    const partner = closing.charAt(opening.indexOf(text.charAt(from)));
    const faults: ClauseFault[] = text.charAt(to - 1) === partner ? [] : ['mixedBracket'];
    clauses.push({ from, to, responsibility, ownLine: atStart(from), spoken: false, faults });
  }
  const closed = clauses.map(({ from }) => from).sort((a, b) => a - b);
  let past = 0;
  let done = 0;
  for (const from of lonely.sort((a, b) => a - b)) {
    if (from < done) continue;
    if (!announced.test(text.slice(from, from + 20))) continue;
    while ((closed[past] ?? text.length) <= from) past += 1;
    const next = closed[past] ?? text.length;
    const to = Math.min(next, from + longest, text.length);
    const responsibility = readResponsibility(text.slice(from + 1, to).replace(/。$/u, ''));
    if (!responsibility || !hasUnits(responsibility)) continue;
    clauses.push({
      from,
      to,
      responsibility,
      ownLine: atStart(from),
      spoken: false,
      faults: ['unclosedBracket'],
    });
    done = to;
  }
  return clauses.sort((a, b) => a.from - b.from);
}

/** Takes off a closing bracket that has no opening: 牵头单位：市住建局）. */
function withoutStray(text: string): string {
  let depth = 0;
  for (const character of text) {
    if (opening.includes(character)) depth += 1;
    else if (closing.includes(character)) depth -= 1;
  }
  return depth < 0 ? text.replace(/[）)】](?=[。\s]*$)/u, '') : text;
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
    // 分值：5分 on a line of its own; in a sentence it is text.
    if (label.role === 'score' && !ownLine) continue;
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
    const responsibility = readResponsibility(withoutStray(text.slice(label.from, to)));
    if (!responsibility) continue;
    const names = [
      ...responsibility.leads,
      ...responsibility.supports,
      ...responsibility.responsible,
    ];
    // 责任分工：各部门要… is a sentence, not a list of units.
    if (names.length > 0 && !names.some(looksLikeUnit)) continue;
    const silent = names.length === 0 && responsibility.times.length === 0;
    if (
      silent &&
      label.role !== 'person' &&
      label.role !== 'score' &&
      !isNobody(text.slice(label.to, to))
    )
      continue;
    clauses.push({ from: label.from, to, responsibility, ownLine, spoken: false, faults: [] });
    done = to;
  }
  return clauses;
}

/** 由市发改委牵头，市财政局配合。 as a sentence of its own, outside brackets and labels. */
function sentenceClauses(text: string, taken: readonly Clause[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (const match of text.matchAll(/[。；;]|$/gu)) {
    const to = match.index;
    const sentence = text.slice(from, to);
    const start = from + sentence.length - sentence.trimStart().length;
    from = to + 1;
    if (taken.some((clause) => clause.from < to && clause.to > start)) continue;
    const responsibility = readVerbSentence(sentence.trim());
    // 成立专班，由市住建局负责 says more than who is responsible.
    if (!responsibility || !namesOf(responsibility).every(isBody)) continue;
    const ownLine = text.slice(0, start).trim() === '';
    clauses.push({
      from: start,
      to: Math.min(to + 1, text.length),
      responsibility,
      ownLine,
      spoken: true,
      faults: [],
    });
  }
  return clauses;
}

/** All clauses of one paragraph, in order, not overlapping. */
export function findClauses(text: string): Clause[] {
  if (!promising.test(text)) return [];
  const brackets = bracketClauses(text);
  const labelled = /[:：]|为/u.test(text) ? labelClauses(text, brackets) : [];
  const taken = [...brackets, ...labelled];
  const spoken = /牵头|负责|承办|主办|落实|实施/u.test(text) ? sentenceClauses(text, taken) : [];
  return [...taken, ...spoken].sort((a, b) => a.from - b.from);
}
