// What a file is, by its first bytes: the name only helps to word a refusal.

export type SniffedFormat =
  | 'zip'
  | 'ole'
  | 'empty'
  | 'ownerFile'
  | 'pdf'
  | 'image'
  | 'archive'
  | 'shortcut'
  | 'rtf'
  | 'bareBiff'
  | 'text'
  | 'unknown';

const signatures: [SniffedFormat, number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['archive', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
  ['shortcut', [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['bareBiff', [0x09, 0x08, 0x10, 0x00]],
  ['bareBiff', [0x09, 0x08, 0x08, 0x00]],
  ['bareBiff', [0x09, 0x04, 0x06, 0x00]],
  ['bareBiff', [0x09, 0x02, 0x06, 0x00]],
  ['bareBiff', [0x09, 0x00, 0x04, 0x00]],
];

export function sniffFormat(bytes: Uint8Array, fileName: string): SniffedFormat {
  if (bytes.length === 0) return 'empty';
  if (isOwnerFile(bytes, fileName)) return 'ownerFile';
  for (const [format, signature] of signatures) {
    if (signature.every((byte, index) => bytes[index] === byte)) return format;
  }
  const head = bytes.subarray(0, 65_536);
  // Two-byte text is full of zeros; anywhere else a zero means that this is no text.
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (wide) return 'text';
  if (head.every((byte) => byte === 0)) return 'empty';
  return head.some((byte) => byte === 0 || (byte < 32 && ![9, 10, 12, 13, 27].includes(byte)))
    ? 'unknown'
    : 'text';
}

/** The small file that Excel and WPS keep beside an open workbook: the user's name, padded. */
function isOwnerFile(bytes: Uint8Array, fileName: string): boolean {
  const name = fileName.split(/[\\/]/u).at(-1) ?? '';
  const nameLength = bytes[0] ?? 0;
  const padded = bytes.length === 165 && nameLength > 0 && nameLength <= 54;
  return padded || (name.startsWith('~$') && bytes.length < 1024);
}
