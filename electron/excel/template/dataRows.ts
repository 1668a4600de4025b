// The rows of a filled sheet: those above as they are, the example's look once for every data row, the rest moved down.
import type { Pace } from '../../pace.ts';
import type { RowShift } from './rowShift.ts';
import { deltaOf, lastReady, sourceRow } from './rowShift.ts';
import type { TemplateCell, TemplateFill } from '#shared/templates/fill.ts';
import { clearCell, setCell } from './cellValue.ts';
import { highestRow } from '../writeHeights.ts';
import type { sharedTexts } from './dataMerges.ts';
import { fits, neededHeight, type ColumnWidths } from './rowHeights.ts';
import { repeatFormula, shiftFormula, type SheetTest } from './shiftFormula.ts';
import {
  formulaOf,
  numberRow,
  orderCells,
  styleOf,
  type SheetRow,
  type SheetRows,
} from './sheetRows.ts';
import type { StyleChange, TemplateStyles } from './templateStyles.ts';
import { looksLikeFormula } from '../writeStyles.ts';
import {
  attributeOf,
  cloneElement,
  createElement,
  isNamed,
  setAttribute,
  setText,
  textOf,
  type XmlElement,
} from './xmlTree.ts';

export type Filling = {
  fill: TemplateFill;
  shift: RowShift;
  styles: TemplateStyles;
  widths: ColumnWidths;
  /** Format codes by style, to see which cells show days and percentages. */
  formatCodes: readonly string[];
  epoch1904: boolean;
  own: SheetTest;
  /** The last column of the data. */
  lastColumn: number;
  /** What data rows share in merged cells. */
  shared: ReturnType<typeof sharedTexts>;
  /** Told the rows that cannot be as high as their texts need. */
  tooHigh: (row: number) => void;
};

/** The children of `sheetData` once it is filled. `template` is used up. */
export async function filledRows(
  template: SheetRows,
  data: XmlElement,
  filling: Filling,
  pace?: Pace,
): Promise<SheetRows> {
  const { shift, own } = filling;
  const rows: SheetRows = new Map();
  const first = [...template].filter(([number]) => number < shift.first);
  for (const [number, row] of first) rows.set(number, row);
  for (let index = 0; index < shift.count; index++) {
    rows.set(shift.first + index, dataRow(template, data, index, filling));
    await pace?.(index);
  }
  for (const [number, row] of template) {
    if (number > lastReady(shift)) rows.set(number + deltaOf(shift), row);
  }
  for (const [number, row] of rows) {
    const inData = number >= shift.first && number < shift.first + shift.count;
    if (!inData) shiftFormulas(row, (text) => shiftFormula(text, shift, own));
  }
  return rows;
}

/** Formulas lose the result that they had: it would be shown until the workbook is computed. */
function shiftFormulas({ cells }: SheetRow, change: (text: string) => string): void {
  for (const cell of cells.values()) {
    const formula = formulaOf(cell);
    if (!formula) continue;
    const text = textOf(formula);
    if (text !== '') setText(formula, change(text));
    cell.children = cell.children.filter((child) => !isNamed(child, 'v'));
    if (attributeOf(cell, 't') !== null) setAttribute(cell, 't', null);
  }
}

function dataRow(template: SheetRows, data: XmlElement, index: number, filling: Filling): SheetRow {
  const { fill, shift, own } = filling;
  const source = sourceRow(shift, index);
  const example =
    (shift.ready > 0 ? template.get(source) : null) ?? missingRow(template, data, shift, filling);
  const element = { ...cloneElement(example.element), children: [] };
  const row: SheetRow = { element, cells: new Map() };
  const number = shift.first + index;
  const values = fill.rows[index] ?? new Map<number, TemplateCell>();
  const columns = new Set([...example.cells.keys(), ...values.keys()]);
  for (const column of [...columns].sort((a, b) => a - b)) {
    const like = example.cells.get(column);
    const cell = like ? cloneElement(like) : createElement(data, 'c');
    if (!like) setAttribute(cell, 's', attributeOf(example.element, 's'));
    row.cells.set(column, cell);
    const formula = formulaOf(cell);
    // What the table works out itself stays so.
    if (formula) {
      const text = textOf(formula);
      clearCell(cell);
      setText(formula, repeatFormula(text, source, number, shift, own));
      cell.children.unshift(formula);
    } else putValue(cell, column, values.get(column) ?? null, filling);
  }
  setHeight(row, values, filling, index);
  return row;
}

