import { writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { createBudget } from '#electron/excel/readBudget.ts';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { writeConsolidated } from '#electron/excel/writeConsolidated.ts';
import { openPackage } from '#electron/excel/xlsxPackage.ts';
import { buildConsolidated } from '#shared/consolidate/buildConsolidated.ts';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import { defaultPaper } from '#shared/paper/setup.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { report, samplePlan, task } from '../forms/samplePlan.ts';
import { temporaryFolder } from '../temporary.ts';
import { sheetAsRows, withoutOffice } from './libreOffice.ts';

const long = '完成门头牌匾规范整治并通过验收。'.repeat(120);

function build(document: PlanDocument) {
  return buildConsolidated(document, {
    design: builtInDesign('action'),
    period: '2022-06',
    asOf: '2022-06-30',
    flags: [],
    today: '2022-06-30',
  });
}

const sample = samplePlan({
  progress: [
    report('t2', 'u-cg', '2022-06', { progress: long }),
    report('t3', 'u-zj', '2022-06', { progress: '=HYPERLINK("x")' }),
  ],
});
const bytes = await writeConsolidated(build(sample), defaultPaper);
const part = (name: string) => openPackage(bytes, createBudget()).text(name);

async function reopened(): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

describe('a consolidated workbook', () => {
  it('is set up for printing on A3', async () => {
    const [sheet, figures] = (await reopened()).worksheets;
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 8,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '4:5',
    });
    expect(sheet?.headerFooter.oddFooter).toBe('&C第 &P 页，共 &N 页');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 5 });
    expect(figures?.pageSetup.paperSize).toBe(9);
  });

  it('has a head of two levels', async () => {
    const [sheet] = (await reopened()).worksheets;
    expect(sheet?.getCell('E4').text).toBe('责任分工');
    expect(sheet?.getCell('E5').text).toBe('牵头单位');
    const xml = await part('xl/worksheets/sheet1.xml');
    for (const range of ['A1:N1', 'A4:A5', 'E4:F4', 'I4:M4']) {
      expect(xml).toContain(`<mergeCell ref="${range}"/>`);
    }
  });

  it('[S6] spreads a row that is too high over several, without cutting its text', async () => {
    const read = await readWorkbook(bytes, 'x.xlsx');
    if (!read.ok) throw new Error(read.problem.code);
    const [sheet] = read.value.sheets;
    const texts = [...(sheet?.rows.values() ?? [])].flatMap((row) => [...row.values()]);
    expect(texts.some(({ text }) => text.includes(long))).toBe(true);
    const xml = await part('xl/worksheets/sheet1.xml');
    const heights = [...xml.matchAll(/<row [^>]*?ht="([\d.]+)"/gu)].map((match) =>
      Number(match[1]),
    );
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
    expect(heights.filter((height) => height > 300).length).toBeGreaterThan(1);
  });

  it('writes texts as texts, not as results of formulas', async () => {
    const xml = await part('xl/worksheets/sheet1.xml');
    expect(xml).toContain(' t="s"');
    expect(xml).not.toContain(' t="str"');
  });

  it('never merges a cell twice', async () => {
    const read = await readWorkbook(bytes, 'x.xlsx');
    if (!read.ok) throw new Error(read.problem.code);
    for (const sheet of read.value.sheets) {
      const covered = new Set<string>();
      for (const { top, left, bottom, right } of sheet.merges) {
        for (let row = top; row <= bottom; row++) {
          for (let column = left; column <= right; column++) {
            expect(covered.has(`${row}:${column}`)).toBe(false);
            covered.add(`${row}:${column}`);
          }
        }
      }
    }
  });

  it('[S7] keeps text that looks like a formula as text', async () => {
    const [sheet] = (await reopened()).worksheets;
    let found: ExcelJS.Cell | null = null;
    sheet?.eachRow((row) =>
      row.eachCell((cell) => {
        const { value } = cell;
        if (typeof value === 'string' && value.startsWith('=HYPERLINK')) found ??= cell;
      }),
    );
    expect(found).toMatchObject({ type: ExcelJS.ValueType.String, numFmt: '@' });
  });

  it.skipIf(withoutOffice)(
    'shows every value in LibreOffice',
    async () => {
      const content = build(sample);
      const file = path.join(temporaryFolder(), '汇总.xlsx');
      writeFileSync(file, bytes);
      const rows = await sheetAsRows(file);
      const shown = rows.map((row) => row.filter((cell) => cell !== ''));
      // Category cells are merged downwards: LibreOffice gives them in their first row only.
      const merged = new Set(
        content.table.merges.flatMap(({ column, from, to }) =>
          Array.from({ length: to - from }, (_, at) => `${from + 1 + at}:${column}`),
        ),
      );
      content.table.rows.forEach(({ cells }, index) => {
        const expected = cells
          .filter((cell, at) => cell !== null && cell !== '' && !merged.has(`${index}:${at}`))
          .map(String);
        expect(shown).toContainEqual(expected);
      });
      expect(shown.flat()).toContain(content.notes[0]);
    },
    120_000,
  );

  it('writes thousands of rows and merges', async () => {
    const tasks = Array.from({ length: 4000 }, (_, index) =>
      task(`x${index}`, index, `完成第${index}段道路建设，完善排水和照明设施。`, {
        projectId: `q${Math.floor(index / 2)}`,
        leads: ['u-zj'],
      }),
    );
    const projects = Array.from({ length: 2000 }, (_, index) => ({
      id: `q${index}`,
      order: index,
      actionId: index < 1000 ? 'a1' : 'a2',
      ordinal: null,
      name: `工程${index}`,
    }));
    const content = build(samplePlan({ tasks, projects }));
    expect(content.table.merges.length).toBeGreaterThan(2000);
    const written = openPackage(await writeConsolidated(content, defaultPaper), createBudget());
    const ranges = (await written.text('xl/worksheets/sheet1.xml')).match(/<mergeCell /g);
    expect(ranges?.length).toBeGreaterThan(content.table.merges.length);
  });
});
