// An office's own workbook filled: cells in, the bytes of the workbook out. Its XML is patched; what has nothing to do with
// the data goes through letter by letter, since a library that reads and writes it anew loses what it does not know.
import { limits } from '../limits.ts';
import type { Pace } from '../../pace.ts';
import { ReadProblem } from '../readProblem.ts';
import { writePackage } from '../writePackage.ts';
import { readWholeZipPart } from '../zipPart.ts';
import { addHiddenSheets } from './addSheets.ts';
import { setCell } from './cellValue.ts';
import { sharedTexts, withDataMerges } from './dataMerges.ts';
import { filledRows, writeRows, type Filling } from './dataRows.ts';
import type { TemplateFill } from '#shared/templates/fill.ts';
import { openTemplate, type OpenTemplate } from './openTemplate.ts';
import {
  shiftCommentShapes,
  shiftDrawing,
  shiftForeignFormulas,
  shiftReferences,
} from './relatedParts.ts';
import { columnWidths } from './rowHeights.ts';
import { deltaOf, lastReady, type RowShift } from './rowShift.ts';
import { addChoices, addHiddenColumn, newRow, protectSheet } from './sheetAdditions.ts';
import {
  exampleMerges,
  mergesOf,
  shiftedMerges,
  shiftSheetParts,
  writeMerges,
} from './sheetParts.ts';
import { readRows, type SheetRows } from './sheetRows.ts';
import { refersToSingleRow } from './singleRows.ts';
import { templateStyles } from './templateStyles.ts';
import {
  attributeOf,
  childOf,
  createElement,
  elementsOf,
  localName,
  setAttribute,
  writeXml,
  type XmlElement,
} from './xmlTree.ts';

/**
 * Fills a template that `checkTemplate` found fit. `tooHigh` is told the rows that cannot be as high as their texts need. Throws ReadProblem for bytes that are no such workbook, and an Error for a
 * request that does not fit the template: both were found out before.
 */
export async function fillTemplate(
  bytes: Uint8Array,
  fill: TemplateFill,
  tooHigh: (row: number) => void = () => {},
  pace?: Pace,
): Promise<Uint8Array> {
  const template = await openTemplate(bytes);
  const sheetPart = template.sheets.find(({ name }) => name === fill.sheet)?.part;
  if (sheetPart === undefined) throw new Error(`the template has no sheet ${fill.sheet}`);
  const sheet = await template.tree(sheetPart);
  const data = childOf(sheet, 'sheetData');
  if (!data) throw new ReadProblem('damagedXml', sheetPart, { reason: 'sheetData' });
  const rows = readRows(data, sheetPart);
  const shift = rowShift(fill, rows);
  const own = (name: string | null) => name === null || name === fill.sheet;
  const styles = templateStyles(await stylesOf(template));
  if (fill.protection) styles.unlockNormal();
  const merges = mergesOf(sheet);
  const lastColumn = Math.max(
    1,
    ...[...rows.values()].flatMap(({ cells }) => [...cells.keys()]),
    ...merges.map(({ right }) => right),
  );
  const filling: Filling = {
    fill,
    shift,
    styles,
    widths: columnWidths(sheet, exampleMerges(merges, shift)),
    formatCodes: template.formatCodes,
    epoch1904: template.epoch1904,
    own,
    lastColumn,
    shared: sharedTexts(fill),
    tooHigh,
  };
  const filled = await filledRows(rows, data, filling, pace);
  putTexts(sheet, filled, filling);
  const written = new Set(fill.rows.flatMap((values) => [...values.keys()]));
  const shifted = shiftedMerges(merges, shift, written);
  writeMerges(sheet, withDataMerges(shifted, fill.merges ?? [], shift.first));
  shiftSheetParts(sheet, shift, own);
  if (fill.hiddenColumn) {
    addHiddenColumn(sheet, filled, lastColumn + 1, fill.hiddenColumn, shift.first);
  }
  if (fill.choices) addChoices(sheet, fill.choices, shift);
  if (fill.protection) protectSheet(sheet, filled, styles, shift, fill.protection);
  writeRows(data, filled);
  const shapes = await shiftRelated(template, sheetPart, fill.sheet, shift);
  computeOnOpening(template);
  const dropped = await dropCalculationOrder(template);
  const added = await addHiddenSheets(template, fill.hiddenSheets ?? []);
  const patches = Object.fromEntries([
    ...[...template.changed].map(([part, root]) => [part, () => writeXml(root)] as const),
    ...shapes.map(([part, text]) => [part, () => text] as const),
  ]);
  return writePackage(bytes, patches, (part) => !dropped.has(part.toLowerCase()), added);
}

