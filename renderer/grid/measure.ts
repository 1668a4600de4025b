// Character widths in the grid's font, measured once in a canvas and remembered.
import type { MeasureCharacter } from './textLines.ts';

/** A measurer for a CSS font such as `13px "Microsoft YaHei UI"`. Chinese characters are all one em wide. */
export function createMeasure(font: string, fontSize: number): MeasureCharacter {
  const context = document.createElement('canvas').getContext('2d');
  if (!context)
    return (character) => ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.6 : 1) * fontSize;
  context.font = font;
  const known = new Map<string, number>();
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x3000 && code <= 0x9fff) return fontSize;
    let width = known.get(character);
    if (width === undefined) known.set(character, (width = context.measureText(character).width));
    return width;
  };
}
