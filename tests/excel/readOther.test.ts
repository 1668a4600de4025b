import { describe, expect, it } from 'vitest';
import { read as readWithSheetJs, utils, write, type BookType } from '@e965/xlsx';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { readReport } from '#shared/tables/readReport.ts';
import type { RawWorkbook } from '#shared/tables/rawSheet.ts';
import { zip } from '../fixtures/workbooks/zip.ts';

async function read(bytes: Uint8Array | string, fileName = '反馈表.xls'): Promise<RawWorkbook> {
  const result = await readWorkbook(Buffer.from(bytes as string), fileName);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function texts(book: RawWorkbook): string[][] {
  return [...(book.sheets[0]?.rows.values() ?? [])].map((row) =>
    [...row.values()].map(({ text }) => text),
  );
}

const rows = [
  ['2022年6月进展情况表'],
  ['序号', '任务', '牵头单位', '完成时限', '完成率', '邮编'],
  [1, '建设公厕60个', '市住建局、市城管局', null, 0.85, '036000'],
  [null, '建设绿地30个', '市城管局', null, 0.5, '036001'],
];

function binaryWorkbook(bookType: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows);
  sheet['D3'] = { t: 'n', v: 44742, z: 'yyyy"年"m"月"d"日"' };
  sheet['D4'] = { t: 's', v: '6月底前', z: 'yyyy-mm-dd' };
  sheet['E3'] = { t: 'n', v: 0.85, z: '0%' };
  sheet['E4'] = { t: 'n', v: 0.5, z: '0%' };
  sheet['!merges'] = [utils.decode_range('A1:F1'), utils.decode_range('A3:A4')];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '反馈表');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['选项'], ['是']]), '选项');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

describe('[R3] a workbook is known by its content, whatever it is called', () => {
  it.each([
    ['biff8', 'xls', '反馈表.et'],
    ['biff8', 'xls', '反馈表.xlsx'],
    ['ods', 'ods', '反馈表.xls'],
    ['xlml', 'xml', '反馈表.xls'],
    ['xlsx', 'xlsx', '反馈表.xls'],
  ] as const)(
    '%s is read as %s when called otherwise (%s, %s)',
    async (bookType, format, fileName) => {
      const book = await read(binaryWorkbook(bookType), fileName);
      expect(book.format).toBe(format);
      const table = readReport(book).sheets[0]?.tables[0];
      expect(table).toMatchObject({
        title: '2022年6月进展情况表',
        period: '2022-06',
        headerRows: [2, 2],
      });
      expect(table?.rows.map(({ values }) => values)).toMatchObject([
        {
          ordinal: 1,
          task: '建设公厕60个',
          lead: ['市住建局', '市城管局'],
          deadline: '2022-06-30',
          percent: 85,
        },
        {
          ordinal: 1,
          task: '建设绿地30个',
          lead: ['市城管局'],
          deadline: '2022-06-30',
          percent: 50,
        },
      ]);
      expect(table?.rows[0]?.raw).toMatchObject({ 邮编: '036000' });
      expect(book.sheets).toHaveLength(2);
      // The fixtures' writer does not hide sheets in the other two.
      if (bookType === 'biff8' || bookType === 'xlsx') expect(book.sheets[1]?.hidden).toBe(true);
    },
  );

  it('keeps text in a cell with a date format, which the library turns to nothing elsewhere', async () => {
    const book = await read(binaryWorkbook('biff8'));
    expect(book.sheets[0]?.rows.get(4)?.get(4)).toEqual({
      type: 'text',
      value: '6月底前',
      text: '6月底前',
    });
    expect(readWithSheetJs(binaryWorkbook('biff8')).SheetNames).toEqual(['反馈表', '选项']);
  });
});

describe('[R3] pages called .xls', () => {
  const page = `<html xmlns:x="urn"><head><meta charset="gb2312"><style>td{}</style>
    <!--[if gte mso 9]><xml><x:ExcelWorkbook><x:Name>督办台账</x:Name></x:ExcelWorkbook></xml><![endif]--></head>
    <body><table border=1><tr><td colspan="3">督办台账</td></tr>
    <tr><th>序号<th>督办事项<th>牵头单位</tr>
    <tr><td rowspan=2>1<td>管网&nbsp;改造<br>一期 &amp; 二期<td>市住建局</tr><tr><td>公厕</td><td>市城管局</td></tr>
    <script>var a = "<td>x</td>";</script></table></body></html>`;

  it('reads rows, spans, entities and line breaks', async () => {
    const book = await read(page);
    expect(book).toMatchObject({
      format: 'html',
      sheets: [
        {
          name: '督办台账',
          merges: [
            { top: 1, left: 1, bottom: 1, right: 3 },
            { top: 3, left: 1, bottom: 4, right: 1 },
          ],
        },
      ],
    });
    expect(texts(book)).toEqual([
      ['督办台账'],
      ['序号', '督办事项', '牵头单位'],
      ['1', '管网 改造\n一期 & 二期', '市住建局'],
      ['公厕', '市城管局'],
    ]);
  });

  it('in GB18030, as the page says', async () => {
    // 市住建局 in GB18030.
    const bytes = Buffer.concat([
      Buffer.from('<html><meta charset=gbk><table><tr><td>'),
      Buffer.from([0xca, 0xd0, 0xd7, 0xa1, 0xbd, 0xa8, 0xbe, 0xd6]),
      Buffer.from('</td></tr></table>'),
    ]);
    expect(texts(await read(bytes))).toEqual([['市住建局']]);
  });

  // A scan that starts again at every bracket would take minutes and run into the limit of every test.
  it.each(['<td', '<td><!--', '<td><a b="'])('answers a page of unclosed tags: %s', async (tag) => {
    const unclosed = Buffer.from(`<html><table><tr>${tag.repeat(200_000)}`);
    expect(await readWorkbook(unclosed, 'a.xls')).toHaveProperty('ok');
  });
});

