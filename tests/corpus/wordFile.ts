// A notice as a Word file, written as Word itself does: runs cut at odd places, numbers of headings made by Word.
import { zip } from '../fixtures/workbooks/zip.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** One paragraph a line; empty lines are empty paragraphs. 一、 and （一） become automatic numbers if asked for. */
export function wordFile(text: string, options: { autoNumbers?: boolean } = {}): Uint8Array {
  const body = text
    .replace(/\n$/, '')
    .split('\n')
    .map((line, index) => paragraph(line, index, options.autoNumbers ?? false))
    .join('');
  return zip([
    {
      name: '[Content_Types].xml',
      data: `${head}<Types xmlns="${relations}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${types}.numbering+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${head}<Relationships xmlns="${relations}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: `${head}<Relationships xmlns="${relations}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`,
    },
    { name: 'word/numbering.xml', data: numbering },
    {
      name: 'word/document.xml',
      data: `${head}<w:document xmlns:w="${word}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    },
  ]);
}

const level = (index: number, pattern: string) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
const numbering = `${head}<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, '%1、')}${level(1, '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const numbers = [/^[一二三四五六七八九十]+、/u, /^（[一二三四五六七八九十]+）/u];

function paragraph(line: string, index: number, autoNumbers: boolean): string {
  const depth = autoNumbers ? numbers.findIndex((pattern) => pattern.test(line)) : -1;
  const mark = numbers[depth];
  const properties =
    depth < 0
      ? ''
      : `<w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
  const words = mark ? line.replace(mark, '') : line;
  return `<w:p>${properties}${runs(words, 7 + (index % 5))}</w:p>`;
}

function runs(words: string, length: number): string {
  const parts = words.match(new RegExp(`.{1,${length}}`, 'gsu')) ?? [];
  return parts
    .map((part) => `<w:r><w:t xml:space="preserve">${escapeXml(part)}</w:t></w:r>`)
    .join('');
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
