// Section rows: a heading inside the data, which the rows below take as their action or project.
import type { TablePlace } from './findTables.ts';
import type { Grid, Segment } from './grid.ts';
import { isChineseOrdinal, startsLikeSection } from './lineKinds.ts';
import type { ColumnReading } from './tableColumns.ts';
import type { TableRow } from './table.ts';

export type Sections = {
  /** The reason when the row is a section row (it is then remembered), null when it is data. */
  take: (row: number, own: Segment[]) => string | null;
  /** Gives a row of data the sections above it. */
  fill: (row: TableRow) => void;
};

type Level = 'action' | 'project';

export function createSections(grid: Grid, place: TablePlace, columns: ColumnReading[]): Sections {
  const has = (field: string) => columns.some(({ column }) => column.field === field);
  const levels: Level[] = (['action', 'project'] as const).filter((field) => !has(field));
  const [first] = columns;
  const ordinalIndex =
    columns.find(({ column }) => column.field === 'ordinal')?.column.index ?? null;
  const numbered = ordinalIndex !== null && hasArabicOrdinals(grid, place, ordinalIndex);
  const current = new Map<Level, string>();
  const singles = new Set<number>();
  const width = (columns.at(-1)?.column.index ?? 1) - (first?.column.index ?? 1) + 1;

  const textOf = (own: Segment[]): string | null => {
    const [head, name, ...rest] = own;
    if (!head) return null;
    if (own.length === 1) {
      const wide = head.right - head.left + 1;
      if (wide >= 2 && wide * 2 >= width) return head.text;
      const leading = head.left <= (first?.column.index ?? 1) + 1;
      return leading && startsLikeSection(head.text) && head.text.length > 2 ? head.text : null;
    }
    if (!numbered || head.left !== ordinalIndex || !isChineseOrdinal(head.text) || !name)
      return null;
    if (name.cell.type !== 'text' || name.left > ordinalIndex + 2) return null;
    // A subtotal or a remark may stand behind the name; anything else is data with a Chinese number.
    const plain = rest.every(({ cell, left }) => {
      const field = columns.find(({ column }) => column.index === left)?.column.field;
      return cell.type === 'number' || /^[\d.,%]+$/u.test(cell.text.trim()) || field === 'note';
    });
    return plain ? `${head.text}${name.text}` : null;
  };

  return {
    take(row, own) {
      const text = textOf(own);
      if (text === null) return null;
      singles.add(row);
      const level = levelOf(text, levels, current);
      if (level) {
        current.set(level, text.trim());
        if (level === 'action') current.delete('project');
      }
      return level === 'action' ? '行动分节行' : level === 'project' ? '工程分节行' : '分节行';
    },
    fill(row) {
      for (const [level, text] of current) {
        if (row.values.has(level)) continue;
        row.values.set(level, text);
        row.raw.set(level, text);
      }
    },
  };
}

function levelOf(text: string, levels: Level[], current: Map<Level, string>): Level | null {
  if (levels.length < 2) return levels[0] ?? null;
  if (/行动/u.test(text)) return 'action';
  const inner = /^\s*(?:[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、．])/u.test(text);
  if (inner && current.has('action')) return 'project';
  if (
    /(?:工程|项目)(?:[（(].*)?$/u.test(text) &&
    current.has('action') &&
    !startsLikeSection(text)
  ) {
    return 'project';
  }
  return 'action';
}

function hasArabicOrdinals(grid: Grid, { rows }: TablePlace, column: number): boolean {
  return rows.some((row) => /^\d{1,4}(?:\.0)?$/u.test(grid.segmentAt(row, column)?.text ?? ''));
}
