// How high a data row must be for its texts, by the widths of the columns and of cells merged across.
import type { Region } from '#shared/tables/rawSheet.ts';
import { lineHeight, textHeight } from '../writeHeights.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from './xmlTree.ts';

export type ColumnWidths = {
  /** Width of a column in characters, of all columns that the cell of the example is merged across. */
  widthAt: (column: number) => number;
};

const usualWidth = 8.43;

/** `merges` are those of the example row. */
export function columnWidths(sheet: XmlElement, merges: readonly Region[]): ColumnWidths {
  const format = childOf(sheet, 'sheetFormatPr');
  const usual = Number((format && attributeOf(format, 'defaultColWidth')) ?? usualWidth);
  const cols = childOf(sheet, 'cols');
  const ranges = (cols ? childrenOf(cols, 'col') : []).map((col) => ({
    from: Number(attributeOf(col, 'min')),
    to: Number(attributeOf(col, 'max')),
    width: /^(?:1|true)$/u.test(attributeOf(col, 'hidden') ?? '')
      ? 0
      : Number(attributeOf(col, 'width') ?? usual),
  }));
  const single = (column: number) =>
    ranges.find(({ from, to }) => column >= from && column <= to)?.width ?? usual;
  return {
    widthAt(column) {
      const merge = merges.find(({ left }) => left === column);
      let width = 0;
      for (let at = column; at <= (merge?.right ?? column); at++) width += single(at);
      return width;
    },
  };
}

export function neededHeight(
  text: string,
  column: number,
  points: number,
  { widthAt }: ColumnWidths,
): number {
  return textHeight(text, widthAt(column), points);
}

/** Whether a text stands in one line of its cell. */
export function fits(
  text: string,
  column: number,
  points: number,
  { widthAt }: ColumnWidths,
): boolean {
  return textHeight(text, widthAt(column), points) < 2 * lineHeight(points);
}
