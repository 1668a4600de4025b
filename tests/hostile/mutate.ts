// Workbooks with something changed in them, from a seed: bytes of the file, or words of a part that is packed again, so that
// the change gets past the check sums.
import { inflateRawSync } from 'node:zlib';
import { readZipDirectory } from '#electron/excel/zipDirectory.ts';
import { zip, type ZipPart } from '../fixtures/workbooks/zip.ts';
import { randomFrom, type Random } from '../returns/generator/random.ts';

const oddPieces = [
  '<v>',
  '</v>',
  '</c>',
  '<c r="A1">',
  '<row r="0">',
  '</sheetData>',
  ' r="XFE1"',
  ' t="s"',
  ' s="-1"',
  ' t="zz"',
  '&#x0;',
  '&amp;',
  '&',
  '"',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE a>',
  '999999999999',
  '-1',
  '1e999',
  'NaN',
  '\u0000',
  '\ud800',
  '\ufffe',
  '_x0000_',
  '朔州',
  ' '.repeat(5_000),
  '<a>'.repeat(40),
];

export function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const random = randomFrom(seed);
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isPackage && random.chance(0.7) ? mutateParts(bytes, random) : mutateBytes(bytes, random);
}

function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = Buffer.from(bytes);
  for (let times = random.int(1, 6); times > 0 && changed.length > 4; times--) {
    const at = random.int(0, changed.length - 1);
    const length = Math.min(random.int(1, 64), changed.length - at);
    const kind = random.int(0, 5);
    const [before, piece, after] = [
      changed.subarray(0, at),
      changed.subarray(at, at + length),
      changed.subarray(at + length),
    ];
    if (kind === 0) changed = Buffer.concat([before, after]);
    else if (kind === 1) changed = Buffer.concat([before, piece, piece, after]);
    else if (kind === 2 && times === 1) changed = Buffer.from(before);
    else if (kind === 3 && changed.length > at + 4) {
      changed.writeUInt32LE(random.pick([0, 1, 0x7fffffff, 0x80000000, 0xffffffff]), at);
    } else changed[at] = random.int(0, 255);
  }
  return changed;
}

function mutateParts(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = [...readZipDirectory(bytes).values()].map(
    ({ name, dataStart, packedSize, method }): ZipPart => {
      const packed = bytes.subarray(dataStart, dataStart + packedSize);
      const data = method === 0 ? Buffer.from(packed) : inflateRawSync(packed);
      return { name, data, stored: method === 0 };
    },
  );
  for (let times = random.int(1, 3); times > 0; times--) {
    const part = random.pick(parts);
    part.data = mutateText(Buffer.from(part.data as string).toString('utf8'), random);
  }
  if (random.chance(0.05)) parts.splice(random.int(0, parts.length - 1), 1);
  return zip(parts);
}

function mutateText(text: string, random: Random): string {
  const at = random.int(0, text.length);
  const other = random.int(0, text.length);
  const [from, to] = at < other ? [at, other] : [other, at];
  switch (random.int(0, 4)) {
    case 0:
      return text.slice(0, at) + random.pick(oddPieces) + text.slice(at);
    case 1:
      return text.slice(0, from) + text.slice(Math.min(to, from + 40));
    case 2:
      return text.slice(0, to) + text.slice(from, Math.min(to, from + 400)) + text.slice(to);
    case 3: {
      // A value or attribute gives way to something odd.
      const values = [...text.matchAll(/"[^"]*"|>[^<]+</gu)];
      if (values.length === 0) return text + random.pick(oddPieces);
      const { index, 0: found } = random.pick(values);
      const inside = random.pick(oddPieces);
      return text.slice(0, index + 1) + inside + text.slice(index + found.length - 1);
    }
    default:
      return text.slice(0, at);
  }
}
