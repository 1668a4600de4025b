// The texts of a workbook that is being written, each once. ExcelJS writes them element after element, which takes a third of a
// large sheet; it is given this store in place of its own, counts them, and the part itself is put together here.
import type ExcelJS from 'exceljs';
import { markup } from './template/xmlTree.ts';

export type WrittenStrings = {
  /** Answers the number of the text. */
  add: (text: string) => number;
  /** Patch of `xl/sharedStrings.xml`. */
  part: () => string;
};

/** What ExcelJS asks of its store; its types do not know it. */
type Store = { add: (text: string) => number; count: number; totalRefs: number; values: string[] };

export function takeStrings(workbook: ExcelJS.stream.xlsx.WorkbookWriter): WrittenStrings {
  const numbers = new Map<string, number>();
  let uses = 0;
  const add = (text: string): number => {
    uses += 1;
    let number = numbers.get(text);
    if (number === undefined) numbers.set(text, (number = numbers.size));
    return number;
  };
  const store: Store = {
    add,
    get count() {
      return numbers.size;
    },
    get totalRefs() {
      return uses;
    },
    values: [],
  };
  (workbook as unknown as { sharedStrings: Store }).sharedStrings = store;
  return {
    add,
    part() {
      const texts = Array.from(numbers.keys(), element);
      return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${numbers.size}">${texts.join('')}</sst>`;
    },
  };
}

function element(text: string): string {
  // Without the mark, spreadsheet programs leave out space at the ends.
  const space = /^\s|\n|\s$/u.test(text) ? ' xml:space="preserve"' : '';
  return `<si><t${space}>${markup(text)}</t></si>`;
}
