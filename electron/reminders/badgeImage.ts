// The number on the program's icon in the task bar, drawn as a small PNG: Windows has no number of its own to show there.
// 32 pixels a side; at the usual scaling Windows draws it at 16, so every stroke is two pixels wide.
import { crc32, deflateSync } from 'node:zlib';

const side = 32;
const red = [0xb1, 0x0e, 0x1c];
const white = [0xff, 0xff, 0xff];

/** Rows of a glyph from the top, # for ink. Wide digits for one or two of them, narrow ones for `99+`. */
const wide: Record<string, string> = {
  '0': '.###. #...# #...# #...# #...# #...# .###.',
  '1': '..#.. .##.. ..#.. ..#.. ..#.. ..#.. .###.',
  '2': '.###. #...# ....# ...#. ..#.. .#... #####',
  '3': '.###. #...# ....# ..##. ....# #...# .###.',
  '4': '...#. ..##. .#.#. #..#. ##### ...#. ...#.',
  '5': '##### #.... ####. ....# ....# #...# .###.',
  '6': '..##. .#... #.... ####. #...# #...# .###.',
  '7': '##### ....# ...#. ..#.. ..#.. ..#.. ..#..',
  '8': '.###. #...# #...# .###. #...# #...# .###.',
  '9': '.###. #...# #...# .#### ....# ...#. .##..',
};
const narrow: Record<string, string> = {
  '9': '.##. #..# #..# .### ...# ...# .##.',
  '+': '... ... .#. ### .#. ... ...',
};

/** A PNG of the text, one or two digits or `99+`, white on a red disc. */
export function badgePng(text: string): Buffer {
  const pixels = disc();
  const glyphs = text.length > 2 ? narrow : wide;
  // A single digit is drawn larger.
  const scale = text.length === 1 ? 3 : 2;
  const rows = Array.from(text, (sign) => (glyphs[sign] ?? '').split(' '));
  const width = rows.reduce((sum, [first = '']) => sum + (first.length + 1) * scale, -scale);
  let left = Math.round((side - width) / 2);
  const top = Math.round((side - 7 * scale) / 2);
  for (const glyph of rows) {
    glyph.forEach((line, row) => {
      Array.from(line).forEach((ink, column) => {
        if (ink === '#') square(pixels, left + column * scale, top + row * scale, scale);
      });
    });
    left += ((glyph[0]?.length ?? 0) + 1) * scale;
  }
  return png(pixels);
}

/** Red, green, blue, alpha of every pixel: a disc with a soft edge. */
function disc(): Buffer {
  const pixels = Buffer.alloc(side * side * 4);
  const middle = (side - 1) / 2;
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const inside = side / 2 - Math.hypot(x - middle, y - middle);
      const alpha = Math.round(255 * Math.min(1, Math.max(0, inside)));
      pixels.set([...red, alpha], (y * side + x) * 4);
    }
  }
  return pixels;
}

function square(pixels: Buffer, left: number, top: number, size: number): void {
  for (let y = top; y < top + size; y += 1) {
    for (let x = left; x < left + size; x += 1) pixels.set([...white, 255], (y * side + x) * 4);
  }
}

/** The simplest PNG there is: one header, one block of unfiltered rows. */
function png(pixels: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // Eight bits for each of red, green, blue and alpha.
  header.set([8, 6, 0, 0, 0], 8);
  const lines = Buffer.alloc(side * (side * 4 + 1));
  for (let y = 0; y < side; y += 1) {
    pixels.copy(lines, y * (side * 4 + 1) + 1, y * side * 4, (y + 1) * side * 4);
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND')];
  return Buffer.concat([signature, ...parts]);
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
