// Parts whose XML is broken, strange or made to be expensive.
import { workbook, workbookOfXml } from '../fixtures/workbooks/workbook.ts';
import { accepted, refused, type HostileEntry } from './entry.ts';

const sheetOf = (body: string, after = '', before = '') =>
  `<worksheet>${before}<sheetData>${body}</sheetData>${after}</worksheet>`;
const one = (cell: string) => () => workbookOfXml(sheetOf(`<row r="1">${cell}</row>`));
const raw = (xml: string | Buffer) => () =>
  workbook([{ name: '表', rows: [] }], {
    parts: [{ name: 'xl/worksheets/sheet1.xml', data: xml }],
  });
const text = (body: string) => one(`<c r="A1" t="str"><v>${body}</v></c>`);
const around =
  (after: string, before = '') =>
  () =>
    workbookOfXml(sheetOf('<row r="1"><c r="A1"><v>7</v></c></row>', after, before));
const seven = { '表!A1': 7 };
const styled = (styles: string) => () =>
  workbookOfXml(sheetOf('<row r="1"><c r="A1" s="1"><v>7</v></c></row>'), {
    parts: [{ name: 'xl/styles.xml', data: styles }],
  });

export const markup: HostileEntry[] = [
  refused('an unknown entity', 'damagedXml', text('&nbsp;')),
  refused('a zero character', 'damagedXml', text('&#0;')),
  refused('half a surrogate pair', 'damagedXml', text('&#xD800;')),
  refused('a character past Unicode', 'damagedXml', text('&#x110000;')),
  refused('a bare ampersand', 'damagedXml', text('甲 & 乙')),
  refused('a control character', 'damagedXml', text('a\u0001b')),
  refused('an attribute twice', 'damagedXml', one('<c r="A1" r="B1"><v>1</v></c>')),
  refused('an attribute without quotes', 'damagedXml', one('<c r=A1><v>1</v></c>')),
  refused('a tag in an attribute', 'damagedXml', one('<c r="A1<v>"><v>1</v></c>')),
  refused('a comment without end', 'damagedXml', raw('<worksheet><!-- ')),
  refused('CDATA without end', 'damagedXml', raw('<worksheet><![CDATA[ ')),
  refused('an instruction without end', 'damagedXml', raw('<worksheet><?php system()')),
  refused('two roots', 'damagedXml', raw('<worksheet/><worksheet/>')),
  refused('text behind the root', 'damagedXml', raw('<worksheet/>more')),
  refused('an empty sheet part', 'damagedXml', raw('')),
  refused('JSON for XML', 'damagedXml', raw('{"rows":[]}')),
  refused('UTF-16 cut in a character', 'damagedXml', () =>
    raw(Buffer.concat([Buffer.from('\ufeff<worksheet/>', 'utf16le'), Buffer.from([0x20])]))(),
  ),
  refused('UTF-32', 'damagedXml', () =>
    raw(Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x3c, 0, 0, 0, 0x61]))(),
  ),
  refused(
    'an encoding that nobody writes',
    'damagedXml',
    raw('<?xml version="1.0" encoding="UTF-7"?><worksheet/>'),
  ),
  refused(
    'overlong UTF-8',
    'damagedXml',
    raw(Buffer.from([0x3c, 0x61, 0x3e, 0xc0, 0xaf, 0x3c, 0x2f, 0x61, 0x3e])),
  ),
  refused(
    'an attribute of two megabytes',
    'xmlTooComplex',
    raw(`<worksheet a="${'x'.repeat(2_000_000)}"/>`),
  ),
  refused('a name of five megabytes', 'xmlTooComplex', raw(`<${'w'.repeat(5_000_000)}`)),
  refused('ten thousand tags in each other', 'xmlTooComplex', raw('<a>'.repeat(10_000))),
  refused(
    'an entity of parameters',
    'xmlDoctype',
    raw('<!DOCTYPE w [<!ENTITY % p SYSTEM "http://192.0.2.1/x.dtd"> %p;]><worksheet/>'),
  ),
  refused(
    'a document type behind a comment',
    'xmlDoctype',
    raw('<!-- --><!DOCTYPE worksheet><worksheet/>'),
  ),
  refused('a value twice in a cell', 'damagedSheet', one('<c r="A1"><v>1</v><v>2</v></c>')),
  refused('a cell in a cell', 'damagedSheet', one('<c r="A1"><v>1</v><c r="B1"><v>2</v></c></c>')),
  refused('no truth value', 'damagedSheet', one('<c r="A1" t="b"><v>2</v></c>')),
  refused('a hexadecimal number', 'damagedSheet', one('<c r="A1"><v>0x1F</v></c>')),
  refused('a binary number', 'damagedSheet', one('<c r="A1"><v>0b11</v></c>')),
  refused('an endless number', 'damagedSheet', one('<c r="A1"><v>1e400</v></c>')),
  refused('a number called Infinity', 'damagedSheet', one('<c r="A1"><v>Infinity</v></c>')),
  refused('a number with a comma', 'damagedSheet', one('<c r="A1"><v>1,5</v></c>')),
  refused('a number in wide digits', 'damagedSheet', one('<c r="A1"><v>１２</v></c>')),
  refused('string number -1', 'damagedSheet', one('<c r="A1" t="s"><v>-1</v></c>')),
  refused('string number 1.5', 'damagedSheet', one('<c r="A1" t="s"><v>1.5</v></c>')),
  refused('string number 0x0', 'damagedSheet', () =>
    workbookOfXml(sheetOf('<row r="1"><c r="A1" t="s"><v>0x0</v></c></row>'), {
      parts: [{ name: 'xl/sharedStrings.xml', data: '<sst><si><t>甲</t></si></sst>' }],
    }),
  ),
  refused('string number of no digits', 'damagedSheet', one('<c r="A1" t="s"><v>甲</v></c>')),
  ...['A0', 'A1048577', 'XFE1', '1A', 'A', 'A1:B1', 'R1C1', 'A-1', 'A1.5', 'Ａ1'].map((reference) =>
    refused(`cell ${reference}`, 'badReference', one(`<c r="${reference}"><v>1</v></c>`)),
  ),
  ...['0', '-1', '1.5', '1048577', '1e9', 'x'].map((row) =>
    refused(`row ${row}`, 'badReference', () => workbookOfXml(sheetOf(`<row r="${row}"/>`))),
  ),
  refused('a cell twice in two rows of one number', 'badReference', () =>
    workbookOfXml(
      sheetOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'),
    ),
  ),
  refused(
    'a merge without end',
    'badReference',
    around('<mergeCells><mergeCell ref="A1:"/></mergeCells>'),
  ),
  refused('a merge of nothing', 'badReference', around('<mergeCells><mergeCell/></mergeCells>')),
  accepted(
    'names that mean something in JavaScript',
    one('<c r="A1" __proto__="x" constructor="y" t="str"><v>__proto__</v></c>'),
    { '表!A1': '__proto__' },
  ),
  accepted(
    'CDATA, comments and instructions in a value',
    one('<c r="A1" t="str"><v>甲<!-- x --><![CDATA[<b>&]]><?x y?>乙</v></c>'),
    { '表!A1': '甲<b>&乙' },
  ),
  accepted('entities by number', text('&#x7532;&#20057;&amp;lt;'), { '表!A1': '甲乙&lt;' }),
  accepted('text that looks like markup', text('&lt;script&gt;alert(1)&lt;/script&gt;'), {
    '表!A1': '<script>alert(1)</script>',
  }),
  accepted(
    'a namespace of its own',
    raw(
      '<evil:worksheet xmlns:evil="urn:x"><evil:sheetData><evil:row r="1"><evil:c r="A1"><evil:v>7</evil:v></evil:c></evil:row></evil:sheetData></evil:worksheet>',
    ),
    seven,
  ),
  accepted(
    'a part in GBK',
    raw(
      Buffer.concat([
        Buffer.from(
          '<?xml version="1.0" encoding="GBK"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>',
        ),
        Buffer.from([0xd7, 0xa1, 0xbd, 0xa8]),
        Buffer.from('</v></c></row></sheetData></worksheet>'),
      ]),
    ),
    { '表!A1': '住建' },
  ),
  accepted(
    'rows from the bottom to the top',
    () =>
      workbookOfXml(
        sheetOf('<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'),
      ),
    { '表!A1': 1, '表!A3': 3 },
  ),
  accepted('small letters in addresses', one('<c r="b1"><v>7</v></c>'), { '表!B1': 7 }),
  accepted(
    'the last cell of a sheet',
    () => workbookOfXml(sheetOf('<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>')),
    { '表!XFD1048576': 7 },
  ),
  accepted('a style that does not exist', one('<c r="A1" s="99999"><v>7</v></c>'), seven),
  accepted('a style that is no number', one('<c r="A1" s="x"><v>7</v></c>'), seven),
  accepted(
    'the whole sheet merged',
    around('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    seven,
  ),
  accepted(
    'a hundred thousand merges',
    around(
      `<mergeCells>${Array.from({ length: 100_000 }, (_, index) => `<mergeCell ref="B${index * 2 + 1}:C${index * 2 + 2}"/>`).join('')}</mergeCells>`,
    ),
    seven,
  ),
  accepted(
    'merges over each other',
    around('<mergeCells><mergeCell ref="A1:C3"/><mergeCell ref="B2:D4"/></mergeCells>'),
    seven,
    ['overlappingMerges'],
  ),
  accepted(
    'a choice on every cell of the sheet',
    around(
      '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations>',
    ),
    seven,
  ),
  accepted(
    'fifty thousand rules of formats',
    around(
      Array.from(
        { length: 50_000 },
        (_, index) =>
          `<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="${index}"><formula>1</formula></cfRule></conditionalFormatting>`,
      ).join(''),
    ),
    seven,
  ),
  accepted(
    'columns up to a billion',
    around('', '<cols><col min="1" max="1000000000" hidden="0" width="9"/></cols>'),
    seven,
  ),
  accepted(
    'hidden columns up to a billion',
    around('', '<cols><col min="2" max="1000000000" hidden="1"/></cols>'),
    seven,
  ),
  accepted(
    'links to programs and shares',
    around('<hyperlinks><hyperlink ref="A1" location="\\\\evil\\share" display="x"/></hyperlinks>'),
    seven,
  ),
  accepted(
    'a format of four hundred thousand brackets',
    styled(
      `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${'['.repeat(400_000)}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ),
    seven,
  ),
  accepted(
    'a hundred thousand formats',
    styled(`<styleSheet><cellXfs>${'<xf numFmtId="0"/>'.repeat(100_000)}</cellXfs></styleSheet>`),
    seven,
  ),
  accepted(
    'a hundred thousand names over whole sheets',
    () =>
      workbookOfXml(sheetOf('<row r="1"><c r="A1"><v>7</v></c></row>'), {
        parts: [
          {
            name: 'xl/workbook.xml',
            data: `<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets><definedNames>${Array.from({ length: 100_000 }, (_, index) => `<definedName name="n${index}">表!$1:$1048576</definedName>`).join('')}</definedNames></workbook>`,
          },
        ],
      }),
    seven,
  ),
];
