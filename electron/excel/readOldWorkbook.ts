// Old binary workbooks (.xls of Excel 5 to 2003, .et of WPS) through SheetJS, after the OLE container was checked.
// Only this file knows the library. Values are taken from its cells, never from its tables: those lose dates and text.
import {
  emptySheet,
  type RawCell,
  type RawSheet,
  type RawWorkbook,
} from '#shared/tables/rawSheet.ts';
import { columnLetters } from '#shared/tables/address.ts';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { decodeCellText } from './cellText.ts';
import { numberCell } from './formatNumber.ts';
import { limits } from './limits.ts';
import { withoutOverlap } from './mergedRegions.ts';
import { readOleDirectory } from './oleDirectory.ts';
import type { ReadBudget } from './readBudget.ts';
import { ReadProblem } from './readProblem.ts';
import { warnOfComment } from './xlsxComments.ts';
import { textCell } from './xlsxStrings.ts';

const passwordRecord = 0x2f;

export async function readOldWorkbook(bytes: Uint8Array, budget: ReadBudget): Promise<RawWorkbook> {
  const name = checkContainer(bytes);
  if (bytes.length > limits.oldFileBytes) {
    throw new ReadProblem('tooLarge', name, { bytes: bytes.length, limit: limits.oldFileBytes });
  }
  const book = await parse(bytes, name);
  budget.checkTime(name);
  if (new Set(book.SheetNames).size !== book.SheetNames.length) {
    // The library keeps sheets by name: one of two would silently stand in for the other.
    throw new ReadProblem('duplicateSheetNames', name);
  }
  const epoch1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.flatMap((sheetName, index): RawSheet[] => {
    const sheet = book.Sheets[sheetName];
    if (!sheet || (sheet['!type'] && sheet['!type'] !== 'sheet')) return [];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    return [readSheet(sheet, sheetName, hidden, epoch1904, budget)];
  });
  if (sheets.length === 0) throw new ReadProblem('noSheets', name);
  if (book.vbaraw) budget.warn('macrosIgnored', '文件带有宏，宏未读取也不会运行', '');
  return { format: 'xls', sheets, warnings: [] };
}

/** The name of the workbook stream; other kinds of document and locked ones are refused by their own code. */
function checkContainer(bytes: Uint8Array): string {
  const file = readOleDirectory(bytes);
  const find = (...names: string[]) =>
    file.streams.find(({ name }) => names.includes(name.toLowerCase()));
  if (find('encryptedpackage', 'encryptioninfo')) throw new ReadProblem('encrypted');
  const stream = find('workbook', 'book');
  if (!stream) {
    if (find('worddocument')) throw new ReadProblem('isWord');
    if (find('powerpoint document')) throw new ReadProblem('isPresentation');
    throw new ReadProblem('notWorkbook', null, { reason: 'ole' });
  }
  const head = file.head(stream, 8192);
  if (hasPassword(head)) throw new ReadProblem('encrypted');
  return stream.name;
}

/** A password record stands among the first records of the stream. */
function hasPassword(head: Uint8Array): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  for (let at = 0; at + 4 <= head.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === passwordRecord) return true;
    if (view.getUint16(at, true) === 0) return false;
  }
  return false;
}

async function parse(bytes: Uint8Array, part: string): Promise<WorkBook> {
  const [library, codepages] = await Promise.all([
    import('@e965/xlsx'),
    import('@e965/xlsx/dist/cpexcel.full'),
  ]);
  library.set_cptable(codepages);
  try {
    return library.read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellDates: false,
      cellHTML: false,
      cellStyles: true,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/password|encrypt/iu.test(message)) throw new ReadProblem('encrypted');
    throw new ReadProblem('damagedOldWorkbook', part, { reason: message.slice(0, 120) });
  }
}

function readSheet(
  sheet: WorkSheet,
  name: string,
  hidden: boolean,
  epoch1904: boolean,
  budget: ReadBudget,
): RawSheet {
  const raw: RawSheet = emptySheet(name, hidden);
  const data: (CellObject | undefined)[][] = sheet['!data'] ?? [];
  data.forEach((line, rowIndex) => {
    line?.forEach((cell, columnIndex) => {
      if (!cell) return;
      const where = `${name}!${columnLetters(columnIndex + 1)}${rowIndex + 1}`;
      for (const { t } of cell.c ?? []) warnOfComment(t ?? '', where, budget);
      const found = cellOf(cell, epoch1904, where, budget);
      if (!found) return;
      budget.countCell(name);
      const row = raw.rows.get(rowIndex + 1);
      if (!row) budget.countRow(name);
      if (row) row.set(columnIndex + 1, found);
      else raw.rows.set(rowIndex + 1, new Map([[columnIndex + 1, found]]));
    });
  });
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: e.r + 1,
    right: e.c + 1,
  }));
  if (merges.length > limits.merges) {
    throw new ReadProblem('tooManyMerges', name, { limit: limits.merges });
  }
  raw.merges = withoutOverlap(merges, (count) =>
    budget.warn('overlappingMerges', `有${count}处合并单元格相互重叠，没有采用`, name),
  );
  sheet['!rows']?.forEach((row, index) => row?.hidden && raw.hiddenRows.add(index + 1));
  sheet['!cols']?.forEach((column, index) => column?.hidden && raw.hiddenColumns.add(index + 1));
  return raw;
}

function cellOf(
  cell: CellObject,
  epoch1904: boolean,
  where: string,
  budget: ReadBudget,
): RawCell | null {
  switch (cell.t) {
    case 's': {
      const text = decodeCellText(String(cell.v ?? ''));
      return text === '' ? null : textCell(text);
    }
    case 'n':
      return typeof cell.v === 'number' && Number.isFinite(cell.v)
        ? numberCell(cell.v, typeof cell.z === 'string' ? cell.z : 'General', epoch1904)
        : null;
    case 'b':
      return cell.v === true
        ? { type: 'boolean', value: true, text: 'TRUE' }
        : { type: 'boolean', value: false, text: 'FALSE' };
    case 'e': {
      const value = cell.w ?? errorNames.get(Number(cell.v)) ?? '#ERROR!';
      budget.warn('errorValue', `单元格是错误值${value}`, where);
      return { type: 'error', value, text: value };
    }
    default:
      return null;
  }
}

const errorNames = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);
