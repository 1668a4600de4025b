// An office's workbook filled, looked at part by part and by two other programs.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { fillTemplate } from '#electron/excel/template/fillTemplate.ts';
import { openTemplate } from '#electron/excel/template/openTemplate.ts';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { readZipDirectory } from '#electron/excel/zipDirectory.ts';
import { readWholeZipPart } from '#electron/excel/zipPart.ts';
import type { TemplateCell, TemplateFill } from '#shared/templates/fill.ts';
import { convert, sheetAsRows, withoutOffice } from '../excel/libreOffice.ts';
import { officeReady, officeTemplate } from './officeTemplate.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'planbook-template-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = await officeTemplate();
const longText =
  '新建改造城市道路12条，打通断头路4条，完善慢行系统，年底前全部完工并投入使用。'.repeat(4);

function request(count: number, more: Partial<TemplateFill> = {}): TemplateFill {
  const row = (index: number) =>
    new Map<number, TemplateCell>([
      [1, index + 1],
      [2, '道路畅通工程'],
      [3, index === 1 ? longText : `任务${index + 1}`],
      [5, '正在推进'],
      [6, 55],
      [7, index === 0 ? '=1+1' : null],
      [9, '03492020002'],
    ]);
  return {
    sheet: '进度表',
    ready: officeReady,
    rows: Array.from({ length: count }, (_, index) => row(index)),
    surplus: 'remove',
    texts: [{ row: 3, column: 1, text: '填报单位（盖章）：市住建局' }],
    ...more,
  };
}

async function load(filled: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(filled.slice().buffer);
  return workbook;
}

async function partText(filled: Uint8Array, part: string): Promise<string> {
  const entry = readZipDirectory(filled).get(part.toLowerCase());
  return entry ? Buffer.from(await readWholeZipPart(filled, entry)).toString('utf8') : '';
}

const sheetXml = async (filled: Uint8Array) => {
  const { sheets } = await openTemplate(filled);
  return partText(filled, sheets[0]?.part ?? '');
};

