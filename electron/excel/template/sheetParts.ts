// What a sheet part says about areas outside its rows: merges, rules, breaks, links, panes. All of it moves with the rows.
import type { Region } from '#shared/tables/rawSheet.ts';
import { columnLetters } from '#shared/tables/address.ts';
import { parseRegion } from '../xlsxSheet.ts';
import { deltaOf, lastReady, shiftedRow, shiftedRows, type RowShift } from './rowShift.ts';
import { shiftFormula, type SheetTest } from './shiftFormula.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  createElement,
  elementsOf,
  localName,
  setAttribute,
  setText,
  textOf,
  type XmlElement,
} from './xmlTree.ts';

function regionText({ top, left, bottom, right }: Region): string {
  const first = `${columnLetters(left)}${top}`;
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom}`;
}

export function mergesOf(sheet: XmlElement): Region[] {
  const list = childOf(sheet, 'mergeCells');
  return (list ? childrenOf(list, 'mergeCell') : [])
    .map((one) => parseRegion(attributeOf(one, 'ref') ?? ''))
    .filter((one) => one !== null);
}

/** The merges of the example row, in the columns that they have there. */
export function exampleMerges(merges: readonly Region[], { first }: RowShift): Region[] {
  return merges.filter(({ top, bottom }) => top === first && bottom === first);
}

/**
 * Merges after the filling: those across a data row once for every row, those down all rows that stood ready down all data
 * in columns that get no values; others within the data would hide values and go.
 */
export function shiftedMerges(
  merges: readonly Region[],
  shift: RowShift,
  written: ReadonlySet<number>,
): Region[] {
  const last = lastReady(shift);
  const outside = merges.filter(({ top, bottom }) => bottom < shift.first || top > last);
  const across = exampleMerges(merges, shift);
  const down = merges.filter(
    ({ top, bottom, left, right }) =>
      top === shift.first &&
      bottom === last &&
      bottom > top &&
      !columnsBetween(left, right).some((column) => written.has(column)),
  );
  const moved = [...outside, ...down].map((one) => {
    const [top, bottom] = shiftedRows(shift, one.top, one.bottom);
    return { ...one, top, bottom };
  });
  const repeated = Array.from({ length: shift.count }, (_, index) => shift.first + index).flatMap(
    (row) => across.map((one) => ({ ...one, top: row, bottom: row })),
  );
  return [...moved, ...repeated].filter(
    ({ top, bottom, left, right }) => bottom > top || right > left,
  );
}

function columnsBetween(left: number, right: number): number[] {
  return Array.from({ length: right - left + 1 }, (_, index) => left + index);
}

export function writeMerges(sheet: XmlElement, merges: readonly Region[]): void {
  let list = childOf(sheet, 'mergeCells');
  if (merges.length === 0) {
    sheet.children = sheet.children.filter((child) => child !== list);
    return;
  }
  list ??= insertPart(sheet, createElement(sheet, 'mergeCells'));
  const parent = list;
  parent.children = merges.map((one) =>
    createElement(parent, 'mergeCell', { ref: regionText(one) }),
  );
  setAttribute(parent, 'count', String(merges.length));
}

const areaAttributes = ['ref', 'sqref', 'activeCell', 'topLeftCell'];
const formulaElements = new Set(['formula', 'formula1', 'formula2', 'f']);

/** Everything beside rows and merges: areas in attributes and texts, formulas of rules, breaks between pages. */
export function shiftSheetParts(sheet: XmlElement, shift: RowShift, own: SheetTest): void {
  for (const part of sheet.children) {
    if (typeof part === 'string' || ['sheetData', 'mergeCells'].includes(localName(part))) continue;
    for (const element of elementsOf(part)) shiftElement(element, shift, own);
  }
  // A hint that is no longer true; readers find out for themselves.
  sheet.children = sheet.children.filter(
    (child) => typeof child === 'string' || localName(child) !== 'dimension',
  );
  shiftBreaks(sheet, shift);
}

function shiftElement(element: XmlElement, shift: RowShift, own: SheetTest): void {
  for (const name of areaAttributes) {
    const value = attributeOf(element, name);
    if (value !== null) setAttribute(element, name, shiftAreas(value, shift));
  }
  const name = localName(element);
  if (formulaElements.has(name)) setText(element, shiftFormula(textOf(element), shift, own));
  else if (name === 'sqref') setText(element, shiftAreas(textOf(element), shift));
  if (name === 'hyperlink') {
    const location = attributeOf(element, 'location');
    if (location !== null) setAttribute(element, 'location', shiftFormula(location, shift, own));
  }
}

/** Areas separated by spaces. What is none stays. */
export function shiftAreas(areas: string, shift: RowShift): string {
  return areas
    .split(/\s+/u)
    .map((text) => {
      const area = /\d/u.test(text) ? parseRegion(text) : null;
      if (!area) return text;
      const [top, bottom] = shiftedRows(shift, area.top, area.bottom);
      return regionText({ ...area, top, bottom });
    })
    .join(' ');
}

/** A break stands below its row. One within the data stood where the page was full, which is elsewhere now. */
function shiftBreaks(sheet: XmlElement, shift: RowShift): void {
  const list = childOf(sheet, 'rowBreaks');
  if (!list) return;
  const last = lastReady(shift);
  const kept = childrenOf(list, 'brk').filter((one) => {
    const row = Number(attributeOf(one, 'id'));
    const inside = row >= shift.first && row < last;
    const to = row >= last ? row + deltaOf(shift) : shiftedRow(shift, row);
    if (!inside && to !== null) setAttribute(one, 'id', String(to));
    return !inside;
  });
  list.children = kept;
  const manual = kept.filter((one) => attributeOf(one, 'man') === '1').length;
  setAttribute(list, 'count', String(kept.length));
  setAttribute(list, 'manualBreakCount', String(manual));
  if (kept.length === 0) sheet.children = sheet.children.filter((child) => child !== list);
}

/** The parts of a worksheet in the order that the format asks for. */
const order = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
];

/** Puts a part where it belongs among the others and answers it. */
export function insertPart(sheet: XmlElement, part: XmlElement): XmlElement {
  const before = order.slice(0, order.indexOf(localName(part)) + 1);
  let at = 0;
  sheet.children.forEach((child, index) => {
    if (typeof child === 'object' && before.includes(localName(child))) at = index + 1;
  });
  sheet.children.splice(at, 0, part);
  return part;
}
