// The shared strings of a package: rich text joined, phonetic readings left out.
import type { RawCell } from '#shared/tables/rawSheet.ts';
import { decodeCellText } from './cellText.ts';
import { limits } from './limits.ts';
import { ReadProblem } from './readProblem.ts';
import type { XlsxPackage } from './xlsxPackage.ts';
import type { XmlAttributes } from './xmlAttributes.ts';

/** `struck`: numbers of the strings in which something is struck through. */
export type SharedStrings = { cells: RawCell[]; struck: Set<number> };

/** One text cell for each shared string: cells that share a string share the object, which nobody changes. */
export async function readSharedStrings(
  file: XlsxPackage,
  part: string | null,
): Promise<SharedStrings> {
  const strings: RawCell[] = [];
  const struck = new Set<number>();
  if (part === null || !file.has(part)) return { cells: strings, struck };
  let text = '';
  let inText = false;
  let inPhonetic = false;
  await file.read(part, {
    open(name, attributes) {
      if (name === 'si') text = '';
      else if (isStrike(name, attributes)) struck.add(strings.length);
      else if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') {
        if (strings.length >= limits.sharedStrings) {
          throw new ReadProblem('tooManyCells', part, { limit: limits.sharedStrings });
        }
        strings.push(textCell(decodeCellText(text)));
      }
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return { cells: strings, struck };
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
