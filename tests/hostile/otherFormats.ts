// What else is called a workbook: lines, web pages, the XML of Excel 2003, OpenDocument, old binary workbooks.
import { utils, write } from '@e965/xlsx';
import { oleFile } from '../fixtures/workbooks/hostile.ts';
import { zip } from '../fixtures/workbooks/zip.ts';
import { accepted, refused, type HostileEntry } from './entry.ts';

const lines = (text: string | Buffer) => () => Buffer.from(text as string);
const csv = { fileName: '反馈表.csv' };
const xls = { fileName: '反馈表.xls' };
const page = (body: string) => lines(`<html><body><table>${body}</table></body></html>`);
const xml2003 = (rows: string, head = '') =>
  lines(
    `${head}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table>${rows}</Table></Worksheet></Workbook>`,
  );
const ods = (rows: string) => () =>
  zip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    {
      name: 'content.xml',
      data: `<document-content><body><spreadsheet><table name="表">${rows}</table></spreadsheet></body></document-content>`,
    },
  ]);

function oldWorkbook(change: (bytes: Buffer) => Uint8Array = (bytes) => bytes): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['任务', 7],
      ['=1+1', 0.5],
    ]),
    '表',
  );
  return change(Buffer.from(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer));
}
const oldCells = { '表!A1': '任务', '表!B1': 7, '表!A2': '=1+1', '表!B2': 0.5 };

/** Writes a 32-bit field of the header of an OLE file. */
const header = (at: number, value: number) => () =>
  oldWorkbook((bytes) => {
    bytes.writeUInt32LE(value >>> 0, at);
    return bytes;
  });

