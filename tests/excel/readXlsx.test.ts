import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { workbook, workbookOfXml, workbookParts } from '../fixtures/workbooks/workbook.ts';
import { zip } from '../fixtures/workbooks/zip.ts';
import { cells, read, sheetOf, text } from './readCells.ts';

const plain = [{ name: '表', rows: [['甲', 1]] }];

describe('packages that programs other than Excel write', () => {
  it('[R5] prefixes do not count', async () => {
    const xml =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await cells(workbookOfXml(xml))).toEqual({ A1: text('甲') });
  });

  it.each(['utf16le', 'utf16be'] as const)('[R5] a part in %s', async (encoding) => {
    const little = Buffer.from(
      `\ufeff<?xml version="1.0" encoding="UTF-16"?>${sheetOf('<row r="1"><c r="A1" t="str"><v>朔州</v></c></row>')}`,
      'utf16le',
    );
    const data = encoding === 'utf16le' ? little : Buffer.from(little).swap16();
    expect(
      await cells(workbook(plain, { parts: [{ name: 'xl/worksheets/sheet1.xml', data }] })),
    ).toEqual({ A1: text('朔州') });
  });

  it('[R4] backslashes in the names of parts', async () => {
    const parts = workbookParts(plain).map((part) => ({
      ...part,
      name: part.name.replaceAll('/', '\\'),
    }));
    expect(await cells(zip(parts))).toMatchObject({ A1: text('甲') });
  });

  it('relations with absolute targets', async () => {
    const rels =
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="s" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>';
    expect(
      await cells(workbook(plain, { parts: [{ name: 'xl/_rels/workbook.xml.rels', data: rels }] })),
    ).toMatchObject({ A1: text('甲') });
  });

  it('no styles part: numbers are General', async () => {
    expect(await cells(workbook(plain, { without: ['xl/styles.xml'] }))).toMatchObject({
      B1: { type: 'number', value: 1, text: '1' },
    });
  });

  it('rows and cells without addresses', async () => {
    const xml = sheetOf(
      '<row><c><v>1</v></c><c t="str"><v>a</v></c></row><row><c><v>2</v></c></row>',
    );
    expect(await cells(workbookOfXml(xml))).toMatchObject({
      A1: { value: 1 },
      B1: text('a'),
      A2: { value: 2 },
    });
  });

  it('stored parts, a comment behind the directory', async () => {
    expect(
      await cells(
        zip(
          workbookParts(plain).map((part) => ({ ...part, stored: true })),
          { comment: 'x' },
        ),
      ),
    ).toMatchObject({ A1: text('甲') });
  });

  it('large parts are inflated in a stream, Chinese text whole across chunks', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => [`第${index}项任务朔州市`, index]);
    const book = await read(workbook([{ name: '大', rows }]));
    const sheet = book.sheets[0];
    expect(sheet?.rows.size).toBe(60_000);
    for (const index of [0, 20_000, 59_999]) {
      expect(sheet?.rows.get(index + 1)?.get(1)?.text).toBe(`第${index}项任务朔州市`);
    }
    expect(
      [...(sheet?.rows.values() ?? [])].some((row) => row.get(1)?.text.includes('\ufffd')),
    ).toBe(false);
  });
});

describe('[R6] text as a person sees it', () => {
  it('joins rich text, leaves readings out, decodes escapes', async () => {
    const strings =
      '<sst><si><r><t>市住</t></r><r><rPr/><t>建局</t></r><rPh sb="0" eb="1"><t>shi</t></rPh></si><si><t>一_x000D_\n二_x005F_x000D_</t></si></sst>';
    const xml = sheetOf(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
    );
    expect(
      await cells(workbookOfXml(xml, { parts: [{ name: 'xl/sharedStrings.xml', data: strings }] })),
    ).toEqual({ A1: text('市住建局'), B1: text('一\n二_x000D_') });
  });

  it('reads back any text that Excel allows', async () => {
    const allowed = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((value) => !/[\p{Cc}\p{Cs}\ufffe\uffff]|_x[\da-f]{4}_/iu.test(value));
    await fc.assert(
      fc.asyncProperty(allowed, async (value) => {
        expect(await cells(workbook([{ name: '表', rows: [[value]] }]))).toEqual({
          A1: text(value),
        });
      }),
      { numRuns: 150 },
    );
  });
});

