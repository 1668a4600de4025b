// What sort of document a file is, by its content: a letter, a workbook, plain text, or something a plan cannot be read from.
import { readOleDirectory } from '../excel/oleDirectory.ts';
import { ReadProblem } from '../excel/readProblem.ts';
import { sniffFormat } from '../excel/sniffFormat.ts';
import { readZipDirectory } from '../excel/zipDirectory.ts';
import { decodeText } from './decodeText.ts';

export type DocumentKind =
  | 'docx'
  | 'workbook'
  | 'text'
  | 'empty'
  | 'oldWord'
  | 'locked'
  | 'openDocument'
  | 'ofd'
  | 'slides'
  | 'pdf'
  | 'image'
  | 'archive'
  | 'rtf'
  | 'damaged'
  | 'unknown';

/** Never throws for anything that stands in the bytes. */
export function documentKind(bytes: Uint8Array, fileName: string): DocumentKind {
  const format = sniffFormat(bytes, fileName);
  switch (format) {
    case 'zip':
      return kindOfPackage(bytes);
    case 'ole':
      return kindOfOle(bytes);
    case 'bareBiff':
    case 'ownerFile':
    case 'shortcut':
      return 'workbook';
    case 'text':
    case 'empty':
    case 'pdf':
    case 'image':
    case 'archive':
    case 'rtf':
      return format;
    case 'unknown':
      // UTF-16 without its mark is full of zeros, as no other text is.
      return decodeText(bytes).ok ? 'text' : 'unknown';
  }
}

function kindOfPackage(bytes: Uint8Array): DocumentKind {
  let names: string[];
  try {
    names = [...readZipDirectory(bytes).keys()];
  } catch (error) {
    if (!(error instanceof ReadProblem)) throw error;
    // Part names stand uncompressed in the bytes: enough to say which reader is to name the damage.
    return Buffer.from(bytes).includes('word/document') ? 'damaged' : 'workbook';
  }
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has('word/')) return 'docx';
  if (has('xl/')) return 'workbook';
  if (has('ppt/')) return 'slides';
  if (names.includes('ofd.xml')) return 'ofd';
  if (!names.includes('mimetype')) return 'archive';
  // The first part of an OpenDocument file is its kind, stored as it is.
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  if (head.includes('opendocument.spreadsheet')) return 'workbook';
  return head.includes('opendocument.presentation') ? 'slides' : 'openDocument';
}

function kindOfOle(bytes: Uint8Array): DocumentKind {
  try {
    const names = readOleDirectory(bytes).streams.map(({ name }) => name);
    if (names.includes('WordDocument')) return 'oldWord';
    if (names.includes('EncryptedPackage')) return 'locked';
    return names.includes('PowerPoint Document') ? 'slides' : 'workbook';
  } catch (error) {
    if (!(error instanceof ReadProblem)) throw error;
    // A file that breaks off still names its streams somewhere, in UTF-16.
    const names = Buffer.from(bytes);
    return ['Workbook', 'Book'].some((name) => names.includes(Buffer.from(name, 'utf16le')))
      ? 'workbook'
      : 'oldWord';
  }
}
