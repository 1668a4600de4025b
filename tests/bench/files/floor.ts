// The floors: the least that reading and writing a workbook can cost in Node. Everything is inflated and every value cut out,
// nothing understood; a sheet's XML is put together from strings and deflated, nothing decided.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { readZipDirectory } from '#electron/excel/zipDirectory.ts';
import type { SheetCell } from '#shared/consolidate/sheet.ts';
import { columnLetters } from '#shared/tables/address.ts';

/** How many values stand in a package. */
export function readingFloor(bytes: Uint8Array): number {
  const value = /<(?:v|t)(?: [^>]*)?>([^<]*)<\/(?:v|t)>/gu;
  let count = 0;
  for (const { dataStart, packedSize, method } of readZipDirectory(bytes).values()) {
    const packed = bytes.subarray(dataStart, dataStart + packedSize);
    const text = (method === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    for (const match of text.matchAll(value)) if (match[1] !== undefined) count += 1;
  }
  return count;
}

/** `merges` are ranges such as `B5:B9`. */
export type PlainTable = { widths: number[]; rows: SheetCell[][]; merges: string[] };

/** The bytes of a sheet and its strings, every cell with a style. */
export function writingFloor({ widths, rows, merges }: PlainTable): number {
  const letters = widths.map((_, index) => columnLetters(index + 1));
  const strings = new Map<string, number>();
  const lines = rows.map((cells, index) => {
    const row = index + 1;
    let line = `<row r="${row}" ht="24" customHeight="1">`;
    cells.forEach((value, at) => {
      const place = `<c r="${letters[at] ?? ''}${row}" s="1"`;
      if (value === null || value === '') line += `${place}/>`;
      else if (typeof value === 'number') line += `${place}><v>${value}</v></c>`;
      else {
        let number = strings.get(value);
        if (number === undefined) strings.set(value, (number = strings.size));
        line += `${place} t="s"><v>${number}</v></c>`;
      }
    });
    return `${line}</row>`;
  });
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}"/>`,
  );
  const ranges = merges.map((range) => `<mergeCell ref="${range}"/>`);
  const texts = [...strings.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`);
  const parts = [
    `<worksheet><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData><mergeCells>${ranges.join('')}</mergeCells></worksheet>`,
    `<sst>${texts.join('')}</sst>`,
  ];
  return parts.reduce(
    (size, part) => size + deflateRawSync(Buffer.from(part), { level: 5 }).length,
    0,
  );
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&<>]/gu, (sign) => signs[sign] ?? sign);
}
