// The drawn number: a PNG that holds together, round, with white ink, another one for every number.
import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { badgePng } from '#electron/reminders/badgeImage.ts';

const side = 32;

/** Reads a PNG chunk by chunk, holding each against its checksum. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const named = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(named));
    chunks.set(named.subarray(0, 4).toString('latin1'), named.subarray(4));
    at += length + 12;
  }
  return chunks;
}

/** The pixels as text: `#` white, `.` red, space for what is seen through. */
function drawing(text: string): string[] {
  const chunks = chunksOf(badgePng(text));
  const header = chunks.get('IHDR');
  expect([header?.readUInt32BE(0), header?.readUInt32BE(4)]).toEqual([side, side]);
  const lines = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  expect(lines).toHaveLength(side * (side * 4 + 1));
  return Array.from({ length: side }, (_row, y) =>
    Array.from({ length: side }, (_pixel, x) => {
      const at = y * (side * 4 + 1) + 1 + x * 4;
      return lines[at + 3] === 0 ? ' ' : lines[at + 1] === 255 ? '#' : '.';
    }).join(''),
  );
}

describe('[Q12] the number on the icon', () => {
  it('is another drawing for every number', () => {
    const texts = [...Array.from({ length: 99 }, (_, index) => String(index + 1)), '99+'];
    const drawings = new Set(texts.map((text) => drawing(text).join('\n')));
    expect(drawings.size).toBe(texts.length);
  });

  it.each(['1', '8', '10', '88', '99+'])('%s stands on a disc, clear of its edge', (text) => {
    const lines = drawing(text);
    for (const line of [lines[0], lines.at(-1)]) {
      expect(line?.startsWith(' ') && line.endsWith(' ')).toBe(true);
      expect(line).not.toContain('#');
    }
    // Ink touches nothing that is seen through.
    for (const line of lines) expect(line).not.toMatch(/# | #/);
    const columns = lines.map((line) => line.search('#')).filter((at) => at >= 0);
    const last = lines.map((line) => line.lastIndexOf('#')).filter((at) => at >= 0);
    const left = Math.min(...columns);
    const right = side - 1 - Math.max(...last);
    // In the middle, up to the width of a stroke.
    expect(Math.abs(left - right)).toBeLessThanOrEqual(3);
  });
});
