// The numbers before chapters, sections and items, in the families that notices use.
import type { Style } from './style.ts';

const units = '零一二三四五六七八九';

export function chinese(value: number): string {
  if (value < 10) return units.charAt(value);
  const tens = Math.floor(value / 10);
  return `${tens === 1 ? '' : units.charAt(tens)}十${value % 10 === 0 ? '' : units.charAt(value % 10)}`;
}

export type Mark = { mark: string; ordinal: string | null };

const circled = (value: number) => String.fromCharCode(0x2460 + value - 1);

/** The number at a depth: 0 chapters, 1 sections, 2 items, 3 sub-items. `path` counts from the top, for 1.1.1. */
export function numberOf(
  depth: number,
  value: number,
  path: readonly number[],
  style: Style,
): Mark {
  const word = chinese(value);
  const digit = String(value);
  const form = style.forms;
  if (form === 'decimals') {
    const written = path.join('.');
    return { mark: `${written} `, ordinal: written };
  }
  if (depth === 0) {
    if (form === 'chapters') return { mark: `第${word}章 `, ordinal: word };
    if (form === 'spaced') return { mark: `${word} 、`, ordinal: word };
    if (form === 'markdown') return { mark: `## ${word}、`, ordinal: word };
    return { mark: `${word}、`, ordinal: word };
  }
  if (depth === 1) {
    if (form === 'halfBrackets') return { mark: `(${word})`, ordinal: word };
    if (form === 'worded') return { mark: `行动${word}：`, ordinal: word };
    if (form === 'spaced') return { mark: `（ ${word} ）`, ordinal: word };
    if (form === 'markdown') return { mark: `### （${word}）`, ordinal: word };
    if (form === 'lenticular') return { mark: '【', ordinal: null };
    return { mark: `（${word}）`, ordinal: word };
  }
  if (depth === 2) {
    if (form === 'fullPoint') return { mark: `${digit}．`, ordinal: digit };
    if (form === 'comma') return { mark: `${digit}、`, ordinal: digit };
    if (form === 'articles') return { mark: `第${word}条 `, ordinal: word };
    if (form === 'worded') return { mark: `任务${digit}：`, ordinal: digit };
    if (form === 'circled')
      return { mark: circled(Math.min(value, 20)), ordinal: circled(Math.min(value, 20)) };
    if (form === 'starred') return { mark: `★${digit}.`, ordinal: digit };
    if (form === 'spaced') return { mark: `${digit} . `, ordinal: digit };
    return { mark: `${digit}.`, ordinal: digit };
  }
  if (form === 'halfBrackets') return { mark: `(${digit})`, ordinal: digit };
  return { mark: `（${digit}）`, ordinal: digit };
}
