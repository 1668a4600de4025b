// Packages made by hand-written programs: just enough XML, each with a peculiarity that the standard allows.
import { escapeXml, letters } from '../../../fixtures/workbooks/workbook.ts';
import { zip, type ZipPart } from '../../../fixtures/workbooks/zip.ts';
import type { Paper, PaperCell, PaperSheet } from '../paper.ts';
import { regionsOf, serialOf } from './grid.ts';

export type PlainXmlStyle = {
  /** Names of elements with a prefix, as the SDK of the format writes them. */
  prefix: string;
  /** Texts in the cells themselves, or as results of formulas. */
  text: 'inlineStr' | 'str';
  /** Targets of parts from the root of the package. */
  absolute: boolean;
  /** Cells and rows that say where they stand; otherwise they count on. */
  addressed: boolean;
  /** The names that the strict form of the standard gives to its elements. */
  strict: boolean;
};

export function writePlainXml(paper: Paper, style: PlainXmlStyle): Uint8Array {
  const main = style.strict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = style.strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const tag = tagsWith(style.prefix);
  const root = style.prefix ? `xmlns:${style.prefix}="${main}"` : `xmlns="${main}"`;
  const formats = formatsOf(paper);
  const target = (name: string) => (style.absolute ? `/xl/${name}` : name);
  const relation = (id: string, type: string, to: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${to}"/>`;
  const parts: ZipPart[] = [
    {
      name: '[Content_Types].xml',
      data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      data: relationships(
        relation('r1', 'officeDocument', style.absolute ? '/xl/workbook.xml' : 'xl/workbook.xml'),
      ),
    },
    {
      name: 'xl/workbook.xml',
      data: tag(
        'workbook',
        `${root} xmlns:r="${relations}"`,
        (paper.date1904 ? tag('workbookPr', 'date1904="1"', '') : '') +
          tag(
            'sheets',
            '',
            paper.sheets
              .map(({ name, state }, index) =>
                tag(
                  'sheet',
                  `name="${escapeXml(name)}" sheetId="${index + 1}" state="${state}" r:id="s${index + 1}"`,
                  '',
                ),
              )
              .join(''),
          ),
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relationships(
        paper.sheets
          .map((_, index) =>
            relation(`s${index + 1}`, 'worksheet', target(`sheet${index + 1}.xml`)),
          )
          .join('') + relation('st', 'styles', target('styles.xml')),
      ),
    },
    {
      name: 'xl/styles.xml',
      data: tag(
        'styleSheet',
        root,
        tag(
          'numFmts',
          '',
          formats
            .map((code, index) =>
              tag('numFmt', `numFmtId="${200 + index}" formatCode="${escapeXml(code)}"`, ''),
            )
            .join(''),
        ) +
          tag(
            'cellXfs',
            '',
            ['', ...formats]
              .map((_, index) => tag('xf', `numFmtId="${index === 0 ? 0 : 199 + index}"`, ''))
              .join(''),
          ),
      ),
    },
    ...paper.sheets.map((sheet, index) => ({
      name: `xl/sheet${index + 1}.xml`,
      data: sheetXml(sheet, paper, formats, root, tag, style),
    })),
  ];
  return zip(parts);
}

type Tag = (name: string, attributes: string, inside: string) => string;

function tagsWith(prefix: string): Tag {
  const full = (name: string) => (prefix ? `${prefix}:${name}` : name);
  return (name, attributes, inside) =>
    `<${full(name)}${attributes ? ` ${attributes}` : ''}>${inside}</${full(name)}>`;
}

function relationships(inside: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
}

function formatsOf({ sheets }: Paper): string[] {
  const found = new Set<string>();
  for (const { lines } of sheets) {
    for (const { cells } of lines) for (const one of cells) if (one?.format) found.add(one.format);
  }
  return [...found];
}

function sheetXml(
  sheet: PaperSheet,
  paper: Paper,
  formats: readonly string[],
  root: string,
  tag: Tag,
  style: PlainXmlStyle,
): string {
  const hidden = sheet.columns
    .map((column, index) =>
      column.hidden ? tag('col', `min="${index + 1}" max="${index + 1}" hidden="1"`, '') : '',
    )
    .join('');
  const rows = sheet.lines.map((row, index) => {
    const cells = row.cells.map((content, at) => {
      const address = style.addressed ? `r="${letters(at + 1)}${index + 1}"` : '';
      if (content === null || content.value === null) {
        return style.addressed ? '' : tag('c', '', '');
      }
      return cellXml(content, address, paper, formats, tag, style);
    });
    const own = `${style.addressed ? `r="${index + 1}"` : ''}${row.hidden ? ' hidden="1"' : ''}`;
    return tag('row', own.trim(), cells.join(''));
  });
  const merges = regionsOf(sheet).map(({ top, left, bottom, right }) =>
    tag('mergeCell', `ref="${letters(left)}${top}:${letters(right)}${bottom}"`, ''),
  );
  return tag(
    'worksheet',
    root,
    (hidden ? tag('cols', '', hidden) : '') +
      tag('sheetData', '', rows.join('')) +
      (merges.length > 0 ? tag('mergeCells', '', merges.join('')) : ''),
  );
}

function cellXml(
  content: PaperCell,
  address: string,
  { date1904 }: Paper,
  formats: readonly string[],
  tag: Tag,
  { text }: PlainXmlStyle,
): string {
  const { value, format, formula, cached } = content;
  const styled = format ? ` s="${formats.indexOf(format) + 1}"` : '';
  const attributes = (type: string) => `${address}${styled}${type ? ` t="${type}"` : ''}`.trim();
  const written = formula === undefined ? '' : tag('f', '', escapeXml(formula));
  if (formula !== undefined && cached === false) return tag('c', attributes(''), written);
  const plain = (type: string, shown: string) =>
    tag('c', attributes(type), written + tag('v', '', shown));
  if (typeof value === 'number') return plain('', String(value));
  if (typeof value === 'boolean') return plain('b', value ? '1' : '0');
  if (typeof value === 'string') {
    const shown = escapeXml(value).replaceAll('\r', '&#13;');
    if (text === 'str' || formula !== undefined) return plain('str', shown);
    return tag(
      'c',
      attributes('inlineStr'),
      tag('is', '', tag('t', 'xml:space="preserve"', shown)),
    );
  }
  if (value !== null && 'day' in value) return plain('', String(serialOf(value.day, date1904)));
  return plain('e', value?.error ?? '');
}
