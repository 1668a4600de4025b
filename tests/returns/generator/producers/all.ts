// The programs that a return may come from.
import type { Paper } from '../paper.ts';
import { writeWithExcelJs } from './exceljs.ts';
import { htmlOf, inGb18030, linesOf } from './lines.ts';
import { writePlainXml, type PlainXmlStyle } from './plainXml.ts';
import { writeWithSheetJs } from './sheetjs.ts';
import { writeXml2003 } from './xml2003.ts';

export type Kept = 'sheets' | 'merges' | 'rowNumbers';

export type Producer = {
  name: string;
  doc: string;
  ending: string;
  /** What the file keeps of the paper, besides the texts of the first sheet that is shown. */
  keeps: readonly Kept[];
  /** LibreOffice takes the bytes and saves them in this format, by this filter. */
  converts?: { format: string; filter: string };
  write: (paper: Paper) => Promise<Uint8Array> | Uint8Array;
};

const everything: Kept[] = ['sheets', 'merges', 'rowNumbers'];
const plainXml: PlainXmlStyle = {
  prefix: '',
  text: 'inlineStr',
  absolute: false,
  addressed: true,
  strict: false,
};
const byHand = (name: string, doc: string, style: Partial<PlainXmlStyle>): Producer => ({
  name,
  doc,
  ending: 'xlsx',
  keeps: everything,
  write: (paper) => writePlainXml(paper, { ...plainXml, ...style }),
});
const converted = (format: string, keeps: Producer['keeps'], filter = format): Producer => ({
  name: `libreOffice-${format}`,
  doc: `Saved as .${format} by LibreOffice.`,
  ending: format,
  keeps,
  converts: { format, filter },
  write: writeWithExcelJs,
});
const utf8 = (text: string) => new TextEncoder().encode(text);
const shown = ({ sheets }: Paper) => {
  const first = sheets.find(({ state }) => state === 'visible');
  if (!first) throw new Error('no sheet is shown');
  return first;
};

export const producers: Producer[] = [
  {
    name: 'exceljs',
    doc: 'ExcelJS, as many programs of offices use it.',
    ending: 'xlsx',
    keeps: everything,
    write: writeWithExcelJs,
  },
  {
    name: 'sheetjs-xls',
    doc: 'The old binary format, by SheetJS.',
    ending: 'xls',
    keeps: everything,
    write: (paper) => writeWithSheetJs(paper, 'biff8'),
  },
  {
    name: 'sheetjs-et',
    doc: 'The old binary format under the ending of WPS.',
    ending: 'et',
    keeps: everything,
    write: (paper) => writeWithSheetJs(paper, 'biff8'),
  },
  {
    name: 'sheetjs-ods',
    doc: 'OpenDocument, by SheetJS.',
    ending: 'ods',
    keeps: everything,
    write: (paper) => writeWithSheetJs(paper, 'ods'),
  },
  byHand('xml-inline', 'Texts in the cells, no shared strings, no dimension.', {}),
  byHand('xml-prefixed', 'Elements with a prefix, targets from the root of the package.', {
    prefix: 'x',
    absolute: true,
  }),
  byHand('xml-unaddressed', 'Rows and cells that do not say where they stand.', {
    addressed: false,
    text: 'str',
  }),
  byHand('xml-strict', 'The strict form of the standard.', { strict: true }),
  {
    name: 'xml-2003',
    doc: 'The XML spreadsheet of 2003 under the ending .xls.',
    ending: 'xls',
    keeps: everything,
    write: writeXml2003,
  },
  {
    name: 'html-utf8',
    doc: 'A table of HTML under the ending .xls.',
    ending: 'xls',
    keeps: ['merges', 'rowNumbers'],
    write: (paper) => utf8(htmlOf(shown(paper), 'utf-8')),
  },
  {
    name: 'html-gb2312',
    doc: 'The same in the encoding of old systems.',
    ending: 'xls',
    keeps: ['merges', 'rowNumbers'],
    write: (paper) => inGb18030(htmlOf(shown(paper), 'gb2312')),
  },
  {
    name: 'csv-utf8',
    doc: 'Lines with commas in UTF-8, with its mark.',
    ending: 'csv',
    keeps: ['rowNumbers'],
    write: (paper) => utf8(`\ufeff${linesOf(shown(paper), ',')}`),
  },
  {
    name: 'csv-gb18030',
    doc: 'Lines with commas as Excel saves them in Chinese.',
    ending: 'csv',
    keeps: ['rowNumbers'],
    write: (paper) => inGb18030(linesOf(shown(paper), ',')),
  },
  {
    name: 'tabs-utf16',
    doc: 'Excel’s “Unicode text”: lines with tabs in UTF-16.',
    ending: 'csv',
    keeps: ['rowNumbers'],
    write: (paper) =>
      new Uint8Array(Buffer.from(`\ufeff${linesOf(shown(paper), '\t')}`, 'utf16le')),
  },
];

/** Where LibreOffice is at hand. */
export const convertingProducers: Producer[] = [
  converted('xls', everything),
  converted('xlsx', everything),
  converted('ods', everything),
  converted('csv', ['rowNumbers'], 'csv:Text - txt - csv (StarCalc):44,34,76'),
];
