// An .xlsx or .xlsm package to a raw workbook: workbook part, strings, formats, then sheet after sheet.
import type { RawWorkbook } from '#shared/tables/rawSheet.ts';
import { limits } from './limits.ts';
import type { ReadBudget } from './readBudget.ts';
import { readOds } from './readOds.ts';
import { ReadProblem } from './readProblem.ts';
import { openPackage, type Relation, type XlsxPackage } from './xlsxPackage.ts';
import { warnOfComments } from './xlsxComments.ts';
import { readXlsxSheet } from './xlsxSheet.ts';
import { readSharedStrings } from './xlsxStrings.ts';
import { readCellStyles } from './xlsxStyles.ts';

type SheetEntry = { name: string; relation: string; hidden: boolean };

/** Reads a zip package: .xlsx and .xlsm here, .ods handed on; any other package is refused by its own code. */
export async function readPackage(bytes: Uint8Array, budget: ReadBudget): Promise<RawWorkbook> {
  const file = openPackage(bytes, budget);
  if (file.has('mimetype')) {
    const kind = await file.text('mimetype');
    if (kind.includes('opendocument.spreadsheet')) return readOds(file, budget);
    if (kind.includes('opendocument.text')) throw new ReadProblem('isWord');
    if (kind.includes('opendocument.presentation')) throw new ReadProblem('isPresentation');
  }
  return readXlsx(file, budget);
}

async function readXlsx(file: XlsxPackage, budget: ReadBudget): Promise<RawWorkbook> {
  const workbookPart = await findWorkbookPart(file);
  const { entries, epoch1904 } = await readWorkbookPart(file, workbookPart);
  const relations = await file.relationsOf(workbookPart);
  const partOfType = (type: string) =>
    relations.find((relation) => relation.type === type && !relation.external)?.target ?? null;
  const context = {
    strings: await readSharedStrings(file, partOfType('sharedStrings')),
    styles: await readCellStyles(file, partOfType('styles')),
    epoch1904,
    formatted: new Map(),
    budget,
  };
  warnOfIgnored(file, relations, budget);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const workbook: RawWorkbook = { format: 'xlsx', sheets: [], warnings: [] };
  const names = new Set<string>();
  for (const entry of entries) {
    if (names.has(entry.name.toLowerCase())) {
      budget.warn('duplicateSheetName', '有两张工作表同名，均已读取', entry.name);
    }
    names.add(entry.name.toLowerCase());
    const relation = byId.get(entry.relation);
    if (relation && relation.type !== 'worksheet') {
      budget.warn('sheetWithoutCells', '不是普通工作表（图表、对话框或宏表），已跳过', entry.name);
      continue;
    }
    if (!relation || relation.external) {
      throw new ReadProblem('damagedZip', entry.name, { reason: 'missing' });
    }
    workbook.sheets.push(
      await readXlsxSheet(file, relation.target, entry.name, entry.hidden, context),
    );
    await warnOfComments(file, relation.target, entry.name, budget);
  }
  return workbook;
}

/** The part that the package names as its document; other kinds of document are refused by their own code. */
async function findWorkbookPart(file: XlsxPackage): Promise<string> {
  const relations = await file.relationsOf('');
  const main = relations.find(({ type, external }) => type === 'officeDocument' && !external);
  const part = main?.target ?? (file.has('xl/workbook.xml') ? 'xl/workbook.xml' : '');
  if (/^word\//iu.test(part) || file.has('word/document.xml')) throw new ReadProblem('isWord');
  if (/^ppt\//iu.test(part)) throw new ReadProblem('isPresentation');
  if (part.toLowerCase().endsWith('.bin')) throw new ReadProblem('isXlsb');
  if (part === '') throw new ReadProblem('isArchive');
  return part;
}

async function readWorkbookPart(
  file: XlsxPackage,
  part: string,
): Promise<{ entries: SheetEntry[]; epoch1904: boolean }> {
  const entries: SheetEntry[] = [];
  let epoch1904 = false;
  await file.read(part, {
    open(name, attributes) {
      if (name === 'workbookPr') epoch1904 = /^(?:1|true)$/u.test(attributes.get('date1904') ?? '');
      else if (name === 'sheet') {
        if (entries.length >= limits.sheets) {
          throw new ReadProblem('tooManySheets', part, { limit: limits.sheets });
        }
        entries.push({
          name: attributes.get('name') ?? `Sheet${entries.length + 1}`,
          relation: attributes.get('id') ?? '',
          hidden: /hidden/iu.test(attributes.get('state') ?? ''),
        });
      }
    },
    close() {},
    text() {},
  });
  if (entries.length === 0) throw new ReadProblem('noSheets', part);
  return { entries, epoch1904 };
}

/** Says what a workbook carries beyond cells; none of it is looked into. */
function warnOfIgnored(file: XlsxPackage, relations: Relation[], budget: ReadBudget): void {
  const names = [...file.parts.keys()];
  if (names.some((name) => name.endsWith('vbaproject.bin'))) {
    budget.warn('macrosIgnored', '文件带有宏，宏未读取也不会运行', '');
  }
  if (relations.some(({ type }) => type === 'externalLink')) {
    budget.warn('linksIgnored', '文件引用了别的工作簿，只采用已保存的结果', '');
  }
  if (names.some((name) => /\/(?:embeddings|activex)\//u.test(name))) {
    budget.warn('objectsIgnored', '文件嵌有其他文件或控件，未读取', '');
  }
  if (names.some((name) => /\/media\/|\/cellimages\.xml$/u.test(name))) {
    budget.warn('picturesIgnored', '文件中的图片未读取', '');
  }
}
