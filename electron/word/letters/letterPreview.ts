// The text of a filled letter as blocks for the screen, its look read from its own styles.
import type { LetterFacts } from '#shared/letters/facts.ts';
import type { PreviewBlock, PreviewLook } from '#shared/letters/preview.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  elementsOf,
  isNamed,
  localName,
  type XmlElement,
} from '../../excel/template/xmlTree.ts';
import { fillLetter } from './fillLetter.ts';
import { paragraphText } from './paragraphText.ts';

type Given = Partial<PreviewLook>;
type Style = Given & { basedOn: string | null };

const plain: PreviewLook = {
  align: 'both',
  size: 16,
  bold: false,
  font: 'text',
  indented: false,
  newPage: false,
  red: false,
  before: 0,
  after: 0,
  left: 0,
  ruled: 'none',
};
/** Rows of a list that are shown; the file has them all. A preview follows typing, and a list may have thousands. */
const mostRows = 60;
const mostBlocks = 400;

/** What the letter from a template says. */
export async function previewLetter(
  template: Uint8Array,
  facts: LetterFacts,
): Promise<{ blocks: PreviewBlock[]; cut: number }> {
  const lists = Object.fromEntries(
    Object.entries(facts.lists).map(([list, items]) => [list, items.slice(0, mostRows)]),
  );
  const { letter } = await fillLetter(template, { ...facts, lists });
  const [text] = letter.parts;
  const cut = Object.values(facts.lists).some((items) => items.length > mostRows) ? mostRows : 0;
  if (!text) return { blocks: [], cut };
  return { blocks: previewBlocks(text.root, letter.styles), cut };
}

function previewBlocks(document: XmlElement, styles: XmlElement | null): PreviewBlock[] {
  const known = new Map<string, Style>();
  let usual = '';
  for (const style of styles ? childrenOf(styles, 'style') : []) {
    const id = attributeOf(style, 'styleId') ?? '';
    const based = childOf(style, 'basedOn');
    known.set(id, { ...lookOf(style), basedOn: based && attributeOf(based, 'val') });
    if (attributeOf(style, 'type') === 'paragraph' && attributeOf(style, 'default') === '1') {
      usual = id;
    }
  }
  const given = (id: string, depth = 0): Given => {
    const style = known.get(id);
    if (!style || depth > 10) return {};
    const { basedOn, ...own } = style;
    return { ...(basedOn === null ? {} : given(basedOn, depth + 1)), ...own };
  };
  const defaults = styles ? defaultsOf(styles) : {};
  const blocks: PreviewBlock[] = [];
  const walk = (container: XmlElement) => {
    for (const node of container.children) {
      if (typeof node === 'string' || blocks.length >= mostBlocks) continue;
      if (isNamed(node, 'tbl')) blocks.push({ kind: 'table', rows: rowsOf(node) });
      else if (isNamed(node, 'p')) {
        const properties = childOf(node, 'pPr');
        const style = properties && childOf(properties, 'pStyle');
        const id = (style && attributeOf(style, 'val')) ?? usual;
        const look = { ...plain, ...defaults, ...given(id), ...lookOf(node), ...firstRunOf(node) };
        blocks.push({ kind: 'paragraph', text: paragraphText(node), look });
      } else walk(node);
    }
  };
  walk(document);
  return blocks;
}

function rowsOf(table: XmlElement): string[][] {
  return childrenOf(table, 'tr').map((row) =>
    childrenOf(row, 'tc').map((cell) =>
      [...elementsOf(cell)]
        .filter((each) => localName(each) === 'p')
        .map(paragraphText)
        .join('\n'),
    ),
  );
}

function defaultsOf(styles: XmlElement): Given {
  const defaults = childOf(styles, 'docDefaults');
  const runs = defaults && childOf(defaults, 'rPrDefault');
  const properties = runs && childOf(runs, 'rPr');
  return properties ? runLook(properties) : {};
}

/** What a style or a paragraph says itself. */
function lookOf(element: XmlElement): Given {
  const look: Given = {};
  const paragraph = childOf(element, 'pPr');
  if (paragraph) {
    const align = valueOf(paragraph, 'jc');
    if (align === 'center' || align === 'left' || align === 'right' || align === 'both') {
      look.align = align;
    } else if (align === 'start' || align === 'end')
      look.align = align === 'end' ? 'right' : 'left';
    const indent = childOf(paragraph, 'ind');
    if (indent) {
      const first = attributeOf(indent, 'w:firstLineChars') ?? attributeOf(indent, 'w:firstLine');
      if (first !== null) look.indented = Number(first) > 0;
      const left = attributeOf(indent, 'w:left') ?? attributeOf(indent, 'w:start');
      if (left !== null) look.left = Number(left) / 20;
    }
    const space = childOf(paragraph, 'spacing');
    const before = space && attributeOf(space, 'w:before');
    const after = space && attributeOf(space, 'w:after');
    if (before) look.before = Number(before) / 20;
    if (after) look.after = Number(after) / 20;
    const borders = childOf(paragraph, 'pBdr');
    const below = borders && childOf(borders, 'bottom');
    if (below) look.ruled = attributeOf(below, 'color') === 'FF0000' ? 'red' : 'black';
    if (isOn(paragraph, 'pageBreakBefore')) look.newPage = true;
  }
  const runs = childOf(element, 'rPr');
  return runs ? { ...look, ...runLook(runs) } : look;
}

function firstRunOf(paragraph: XmlElement): Given {
  for (const element of elementsOf(paragraph)) {
    if (localName(element) !== 'r') continue;
    const look = childOf(element, 'rPr');
    return look ? runLook(look) : {};
  }
  return {};
}

function runLook(runs: XmlElement): Given {
  const look: Given = {};
  const size = Number(valueOf(runs, 'sz'));
  if (size > 0) look.size = size / 2;
  if (childOf(runs, 'b')) look.bold = isOn(runs, 'b');
  const colour = valueOf(runs, 'color');
  if (colour !== null) look.red = colour.toUpperCase() === 'FF0000';
  const fonts = childOf(runs, 'rFonts');
  const face = fonts && (attributeOf(fonts, 'w:eastAsia') ?? attributeOf(fonts, 'w:ascii'));
  if (face) {
    look.font = /标宋|中宋/u.test(face)
      ? 'title'
      : /黑|hei/iu.test(face)
        ? 'heading'
        : /楷|kai/iu.test(face)
          ? 'script'
          : 'text';
  }
  return look;
}

function valueOf(properties: XmlElement, name: string): string | null {
  const found = childOf(properties, name);
  return found && attributeOf(found, 'val');
}

function isOn(properties: XmlElement, name: string): boolean {
  const found = childOf(properties, name);
  return found !== null && !['0', 'false', 'off'].includes(attributeOf(found, 'val') ?? '1');
}
