// What a filled sheet gets beyond its cells: a hidden column of ids, choices in columns that offer none, protection.
import { columnLetters } from '#shared/tables/address.ts';
import type { TemplateFill } from '#shared/templates/fill.ts';
import { setCell } from './cellValue.ts';
import { lastReady, type RowShift } from './rowShift.ts';
import { insertPart } from './sheetParts.ts';
import { formulaOf, hasContent, styleOf, type SheetRow, type SheetRows } from './sheetRows.ts';
import type { TemplateStyles } from './templateStyles.ts';
import { parseRegion } from '../xlsxSheet.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  createElement,
  isNamed,
  setAttribute,
  type XmlElement,
} from './xmlTree.ts';

/** Writes the column behind `lastColumn` of the sheet and hides it. */
export function addHiddenColumn(
  sheet: XmlElement,
  rows: SheetRows,
  column: number,
  { row, heading, values }: NonNullable<TemplateFill['hiddenColumn']>,
  firstRow: number,
): void {
  hideColumn(sheet, column);
  const write = (at: number, value: string) => {
    let line = rows.get(at);
    if (!line) rows.set(at, (line = newRow(sheet)));
    const cell = createElement(sheet, 'c');
    setCell(cell, value, false);
    line.cells.set(column, cell);
  };
  write(row, heading);
  values.forEach((value, index) => write(firstRow + index, value));
}

export function newRow(sheet: XmlElement): SheetRow {
  return { element: createElement(sheet, 'row'), cells: new Map() };
}

/** Columns are described by ranges: the one that covers this column is cut around it. */
function hideColumn(sheet: XmlElement, column: number): void {
  const list = childOf(sheet, 'cols') ?? insertPart(sheet, createElement(sheet, 'cols'));
  const hidden = createElement(list, 'col', {
    min: String(column),
    max: String(column),
    width: '9',
    hidden: '1',
    customWidth: '1',
  });
  const kept = childrenOf(list, 'col').flatMap((col) => {
    const from = Number(attributeOf(col, 'min'));
    const to = Number(attributeOf(col, 'max'));
    if (column < from || column > to) return [col];
    return [
      [from, column - 1],
      [column + 1, to],
    ].flatMap(([min = 0, max = 0]) => {
      if (min > max) return [];
      const part = { ...col, attributes: [...col.attributes] };
      setAttribute(part, 'min', String(min));
      setAttribute(part, 'max', String(max));
      return [part];
    });
  });
  const start = (col: XmlElement) => Number(attributeOf(col, 'min'));
  list.children = [...kept, hidden].sort((a, b) => start(a) - start(b));
}

/** Choices for the data rows of columns that have no rule of their own. */
export function addChoices(
  sheet: XmlElement,
  choices: ReadonlyMap<number, string[]>,
  shift: RowShift,
): void {
  const list = childOf(sheet, 'dataValidations');
  const covered = (list ? childrenOf(list, 'dataValidation') : []).flatMap((rule) =>
    (attributeOf(rule, 'sqref') ?? '').split(/\s+/u).map((area) => parseRegion(area)),
  );
  const free = [...choices].filter(
    ([column]) =>
      !covered.some(
        (area) =>
          area &&
          area.left <= column &&
          area.right >= column &&
          area.top <= shift.first &&
          area.bottom >= shift.first,
      ),
  );
  if (free.length === 0) return;
  const parent = list ?? insertPart(sheet, createElement(sheet, 'dataValidations'));
  for (const [column, words] of free) {
    const letters = columnLetters(column);
    const formula = createElement(parent, 'formula1', {}, [`&quot;${words.join(',')}&quot;`]);
    parent.children.push(
      createElement(
        parent,
        'dataValidation',
        {
          type: 'list',
          allowBlank: '1',
          showErrorMessage: '1',
          errorTitle: '请选择',
          error: '请从下拉列表中选择。',
          sqref: `${letters}${shift.first}:${letters}${shift.first + shift.count - 1}`,
        },
        [formula],
      ),
    );
  }
  const count = parent.children.filter((child) => isNamed(child, 'dataValidation')).length;
  setAttribute(parent, 'count', String(count));
}

/** Protects the sheet without a password: formulas, the cells said to be locked, and data that is not to be filled in. */
export function protectSheet(
  sheet: XmlElement,
  rows: SheetRows,
  styles: TemplateStyles,
  shift: RowShift,
  { open, closed, locked }: NonNullable<TemplateFill['protection']>,
): void {
  // An office that has protected its form itself has said what is locked outside the data.
  const own = childOf(sheet, 'sheetProtection');
  const set = (element: XmlElement, isLocked: boolean) => {
    const style = styles.variant(styleOf(element), { locked: isLocked });
    setAttribute(element, 's', String(style));
  };
  const lockedAt = new Set(locked.map(({ row, column }) => `${moved(row, shift)}:${column}`));
  for (const [number, { element, cells }] of rows) {
    const inData = number >= shift.first && number < shift.first + shift.count;
    if (!own && attributeOf(element, 's') !== null) set(element, false);
    for (const [column, cell] of cells) {
      if (formulaOf(cell)) set(cell, true);
      else if (inData) {
        const shut = closed?.get(column)?.has(number - shift.first) ?? false;
        set(cell, shut || !open.has(column));
      } else if (!own) set(cell, lockedAt.has(`${number}:${column}`) && hasContent(cell));
    }
  }
  const cols = childOf(sheet, 'cols');
  for (const col of cols && !own ? childrenOf(cols, 'col') : []) {
    const style = attributeOf(col, 'style');
    if (style === null) continue;
    setAttribute(col, 'style', String(styles.variant(Number(style), { locked: false })));
  }
  sheet.children = sheet.children.filter((child) => child !== own);
  insertPart(
    sheet,
    createElement(sheet, 'sheetProtection', { sheet: '1', formatColumns: '0', formatRows: '0' }),
  );
}

function moved(row: number, shift: RowShift): number {
  return row > lastReady(shift) ? row + shift.count - shift.ready : row;
}
