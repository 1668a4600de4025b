// Cells that a hurried reader takes for something else: every value is compared, and what is doubtful must be warned of.
import { workbook, workbookOfXml, type FixtureCell } from '../fixtures/workbooks/workbook.ts';
import { accepted, refused, type ExpectedCells, type HostileEntry } from './entry.ts';

const cell = (value: FixtureCell) => () => workbook([{ name: '表', rows: [[value]] }]);
const xml = (attributes: string, body: string) => cell({ xml: body, attributes });
const of = (value: string | number | boolean): ExpectedCells => ({ '表!A1': value });
const day = (n: number) => cell({ n, format: 'yyyy-mm-dd' });
const invisible = '\u200b市住\u00ad建局\ufeff\u202e';

export const values: HostileEntry[] = [
  accepted('text that is a formula', cell("=cmd|' /C calc'!A0"), of("=cmd|' /C calc'!A0")),
  accepted('text that is a call', cell('@SUM(1+1)*cmd'), of('@SUM(1+1)*cmd')),
  accepted('text that is a number with zeros', cell('000123'), of('000123')),
  accepted('text that is a long number', cell('140602199001011234'), of('140602199001011234')),
  accepted('text that is a date of somewhere', cell('06/07/08'), of('06/07/08')),
  accepted('wide digits', cell('４５％'), of('４５％')),
  accepted('invisible characters', cell(invisible), of(invisible)),
  accepted('a text of spaces', cell('   '), of('   ')),
  accepted('pictographs and rare characters', cell('𠮷😀㐂'), of('𠮷😀㐂')),
  accepted(
    'escaped line ends and underscores',
    cell('一_x000D_\n二_x005F_x000D_'),
    of('一\n二_x000D_'),
  ),
  accepted('text too long for Excel', cell('长'.repeat(40_000)), of('长'.repeat(40_000)), [
    'longText',
  ]),
  accepted('a formula without a result', cell({ formula: 'SUM(B1:B9)' }), {}, [
    'formulaWithoutValue',
  ]),
  accepted('a formula with its result', cell({ formula: '1+1', value: 2 }), of(2)),
  accepted(
    'a formula for a web address',
    cell({ formula: 'WEBSERVICE("http://192.0.2.1")', value: '内容' }),
    of('内容'),
  ),
  accepted('DDE', cell({ formula: "cmd|'/c calc'!A1", value: 0 }), of(0)),
  ...['#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#SPILL!', '#任意'].map((error) =>
    accepted(`error ${error}`, cell({ error }), of(error), ['errorValue']),
  ),
  accepted('day 60 of 1900, which never was', day(60), of(60)),
  accepted('a day before all days', day(-1), of(-1)),
  accepted('a day past 9999', day(2_958_466), of(2_958_466)),
  accepted('the last day', day(2_958_465), of('9999-12-31')),
  accepted(
    'days since 1904',
    () =>
      workbook([{ name: '表', rows: [[{ n: 43_280, format: 'yyyy-mm-dd' }]] }], { date1904: true }),
    of('2022-06-30'),
  ),
  accepted('an ISO day', xml('t="d"', '<v>2022-06-30</v>'), of('2022-06-30')),
  accepted('an ISO day that never is', xml('t="d"', '<v>2022-13-45</v>'), of('2022-13-45')),
  accepted('30 February', xml('t="d"', '<v>2022-02-30T00:00:00</v>'), of('2022-02-30T00:00:00')),
  accepted(
    'a number of seventeen digits',
    cell({ xml: '<v>0.30000000000000004</v>', attributes: '' }),
    of(0.300_000_000_000_000_04),
  ),
  accepted('a very small number', xml('', '<v>1E-300</v>'), of(1e-300)),
  accepted('minus zero', xml('', '<v>-0</v>'), of(0)),
  accepted('a number with spaces around', xml('', '<v> 7 </v>'), of(7)),
  accepted('a percentage of 8500', cell({ n: 85, format: '0%' }), of(85)),
  accepted('true and false in words', xml('t="b"', '<v>true</v>'), of(true)),
  accepted(
    'rich text with readings',
    xml('t="inlineStr"', '<is><r><t>市</t></r><r><t>住建局</t></r><rPh><t>しゅう</t></rPh></is>'),
    of('市住建局'),
  ),
  accepted(
    'text struck through',
    xml('t="inlineStr"', '<is><r><rPr><strike/></rPr><t>作废</t></r></is>'),
    of('作废'),
    ['struckText'],
  ),
  accepted(
    'a hidden sheet, rows and columns',
    () =>
      workbook([
        {
          name: '表',
          rows: [
            ['甲', 1],
            ['乙', 2],
          ],
          hiddenRows: [2],
          hiddenColumns: [2],
        },
        { name: '藏', rows: [['丙']], hidden: true },
      ]),
    { '表!A1': '甲', '表!B1': 1, '表!A2': '乙', '表!B2': 2, '藏!A1': '丙' },
  ),
  accepted('a sheet named like a path', () => workbook([{ name: '..\\..\\a', rows: [[1]] }]), {
    '..\\..\\a!A1': 1,
  }),
  accepted('a sheet named __proto__', () => workbook([{ name: '__proto__', rows: [[1]] }]), {
    '__proto__!A1': 1,
  }),
  accepted('a sheet without a name', () => workbook([{ name: '', rows: [[1]] }]), { '!A1': 1 }),
  accepted(
    'a sheet named with ten thousand letters',
    () => workbook([{ name: '长'.repeat(10_000), rows: [[1]] }]),
    { [`${'长'.repeat(10_000)}!A1`]: 1 },
  ),
  accepted(
    'headings that are the same',
    () =>
      workbook([
        {
          name: '表',
          rows: [
            ['进展', '进展'],
            ['甲', '乙'],
          ],
        },
      ]),
    { '表!A1': '进展', '表!B1': '进展', '表!A2': '甲', '表!B2': '乙' },
  ),
  accepted('a sheet without a cell', () => workbook([{ name: '表', rows: [] }]), {}),
  accepted(
    'a comment of a person',
    () =>
      workbook([{ name: '表', rows: [[1]] }], {
        parts: [
          {
            name: 'xl/worksheets/_rels/sheet1.xml.rels',
            data: '<Relationships><Relationship Id="c" Type="x/comments" Target="../comments1.xml"/></Relationships>',
          },
          {
            name: 'xl/comments1.xml',
            data: '<comments><commentList><comment ref="A1"><text><t>这个数是估的</t></text></comment></commentList></comments>',
          },
        ],
      }),
    of(1),
    ['comment'],
  ),
  accepted(
    'sixty errors',
    () => workbook([{ name: '表', rows: Array.from({ length: 60 }, () => [{ error: '#N/A' }]) }]),
    60,
    ['errorValue'],
  ),
  refused('a truth value in a word', 'damagedSheet', xml('t="b"', '<v>是</v>')),
  refused(
    'a cell of a type that nobody knows, with text',
    'damagedSheet',
    xml('t="zz"', '<v>甲</v>'),
  ),
  refused('a shared string of a table that is cut', 'damagedXml', () =>
    workbookOfXml(
      '<worksheet><sheetData><row r="1"><c t="s"><v>0</v></c></row></sheetData></worksheet>',
      {
        parts: [{ name: 'xl/sharedStrings.xml', data: '<sst><si><t>甲</t>' }],
      },
    ),
  ),
];
