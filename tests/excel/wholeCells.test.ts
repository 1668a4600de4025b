// Cells that are read at one stroke must say what they say when they are read tag after tag.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { emptyUsualCell, readUsualCell } from '#electron/excel/usualCell.ts';
import { withCodes } from '#electron/excel/xmlCodes.ts';
import { workbook } from '../fixtures/workbooks/workbook.ts';
import { sheetOf } from './readCells.ts';

const usual = [
  '<c r="A1"/>',
  '<c r="A1" s="1" t="s"></c>',
  '<c r="A1" s="1"><v>0.85</v></c>',
  '<c r="A1" s="1"><v></v></c>',
  ...[
    '-5',
    '-0',
    '007',
    '0.1',
    '-0.25',
    '1.50',
    '.5',
    '5.',
    '-',
    '+5',
    ' 5',
    '1.2.3',
    '123456789012345',
    '1234567890123456',
    '0.000000000000001',
    '0.30000000000000004',
    '1-1',
    '4e-5',
  ].map((value) => `<c r="A1" s="1"><v>${value}</v></c>`),
  '<c r="A1" t="s"><v>0.5</v></c>',
  '<c r="A1" t="s"><v>-1</v></c>',
  '<c r="A1" t="s"><v>00</v></c>',
  '<c r="A1" t="s"><v>4294967296</v></c>',
  '<c r="A1" t="s"/>',
  '<c r="A1" t="n"><v>1e5</v></c>',
  '<c r="A1"><v>0x1F</v></c>',
  '<c r="A1" t="s"><v>0</v></c>',
  '<c r="A1" t="s"><v>7</v></c>',
  '<c r="A1" t="s"><v>一</v></c>',
  '<c r="A1" t="b"><v>1</v></c>',
  '<c r="A1" t="b"><v>2</v></c>',
  '<c r="A1" t="e"><v>#N/A</v></c>',
  '<c r="A1" t="d"><v>2022-06-30</v></c>',
  '<c r="A1" t="str"><v>朔州_x000D_</v></c>',
  '<c r="A1" t="zz"><v>1</v></c>',
  '<c r="A1" t="inlineStr"><is><t>甲</t></is></c>',
  '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 甲\n乙 </t></is></c>',
  '<c r="A1"><is><t>甲</t></is></c>',
  '<c r="A1" t="inlineStr"><v>1</v></c>',
  '<c r="C9"><v>1</v></c>',
  '<c r="XFE1"><v>1</v></c>',
  '<c r="A0"><v>1</v></c>',
  '<c r="A9999999"><v>1</v></c>',
  '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>',
  '<c r="A1"><f>B1</f><c r="B1"><v>1</v></c></c>',
  '<c r="A1" t="inlineStr"><is><rPh><c r="B1"/></rPh></is></c>',
  '<x><y><c r="A1"><v>1</v></c></y></x>',
  `${'<x>'.repeat(28)}<c r="A1" t="inlineStr"><is><t>甲</t></is></c>${'</x>'.repeat(28)}`,
  `${'<x>'.repeat(26)}<c r="A1" t="inlineStr"><is><t>甲</t></is></c>${'</x>'.repeat(26)}`,
];

/** A cell near the end of a piece is never read at one stroke: it might be cut there. */
const margin = ' '.repeat(100);

const answer = (body: string) =>
  readWorkbook(
    workbook([{ name: '表', rows: [['甲', { n: 1, format: 'yyyy-mm-dd' }]] }], {
      parts: [
        { name: 'xl/worksheets/sheet1.xml', data: sheetOf(`<row r="1">${body}</row>${margin}`) },
      ],
    }),
    '表.xlsx',
  );

/** Whether the last cell is read at one stroke. */
const isUsual = (body: string) => {
  const source = `${body}${margin}`;
  return withCodes(source, (codes) =>
    readUsualCell(source, codes, body.lastIndexOf('<c '), emptyUsualCell()),
  );
};

/** Two spaces say the same, but not to whoever reads cells of the usual shape only. */
const unusual = (body: string) => body.replaceAll('<c ', '<c  ');

describe('cells of the usual shape', () => {
  it.each(usual)('%s', async (body) => {
    expect(isUsual(body)).toBe(true);
    expect(isUsual(unusual(body))).toBe(false);
    expect(await answer(body)).toEqual(await answer(unusual(body)));
  });

  it('are told apart: some are read, some refused, and their values differ', async () => {
    const answers = await Promise.all(usual.map(answer));
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(10);
    expect(answers.filter(({ ok }) => !ok).length).toBeGreaterThan(8);
    const values = answers.flatMap((one) =>
      one.ok ? [...(one.value.sheets[0]?.rows.get(1)?.values() ?? [])] : [],
    );
    expect(new Set(values.map((cell) => JSON.stringify(cell))).size).toBeGreaterThan(8);
  });

  it.each([
    '<c r="A1"><f>1+1</f><v>2</v></c>',
    '<c r="A1" t="str"><v>&amp;</v></c>',
    '<c r="A1" t="str"><v><![CDATA[1]]></v></c>',
    '<c r="A1" t="inlineStr"><is><r><t>甲</t></r></is></c>',
    '<c s="1" r="A1"><v>1</v></c>',
    '<c r="A1" r="B1"><v>1</v></c>',
    "<c r='A1'><v>1</v></c>",
    '<c r="A1"><v>1</v></x>',
    '<c r="A1"><v>1</v><v>2</v></c>',
    '<c r="A1"><v>1',
    '<col r="A1"/>',
  ])('%s is left to the usual way', (body) => {
    expect(isUsual(body)).toBe(false);
  });

  it('have the number that their digits say, or none', () => {
    const digits = fc.stringMatching(/^-?\d{1,12}(?:\.\d{1,12})?$/u);
    fc.assert(
      fc.property(fc.oneof(digits, fc.double({ noNaN: true }).map(String)), (value) => {
        const source = `<c r="A1"><v>${value}</v></c>${margin}`;
        const cell = emptyUsualCell();
        withCodes(source, (codes) => readUsualCell(source, codes, 0, cell));
        if (!Number.isNaN(cell.number)) expect(cell.number).toBe(Number(value));
        else expect(/^-?\d+(?:\.\d+)?$/u.test(value) && value.length < 16).toBe(false);
        expect(source.slice(cell.from, cell.to)).toBe(value);
      }),
    );
  });
});
