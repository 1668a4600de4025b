// A value put into a cell of a sheet part.
import type { TemplateCell } from '#shared/templates/fill.ts';
import { createElement, isNamed, markup, setAttribute, type XmlElement } from './xmlTree.ts';

/** Excel's own limit for the text of a cell. */
const longest = 32_767;

/** Empties the cell; its format stays. */
export function clearCell(cell: XmlElement): void {
  cell.children = cell.children.filter((child) => isNamed(child, 'extLst'));
  for (const name of ['t', 'cm', 'vm', 'ph']) setAttribute(cell, name, null);
}

/** Texts stand in the cell itself: the list of shared strings is left as it is. */
export function setCell(cell: XmlElement, value: TemplateCell, epoch1904: boolean): void {
  clearCell(cell);
  if (value === null || value === '') return;
  if (typeof value === 'string') {
    setAttribute(cell, 't', 'inlineStr');
    const text = createElement(cell, 't', { 'xml:space': 'preserve' }, [markup(escaped(value))]);
    cell.children.unshift(createElement(cell, 'is', {}, [text]));
    return;
  }
  const number = typeof value === 'number' ? value : serialOf(value.day, epoch1904);
  cell.children.unshift(createElement(cell, 'v', {}, [String(number)]));
}

/** What looks like an escape of the format must not be read as one. */
function escaped(text: string): string {
  return text
    .slice(0, longest)
    .replace(/\r\n?/gu, '\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
}

function serialOf(day: string, epoch1904: boolean): number {
  const days = Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  return days + 25_569 - (epoch1904 ? 1462 : 0);
}
