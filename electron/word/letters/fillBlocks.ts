// Words in braces replaced in the blocks of a Word part: paragraphs, tables, what lies in them. Parts repeat for every row of a
// list, whole paragraphs and rows of tables as well as words within a line [L8].
import type { LetterFacts, LetterItem } from '#shared/letters/facts.ts';
import { allAtOnce, type Steps } from '#shared/steps.ts';
import {
  childOf,
  cloneElement,
  createElement,
  elementsOf,
  isNamed,
  localName,
  type XmlElement,
  type XmlNode,
} from '../../excel/template/xmlTree.ts';
import {
  isolateTags,
  loneTag,
  paragraphText,
  tagOfRun,
  tagsIn,
  textElement,
  type Tag,
} from './paragraphText.ts';
import { rowsOfPart } from './tableRows.ts';

/** What is known where a word stands: the rows of the lists around it, innermost first. `used` gathers every word asked for. */
export type Scope = {
  facts: LetterFacts;
  items: readonly LetterItem[];
  used: Set<string>;
};

function fillBlocks(container: XmlElement, scope: Scope): void {
  allAtOnce(fillBlocksInSteps(container, scope));
}

/** Fills everything below an element whose children are blocks, with a pause after each row of a list. */
export function* fillBlocksInSteps(container: XmlElement, scope: Scope): Steps<void> {
  const from = container.children;
  const filled: XmlNode[] = [];
  for (let index = 0; index < from.length; index++) {
    const node = from[index] as XmlNode;
    if (typeof node === 'string') {
      filled.push(node);
      continue;
    }
    const tag = isNamed(node, 'p') ? loneTag(node) : null;
    const end = tag && opens(tag) ? blockEnd(from, index, tag.word) : -1;
    if (tag && end > index) {
      const part = from.slice(index + 1, end);
      for (const each of scopesOf(tag, scope)) {
        filled.push(...filledCopy(container, part, each));
        yield;
      }
      index = end;
    } else if (isNamed(node, 'p')) filled.push(...fillParagraph(node, scope));
    else {
      if (isNamed(node, 'tbl')) yield* fillTable(node, scope);
      else yield* fillBlocksInSteps(node, scope);
      filled.push(node);
    }
  }
  // A cell without a paragraph is no cell to Word.
  if (localName(container) === 'tc' && !filled.some((node) => isNamed(node, 'p'))) {
    filled.push(createElement(container, 'p'));
  }
  container.children = filled;
}

function opens({ sign }: Tag): boolean {
  return sign === '#' || sign === '^';
}

function filledCopy(like: XmlElement, nodes: readonly XmlNode[], scope: Scope): XmlNode[] {
  const copy: XmlElement = {
    name: like.name,
    attributes: [],
    children: nodes.map((node) => (typeof node === 'string' ? node : cloneElement(node))),
  };
  // Only what it holds is wanted: the cell around it has its paragraph.
  if (localName(like) === 'tc') copy.name = 'part';
  fillBlocks(copy, scope);
  return copy.children;
}

/** Where the paragraph stands that closes the part opened at `from`; -1 where none does. */
function blockEnd(nodes: readonly XmlNode[], from: number, word: string): number {
  let depth = 0;
  for (let index = from; index < nodes.length; index++) {
    const node = nodes[index];
    const tag = isNamed(node, 'p') ? loneTag(node) : null;
    if (tag?.word !== word) continue;
    depth += opens(tag) ? 1 : tag.sign === '/' ? -1 : 0;
    if (depth === 0) return index;
  }
  return -1;
}

/** One scope for every time that a part is shown: for each row of a list, or once where something is said at all. */
function scopesOf({ sign, word }: Tag, scope: Scope): Scope[] {
  const list = scope.facts.lists[word];
  scope.used.add(word);
  if (sign === '#' && list) {
    return list.map((item) => ({ ...scope, items: [item, ...scope.items] }));
  }
  const said = list ? list.length > 0 : !['', '0'].includes(valueOf(word, scope));
  return said === (sign === '#') ? [scope] : [];
}

function valueOf(word: string, { facts, items, used }: Scope): string {
  for (const { values } of items) {
    const own = Object.hasOwn(values, word) ? values[word] : undefined;
    if (own !== undefined) return own;
  }
  used.add(word);
  return (Object.hasOwn(facts.values, word) ? facts.values[word] : undefined) ?? '';
}

