// The title of an official document is broken by words, not where the line happens to be full [L10]. Word has no way to say
// so, so the line breaks are written, as clerks do.
import { titleLines } from '#shared/words/titleLines.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  createElement,
  elementsOf,
  isNamed,
  localName,
  textOf,
  type XmlElement,
  type XmlNode,
} from '../../excel/template/xmlTree.ts';
import { paragraphText, textElement } from './paragraphText.ts';

/** The style by which our own templates set their titles; one of an office's own is left as it was arranged. */
const titleStyle = '公文标题';

/** Breaks the titles in a filled text; `styles` is the part with the styles of the file. */
export function breakTitles(document: XmlElement, styles: XmlElement): void {
  const title = childrenOf(styles, 'style').find(
    (style) => attributeOf(childOf(style, 'name') ?? style, 'val') === titleStyle,
  );
  const id = title && attributeOf(title, 'styleId');
  const points = title ? sizeOf(title) / 2 : 0;
  const room = lineOf(document);
  if (!id || points <= 0 || room <= 0) return;
  for (const paragraph of elementsOf(document)) {
    if (localName(paragraph) !== 'p') continue;
    const look = childOf(paragraph, 'pPr');
    const style = look && childOf(look, 'pStyle');
    if (!style || attributeOf(style, 'val') !== id) continue;
    const lines = titleLines(paragraphText(paragraph), Math.floor(room / points));
    breakAt(paragraph, lines);
  }
}

function sizeOf(style: XmlElement): number {
  const runs = childOf(style, 'rPr');
  const size = runs && childOf(runs, 'sz');
  return Number((size && attributeOf(size, 'val')) ?? 0);
}

/** Points between the margins. */
function lineOf(document: XmlElement): number {
  for (const section of elementsOf(document)) {
    if (localName(section) !== 'sectPr') continue;
    const [page, margins] = [childOf(section, 'pgSz'), childOf(section, 'pgMar')];
    if (!page || !margins) continue;
    const [width = 0, left = 0, right = 0] = [
      attributeOf(page, 'w:w'),
      attributeOf(margins, 'w:left'),
      attributeOf(margins, 'w:right'),
    ].map(Number);
    return (width - left - right) / 20;
  }
  return 0;
}

/** Writes a break into the runs of a paragraph behind each of its lines but the last. */
function breakAt(paragraph: XmlElement, lines: readonly string[]): void {
  const ends = new Set<number>();
  let length = 0;
  for (const line of lines.slice(0, -1)) ends.add((length += line.length));
  if (ends.size === 0) return;
  let at = 0;
  for (const run of elementsOf(paragraph)) {
    if (localName(run) !== 'r') continue;
    const children: XmlNode[] = [];
    for (const child of run.children) {
      if (!isNamed(child, 't')) {
        children.push(child);
        continue;
      }
      let piece = '';
      for (const sign of textOf(child)) {
        piece += sign;
        at += sign.length;
        if (!ends.has(at)) continue;
        children.push(textElement(child, piece), createElement(run, 'br'));
        piece = '';
      }
      if (piece !== '') children.push(textElement(child, piece));
    }
    run.children = children;
  }
}
