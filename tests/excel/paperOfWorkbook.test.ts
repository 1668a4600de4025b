// The paper of a design in the workbook: size, margins, pages by groups, what every page has.
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { createBudget } from '#electron/excel/readBudget.ts';
import { writeConsolidated } from '#electron/excel/writeConsolidated.ts';
import { openPackage } from '#electron/excel/xlsxPackage.ts';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import { defaultPaper, type PaperSetup } from '#shared/paper/setup.ts';
import { build } from '../consolidate/designKit.ts';
import { samplePlan } from '../forms/samplePlan.ts';

async function sheetOn(paper: PaperSetup, signature = '签名') {
  const design = { ...builtInDesign('action'), paper, signature };
  const bytes = await writeConsolidated(build(samplePlan(), design), paper);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const xml = await openPackage(bytes, createBudget()).text('xl/worksheets/sheet1.xml');
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  return { sheet, xml };
}

it('has the size, the margins and the heads that the design asks for', async () => {
  const margins = { top: 25.4, right: 12.7, bottom: 25.4, left: 12.7 };
  const { sheet, xml } = await sheetOn({
    ...defaultPaper,
    size: 'A4',
    orientation: 'portrait',
    margins,
    repeatHead: false,
    showPageNumbers: false,
  });
  expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait' });
  expect(sheet.pageSetup.margins).toMatchObject({ top: 1, right: 0.5, bottom: 1, left: 0.5 });
  expect(sheet.pageSetup.printTitlesRow).toBeUndefined();
  expect(xml).not.toContain('<oddFooter');
});

it('stands in the middle of the paper', async () => {
  expect((await sheetOn(defaultPaper)).sheet.pageSetup.horizontalCentered).toBe(true);
});

it('says how far it reaches, for programs that read no further', async () => {
  const { sheet, xml } = await sheetOn(defaultPaper);
  expect(sheet.rowCount).toBeGreaterThan(10);
  const last = /(\d+)$/u.exec(sheet.pageSetup.printArea ?? '')?.[1];
  expect(Number(last)).toBe(sheet.rowCount);
  expect(/<dimension ref="A1:[A-Z]+(\d+)"/u.exec(xml)?.[1]).toBe(last);
});

it('lets type become no smaller than allowed: columns go onto further pages then', async () => {
  const large = await sheetOn({ ...defaultPaper, size: 'A4', smallestType: 10.5 });
  expect(large.sheet.pageSetup).toMatchObject({ fitToPage: false, scale: 100 });
  const small = await sheetOn({ ...defaultPaper, smallestType: 5 });
  expect(small.sheet.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1 });
});

it('begins a page behind every group but the last', async () => {
  const apart = await sheetOn({ ...defaultPaper, groupsOnNewPages: true });
  expect(apart.xml.match(/<brk [^>]*man="1"/gu)).toHaveLength(1);
  expect((await sheetOn(defaultPaper)).xml).not.toContain('<brk ');
});

it('prints no empty line where nobody signs', async () => {
  const last = ({ sheet }: Awaited<ReturnType<typeof sheetOn>>) => sheet.lastRow?.getCell(1).text;
  expect(last(await sheetOn(defaultPaper))).toBe('签名');
  const without = await sheetOn(defaultPaper, '');
  expect(last(without)).toMatch(/^　　\d+\./u);
  const area = /(\d+)$/u.exec(without.sheet.pageSetup.printArea ?? '')?.[1];
  expect(Number(area)).toBe(without.sheet.lastRow?.number);
});