/** Rows of a table: those between the cells of a list repeat together. */
function* fillTable(table: XmlElement, scope: Scope): Steps<void> {
  const filled: XmlNode[] = [];
  for (let index = 0; index < table.children.length; index++) {
    const node = table.children[index] as XmlNode;
    if (!isNamed(node, 'tr')) {
      if (typeof node === 'object') fillBlocks(node, scope);
      filled.push(node);
      continue;
    }
    const part = rowsOfPart(table.children, index);
    if (!part) {
      fillCells(node, scope);
      filled.push(node);
      continue;
    }
    for (const each of scopesOf(part.tag, scope)) {
      for (const row of part.rows) {
        const copy = cloneElement(row);
        fillCells(copy, each);
        filled.push(copy);
      }
      yield;
    }
    index = part.end;
  }
  table.children = filled;
}

function fillCells(row: XmlElement, scope: Scope): void {
  for (const cell of row.children) if (typeof cell === 'object') fillBlocks(cell, scope);
}

/** One paragraph as those that come of it: none where nothing is left of it, several where a text has several lines. */
function fillParagraph(paragraph: XmlElement, scope: Scope): XmlElement[] {
  fillBoxes(paragraph, scope);
  const text = paragraphText(paragraph);
  if (tagsIn(text).length === 0) return [paragraph];
  const lone = loneTag(paragraph);
  isolateTags(paragraph);
  if (lone?.sign === '') {
    const lines = valueOf(lone.word, scope).split(/\r?\n/u);
    if (lines.length > 1) {
      return lines.map((line) => {
        const copy = cloneElement(paragraph);
        fillRuns(copy, scope, () => line);
        return copy;
      });
    }
  }
  fillRuns(paragraph, scope, (word) => valueOf(word, scope));
  return isEmptied(paragraph) ? [] : [paragraph];
}

/** Text boxes hold paragraphs of their own. */
function fillBoxes(element: XmlElement, scope: Scope): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (localName(child) === 'txbxContent') fillBlocks(child, scope);
    else fillBoxes(child, scope);
  }
}

/** Whether nothing is left to see: then its line goes too. */
function isEmptied(paragraph: XmlElement): boolean {
  const look = childOf(paragraph, 'pPr');
  if (look && childOf(look, 'sectPr')) return false;
  // A wide blank is there on purpose: it keeps a line under a number that is not there.
  if (!/^[ \t\n]*$/u.test(paragraphText(paragraph))) return false;
  const seen = new Set(['br', 'tab', 'drawing', 'pict', 'object', 'fldChar', 'fldSimple', 'sym']);
  return ![...elementsOf(paragraph)].some(
    (each) => each !== look && seen.has(localName(each)) && !isWithin(look, each),
  );
}

/** Tab stops of the paragraph's look are called like tabs. */
function isWithin(look: XmlElement | null, element: XmlElement): boolean {
  return look !== null && [...elementsOf(look)].includes(element);
}

function fillRuns(parent: XmlElement, scope: Scope, wordOf: (word: string) => string): void {
  const from = parent.children;
  const filled: XmlNode[] = [];
  for (let index = 0; index < from.length; index++) {
    const node = from[index] as XmlNode;
    if (typeof node === 'string' || localName(node) === 'p') {
      filled.push(node);
      continue;
    }
    const tag = localName(node) === 'r' ? tagOfRun(node) : null;
    if (tag === null) {
      if (localName(node) !== 'r') fillRuns(node, scope, wordOf);
      filled.push(node);
    } else if (opens(tag)) {
      const end = runEnd(from, index, tag.word);
      const inner = end < 0 ? [] : from.slice(index + 1, end);
      for (const each of scopesOf(tag, scope)) {
        const copy: XmlElement = { name: 'part', attributes: [], children: [] };
        copy.children = inner.map((one) => (typeof one === 'string' ? one : cloneElement(one)));
        fillRuns(copy, each, (word) => valueOf(word, each));
        filled.push(...copy.children);
      }
      if (end > 0) index = end;
    } else if (tag.sign === '') filled.push(valueRun(node, wordOf(tag.word)));
  }
  parent.children = filled;
}

function runEnd(nodes: readonly XmlNode[], from: number, word: string): number {
  let depth = 0;
  for (let index = from; index < nodes.length; index++) {
    const node = nodes[index];
    const tag = isNamed(node, 'r') ? tagOfRun(node) : null;
    if (tag?.word !== word) continue;
    depth += opens(tag) ? 1 : tag.sign === '/' ? -1 : 0;
    if (depth === 0) return index;
  }
  return -1;
}

/** The run with a value in place of its tag: text and nothing but text, its lines broken where they were. */
function valueRun(run: XmlElement, value: string): XmlElement {
  const look = childOf(run, 'rPr');
  const children: XmlNode[] = look ? [look] : [];
  value.split(/(\r?\n|\t)/u).forEach((piece) => {
    if (piece === '\t') children.push(createElement(run, 'tab'));
    else if (/^\r?\n$/u.test(piece)) children.push(createElement(run, 'br'));
    else if (piece !== '') children.push(textElement(run, piece));
  });
  return { ...run, children };
}