function rowShift(fill: TemplateFill, rows: SheetRows): RowShift {
  const { first, last } = fill.ready;
  const ready = last - first + 1;
  if (ready < 0) throw new Error('the rows that stand ready end before they begin');
  const shift = { first, ready, count: Math.max(1, fill.rows.length) };
  if (shift.count >= ready) return shift;
  // A formula that adds up cell by cell would lose what it adds: then the rows stay.
  const keeps = fill.surplus === 'keep' || refersToSingleRow(rows, shift);
  return keeps ? { ...shift, count: ready } : shift;
}

async function stylesOf({ stylesPart, tree }: OpenTemplate): Promise<XmlElement> {
  if (stylesPart === null) throw new ReadProblem('damagedZip', 'styles', { reason: 'missing' });
  return tree(stylesPart);
}

function putTexts(sheet: XmlElement, rows: SheetRows, { fill, shift, epoch1904 }: Filling): void {
  for (const { row, column, text } of fill.texts) {
    const at = row > lastReady(shift) ? row + deltaOf(shift) : row;
    let line = rows.get(at);
    if (!line) rows.set(at, (line = newRow(sheet)));
    let cell = line.cells.get(column);
    if (!cell) line.cells.set(column, (cell = createElement(sheet, 'c')));
    setCell(cell, text, epoch1904);
  }
}

/** Parts that hang on the sheet, and formulas elsewhere that name it. Answers the changed shapes of comments. */
async function shiftRelated(
  template: OpenTemplate,
  sheetPart: string,
  sheetName: string,
  shift: RowShift,
): Promise<[part: string, text: string][]> {
  const { file, tree, bytes } = template;
  const named = (name: string | null) => name === sheetName;
  const shapes: [string, string][] = [];
  for (const { type, target, external } of await file.relationsOf(sheetPart)) {
    const entry = file.parts.get(target.toLowerCase());
    if (external || !entry) continue;
    if (['comments', 'threadedComment', 'table'].includes(type)) {
      shiftReferences(await tree(target), shift);
    } else if (type === 'drawing') shiftDrawing(await tree(target), shift);
    else if (type === 'vmlDrawing' && entry.size <= limits.templatePartBytes) {
      const text = Buffer.from(await readWholeZipPart(bytes, entry)).toString('utf8');
      shapes.push([entry.name, shiftCommentShapes(text, shift)]);
    }
  }
  shiftForeignFormulas(template.workbook, shift, named);
  const charts = [...file.parts.values()]
    .map(({ name }) => name)
    .filter((name) => /\/charts\/chart[^/]*\.xml$/iu.test(name));
  const others = template.sheets.map(({ part }) => part).filter((part) => part !== sheetPart);
  for (const part of [...charts, ...others]) {
    const entry = file.parts.get(part.toLowerCase());
    if (!entry || entry.size > limits.templatePartBytes) continue;
    const root = await tree(part);
    if (!shiftForeignFormulas(root, shift, named)) template.changed.delete(entry.name);
  }
  return shapes;
}

/** Results that were stored are no longer those of the formulas. */
function computeOnOpening({ workbook }: OpenTemplate): void {
  let settings = childOf(workbook, 'calcPr');
  if (!settings) {
    settings = createElement(workbook, 'calcPr');
    const after = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];
    const at = workbook.children.findLastIndex(
      (child) => typeof child === 'object' && after.includes(localName(child)),
    );
    workbook.children.splice(at + 1, 0, settings);
  }
  setAttribute(settings, 'fullCalcOnLoad', '1');
}

/** The order of calculation names cells that have moved; without it, it is worked out anew. */
async function dropCalculationOrder(template: OpenTemplate): Promise<Set<string>> {
  const { workbookRelations, workbookPart, tree } = template;
  const chain = workbookRelations.find(({ type }) => type === 'calcChain');
  if (!chain) return new Set();
  const slash = workbookPart.lastIndexOf('/') + 1;
  const lists = [
    '[Content_Types].xml',
    `${workbookPart.slice(0, slash)}_rels/${workbookPart.slice(slash)}.rels`,
  ];
  for (const list of lists) {
    const root = await tree(list);
    const gone = [...elementsOf(root)].filter(
      (one) =>
        attributeOf(one, 'PartName')?.toLowerCase() === `/${chain.target}`.toLowerCase() ||
        attributeOf(one, 'Id') === chain.id,
    );
    root.children = root.children.filter(
      (child) => typeof child === 'string' || !gone.includes(child),
    );
  }
  return new Set([chain.target.toLowerCase()]);
}
