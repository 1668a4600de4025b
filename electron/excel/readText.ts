// Files of text that are called workbooks: which encoding they are in, and whether they hold a page, XML or lines.
import { TextDecoder } from 'node:util';
import { ReadProblem } from './readProblem.ts';

/** The text in UTF-8, UTF-16 or GB18030, without a byte order mark. Refuses bytes that are none of them. */
export function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const declared = declaredCharset(bytes);
  const labels =
    a === 0xff && b === 0xfe
      ? ['utf-16le']
      : a === 0xfe && b === 0xff
        ? ['utf-16be']
        : declared === 'gb18030'
          ? ['gb18030', 'utf-8']
          : ['utf-8', 'gb18030'];
  for (const label of labels) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  throw new ReadProblem('unknownEncoding');
}

/** What a page says of its own encoding, where it is one of the Chinese ones. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const label = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase();
  return label && ['gb2312', 'gbk', 'gb18030', 'x-gbk'].includes(label) ? 'gb18030' : null;
}

export type TextKind = 'html' | 'xml' | 'lines';

export function kindOfText(text: string): TextKind {
  const head = text.slice(0, 4096).trimStart();
  if (
    /<(?:[\w]+:)?Workbook[\s>]/u.test(head) &&
    /schemas-microsoft-com:office:spreadsheet/u.test(text.slice(0, 65_536))
  )
    return 'xml';
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|table|meta|style|div)/iu.test(
      head,
    )
  )
    return 'html';
  return 'lines';
}
