// Plain text from bytes: which encoding they are in, and whether they are text at all.
import { failure, success, type Result } from '#shared/result.ts';

/**
 * Text by its byte order mark, else UTF-8, else GB18030 (and so GBK), else UTF-16 without a mark. Line ends become LF.
 * Codes: `notText` for pictures and programs, `unknownEncoding` where every reading looks wrong.
 */
export function decodeText(bytes: Uint8Array): Result<string> {
  if (startsWith(bytes, [0xff, 0xfe]))
    return strict(bytes, 'utf-16le') ?? failure('unknownEncoding');
  if (startsWith(bytes, [0xfe, 0xff]))
    return strict(bytes, 'utf-16be') ?? failure('unknownEncoding');
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return failure('notText');
  // Text has no NUL bytes in the other encodings; pictures and programs have.
  if (bytes.includes(0)) return wideText(bytes) ?? failure('notText');
  const utf8 = strict(bytes, 'utf-8');
  if (utf8) return utf8;
  if (looksLikeChinese(bytes)) {
    const chinese = strict(bytes, 'gb18030');
    if (chinese) return chinese;
  }
  return damagedUtf8(bytes) ?? failure('unknownEncoding');
}

function strict(bytes: Uint8Array, encoding: string): Result<string> | null {
  try {
    return success(withPlainLineEnds(new TextDecoder(encoding, { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** UTF-16 that lost its mark: only one order of the bytes gives Chinese, and nothing that no text has. */
function wideText(bytes: Uint8Array): Result<string> | null {
  if (bytes.length % 2 !== 0) return null;
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const read = strict(bytes, encoding);
    if (read?.ok && mostlyChinese(read.value) && !noText.test(read.value)) return read;
  }
  return null;
}

/** Controls but white space, private characters, places of Unicode without a character. */
const noText = /(?![\t\n\v\f])\p{Cc}|\p{Co}|\p{Cn}/u;

function mostlyChinese(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const chinese = text.match(/[\u4e00-\u9fff]/gu)?.length ?? 0;
  return chinese > 0 && chinese * 2 >= letters;
}

/**
 * Whether the two-byte characters are those of everyday Chinese: the first 3755 of GB 2312 are nearly all of any text.
 * Big5, Shift-JIS or broken UTF-8 taken for GBK are mostly rare characters.
 */
function looksLikeChinese(bytes: Uint8Array): boolean {
  let common = 0;
  let rare = 0;
  for (let index = 0; index + 1 < bytes.length; index++) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[index + 1] ?? 0;
    index += 1;
    // Punctuation and numbers say nothing.
    if (lead >= 0xa1 && lead <= 0xa9 && trail >= 0xa1) continue;
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) common += 1;
    else rare += 1;
  }
  return common > 0 && common >= rare * 2.5;
}

/** UTF-8 with a few broken places, as a cut file has them; they stay visible as U+FFFD and are warned of by the reader. */
function damagedUtf8(bytes: Uint8Array): Result<string> | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  return broken * 200 <= text.length && mostlyChinese(text)
    ? success(withPlainLineEnds(text))
    : null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