/** A row that the template has not: with the borders of the head above it. */
function missingRow(
  template: SheetRows,
  data: XmlElement,
  { first }: RowShift,
  { styles, lastColumn }: Filling,
): SheetRow {
  const head = template.get(first - 1);
  const cells = new Map<number, XmlElement>();
  for (let column = 1; column <= lastColumn; column++) {
    const above = head?.cells.get(column);
    if (!above) continue;
    const style = styles.variant(styleOf(above), { bordersOnly: true, wrap: true });
    cells.set(column, createElement(data, 'c', { s: String(style) }));
  }
  return { element: createElement(data, 'row', { r: String(first) }), cells };
}

function putValue(
  cell: XmlElement,
  column: number,
  value: TemplateCell,
  { styles, formatCodes, epoch1904, widths }: Filling,
): void {
  const style = styleOf(cell);
  const code = formatCodes[style] ?? 'General';
  const format = formatFor(value, code);
  const wrap =
    typeof value === 'string' &&
    styles.isPlain(style) &&
    !fits(value, column, styles.fontSize(style), widths);
  if (format || wrap) {
    const change = { ...(format ? { format } : {}), ...(wrap ? { wrap } : {}) };
    setAttribute(cell, 's', String(styles.variant(style, change)));
  }
  const shown = typeof value === 'number' && code.includes('%') ? asShare(value) : value;
  setCell(cell, shown, epoch1904);
}

/** Percentages are 0 to 100 here and parts of one in a cell that shows per cents. */
function asShare(value: number): number {
  return Number((value / 100).toPrecision(12));
}

/** Days need a format that shows days; text that reads like a formula or a long number must stay text. */
function formatFor(value: TemplateCell, code: string): StyleChange['format'] | null {
  if (typeof value === 'string') {
    const risky = looksLikeFormula(value) || /^\s*(?:0\d|\d{11})/u.test(value);
    return risky && code !== '@' ? 'text' : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  return /[yd]/iu.test(code.replace(/"[^"]*"|\[[^\]]*\]/gu, '')) ? null : 'day';
}

/** At least as high as the template's row, higher where a text needs it. */
function setHeight(
  { element, cells }: SheetRow,
  values: ReadonlyMap<number, TemplateCell>,
  { styles, widths, shared, shift, tooHigh }: Filling,
  index: number,
): void {
  const written = attributeOf(element, 'ht');
  let wanted = 0;
  const look = (column: number, text: string, rows: number): void => {
    const style = styleOf(cells.get(column));
    const size = styles.fontSize(style);
    // Of cells that are shown as one only the first was looked at when it was filled.
    if (!styles.wraps(style) && (rows === 1 || fits(text, column, size, widths))) return;
    wanted = Math.max(wanted, neededHeight(text, column, size, widths) / rows);
  };
  const merged = shared.get(index);
  for (const [column, value] of values) {
    if (typeof value === 'string' && !merged?.has(column)) look(column, value, 1);
  }
  for (const [column, { text, rows }] of merged ?? []) look(column, text, rows);
  if (wanted > highestRow) tooHigh(shift.first + index);
  const needed = Math.min(highestRow, wanted);
  if (needed === 0 || needed <= (written === null ? 0 : Number(written))) return;
  // Without a height of its own the row is fitted by whoever opens the file; a merged cell would not count then.
  setAttribute(element, 'ht', String(Math.ceil(needed)));
  setAttribute(element, 'customHeight', '1');
}

/** Writes the rows back into `sheetData`, numbered and in order. */
export function writeRows(data: XmlElement, rows: SheetRows): void {
  const inOrder = [...rows].sort((a, b) => a[0] - b[0]);
  data.children = inOrder.map(([number, row]) => {
    orderCells(row);
    numberRow(row, number);
    return row.element;
  });
}
