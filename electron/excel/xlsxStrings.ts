// The shared strings of a package: rich text joined, phonetic readings left out.
import type { RawCell } from '#shared/tables/rawSheet.ts';
import { decodeCellText } from './cellText.ts';
import { limits } from './limits.ts';
import { ReadProblem } from './readProblem.ts';
import type { XlsxPackage } from './xlsxPackage.ts';
import type { XmlAttributes } from './xmlAttributes.ts';
import { codesOf, plainTextEnd, stands } from './xmlCodes.ts';

/**
 * `cells`: one text cell for each string, null for an empty one. `struck`: numbers of the strings in which something is struck
 * through; `long`: of those with more text than a cell may have.
 */
export type SharedStrings = {
  cells: (RawCell | null)[];
  struck: Set<number>;
  long: Set<number>;
};

/** A plain string as most of them are: read at one stroke. */
const opening = codesOf('<si><t>');
const closing = codesOf('</t></si>');

/** Cells that share a string share the object, which nobody changes. */
export async function readSharedStrings(
  file: XlsxPackage,
  part: string | null,
): Promise<SharedStrings> {
  const strings: SharedStrings = { cells: [], struck: new Set(), long: new Set() };
  const { cells, struck, long } = strings;
  if (part === null || !file.has(part)) return strings;
  let text = '';
  let inText = false;
  let inPhonetic = false;
  const keep = () => {
    if (cells.length >= limits.sharedStrings) {
      throw new ReadProblem('tooManyCells', part, { limit: limits.sharedStrings });
    }
    const shown = decodeCellText(text);
    if (shown.length > limits.cellText) long.add(cells.length);
    cells.push(shown === '' ? null : textCell(shown));
  };
  await file.read(part, {
    whole(source, codes, at) {
      if (inPhonetic) return -1;
      inText = false;
      let end = -1;
      for (let next = at; stands(codes, next, opening); next = end) {
        const from = next + opening.length;
        const to = plainTextEnd(codes, from);
        if (!stands(codes, to, closing)) break;
        text = source.slice(from, to);
        keep();
        end = to + closing.length;
      }
      return end;
    },
    open(name, attributes) {
      if (name === 'si') text = '';
      else if (isStrike(name, attributes)) struck.add(cells.length);
      else if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') keep();
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}

/** A mark of a font that strikes its text through. */
export function isStrike(name: string, attributes: XmlAttributes): boolean {
  if (name !== 'strike') return false;
  const value = attributes.get('val');
  return value !== '0' && value !== 'false';
}

export function textCell(text: string): RawCell {
  return { type: 'text', value: text, text };
}
