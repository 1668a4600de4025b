// A notice file as text: by content, not by name. The only file that knows a Word library.
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { failure, success, type Result } from '#shared/result.ts';
import { fileFailure } from '../storage/fileProblem.ts';

/** Largest notice file in bytes. The longest real ones are under 2 MB as Word files with pictures. */
const largestNotice = 20 * 1024 * 1024;

/** The decoded text of a .txt (UTF-8, GB18030, UTF-16 with mark) or .docx file. Line ends become LF. */
export async function readNotice(path: string): Promise<Result<string>> {
  let bytes: Buffer;
  try {
    // Opening first names a missing or forbidden file in the user's words.
    closeSync(openSync(path, 'r'));
    const stat = statSync(path);
    if (stat.isDirectory()) return failure('fileIsFolder', path);
    if (stat.size > largestNotice) return failure('noticeTooLarge', path);
    bytes = readFileSync(path);
  } catch (error) {
    return fileFailure(error, path);
  }
  if (bytes.length === 0) return failure('emptyFile', path);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readPackage(bytes, path);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // The directory of an old Office file names its streams in UTF-16.
    const isWorkbook = bytes.includes(Buffer.from('Workbook', 'utf16le'));
    return failure(isWorkbook ? 'workbookNotNotice' : 'oldWord', path);
  }
  const decoded = decodeText(bytes);
  return decoded.ok ? decoded : failure(decoded.problem.code, path);
}

/** Text from bytes: by byte order mark, else strict UTF-8, else GB18030. Codes: notText, unknownEncoding. */
export function decodeText(bytes: Uint8Array): Result<string> {
  const utf16 = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : null;
  if (utf16) return tryDecode(bytes, utf16) ?? failure('unknownEncoding');
  // Text has no NUL bytes in these encodings; pictures, PDF streams and programs have.
  if (bytes.includes(0) || startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return failure('notText');
  return tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'gb18030') ?? failure('unknownEncoding');
}

function tryDecode(bytes: Uint8Array, encoding: string): Result<string> | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return success(text.replace(/\r\n?/g, '\n'));
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

async function readPackage(bytes: Buffer, path: string): Promise<Result<string>> {
  // Names of parts stand uncompressed in a zip, so that they tell a workbook from a letter without opening it.
  if (bytes.includes('xl/workbook.xml')) return failure('workbookNotNotice', path);
  if (!bytes.includes('word/document.xml')) return failure('notText', path);
  // Loaded only when a Word file comes: the library is large.
  const { extractRawText } = await import('mammoth');
  try {
    const { value } = await extractRawText({ buffer: bytes });
    return success(value.replace(/\n{2,}/g, '\n').replace(/\r\n?/g, '\n'));
  } catch {
    return failure('badDocx', path);
  }
}
