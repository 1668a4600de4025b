// The styles part boiled down to what reading needs: the number format code of each cell style.
import { builtInFormat } from './numberFormat.ts';
import type { XlsxPackage } from './xlsxPackage.ts';

/** Format codes by style number (`s` of a cell). Empty without a styles part: every number is then General. */
export async function readFormatCodes(file: XlsxPackage, part: string | null): Promise<string[]> {
  const codes: string[] = [];
  if (part === null || !file.has(part)) return codes;
  const own = new Map<number, string>();
  let inCellStyles = false;
  const ids: number[] = [];
  await file.read(part, {
    open(name, attributes) {
      if (name === 'numFmt') {
        own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
      } else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) ids.push(Number(attributes['numFmtId'] ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
    text() {},
  });
  for (const id of ids) codes.push(own.get(id) ?? builtInFormat(id));
  return codes;
}
