// Workbooks of what was sealed, and of comparisons.
import { reprintedSheets } from '#shared/snapshots/reprint.ts';
import type { SealedContent } from '#shared/snapshots/content.ts';
import type { comparisonSheet } from '#shared/snapshots/comparisonSheet.ts';
import { defaultPaper } from '#shared/paper/setup.ts';
import type { Result } from '#shared/result.ts';
import { rowsOf, writePaced } from './writePaced.ts';
import type { Watch } from '../pace.ts';

/** Every sealed sheet with its figures, in one workbook. An existing file is replaced: the caller has asked. */
export async function writeSealFile(
  content: SealedContent,
  digest: string,
  file: string,
  watch?: Watch,
): Promise<Result<null>> {
  const { consolidatedSheets } = await import('../excel/writeConsolidated.ts');
  const { writePrinted } = await import('../excel/writePrinted.ts');
  const sheets = reprintedSheets(content, digest);
  const printed = sheets.flatMap(({ name, paper, sheet }, index) => {
    const only = sheets.length === 1;
    return consolidatedSheets(sheet, paper).map((each, part) => ({
      ...each,
      name: only ? each.name : sheetName(index + 1, name, part === 0 ? '' : '统计'),
    }));
  });
  return writePaced(file, rowsOf(printed), (pace) => writePrinted(printed, pace), watch);
}

export async function writeComparisonFile(
  sheet: ReturnType<typeof comparisonSheet>,
  file: string,
  watch?: Watch,
): Promise<Result<null>> {
  const { writePrinted } = await import('../excel/writePrinted.ts');
  const { titles, headLine, table, notes, footer, name } = sheet;
  const paper = defaultPaper;
  const printed = [{ name, titles, headLine, table, notes, footer, paper, frozenColumns: 3 }];
  return writePaced(file, rowsOf(printed), (pace) => writePrinted(printed, pace), watch);
}

/** As Excel takes it: at most 31 characters, without some signs, and none twice. */
function sheetName(number: number, name: string, part: string): string {
  const plain = name.replace(/[:\\/?*[\]']/gu, ' ').trim();
  return `${number}.${plain}`.slice(0, 31 - part.length) + part;
}
