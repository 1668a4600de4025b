// Rows of a table that repeat for a list: the list opens in one cell and closes in another, of the same row or a later one.
import {
  childrenOf,
  elementsOf,
  isNamed,
  localName,
  type XmlElement,
  type XmlNode,
} from '../../excel/template/xmlTree.ts';
import { isolateTags, paragraphText, tagOfRun, tagsIn, type Tag } from './paragraphText.ts';

/** `rows` are copies without the two tags; `end` is where the last of them stands among the table's children. */
export type RepeatedRows = { tag: Tag; rows: XmlElement[]; end: number };

/** The rows that repeat from the one at `from` on; null where it opens nothing that its own cells do not close. */
export function rowsOfPart(nodes: readonly XmlNode[], from: number): RepeatedRows | null {
  const first = nodes[from];
  if (!isNamed(first, 'tr')) return null;
  const tag = openedAcross(first);
  if (!tag) return null;
  let depth = 0;
  for (let index = from; index < nodes.length; index++) {
    const row = nodes[index];
    if (!isNamed(row, 'tr')) continue;
    for (const each of paragraphsOf(row).flatMap((one) => tagsIn(paragraphText(one)))) {
      if (each.word !== tag.word || each.sign === '') continue;
      depth += each.sign === '/' ? -1 : 1;
    }
    if (depth > 0) continue;
    const rows = nodes
      .slice(from, index + 1)
      .filter((node): node is XmlElement => isNamed(node, 'tr'));
    const [opening] = rows;
    if (opening) dropTag(opening, (each) => each.sign === tag.sign && each.word === tag.word);
    const last = rows.at(-1);
    if (last) dropTag(last, (each) => each.sign === '/' && each.word === tag.word, true);
    return { tag, rows, end: index };
  }
  return null;
}

/** The first list that a cell of the row opens and does not close itself. */
function openedAcross(row: XmlElement): Tag | null {
  for (const cell of childrenOf(row, 'tc')) {
    const open: Tag[] = [];
    for (const tag of paragraphsOf(cell).flatMap((each) => tagsIn(paragraphText(each)))) {
      if (tag.sign === '#' || tag.sign === '^') open.push(tag);
      else if (tag.sign === '/' && open.at(-1)?.word === tag.word) open.pop();
    }
    if (open[0]) return open[0];
  }
  return null;
}

function paragraphsOf(element: XmlElement): XmlElement[] {
  return [...elementsOf(element)].filter((each) => localName(each) === 'p');
}

function dropTag(row: XmlElement, is: (tag: Tag) => boolean, last = false): void {
  const paragraphs = paragraphsOf(row);
  if (last) paragraphs.reverse();
  for (const paragraph of paragraphs) {
    if (!tagsIn(paragraphText(paragraph)).some(is)) continue;
    isolateTags(paragraph);
    const parents = [...elementsOf(paragraph)];
    const found = parents.flatMap((parent) =>
      parent.children.flatMap((child) => {
        const tag = isNamed(child, 'r') ? tagOfRun(child) : null;
        return tag && is(tag) ? [{ parent, child }] : [];
      }),
    );
    const one = last ? found.at(-1) : found[0];
    if (!one) continue;
    one.parent.children = one.parent.children.filter((child) => child !== one.child);
    return;
  }
}