describe('the rows of the data', () => {
  it('[O9] look like those that stood ready, the last one with its own border', async () => {
    const sheet = (await load(await fillTemplate(bytes, request(7)))).getWorksheet('进度表');
    const bottom = (row: number) => sheet?.getCell(`C${row}`).border.bottom?.style;
    expect([6, 7, 11, 12].map(bottom)).toEqual(['thin', 'thin', 'thin', 'medium']);
    expect([6, 9, 12].map((row) => sheet?.getCell(`B${row}`).font.name)).toEqual(
      Array(3).fill('仿宋'),
    );
    expect(sheet?.getCell('A12').value).toBe(7);
    expect(sheet?.getCell('C13').value).toBe('平均完成率');
  });

  it('[O9] are as high as the template says, higher for a text that needs it', async () => {
    const rows = [new Map([[3, '短']]), new Map([[3, longText]])];
    const sheet = (await load(await fillTemplate(bytes, request(2, { rows })))).getWorksheet(
      '进度表',
    );
    expect(sheet?.getRow(6).height).toBe(32);
    expect(sheet?.getRow(7).height).toBeGreaterThan(90);
  });

  it('[O9] wrap a text that is longer than a cell that does not', async () => {
    const workbook = await load(bytes);
    for (const row of [6, 7, 8]) {
      workbook.getWorksheet('进度表')!.getCell(`C${row}`).alignment = { horizontal: 'left' };
    }
    const flat = new Uint8Array(await workbook.xlsx.writeBuffer());
    const rows = [new Map([[3, '短']]), new Map([[3, longText]])];
    const sheet = (await load(await fillTemplate(flat, request(2, { rows })))).getWorksheet(
      '进度表',
    );
    expect(sheet?.getCell('C6').alignment.wrapText ?? false).toBe(false);
    expect(sheet?.getCell('C7').alignment).toMatchObject({ wrapText: true, horizontal: 'left' });
    expect(sheet?.getRow(7).height).toBeGreaterThan(90);
  });

  it('[O11] that are not needed go, or stay where they are to stay', async () => {
    const gone = (await load(await fillTemplate(bytes, request(1)))).getWorksheet('进度表');
    expect(gone?.getCell('C7').value).toBe('平均完成率');
    expect(gone?.getCell('F7').formula).toBe('AVERAGE(F6:F6)');
    const kept = await fillTemplate(bytes, request(1, { surplus: 'keep' }));
    expect((await load(kept)).getWorksheet('进度表')?.getCell('C9').value).toBe('平均完成率');
  });

  it('[O11] stay where a formula outside names single ones', async () => {
    const workbook = await load(bytes);
    workbook.getWorksheet('进度表')!.getCell('F9').value = { formula: 'F6+F7+F8' };
    const single = new Uint8Array(await workbook.xlsx.writeBuffer());
    const sheet = (await load(await fillTemplate(single, request(1)))).getWorksheet('进度表');
    expect(sheet?.getCell('F9').formula).toBe('F6+F7+F8');
    expect(sheet?.getCell('C8').value).toBeNull();
  });

  it('[O12] repeat the formulas of the example and never write over them', async () => {
    const workbook = await load(bytes);
    const sheet = workbook.getWorksheet('进度表')!;
    for (const row of [6, 7, 8]) {
      sheet.getCell(`F${row}`).value = { formula: `A${row}/$A$8+F$9`, result: 3 };
    }
    const computed = new Uint8Array(await workbook.xlsx.writeBuffer());
    const filled = (await load(await fillTemplate(computed, request(5)))).getWorksheet('进度表');
    expect([6, 8, 10].map((row) => filled?.getCell(`F${row}`).formula)).toEqual([
      'A6/$A$10+F$11',
      'A8/$A$10+F$11',
      'A10/$A$10+F$11',
    ]);
    expect(filled?.getCell('F6').result).toBeUndefined();
  });

  it('[O13] hold text as text, percentages and days as the cell shows them', async () => {
    const rows = request(1).rows.map((row) => new Map([...row, [4, { day: '2022-06-30' }]]));
    const filled = await fillTemplate(bytes, request(1, { rows }));
    const sheet = (await load(filled)).getWorksheet('进度表');
    expect(sheet?.getCell('F6').value).toBe(0.55);
    expect(sheet?.getCell('G6').value).toBe('=1+1');
    expect(sheet?.getCell('G6').numFmt).toBe('@');
    expect(sheet?.getCell('I6').numFmt).toBe('@');
    expect(sheet?.getCell('D6').value).toEqual(new Date('2022-06-30T00:00:00Z'));
    expect(sheet?.getCell('D6').numFmt).toBe('yyyy-mm-dd');
  });

  it('[O3] are made with the borders of the head where none stands ready', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('表');
    sheet.addRow(['序号', '任务', '进展']);
    sheet.getRow(1).eachCell((cell) => {
      cell.style = { font: { bold: true }, border: { left: { style: 'thin' } } };
    });
    sheet.addRow(['填报人：']);
    const bare = new Uint8Array(await workbook.xlsx.writeBuffer());
    const rows = ['甲', '乙'].map((text) => new Map<number, TemplateCell>([[2, text]]));
    const filled = await fillTemplate(bare, {
      sheet: '表',
      ready: { first: 2, last: 1 },
      rows,
      surplus: 'remove',
      texts: [],
    });
    const made = (await load(filled)).getWorksheet('表');
    expect(made?.getCell('B3').value).toBe('乙');
    expect(made?.getCell('C3').border.left?.style).toBe('thin');
    expect(made?.getCell('B2').font.bold ?? false).toBe(false);
    expect(made?.getCell('A4').value).toBe('填报人：');
  });
});

