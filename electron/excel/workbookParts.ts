// A workbook of ExcelJS as the texts of its parts. ExcelJS would put them into a zip of its own, by a library that is built for streams and
// takes longer than all the rest while its code is new: here they are handed over as they are, to be packed once (`writePackage.ts`).
import type { Style, Workbook } from 'exceljs';
import { createStrings } from './writeStrings.ts';

type CellStyle = Partial<Style>;

/** What cells that are written past ExcelJS need to know: the numbers of their styles and texts. */
export type Numbers = {
  ofStyle: (style: CellStyle) => number;
  ofText: (text: string) => number;
};

/** Texts by the name of the part, such as `xl/styles.xml`. */
export type Parts = Map<string, string>;

/** What ExcelJS does when it writes, step by step; its types do not know them. */
type Steps = Record<(typeof steps)[number], (zip: Zip, model: Model) => Promise<void>> & {
  prepareModel: (model: Model, options: object) => void;
};
type Zip = { append: (text: string, options: { name: string }) => void };
type Model = {
  sharedStrings: { values: string[]; count: number };
  styles: { addStyleModel: (style: CellStyle) => number };
};

/** Behind what stands in the worksheets, which decides on styles and texts. Pictures, drawings and tables are not written here. */
const steps = [
  'addContentTypes',
  'addOfficeRels',
  'addWorkbookRels',
  'addWorksheets',
  'addThemes',
  'addStyles',
  'addApp',
  'addCore',
  'addWorkbook',
] as const;

/** `write` comes when the cells of ExcelJS have their numbers and before styles and texts are written. */
export async function workbookParts(
  workbook: Workbook,
  write?: (numbers: Numbers) => Promise<void>,
): Promise<Parts> {
  workbook.lastModifiedBy = workbook.creator;
  const { xlsx, model } = workbook as unknown as { xlsx: Steps; model: Model };
  xlsx.prepareModel(model, {});
  const strings = createStrings(model.sharedStrings);
  model.sharedStrings = strings;
  await write?.({
    ofStyle: (style) => model.styles.addStyleModel(style),
    ofText: strings.add,
  });
  const parts: Parts = new Map();
  const zip: Zip = { append: (text, { name }) => parts.set(name, text) };
  for (const step of steps) await xlsx[step](zip, model);
  parts.set('xl/sharedStrings.xml', strings.part());
  return parts;
}
