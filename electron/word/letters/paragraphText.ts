// The text of a paragraph with the words in braces that stand in it, wherever Word has broken them into runs.
import {
  childOf,
  cloneElement,
  createElement,
  isNamed,
  localName,
  setText,
  textOf,
  type XmlElement,
  type XmlNode,
} from '../../excel/template/xmlTree.ts';

/** `sign`: `#` and `^` open a part, `/` closes it. Places are those in the paragraph's text. */
export type Tag = { sign: '' | '#' | '^' | '/'; word: string; start: number; end: number };
/** A brace without its other half. */
export type LooseBrace = { code: 'unclosedBrace' | 'unopenedBrace'; around: string };

type Piece = { text: XmlElement | null; from: number; value: string };

/** Braces of a Chinese input method count as well. */
const open = /[{｛]/u;
const tag = /[{｛]([^{}｛｝\n]{1,60})[}｝]/gu;

/** Text elements in order, those of paragraphs inside (text boxes) left out; breaks and tabs hold tags apart. */
function piecesOf(paragraph: XmlElement): Piece[] {
  const pieces: Piece[] = [];
  let length = 0;
  const add = (text: XmlElement | null, value: string) => {
    pieces.push({ text, from: length, value });
    length += value.length;
  };
  const walk = (element: XmlElement) => {
    for (const child of element.children) {
      if (typeof child === 'string' || isNamed(child, 'p')) continue;
      const name = localName(child);
      if (name === 't') add(child, textOf(child));
      else if (name === 'br' || name === 'cr' || name === 'tab') {
        if (localName(element) === 'r') add(null, '\n');
      } else walk(child);
    }
  };
  walk(paragraph);
  return pieces;
}

export function paragraphText(paragraph: XmlElement): string {
  return piecesOf(paragraph)
    .map(({ value }) => value)
    .join('');
}

export function tagsIn(text: string): Tag[] {
  if (!open.test(text)) return [];
  return [...text.matchAll(tag)].map((match) => {
    const inside = (match[1] ?? '').trim();
    const sign = /^[#＃]/u.test(inside)
      ? '#'
      : /^[/／]/u.test(inside)
        ? '/'
        : inside.startsWith('^')
          ? '^'
          : '';
    const word = (sign === '' ? inside : inside.slice(1)).trim();
    return { sign, word, start: match.index, end: match.index + match[0].length };
  });
}

/** Braces that belong to no tag, with some of the text around them. */
export function looseBraces(text: string): LooseBrace[] {
  const rest = text.replace(tag, (whole) => ' '.repeat(whole.length));
  return [...rest.matchAll(/[{}｛｝]/gu)].map(({ 0: brace, index }) => ({
    code: open.test(brace) ? 'unclosedBrace' : 'unopenedBrace',
    around: text.slice(Math.max(0, index - 4), index + 10).replaceAll('\n', ' '),
  }));
}

/** The only tag of a paragraph that says nothing else, or null. */
export function loneTag(paragraph: XmlElement): Tag | null {
  const text = paragraphText(paragraph);
  const [first, second] = tagsIn(text);
  if (!first || second) return null;
  return text.slice(0, first.start).trim() === '' && text.slice(first.end).trim() === ''
    ? first
    : null;
}

/** Splits the runs of a paragraph so that every tag is the whole text of a run of its own, in the look of its first letter. */
export function isolateTags(paragraph: XmlElement): void {
  const pieces = piecesOf(paragraph);
  const tags = tagsIn(pieces.map(({ value }) => value).join(''));
  if (tags.length === 0) return;
  const cuts: Cuts = new Map();
  for (const { text, from, value } of pieces) if (text) cuts.set(text, { from, value });
  const walk = (element: XmlElement) => {
    const children: XmlNode[] = [];
    for (const child of element.children) {
      if (typeof child === 'string' || isNamed(child, 'p')) children.push(child);
      else if (localName(child) === 'r') children.push(...splitRun(child, cuts, tags));
      else {
        walk(child);
        children.push(child);
      }
    }
    element.children = children;
  };
  walk(paragraph);
}

/** The tag that is all that a run says, as `isolateTags` leaves it. */
export function tagOfRun(run: XmlElement): Tag | null {
  const said = run.children.filter(
    (child) => typeof child === 'object' && localName(child) !== 'rPr',
  );
  const [only] = said;
  if (said.length !== 1 || !isNamed(only, 't')) return null;
  const text = textOf(only);
  const [first] = tagsIn(text);
  return first?.start === 0 && first.end === text.length ? first : null;
}

type Cuts = Map<XmlElement, { from: number; value: string }>;

function splitRun(run: XmlElement, cuts: Cuts, tags: readonly Tag[]): XmlElement[] {
  const look = childOf(run, 'rPr');
  const runs: XmlElement[] = [];
  const fresh = (): XmlElement => ({
    name: run.name,
    attributes: run.attributes,
    children: look ? [cloneElement(look)] : [],
  });
  let current: XmlElement | null = null;
  for (const child of run.children) {
    if (child === look || (typeof child === 'string' && child.trim() === '')) continue;
    const cut = typeof child === 'object' ? cuts.get(child) : undefined;
    if (!cut || typeof child === 'string') {
      current ??= fresh();
      current.children.push(child);
      continue;
    }
    for (const part of partsOf(cut, tags)) {
      if (part.tag === null) {
        current ??= fresh();
        current.children.push(textElement(child, part.value));
      } else if (part.tag.start === part.from) {
        // The whole tag goes where its first letter stands; what other runs hold of it is dropped.
        if (current) runs.push(current);
        current = null;
        const own = fresh();
        own.children.push(textElement(child, `{${part.tag.sign}${part.tag.word}}`));
        runs.push(own);
      }
    }
  }
  if (current) runs.push(current);
  return runs;
}

type Part = { from: number; value: string; tag: Tag | null };

function partsOf({ from, value }: { from: number; value: string }, tags: readonly Tag[]): Part[] {
  const parts: Part[] = [];
  const end = from + value.length;
  let at = from;
  for (const each of tags) {
    if (each.end <= at || each.start >= end) continue;
    if (each.start > at) parts.push(plainPart(at, each.start));
    const start = Math.max(at, each.start);
    const stop = Math.min(end, each.end);
    parts.push({ from: start, value: value.slice(start - from, stop - from), tag: each });
    at = stop;
  }
  if (at < end) parts.push(plainPart(at, end));
  return parts;

  function plainPart(start: number, stop: number): Part {
    return { from: start, value: value.slice(start - from, stop - from), tag: null };
  }
}

/** A text element beside another element; blanks at its ends stay. */
export function textElement(beside: XmlElement, text: string): XmlElement {
  const element = createElement(beside, 't', { 'xml:space': 'preserve' });
  setText(element, text);
  return element;
}