describe('what is said in a warning', () => {
  it('[R8] [R9] formulas, errors, hidden rows and sheets', async () => {
    const book = await read(
      workbook([
        {
          name: '表',
          rows: [[{ formula: 'A2' }, { error: '#N/A' }], [{ formula: '1+1', value: 2 }]],
          hiddenRows: [2],
          hiddenColumns: [2],
          hidden: true,
        },
      ]),
    );
    expect(book.warnings.map(({ code, where }) => [code, where])).toEqual([
      ['formulaWithoutValue', '表!A1'],
      ['errorValue', '表!B1'],
    ]);
    expect(book.sheets[0]).toMatchObject({
      hidden: true,
      hiddenRows: new Set([2]),
      hiddenColumns: new Set([2]),
    });
    expect(book.sheets[0]?.rows.get(2)?.get(1)).toMatchObject({ value: 2 });
  });

  it('[R10] overlapping merges', async () => {
    const book = await read(
      workbook([
        { name: '表', rows: [['甲']], merges: ['A1:B2', 'B2:C3', 'D1:D1', 'C1:C1048576'] },
      ]),
    );
    expect(book.sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 1, left: 3, bottom: 1_048_576, right: 3 },
    ]);
    expect(book.warnings.map(({ code }) => code)).toContain('overlappingMerges');
  });

  it('[R11] macros and pictures', async () => {
    const book = await read(
      workbook(plain, {
        parts: [
          { name: 'xl/vbaProject.bin', data: 'x' },
          { name: 'xl/media/image1.png', data: 'x' },
        ],
      }),
    );
    expect(book.warnings.map(({ code }) => code)).toEqual(['macrosIgnored', 'picturesIgnored']);
  });

  it('[R12] two sheets of one name keep their own cells', async () => {
    const bytes = workbook([
      { name: '表', rows: [['甲']] },
      { name: '表', rows: [['乙']] },
    ]);
    expect([await cells(bytes, 0), await cells(bytes, 1)]).toEqual([
      { A1: text('甲') },
      { A1: text('乙') },
    ]);
  });

  it('a chart sheet is passed over', async () => {
    const rels =
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>';
    const book = await read(
      workbook([...plain, { name: '图', rows: [] }], {
        parts: [{ name: 'xl/_rels/workbook.xml.rels', data: rels }],
      }),
    );
    expect(book.sheets.map(({ name }) => name)).toEqual(['表']);
    expect(book.warnings.map(({ code }) => code)).toEqual(['sheetWithoutCells']);
  });

  it('lists fifty of a kind and counts the rest', async () => {
    const book = await read(
      workbook([{ name: '表', rows: Array.from({ length: 80 }, () => [{ error: '#REF!' }]) }]),
    );
    expect(book.warnings).toHaveLength(51);
    expect(book.warnings.at(-1)?.message).toContain('30');
  });
});

describe('honest but fat workbooks pass', () => {
  it('two hundred thousand empty styled cells', async () => {
    const row = (at: number) =>
      `<row r="${at}">${Array.from({ length: 20 }, () => '<c s="0"/>').join('')}</row>`;
    const xml = sheetOf(Array.from({ length: 10_000 }, (_, index) => row(index + 1)).join(''));
    expect((await read(workbookOfXml(xml))).sheets[0]?.rows.size).toBe(0);
  });

  it('twelve thousand merges', async () => {
    const rows = Array.from({ length: 12_000 }, (_, index) => [`任务${index}`]);
    const merges = rows.map((_, index) => `A${index + 1}:C${index + 1}`);
    expect((await read(workbook([{ name: '表', rows, merges }]))).sheets[0]?.merges).toHaveLength(
      12_000,
    );
  });
});

describe('what somebody crossed out or wrote beside a cell', () => {
  const rich = (first: string, second: string) =>
    `<r><rPr>${first}</rPr><t>6月</t></r><r><rPr>${second}</rPr><t>7月</t></r>`;

  it.each([
    ['a part of a text', rich('<strike/>', ''), ['表!A1']],
    ['no part of it', rich('<strike val="0"/>', '<b/>'), []],
  ])('[R15] says where %s is struck through', async (_, runs, expected) => {
    const inline = workbook([
      { name: '表', rows: [[{ xml: `<is>${runs}</is>`, attributes: 't="inlineStr"' }]] },
    ]);
    const shared = workbook([{ name: '表', rows: [['甲']] }], {
      parts: [{ name: 'xl/sharedStrings.xml', data: `<sst><si>${runs}</si></sst>` }],
    });
    for (const bytes of [inline, shared]) {
      const { sheets, warnings } = await read(bytes);
      expect(sheets[0]?.rows.get(1)?.get(1)?.text).toBe('6月7月');
      const places = warnings.flatMap(({ code, where }) => (code === 'struckText' ? [where] : []));
      expect(places).toEqual(expected);
    }
  });

  it('[R15] says where the font of a cell strikes it through', async () => {
    const styles =
      '<styleSheet><fonts><font><sz val="11"/></font><font><strike/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="9" fontId="1"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>';
    const sheet = [{ name: '表', rows: [['甲', { xml: '<v>0.4</v>', attributes: 's="1"' }]] }];
    const parts = [{ name: 'xl/styles.xml', data: styles }];
    const { warnings } = await read(workbook(sheet, { parts }));
    expect(warnings.map(({ code, where }) => `${code} ${where}`)).toEqual(['struckText 表!B1']);
  });

  it('[R15] says what comments say', async () => {
    const rels =
      '<Relationships><Relationship Id="c" Type="x/comments" Target="../comments1.xml"/></Relationships>';
    const comments =
      '<comments><authors><author>甲</author></authors><commentList><comment ref="B1" authorId="0"><text><r><t>另有</t></r><r><t>两处</t></r></text></comment><comment ref="A1"><text><t> </t></text></comment></commentList></comments>';
    const { warnings } = await read(
      workbook(plain, {
        parts: [
          { name: 'xl/worksheets/_rels/sheet1.xml.rels', data: rels },
          { name: 'xl/comments1.xml', data: comments },
        ],
      }),
    );
    expect(warnings).toEqual([{ code: 'comment', message: '批注“另有两处”', where: '表!B1' }]);
  });
});