export const otherFormats: HostileEntry[] = [
  accepted(
    'formulas in lines',
    lines("=1+1,+cmd|' /C calc'!A0\n@x,-5\n"),
    {
      'Sheet1!A1': '=1+1',
      'Sheet1!B1': "+cmd|' /C calc'!A0",
      'Sheet1!A2': '@x',
      'Sheet1!B2': '-5',
    },
    [],
    csv,
  ),
  accepted(
    'lines in GB18030',
    lines(Buffer.from([0xd7, 0xa1, 0x2c, 0xbd, 0xa8, 0x0a])),
    { 'Sheet1!A1': '住', 'Sheet1!B1': '建' },
    [],
    csv,
  ),
  accepted(
    'lines in UTF-16',
    lines(Buffer.from('\ufeff甲\t001\n', 'utf16le')),
    { 'Sheet1!A1': '甲', 'Sheet1!B1': '001' },
    [],
    csv,
  ),
  accepted(
    'a quote that never ends',
    lines('a,"b\nc,d\n'),
    { 'Sheet1!A1': 'a', 'Sheet1!B1': 'b\nc,d\n' },
    ['openQuote'],
    csv,
  ),
  refused('a line of twenty thousand values', 'badReference', lines('1,'.repeat(20_000)), csv),
  refused('two million lines', 'tooManyRows', lines('1,\n'.repeat(2_000_000)), csv),
  refused('zero bytes between the letters', 'notWorkbook', lines('a\u0000,b\u0000\nc,d'), csv),
  refused('a log of a server', 'notWorkbook', lines('GET /index.html HTTP/1.1\nHost: example\n')),
  refused('a script called a table', 'notWorkbook', lines('@echo off\r\ndel /q *\r\n')),
  accepted(
    'a page with a script in a cell',
    page('<tr><td>甲<script>alert("<td>x")</script></td><td>7</td></tr>'),
    { 'Sheet1!A1': '甲', 'Sheet1!B1': '7' },
    [],
    xls,
  ),
  accepted(
    'a cell over a billion columns',
    page('<tr><td colspan=999999999>甲</td></tr><tr><td>乙</td></tr>'),
    { 'Sheet1!A1': '甲', 'Sheet1!A2': '乙' },
    [],
    xls,
  ),
  refused('forty tables in each other', 'xmlTooComplex', page('<tr><td><table>'.repeat(40)), xls),
  refused(
    'twenty thousand cells in one row of a page',
    'badReference',
    page(`<tr>${'<td>1'.repeat(20_000)}`),
    xls,
  ),
  refused(
    'a page that asks to sign in',
    'notWorkbook',
    lines('<!DOCTYPE html><html><body><form>登录</form></body></html>'),
    xls,
  ),
  refused('a page whose table is empty', 'notWorkbook', page('<tr><td></td></tr>'), xls),
  accepted(
    'a value of XML 2003 that looks like a formula',
    xml2003('<Row><Cell ss:Formula="=1+1"><Data ss:Type="String">=1+1</Data></Cell></Row>'),
    { '表!A1': '=1+1' },
    [],
    xls,
  ),
  refused(
    'XML 2003 with an index past the sheet',
    'badReference',
    xml2003('<Row ss:Index="99999999"/>'),
    xls,
  ),
  refused(
    'XML 2003 that goes back',
    'badReference',
    xml2003('<Row ss:Index="5"/><Row ss:Index="2"/>'),
    xls,
  ),
  refused(
    'XML 2003 with a document type',
    'xmlDoctype',
    xml2003('', '<!DOCTYPE x [<!ENTITY a "b">]>'),
    xls,
  ),
  refused(
    'XML 2003 that is cut',
    'damagedXml',
    lines('<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row>'),
    xls,
  ),
  accepted(
    'a number of XML 2003 that is none',
    xml2003('<Row><Cell><Data ss:Type="Number">12abc</Data></Cell></Row>'),
    { '表!A1': '12abc' },
    [],
    xls,
  ),
  accepted(
    'a hexadecimal number of XML 2003',
    xml2003('<Row><Cell><Data ss:Type="Number">0x1F</Data></Cell></Row>'),
    { '表!A1': '0x1F' },
    [],
    xls,
  ),
  accepted(
    'a day of XML 2003 that never is',
    xml2003('<Row><Cell><Data ss:Type="DateTime">2022-13-45T00:00:00.000</Data></Cell></Row>'),
    { '表!A1': '2022-13-45T00:00:00.000' },
    [],
    xls,
  ),
  accepted(
    'ODS with a million empty rows',
    ods(
      '<table-row number-rows-repeated="1048575"><table-cell number-columns-repeated="16384"/></table-row><table-row><table-cell value-type="float" value="7"><p>7</p></table-cell></table-row>',
    ),
    { '表!A1048576': 7 },
  ),
  refused(
    'ODS with rows past the sheet',
    'badReference',
    ods(
      '<table-row number-rows-repeated="1048576"><table-cell/></table-row><table-row><table-cell value-type="float" value="7"><p>7</p></table-cell></table-row>',
    ),
  ),
  accepted(
    'ODS with a number that is none',
    ods('<table-row><table-cell value-type="float" value="x"><p>x</p></table-cell></table-row>'),
    { '表!A1': 'x' },
  ),
  accepted(
    'ODS with a day that never is',
    ods(
      '<table-row><table-cell value-type="date" date-value="2022-02-31"><p>2022-02-31</p></table-cell></table-row>',
    ),
    { '表!A1': '2022-02-31' },
  ),
  refused('ODS with a document type', 'xmlDoctype', () =>
    zip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      { name: 'content.xml', data: '<!DOCTYPE a><a/>' },
    ]),
  ),
  refused('ODS without content', 'damagedZip', () =>
    zip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    ]),
  ),
  accepted('an old workbook called .et', () => oldWorkbook(), oldCells, [], {
    fileName: '反馈表.et',
  }),
  refused(
    'an old workbook cut in the middle',
    'cutFile',
    () => oldWorkbook((bytes) => bytes.subarray(0, bytes.length >> 1)),
    xls,
  ),
  refused('an old workbook with a directory nowhere', 'cutFile', header(48, 0x7fff_0000), xls),
  accepted(
    'an old workbook that says it has four billion table sectors',
    header(44, 0xffff_fff0),
    oldCells,
    [],
    xls,
  ),
  refused(
    'an old workbook with sectors of 2^60 bytes',
    'damagedOle',
    () =>
      oldWorkbook((bytes) => {
        bytes.writeUInt16LE(60, 30);
        return bytes;
      }),
    xls,
  ),
  refused(
    'an old workbook of nothing but its first sector',
    'cutFile',
    () => oldWorkbook((bytes) => bytes.subarray(0, 512)),
    xls,
  ),
  refused(
    'an old workbook whose records are text',
    'damagedOldWorkbook',
    () => oleFile(['Workbook'], Buffer.from('这里没有记录'.repeat(50))),
    xls,
  ),
  refused('an old workbook of another program', 'notWorkbook', () => oleFile(['Package']), xls),
];
