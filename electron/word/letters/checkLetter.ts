// Whether the words in braces of a Word file can be filled: unknown ones, braces and parts without their other half, each with
// its place [L7].
import type { LetterFinding } from '#shared/letters/findings.ts';
import { isKnownWord, isLetterList, similarWords } from '#shared/letters/vocabulary.ts';
import { isNamed, localName, type XmlElement } from '../../excel/template/xmlTree.ts';
import { loneTag, looseBraces, paragraphText, tagsIn, type Tag } from './paragraphText.ts';
import type { LetterPart } from './openLetter.ts';

export type LetterCheck = { findings: LetterFinding[]; used: Set<string> };

type Place = {
  paragraph: XmlElement;
  /** What holds it as a block; the table that it lies in. */
  container: XmlElement;
  table: XmlElement | null;
  cell: XmlElement | null;
  where: string;
};
type OpenPart = Place & { tag: Tag; lone: boolean };

export function checkParts(parts: readonly LetterPart[]): LetterCheck {
  const findings: LetterFinding[] = [];
  const used = new Set<string>();
  for (const part of parts) checkPart(part, findings, used);
  if (used.size === 0 && findings.length === 0) {
    findings.push({ code: 'noWords', where: '', word: '' });
  }
  return { findings, used };
}

function checkPart(part: LetterPart, findings: LetterFinding[], used: Set<string>): void {
  const open: OpenPart[] = [];
  const add = (code: LetterFinding['code'], { where }: Place, word: string, similar?: string[]) =>
    findings.push({ code, where, word, ...(similar?.length ? { similar } : {}) });
  for (const place of placesIn(part)) {
    const text = paragraphText(place.paragraph);
    for (const { code, around } of looseBraces(text)) add(code, place, around);
    const lone = loneTag(place.paragraph) !== null;
    for (const tag of tagsIn(text)) {
      const inside = open.map((each) => each.tag.word);
      if (tag.sign === '/') {
        const last = open.at(-1);
        if (last?.tag.word !== tag.word) add('listNotOpened', place, tag.word);
        else {
          open.pop();
          if (!canRepeat(last, { ...place, lone })) add('listAcross', last, tag.word);
        }
        continue;
      }
      used.add(tag.word);
      const known = isKnownWord(tag.word, inside) || (tag.sign !== '' && isLetterList(tag.word));
      if (!known) {
        const code =
          tag.sign !== '' && !isKnownWord(tag.word, inside) ? 'unknownList' : 'unknownWord';
        add(code, place, tag.word, similarWords(tag.word, inside));
      }
      if (tag.sign !== '') open.push({ ...place, tag, lone });
    }
  }
  for (const each of open) add('listNotClosed', each, each.tag.word);
}

/** Within one line, as paragraphs of their own around others, or from one cell of a table to another. */
function canRepeat(from: OpenPart, to: Place & { lone: boolean }): boolean {
  if (from.paragraph === to.paragraph) return true;
  if (from.container === to.container) return from.lone && to.lone;
  return from.table !== null && from.table === to.table && from.cell !== to.cell;
}

function* placesIn({ root, where }: LetterPart): Generator<Place> {
  let paragraphs = 0;
  let tables = 0;
  const start = where === '' ? '正文' : where;

  function* walk(
    container: XmlElement,
    table: XmlElement | null,
    cell: XmlElement | null,
    name: string,
  ): Generator<Place> {
    let inCell = 0;
    for (const node of container.children) {
      if (typeof node === 'string') continue;
      if (isNamed(node, 'p')) {
        const said = paragraphText(node).trim() !== '';
        if (said && cell === null) paragraphs += 1;
        if (said) inCell += 1;
        const at = cell === null ? `${name}第${paragraphs}段` : name;
        yield { paragraph: node, container, table, cell, where: at };
        yield* textBoxes(node);
      } else if (isNamed(node, 'tbl')) {
        tables += 1;
        yield* cells(node, `${start === '正文' ? '' : start}第${tables}个表格`);
      } else yield* walk(node, table, cell, name);
    }
  }

  function* cells(table: XmlElement, name: string): Generator<Place> {
    let row = 0;
    for (const line of table.children) {
      if (!isNamed(line, 'tr')) continue;
      row += 1;
      let column = 0;
      for (const cell of line.children) {
        if (!isNamed(cell, 'tc')) continue;
        column += 1;
        yield* walk(cell, table, cell, `${name}第${row}行第${column}格`);
      }
    }
  }

  function* textBoxes(element: XmlElement): Generator<Place> {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (localName(child) === 'txbxContent') yield* walk(child, null, child, '文本框');
      else yield* textBoxes(child);
    }
  }

  yield* walk(root, null, null, start);
}
