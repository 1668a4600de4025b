// Files of lines and of marked text: CSV in two encodings, tables of HTML that bear the name of a workbook.
import type { PaperCell, PaperSheet } from '../paper.ts';
import { partsOf } from '#shared/calendar/days.ts';
import { regionsOf } from './grid.ts';

/** What a cell shows: the only thing that such files keep. */
export function shownIn(content: PaperCell | null): string {
  const { value = null, format = '' } = content ?? {};
  if (value === null) return '';
  if (typeof value === 'number') {
    return format.includes('%') ? `${Number((value * 100).toPrecision(12))}%` : String(value);
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if ('error' in value) return value.error;
  const [year, month, date] = partsOf(value.day);
  return format === 'yyyy-mm-dd' || format === '' ? value.day : `${year}/${month}/${date}`;
}

export function linesOf(sheet: PaperSheet, separator: ',' | '\t'): string {
  return sheet.lines
    .map(({ cells }) =>
      cells
        .map((content) => {
          const text = shownIn(content);
          const special = text.includes(separator) || /["\n\r]/u.test(text);
          return special ? `"${text.replaceAll('"', '""')}"` : text;
        })
        .join(separator),
    )
    .join('\r\n');
}

export function htmlOf(sheet: PaperSheet, charset: string): string {
  const escape = (text: string) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/\r\n?|\n/gu, '<br style="mso-data-placement:same-cell;">');
  const regions = regionsOf(sheet);
  const width = Math.max(...sheet.lines.map(({ cells }) => cells.length));
  const rows = sheet.lines.map(({ cells }, index) => {
    const row = index + 1;
    let html = '';
    for (let column = 1; column <= width; column++) {
      const region = regions.find(
        (one) => one.top <= row && row <= one.bottom && one.left <= column && column <= one.right,
      );
      if (region && (region.top !== row || region.left !== column)) continue;
      const spans = region
        ? ` rowspan=${region.bottom - region.top + 1} colspan="${region.right - region.left + 1}"`
        : '';
      html += `<td${spans}>${escape(shownIn(cells[column - 1] ?? null))}</td>`;
    }
    return `<tr>${html}</tr>`;
  });
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"><style>td{mso-number-format:"\\@"}</style></head>\n<body><table border=1>\n${rows.join('\n')}\n</table></body></html>`;
}

let codes: Map<string, number[]> | null = null;

/**
 * Text in GB18030, as far as two bytes reach. What lies beyond becomes a question mark, as programs do it; what nobody
 * sees is left out.
 */
export function inGb18030(text: string): Uint8Array {
  codes ??= twoByteCodes();
  const bytes: number[] = [];
  for (const character of text.replace(/[\u200b\ufeff]/gu, '')) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else bytes.push(...(codes.get(character) ?? [0x3f]));
  }
  return new Uint8Array(bytes);
}

function twoByteCodes(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, number[]>();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second === 0x7f) continue;
      const character = decoder.decode(new Uint8Array([first, second]));
      if (character.length === 1 && !found.has(character)) found.set(character, [first, second]);
    }
  }
  return found;
}
