// The texts of a workbook that is being written, each once. ExcelJS writes them element after element, which takes a third of a
// large sheet; it has numbered those of its own cells, this store goes on from there and puts the part together.
import { markup } from './template/xmlTree.ts';

export type WrittenStrings = {
  /** Answers the number of the text. */
  add: (text: string) => number;
  values: string[];
  /** How often texts are used: that there are any is what the other parts ask. */
  readonly count: number;
  /** The text of `xl/sharedStrings.xml`. */
  part: () => string;
};

export function createStrings(before: { values: string[]; count: number }): WrittenStrings {
  const { values } = before;
  const numbers = new Map(values.map((text, number) => [text, number]));
  let { count } = before;
  return {
    values,
    get count() {
      return count;
    },
    add(text) {
      count += 1;
      let number = numbers.get(text);
      if (number === undefined) {
        numbers.set(text, (number = values.length));
        values.push(text);
      }
      return number;
    },
    part() {
      // In pieces, to be put together at once.
      const pieces: string[] = [];
      for (const text of values) {
        if (special.test(text)) pieces.push(specialElement(text));
        else pieces.push('<si><t>', text, '</t></si>');
      }
      return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${count}" uniqueCount="${values.length}">${pieces.join('')}</sst>`;
    },
  };
}

/** What most texts have none of: signs that XML wants in other words or not at all, space at the ends, further lines. */
// oxlint-disable-next-line no-control-regex -- what XML does not allow is meant
const special = /[&<>"\u0000-\u001f\ufffe\uffff]|^\s|\s$/u;

function specialElement(text: string): string {
  // Without the mark, spreadsheet programs leave out space at the ends.
  const space = /^\s|\n|\s$/u.test(text) ? ' xml:space="preserve"' : '';
  return `<si><t${space}>${markup(text)}</t></si>`;
}
