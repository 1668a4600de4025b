// Other parts of a package that speak of rows of the filled sheet: comments, pictures, charts, tables, other sheets, names.
import { shiftAreas } from './sheetParts.ts';
import { deltaOf, lastReady, shiftedRow, type RowShift } from './rowShift.ts';
import { shiftFormula, type SheetTest } from './shiftFormula.ts';
import {
  attributeOf,
  childOf,
  elementsOf,
  isNamed,
  localName,
  setAttribute,
  setText,
  textOf,
  type XmlElement,
} from './xmlTree.ts';

/** Where a single row ends up; a row that goes leaves its mark on the last one of the data. */
function landing(shift: RowShift, row: number): number {
  return shiftedRow(shift, row) ?? shift.first + shift.count - 1;
}

/** Cell comments, old and new, and tables: `ref` of cells and areas of the sheet. */
export function shiftReferences(root: XmlElement, shift: RowShift): void {
  for (const element of elementsOf(root)) {
    const area = attributeOf(element, 'ref');
    if (area === null) continue;
    const single = /^\$?[A-Z]{1,3}\$?(\d+)$/iu.exec(area);
    const row = single && landing(shift, Number(single[1]));
    setAttribute(
      element,
      'ref',
      row === null ? shiftAreas(area, shift) : area.replace(/\d+$/u, String(row)),
    );
  }
}

/** Pictures, shapes and charts hang on rows counted from 0. */
export function shiftDrawing(root: XmlElement, shift: RowShift): void {
  for (const element of elementsOf(root)) {
    if (localName(element) !== 'row') continue;
    const row = Number(textOf(element)) + 1;
    if (!Number.isInteger(row)) continue;
    // What hangs on the last row that stood ready hangs below the data from then on.
    const at = row > lastReady(shift) ? row + deltaOf(shift) : landing(shift, row);
    setText(element, String(at - 1));
  }
}

/** The shapes of old comments: an old kind of markup, often not well-formed, read by its few known words. */
export function shiftCommentShapes(text: string, shift: RowShift): string {
  const at = (row: string) => String(landing(shift, Number(row) + 1) - 1);
  return text
    .replace(
      /(<x:Row>\s*)(\d{1,7})(\s*<\/x:Row>)/gu,
      (_, open: string, row: string, close: string) => `${open}${at(row)}${close}`,
    )
    .replace(
      /(<x:Anchor>)([^<]{1,200})(<\/x:Anchor>)/gu,
      (whole, open: string, numbers: string, close: string) => {
        const parts = numbers.split(',').map((part) => part.trim());
        const [top, bottom] = [parts[2], parts[6]];
        if (parts.length !== 8 || !top || !bottom) return whole;
        const moved = Number(at(top)) - Number(top);
        parts[2] = String(Number(top) + moved);
        parts[6] = String(Number(bottom) + moved);
        return `${open}${parts.join(', ')}${close}`;
      },
    );
}

/** Formulas of another sheet, of a chart or of the names of the workbook that name the filled sheet. */
export function shiftForeignFormulas(root: XmlElement, shift: RowShift, own: SheetTest): boolean {
  let changed = false;
  for (const element of elementsOf(root)) {
    if (!['f', 'formula', 'formula1', 'formula2', 'definedName'].includes(localName(element)))
      continue;
    const before = textOf(element);
    const after = shiftFormula(before, shift, own);
    if (after === before) continue;
    setText(element, after);
    changed = true;
  }
  if (changed) {
    for (const cell of elementsOf(root)) {
      if (localName(cell) !== 'c' || !childOf(cell, 'f')) continue;
      cell.children = cell.children.filter((child) => !isNamed(child, 'v'));
      setAttribute(cell, 't', null);
    }
  }
  return changed;
}
