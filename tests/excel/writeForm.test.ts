import { writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { openPackage } from '#electron/excel/xlsxPackage.ts';
import { createBudget } from '#electron/excel/readBudget.ts';
import { writeForm } from '#electron/excel/writeForm.ts';
import { unlockNormalStyle } from '#electron/excel/writeStyles.ts';
import { buildForm } from '#shared/forms/buildForm.ts';
import { formOptions, report, samplePlan } from '../forms/samplePlan.ts';
import { temporaryFolder } from '../temporary.ts';
import { sheetAsRows, withoutOffice } from './libreOffice.ts';

const june = samplePlan({
  progress: [report('t3', 'u-zj', '2022-06', { progress: '=1+1', contact: '+王', phone: '0012' })],
});
const bytes = await writeForm(buildForm(june, 'u-zj', '2022-06', formOptions));
const part = (name: string) => openPackage(bytes, createBudget()).text(name);

async function reopened(): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe('a form as a workbook', () => {
  it('[P20] locks every cell but those to fill in and the signature', async () => {
    const xml = await part('xl/worksheets/sheet1.xml');
    const styles = await part('xl/styles.xml');
    const formats = [
      ...(/<cellXfs.*<\/cellXfs>/su.exec(styles)?.[0] ?? '').matchAll(/<xf .*?<\/xf>/gsu),
    ];
    const open = (format = '0') => formats[Number(format)]?.[0].includes('locked="0"') === true;
    const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/gu)];
    const opened = cells.filter(([, , style]) => open(style)).map(([, address]) => address);
    const filled = [8, 9, 10, 11].flatMap((row) =>
      'JKLMNOPQ'.split('').map((each) => `${each}${row}`),
    );
    const signature = 'BCDEFGHIJKLMNOPQ'.split('').map((letter) => `${letter}12`);
    expect(opened).toEqual([...filled, ...signature]);
    // Ids stay locked when their column is shown, and nothing can be written beside the table.
    const columns = [...xml.matchAll(/<col min="(\d+)" max="(\d+)"[^>]*? style="(\d+)"/gu)];
    expect(columns.map(([, from, to, style]) => [from, to, open(style)])).toEqual([
      ['1', '1', false],
      ['18', '16384', false],
    ]);
    expect(xml).toContain('<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>');
    expect(await part('xl/worksheets/sheet2.xml')).toContain('<sheetProtection sheet="1"');
    expect(await part('xl/worksheets/sheet3.xml')).toContain('<sheetProtection sheet="1"');
  });

  it('opens with the cursor in the first cell to fill in', async () => {
    expect((await reopened()).views[0]).toMatchObject({ activeCell: 'J8' });
  });

  it('unlocks the style Normal, so that pasting locks nothing', async () => {
    const styles = await part('xl/styles.xml');
    expect(/<cellStyleXfs.*?<\/cellStyleXfs>/su.exec(styles)?.[0]).toContain(
      'applyProtection="1"><protection locked="0"/>',
    );
    const formats = /<cellXfs.*?<\/cellXfs>/su.exec(styles)?.[0] ?? '';
    // Every format says for itself whether it is locked.
    expect(formats.match(/<xf /gu)?.length).toBe(formats.match(/<protection locked=/gu)?.length);
    expect(unlockNormalStyle(styles)).toBe(styles);
  });

  it('limits choices and rules to the rows of the table', async () => {
    const xml = await part('xl/worksheets/sheet1.xml');
    const ranges = [...xml.matchAll(/<dataValidation [^>]*sqref="([^"]+)"/gu)].map(
      (match) => match[1],
    );
    expect(ranges).toEqual(['J8:J11', 'K8:K11', 'L8:L11', 'M8:M11', 'N8:N11', 'O8:O11']);
    expect(xml).toContain('<formula1>&apos;选项&apos;!$A$1:$A$4</formula1>');
  });

  it('hides ids, choices and the baseline, and prints only the table', async () => {
    const sheet = await reopened();
    expect(sheet.getColumn(1).hidden).toBe(true);
    expect(sheet.getCell('A9').text).toBe('t3');
    const workbook = await part('xl/workbook.xml');
    expect(workbook).toContain('name="planbook-baseline" state="veryHidden"');
    expect(workbook).toContain('name="选项" state="hidden"');
    expect(workbook).toContain('&apos;进展反馈表&apos;!$A$1:$Q$12');
    expect(workbook).toContain('&apos;进展反馈表&apos;!$7:$7');
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
    });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 5, ySplit: 7 });
  });

  it('keeps texts that look like formulas as text, in the text format', async () => {
    const cell = (await reopened()).getCell('L9');
    expect(cell.type).toBe(ExcelJS.ValueType.String);
    expect([cell.value, cell.numFmt]).toEqual(['=1+1', '@']);
  });

  it('writes the same bytes for the same form', async () => {
    const name = 'xl/worksheets/sheet1.xml';
    const again = await writeForm(buildForm(june, 'u-zj', '2022-06', formOptions));
    expect(await openPackage(again, createBudget()).text(name)).toBe(await part(name));
  });

  it.skipIf(withoutOffice)(
    'shows the same values in LibreOffice',
    async () => {
      const file = path.join(temporaryFolder(), '表.xlsx');
      writeFileSync(file, bytes);
      const rows = await sheetAsRows(file);
      expect(rows[1]?.[1]).toBe('任务进展反馈表（2022年6月）');
      expect(rows[6]?.slice(1, 6)).toEqual([
        '序号',
        '行动',
        '工程（项目）',
        '任务内容',
        '本单位职责',
      ]);
      expect(rows[8]).toEqual([
        't3',
        '2',
        '设施建设跨越行动',
        '道路畅通工程',
        '新建改造城市道路12条，打通断头路4条，完善慢行系统。',
        '牵头',
        '新建改造城市道路12条',
        '2022年6月30日',
        '',
        '',
        '',
        '=1+1',
        '',
        '',
        '',
        '+王',
        '0012',
      ]);
      expect(rows[9]?.slice(9, 15)).toEqual(['已完成', '100', '', '', '', '2022-05-20']);
    },
    120_000,
  );
});
