// A sheet says the same in whatever pieces its part is read: between two pieces any tag, cell, text or entity may be cut.
import { describe, expect, it } from 'vitest';
import { createBudget } from '#electron/excel/readBudget.ts';
import { readXlsxSheet } from '#electron/excel/xlsxSheet.ts';
import type { XlsxPackage } from '#electron/excel/xlsxPackage.ts';
import { readSharedStrings } from '#electron/excel/xlsxStrings.ts';
import { XmlScanner, type XmlHandler } from '#electron/excel/xmlTokens.ts';
import { sheetOf } from './readCells.ts';

const strings = `<sst>${Array.from(
  { length: 30 },
  (_, at) =>
    `<si><t>第${at}项</t></si><si><t>甲&amp;乙${at}</t></si><si><r><t>富</t></r><r><t>文本</t></r></si>`,
).join('')}</sst>`;
const sheet = sheetOf(
  Array.from({ length: 20 }, (_, at) => {
    const row = at + 1;
    const cells = [
      `<c r="A${row}" t="s"><v>${at}</v></c>`,
      `<c r="B${row}"><v>${row * 1.25}</v></c>`,
      `<c r="C${row}" s="1"/>`,
      `<c r="D${row}" t="str"><f>A1&amp;"&gt;"</f><v>合计&lt;${at}</v></c>`,
      `<c r="E${row}" t="inlineStr"><is><t xml:space="preserve"> 直接写入${at} </t></is></c>`,
    ];
    return `<row r="${row}" spans="1:5"${at === 7 ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
  }).join('<!-- > -->'),
);

/** A package of these two parts whose text comes in pieces of so many characters. */
function inPieces(size: number): XlsxPackage {
  const read = async (part: string, handler: XmlHandler) => {
    const scanner = new XmlScanner(part, handler);
    const text = part === 'strings' ? strings : sheet;
    for (let at = 0; at < text.length; at += size) scanner.write(text.slice(at, at + size));
    scanner.end();
  };
  return {
    read,
    has: () => true,
    parts: new Map(),
    text: async () => '',
    relationsOf: async () => [],
  };
}

async function readIn(size: number) {
  const file = inPieces(size);
  const context = {
    strings: await readSharedStrings(file, 'strings'),
    styles: { formatCodes: [], struck: new Set<number>() },
    epoch1904: false,
    formatted: new Map(),
    budget: createBudget(),
  };
  return readXlsxSheet(file, 'sheet', '表', false, context);
}

describe('a sheet that is read in pieces', () => {
  it.each([1, 2, 7, 64, 81, 200, 1000])('of %d characters', async (size) => {
    const whole = await readIn(1_000_000);
    expect(whole.rows.size).toBe(20);
    expect(whole.rows.get(8)?.get(1)?.text).toBe('甲&乙2');
    expect(whole.rows.get(8)?.get(4)?.text).toBe('合计<7');
    expect(await readIn(size)).toEqual(whole);
  });
});
