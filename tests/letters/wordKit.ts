// Small Word files for tests: a text as runs and tables, packed with whatever else is asked for.
import { writePackage } from '#electron/excel/writePackage.ts';
import { markup } from '#electron/excel/template/xmlTree.ts';
import { readDocx } from '#electron/word/readDocx.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const empty = Buffer.concat([Buffer.from([0x50, 0x4b, 5, 6]), Buffer.alloc(18)]);

/** A paragraph of the runs given, each with a text of its own. */
export function line(...runs: string[]): string {
  return `<w:p>${runs.map((text) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${markup(text)}</w:t></w:r>`).join('')}</w:p>`;
}

/** Each cell is a list of paragraphs. */
export function table(rows: string[][]): string {
  const cells = (row: string[]) => row.map((text) => `<w:tc>${line(text)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

export function wordFile(
  body: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const list = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${list}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${word}" xmlns:r="${relations}"><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  return writePackage(empty, {}, () => true, new Map(Object.entries(parts)));
}

export function relationsPart(
  ...list: { type: string; target: string; external?: boolean }[]
): string {
  const all = list.map(
    ({ type, target, external }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

export function part(name: string, content: string): string {
  return `<w:${name} xmlns:w="${word}" xmlns:r="${relations}">${content}</w:${name}>`;
}

/** The lines and cells of a Word file as our reader of documents sees them. */
export async function textOf(bytes: Uint8Array): Promise<string[]> {
  const read = await readDocx(bytes, 'letter.docx');
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.flatMap(({ text }) => text.split('\n'));
}
