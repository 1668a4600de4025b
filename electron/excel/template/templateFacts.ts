// What a template's workbook holds besides values: formulas, lists to choose from, and whatever might stand in the way.
import type { PackageFacts, SheetFacts } from '#shared/templates/facts.ts';
import { parseRegion } from '../xlsxSheet.ts';
import { rewriteFormula } from './formulaText.ts';
import { openTemplate, type OpenTemplate } from './openTemplate.ts';
import { formulaOf, readRows, styleOf, type SheetRows } from './sheetRows.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './xmlTree.ts';

/** Facts about the package and each of its sheets. Throws ReadProblem for bytes that are no workbook. */
export async function templateFacts(bytes: Uint8Array): Promise<PackageFacts> {
  const template = await openTemplate(bytes);
  const { file, workbookRelations } = template;
  const names = [...file.parts.keys()];
  const types = file.has('[Content_Types].xml') ? await file.text('[Content_Types].xml') : '';
  const sheets: PackageFacts['sheets'] = [];
  for (const { name, part } of template.sheets) {
    if (file.has(part)) sheets.push({ name, facts: await sheetFacts(template, part) });
  }
  return {
    macros: names.some((name) => name.endsWith('vbaproject.bin')) || /macroEnabled/u.test(types),
    signed: names.some((name) => name.startsWith('_xmlsignatures/')),
    links: workbookRelations.some(({ type }) => type === 'externalLink'),
    sheets,
  };
}

async function sheetFacts(template: OpenTemplate, part: string): Promise<SheetFacts> {
  const sheet = await template.tree(part);
  const data = childOf(sheet, 'sheetData');
  const rows: SheetRows = data ? readRows(data, part) : new Map();
  const protection = childOf(sheet, 'sheetProtection');
  return {
    bordered: await borderedRows(template, rows),
    locked: ['password', 'hashValue'].some((name) => protection && attributeOf(protection, name)),
    ...(await partFacts(template, part)),
    ...formulaFacts(rows),
    choices: choicesOf(sheet),
  };
}

/** Rows in which two cells or more have borders: blank ones among them stand ready for data. */
async function borderedRows(
  { tree, stylesPart }: OpenTemplate,
  rows: SheetRows,
): Promise<number[]> {
  if (stylesPart === null) return [];
  const bordered = borderedStyles(await tree(stylesPart));
  return [...rows].flatMap(([number, { cells }]) => {
    const lined = [...cells.values()].filter((cell) => bordered.has(styleOf(cell)));
    return lined.length >= 2 ? [number] : [];
  });
}

/** Styles whose cells have a line on one side at least. */
function borderedStyles(styles: XmlElement): Set<number> {
  const list = childOf(styles, 'borders');
  const lined = (list ? childrenOf(list, 'border') : []).map((border) =>
    border.children.some(
      (side) => typeof side === 'object' && !['none', null].includes(attributeOf(side, 'style')),
    ),
  );
  const formats = childOf(styles, 'cellXfs');
  const found = new Set<number>();
  (formats ? childrenOf(formats, 'xf') : []).forEach((format, index) => {
    if (lined[Number(attributeOf(format, 'borderId') ?? 0)]) found.add(index);
  });
  return found;
}

type PartFacts = Pick<SheetFacts, 'pivot' | 'tables' | 'pictures'>;

async function partFacts({ file, tree }: OpenTemplate, part: string): Promise<PartFacts> {
  const facts: PartFacts = { pivot: false, tables: [], pictures: [] };
  for (const { type, target } of await file.relationsOf(part)) {
    if (type === 'pivotTable') facts.pivot = true;
    if (!file.has(target)) continue;
    if (type === 'table') {
      const table = await tree(target);
      const area = parseRegion(attributeOf(table, 'ref') ?? '');
      const name = attributeOf(table, 'displayName') ?? '';
      if (area) facts.tables.push({ name, first: area.top, last: area.bottom });
    } else if (type === 'drawing') facts.pictures.push(...anchorRows(await tree(target)));
  }
  return facts;
}

/** Rows on which pictures and shapes hang. */
function anchorRows(drawing: XmlElement): number[] {
  return drawing.children.flatMap((anchor) => {
    const from = typeof anchor === 'object' ? childOf(anchor, 'from') : null;
    const row = from && childOf(from, 'row');
    return row ? [Number(textOf(row)) + 1] : [];
  });
}

function formulaFacts(
  rows: SheetRows,
): Pick<SheetFacts, 'formulas' | 'arrays' | 'singleReferences'> {
  const formulas: SheetFacts['formulas'] = [];
  const arrays: SheetFacts['arrays'] = [];
  const singleReferences: SheetFacts['singleReferences'] = [];
  for (const [row, { cells }] of rows) {
    for (const [column, cell] of cells) {
      const formula = formulaOf(cell);
      if (!formula) continue;
      formulas.push({ row, column });
      if (['array', 'dataTable'].includes(attributeOf(formula, 't') ?? '')) {
        const area = parseRegion(attributeOf(formula, 'ref') ?? '');
        arrays.push({ first: area?.top ?? row, last: area?.bottom ?? row });
      }
      rewriteFormula(textOf(formula), ({ sheet, first, last }) => {
        if (sheet === null && !last) singleReferences.push({ row, to: first.row });
        return null;
      });
    }
  }
  return { formulas, arrays, singleReferences };
}

/** Lists to choose from, as words or as the cells that hold them. */
function choicesOf(sheet: XmlElement): SheetFacts['choices'] {
  const list = childOf(sheet, 'dataValidations');
  return (list ? childrenOf(list, 'dataValidation') : []).flatMap((rule) => {
    const formula = childOf(rule, 'formula1');
    const source =
      attributeOf(rule, 'type') === 'list' && formula ? sourceOf(textOf(formula)) : null;
    if (!source) return [];
    return (attributeOf(rule, 'sqref') ?? '').split(/\s+/u).flatMap((text) => {
      const area = parseRegion(text);
      return area ? [{ area, ...source }] : [];
    });
  });
}

type ChoiceSource = Pick<SheetFacts['choices'][number], 'words' | 'cells'>;

function sourceOf(formula: string): ChoiceSource | null {
  const literal = /^\s*"((?:[^"]|"")*)"\s*$/u.exec(formula)?.[1];
  if (literal !== undefined) {
    const words = literal
      .replaceAll('""', '"')
      .split(',')
      .map((word) => word.trim());
    return { words: words.filter(Boolean), cells: null };
  }
  const found: NonNullable<ChoiceSource['cells']>[] = [];
  rewriteFormula(formula, ({ sheet, first, last }) => {
    const end = last ?? first;
    found.push({
      sheet,
      top: first.row,
      left: first.column ?? 1,
      bottom: end.row,
      right: end.column ?? 1,
    });
    return null;
  });
  const [cells] = found;
  return cells ? { words: [], cells } : null;
}