describe('[R13] lines of values', () => {
  it.each([
    ['commas', '编号,任务\r\n0001,"甲,乙"\r\n0002,"他说""好""\n第二行"\r\n'],
    ['semicolons', '编号;任务\n0001;"甲,乙"\n0002;"他说""好""\n第二行"'],
    ['tabs and a byte order mark', '\ufeff编号\t任务\n0001\t甲,乙\n0002\t"他说""好""\n第二行"\n'],
    [
      'a first line that names the separator',
      'sep=;\r\n编号;任务\r\n0001;甲,乙\r\n0002;"他说""好""\n第二行"',
    ],
  ])('separated by %s', async (_, lines) => {
    const book = await read(lines, 'a.csv');
    expect(book.format).toBe('csv');
    expect(texts(book)).toEqual([
      ['编号', '任务'],
      ['0001', '甲,乙'],
      ['0002', '他说"好"\n第二行'],
    ]);
  });

  it('in GB18030 without a mark', async () => {
    const bytes = Buffer.concat([
      Buffer.from('1,'),
      Buffer.from([0xca, 0xd0, 0xd7, 0xa1, 0xbd, 0xa8, 0xbe, 0xd6]),
      Buffer.from('\n'),
    ]);
    expect(texts(await read(bytes, 'a.csv'))).toEqual([['1', '市住建局']]);
  });

  it('in UTF-16', async () => {
    expect(texts(await read(Buffer.from('\ufeff1\t市住建局\n', 'utf16le'), 'a.txt'))).toEqual([
      ['1', '市住建局'],
    ]);
  });

  it.each([',', '\t', ';'])('with lines above a short table that have no %j', async (mark) => {
    const lines = [
      '工作台账',
      '填报单位：市应急局',
      '填表人：刘洋',
      '截至7月',
      '序号#任务#进展',
      '1#甲#乙',
    ];
    const book = await read(lines.join('\n').replaceAll('#', mark), 'a.csv');
    expect(texts(book).at(-1)).toEqual(['1', '甲', '乙']);
  });

  it('keeps empty lines and values in place', async () => {
    const book = await read('a,b\n\n,c\n', 'a.csv');
    expect(book.sheets[0]?.rows.get(3)?.get(2)?.text).toBe('c');
  });
});

describe('OpenDocument', () => {
  it('reads repeated rows and cells, spans, notes aside, hidden rows', async () => {
    const content = `<office:document-content xmlns:office="o"><office:body><office:spreadsheet><table:table table:name="表" xmlns:table="t" xmlns:text="x">
      <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="5"><text:p>5</text:p></table:table-cell></table:table-row>
      <table:table-row table:visibility="collapse"><table:table-cell table:number-rows-spanned="2"><office:annotation><text:p>批注</text:p></office:annotation><text:p>一<text:s text:c="2"/>二</text:p><text:p>三</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      </table:table></office:spreadsheet></office:body></office:document-content>`;
    const book = await read(
      zip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
        { name: 'content.xml', data: content },
      ]),
    );
    expect(texts(book)).toEqual([['5', '5'], ['5', '5'], ['一  二\n三']]);
    expect(book.sheets[0]).toMatchObject({
      merges: [{ top: 3, left: 1, bottom: 4, right: 1 }],
      hiddenRows: new Set([3]),
    });
  });
});

it('[R15] says where a page strikes text through', async () => {
  const page =
    '<html><table><tr><td>序号</td><td>进展</td></tr><tr><td>1</td><td><s>3个</s>4个</td></tr><tr style="display:none"><td>2</td><td><span style="text-decoration: line-through">5个</span></td></tr><tr><td>3</td><td style="TEXT-DECORATION:line-through">6个</td></tr><tr><td>4</td><td><b>7个</b></td></tr></table></html>';
  const { warnings } = await read(page);
  expect(warnings.map(({ code, where }) => `${code} ${where}`)).toEqual([
    'struckText Sheet1!B2',
    'struckText Sheet1!B3',
    'struckText Sheet1!B4',
  ]);
});
