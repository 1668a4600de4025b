// The shared strings of a package: rich text joined, phonetic readings left out.
import type { RawCell } from '#shared/tables/rawSheet.ts';
import { decodeCellText } from './cellText.ts';
import { limits } from './limits.ts';
import { ReadProblem } from './readProblem.ts';
import type { XlsxPackage } from './xlsxPackage.ts';

/** One text cell for each shared string: cells that share a string share the object, which nobody changes. */
export async function readSharedStrings(
  file: XlsxPackage,
  part: string | null,
): Promise<RawCell[]> {
  const strings: RawCell[] = [];
  if (part === null || !file.has(part)) return strings;
  let text = '';
  let inText = false;
  let inPhonetic = false;
  await file.read(part, {
    open(name) {
      if (name === 'si') text = '';
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
  return strings;
}

export function textCell(text: string): RawCell {
  return { type: 'text', value: text, text };
}
