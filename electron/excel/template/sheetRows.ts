// The rows of a sheet part by number, with addresses everywhere and formulas that stand for themselves.
import { columnLetters } from '#shared/tables/address.ts';
import { parseAddress } from '../cellText.ts';
import { limits } from '../limits.ts';
import { ReadProblem } from '../readProblem.ts';
import { offsetFormula } from './shiftFormula.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  isNamed,
  setAttribute,
  setText,
  textOf,
  type XmlElement,
} from './xmlTree.ts';

export type SheetRow = { element: XmlElement; cells: Map<number, XmlElement> };
export type SheetRows = Map<number, SheetRow>;

/** Rows and cells in ascending order. Throws ReadProblem for addresses that contradict each other. */
export function readRows(data: XmlElement, part: string): SheetRows {
  const rows: SheetRows = new Map();
  let number = 0;
  for (const element of childrenOf(data, 'row')) {
    const written = attributeOf(element, 'r');
    const next = written === null ? number + 1 : Number(written);
    if (!(Number.isInteger(next) && next > number && next <= limits.rows)) {
      throw new ReadProblem('badReference', part, { reference: written ?? String(next) });
    }
    number = next;
    rows.set(number, { element, cells: readCells(element, number, part) });
  }
  expandShared(rows);
  return rows;
}

function readCells(row: XmlElement, number: number, part: string): Map<number, XmlElement> {
  const cells = new Map<number, XmlElement>();
  let column = 0;
  for (const cell of childrenOf(row, 'c')) {
    const written = attributeOf(cell, 'r');
    const address = written === null ? { row: number, column: column + 1 } : parseAddress(written);
    if (!address || address.row !== number || address.column <= column) {
      throw new ReadProblem('badReference', part, { reference: written ?? '' });
    }
    column = address.column;
    cells.set(column, cell);
  }
  return cells;
}

/** Every cell of a shared formula gets its own: the one that the others refer to may go or be repeated. */
function expandShared(rows: SheetRows): void {
  const masters = new Map<string, { text: string; row: number; column: number }>();
  for (const [row, { cells }] of rows) {
    for (const [column, cell] of cells) {
      const formula = formulaOf(cell);
      if (!formula || attributeOf(formula, 't') !== 'shared') continue;
      const id = attributeOf(formula, 'si') ?? '';
      const text = textOf(formula);
      const master = masters.get(id);
      if (text !== '') masters.set(id, { text, row, column });
      else if (master) {
        setText(formula, offsetFormula(master.text, row - master.row, column - master.column));
      }
      for (const name of ['t', 'si', 'ref']) setAttribute(formula, name, null);
    }
  }
}

export function formulaOf(cell: XmlElement): XmlElement | null {
  return childOf(cell, 'f');
}

/** Whether something stands in the cell. */
export function hasContent(cell: XmlElement): boolean {
  return cell.children.some((child) => isNamed(child, 'v') || isNamed(child, 'is'));
}

export function styleOf(cell: XmlElement | undefined): number {
  return Number((cell && attributeOf(cell, 's')) ?? 0) || 0;
}

/** Puts the number of the row into the row and all its cells. */
export function numberRow({ element, cells }: SheetRow, number: number): void {
  setAttribute(element, 'r', String(number));
  // Which columns a row has is a hint for readers only, and may no longer be true.
  setAttribute(element, 'spans', null);
  for (const [column, cell] of cells) setAttribute(cell, 'r', `${columnLetters(column)}${number}`);
}

/** Cells of the row in the order of their columns. */
export function orderCells({ element, cells }: SheetRow): void {
  const rest = element.children.filter(
    (child) => typeof child === 'object' && !isNamed(child, 'c'),
  );
  const inOrder = [...cells].sort((a, b) => a[0] - b[0]).map(([, cell]) => cell);
  element.children = [...inOrder, ...rest];
}