describe('what stands around the data', () => {
  it('[O10] moves with all that refers to it', async () => {
    const filled = await fillTemplate(bytes, request(7));
    const workbook = await load(filled);
    const sheet = workbook.getWorksheet('进度表');
    expect(sheet?.getCell('F13').formula).toBe('AVERAGE(F6:F12)');
    expect(sheet?.getCell('G13').formula).toBe('COUNTA(C6:C12)&"项，首项"&F6');
    expect(sheet?.getCell('A14').isMerged).toBe(true);
    expect(sheet?.getCell('A10').isMerged).toBe(false);
    expect(sheet?.getCell('A14').note).toBeTruthy();
    expect(sheet?.getCell('G6').note).toBeTruthy();
    expect(workbook.getWorksheet('统计')?.getCell('A1').formula).toBe(
      'SUM(进度表!F6:F12)+进度表!F13',
    );
    const xml = await sheetXml(filled);
    expect(xml).toContain('<conditionalFormatting sqref="F6:F12">');
    expect(xml).toMatch(/<dataValidation [^>]*sqref="E6:E12"/u);
    expect(xml).toContain('<brk id="15"');
    const names = await partText(filled, 'xl/workbook.xml');
    expect(names).toContain('$A$1:$I$15');
    expect(names).toContain('!$4:$5');
    expect(await partText(filled, 'xl/drawings/drawing1.xml')).toContain('<xdr:row>13</xdr:row>');
    expect(await partText(filled, 'xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>13</x:Row>');
  });

  it('[O8] stays letter by letter: pictures, header and footer, print set-up, widths', async () => {
    const filled = await fillTemplate(bytes, request(7));
    const [before, after] = [await sheetXml(bytes), await sheetXml(filled)];
    for (const part of [
      /<headerFooter>.*<\/headerFooter>/u,
      /<pageSetup [^>]*>/u,
      /<cols>.*<\/cols>/u,
    ]) {
      expect(part.exec(after)?.[0]).toBe(part.exec(before)?.[0]);
    }
    const image = 'xl/media/image1.png';
    expect(await partText(filled, image)).toBe(await partText(bytes, image));
    expect(await partText(filled, 'xl/sharedStrings.xml')).toBe(
      await partText(bytes, 'xl/sharedStrings.xml'),
    );
  });

  it('[O10] a count that needs nothing moved changes no row number', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (count) => {
        const read = await readWorkbook(await fillTemplate(bytes, request(count)), 'x.xlsx');
        if (!read.ok) throw new Error(read.problem.code);
        const rows = read.value.sheets[0]?.rows;
        const row = 8 + count - 3 + 1;
        expect(rows?.get(row)?.get(3)?.text).toBe('平均完成率');
        expect(rows?.get(5 + count)?.get(1)?.text).toBe(String(count));
      }),
      { numRuns: 12 },
    ));
});

describe('what is added', () => {
  const added = () =>
    fillTemplate(
      bytes,
      request(4, {
        hiddenColumn: { row: 5, heading: '编号', values: ['a', 'b', 'c', 'd'] },
        hiddenSheets: [{ name: 'deep', rows: [['一', '_x0041_'], ['<&>']] }],
        choices: new Map([
          [5, ['甲']],
          [8, ['甲', '乙']],
        ]),
        protection: { open: new Set([5, 6, 7, 8]), locked: [{ row: 2, column: 1 }] },
      }),
    );

  it('[O14] a hidden column behind the last one, and a sheet that nobody sees', async () => {
    const filled = await added();
    const workbook = await load(filled);
    const sheet = workbook.getWorksheet('进度表');
    expect(sheet?.getColumn(10).hidden).toBe(true);
    expect([5, 6, 9].map((row) => sheet?.getCell(row, 10).value)).toEqual(['编号', 'a', 'd']);
    expect(workbook.getWorksheet('deep')?.state).toBe('veryHidden');
    const read = await readWorkbook(filled, 'x.xlsx');
    const deep = read.ok ? read.value.sheets.find(({ name }) => name === 'deep') : null;
    expect(deep?.rows.get(1)?.get(2)?.text).toBe('_x0041_');
    expect(deep?.rows.get(2)?.get(1)?.text).toBe('<&>');
  });

  it('[O15] what may be written is open, also after a paste; the rest is not', async () => {
    const filled = await added();
    const sheet = (await load(filled)).getWorksheet('进度表');
    const locked = (address: string) => sheet?.getCell(address).protection?.locked !== false;
    expect(['G6', 'H9', 'A12', 'F3'].map(locked)).toEqual([false, false, false, false]);
    expect(['A6', 'C9', 'A2', 'F10'].map(locked)).toEqual([true, true, true, true]);
    const styles = await partText(filled, 'xl/styles.xml');
    expect(/<cellStyleXfs.*?<\/cellStyleXfs>/su.exec(styles)?.[0]).toContain('locked="0"');
    expect(await sheetXml(filled)).toContain('<sheetProtection sheet="1"');
  });

  it('[O7] choices only where the form offers none', async () => {
    const xml = await sheetXml(await added());
    expect(xml).toMatch(/sqref="H6:H9"><formula1>&quot;甲,乙&quot;/u);
    expect(xml.match(/<dataValidation /gu)).toHaveLength(2);
  });

  it.skipIf(withoutOffice)(
    '[O8] opens in another program, which works the formulas out',
    async () => {
      const file = path.join(folder, 'filled.xlsx');
      writeFileSync(file, await added());
      const rows = await sheetAsRows(file);
      expect(rows[9]?.slice(2, 7)).toEqual(['平均完成率', '', '', '55.00%', '4项，首项0.55']);
      const again = await convert(file, 'xlsx');
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(again);
      expect(workbook.getWorksheet('deep')?.getCell('A2').value).toBe('<&>');
    },
  );
});
