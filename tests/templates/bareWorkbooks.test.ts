// Workbooks as other programs write them: names with a prefix, no addresses, days from 1904, shared formulas, settings missing.
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '#electron/excel/template/fillTemplate.ts';
import { parseXml, writeXml } from '#electron/excel/template/xmlTree.ts';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { readZipDirectory } from '#electron/excel/zipDirectory.ts';
import { readWholeZipPart } from '#electron/excel/zipPart.ts';
import { understandTemplate } from '#electron/jobs/readTemplate.ts';
import type { TemplateCell, TemplateFill } from '#shared/templates/fill.ts';
import { workbook } from '../fixtures/workbooks/workbook.ts';

const head = ['序号', '任务', '完成日期', '进展'];
const rows = ['甲', '乙', '丙'].map(
  (text, index) =>
    new Map<number, TemplateCell>([
      [1, index + 1],
      [2, text],
      [3, { day: '2022-06-30' }],
    ]),
);
const request: TemplateFill = {
  sheet: '表',
  ready: { first: 2, last: 2 },
  rows,
  surplus: 'remove',
  texts: [],
  hiddenColumn: { row: 1, heading: '编号', values: ['a', 'b', 'c'] },
  hiddenSheets: [{ name: '深', rows: [['底稿']] }],
};

async function textsOf(bytes: Uint8Array): Promise<(string | undefined)[][]> {
  const read = await readWorkbook(bytes, '表.xlsx');
  if (!read.ok) throw new Error(`${read.problem.code} ${read.problem.where}`);
  const cells = read.value.sheets[0]?.rows ?? new Map();
  return [1, 2, 3, 4, 5].map((row) => [1, 2, 3, 4, 5].map((at) => cells.get(row)?.get(at)?.text));
}

const filledRows = [
  [...head, '编号'],
  ['1', '甲', '2022-06-30', undefined, 'a'],
  ['2', '乙', '2022-06-30', undefined, 'b'],
  ['3', '丙', '2022-06-30', undefined, 'c'],
  ['填报人：', undefined, undefined, undefined, undefined],
];

const prefix = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const line = (texts: string[]) =>
  `<x:row>${texts.map((text) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`).join('')}</x:row>`;

describe('a bare workbook', () => {
  it('[O8] without any setting is filled', async () => {
    const bare = workbook([{ name: '表', rows: [head, [null, ''], ['填报人：']] }]);
    expect(await textsOf(await fillTemplate(bare, request))).toEqual(filledRows);
  });

  it('[O13] that counts days from 1904 shows the same days', async () => {
    const bare = workbook([{ name: '表', rows: [head, [null], ['填报人：']] }], { date1904: true });
    expect(await textsOf(await fillTemplate(bare, request))).toEqual(filledRows);
  });

  it('[O8] whose names have a prefix and whose cells no address is filled', async () => {
    const data = `<x:worksheet ${prefix}><x:sheetData>${line(head)}<x:row/>${line(['填报人：'])}</x:sheetData></x:worksheet>`;
    const parts = [{ name: 'xl/worksheets/sheet1.xml', data }];
    const bare = workbook([{ name: '表', rows: [] }], { parts });
    expect(await textsOf(await fillTemplate(bare, request))).toEqual(filledRows);
  });

  it('[O12] whose formulas are shared gets one for every row', async () => {
    const shared = (attributes: string, text = '') => ({
      xml: `<f t="shared" si="0" ${attributes}>${text}</f><v>7</v>`,
      attributes: '',
    });
    const bare = workbook([
      {
        name: '表',
        rows: [
          head,
          [1, '旧', null, shared('ref="D2:D3"', 'A2*2')],
          [2, '旧', null, shared('')],
          ['填报人：'],
        ],
      },
    ]);
    const filled = await fillTemplate(bare, { ...request, ready: { first: 2, last: 3 } });
    const entry = readZipDirectory(filled).get('xl/worksheets/sheet1.xml');
    const xml = entry ? Buffer.from(await readWholeZipPart(filled, entry)).toString('utf8') : '';
    expect([...xml.matchAll(/<f>([^<]*)<\/f>/gu)].map(([, text]) => text)).toEqual([
      'A2*2',
      'A3*2',
      'A4*2',
    ]);
    expect(xml).not.toContain('shared');
  });

  it('[O8] an XML part goes through the tree letter by letter', () => {
    const text =
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a xmlns:r="u" k="&lt;1&#10;"><!-- <b> --><b/><c> x &amp; <![CDATA[<d>]]></c><e></e></a>';
    expect(writeXml(parseXml('a.xml', Buffer.from(text)))).toBe(text.replace('<e></e>', '<e/>'));
  });

  it('[O16] with a document type or a part too many is refused with a code', async () => {
    const parts = [
      { name: 'xl/worksheets/sheet1.xml', data: '<!DOCTYPE a><worksheet><sheetData/></worksheet>' },
    ];
    const hostile = workbook([{ name: '表', rows: [] }], { parts });
    const read = await understandTemplate(Buffer.from(hostile), '表.xlsx');
    expect(read).toMatchObject({ ok: false, problem: { code: 'xmlDoctype' } });
  });
});
