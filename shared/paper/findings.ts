// What a person wants to know before a sheet is printed: text that is cut off, fonts that are missing, tasks without a lead unit,
// type that had to become as small as is allowed.
import { noLeadName } from '../consolidate/groups.ts';
import type { SheetColumn } from '../consolidate/sheet.ts';
import { cellText } from './cells.ts';
import type { PaperFont } from './fonts.ts';
import type { PaperLayout } from './layOut.ts';
import type { PaperPlace } from './places.ts';
import type { PrintedSheet } from './printedSheet.ts';

export type PaperFinding =
  /** Null: what is cut off stands above or below the table. */
  | { kind: 'clipped'; place: PaperPlace | null; page: number; text: string }
  | { kind: 'lead'; place: PaperPlace }
  | { kind: 'font'; font: PaperFont; missing: string; used: string }
  | { kind: 'columns'; points: number; groups: number };

/** Rows of tasks that name no lead unit: their column is empty, or they stand under those without one. */
export function emptyLeads({ table }: PrintedSheet): PaperFinding[] {
  const sourceOf = (column: SheetColumn): string => column.source ?? column.key;
  const leads = table.columns.findIndex((column) => sourceOf(column) === 'leads');
  const group = table.columns.findIndex((column) => sourceOf(column) === 'group');
  return table.rows.flatMap((row, index): PaperFinding[] => {
    if (row.kind !== 'task') return [];
    const none = leads >= 0 && cellText(row.cells[leads]).trim() === '';
    const stray = group >= 0 && cellText(row.cells[group]) === noLeadName;
    if (!none && !stray) return [];
    return [{ kind: 'lead', place: { row: index, column: none ? leads : group } }];
  });
}

/** Columns that stand on several pages beside each other at the smallest type [PA2]. */
export function splitColumns({ frame }: PaperLayout): PaperFinding[] {
  const groups = frame.groups.length;
  return groups > 1 ? [{ kind: 'columns', points: frame.type.body.points, groups }] : [];
}

const fontNames: Record<PaperFont, string> = {
  title: '标题',
  subtitle: '副标题',
  head: '表头、小计',
  body: '正文',
};

export const findingKinds: Record<PaperFinding['kind'], string> = {
  clipped: '文字显示不全',
  lead: '没有牵头单位',
  font: '缺少字体',
  columns: '一页放不下各列',
};

export function findingWords({ table }: PrintedSheet, finding: PaperFinding): string {
  switch (finding.kind) {
    case 'clipped': {
      const { place, page, text } = finding;
      const heading = place ? excerpt(table.columns[place.column]?.heading ?? '') : '';
      return `第${page}页${place ? `“${heading}”${place.row < 0 ? '列的表头' : '列'}` : ''}：${excerpt(text)}`;
    }
    case 'lead':
      return rowWords(table, finding.place.row);
    case 'font':
      return `“${finding.missing}”（${fontNames[finding.font]}），用“${finding.used}”代替`;
    case 'columns':
      return `字号已缩到最小（${rounded(finding.points)}磅），各列分在${finding.groups}页上，首列在各页重复`;
  }
}

/** Which row it is: its number and what it is about. */
function rowWords(table: PrintedSheet['table'], row: number): string {
  const cells = table.rows[row]?.cells ?? [];
  const at = (source: string): string => {
    const column = table.columns.findIndex((each) => (each.source ?? each.key) === source);
    return cellText(cells[column], table.columns[column]);
  };
  const number = at('ordinal');
  const longest = cells.map((cell) => cellText(cell)).sort((a, b) => b.length - a.length)[0] ?? '';
  return `${number === '' ? '' : `序号${number}：`}${excerpt(at('task') || longest)}`;
}

function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  // A text may be very long: only its beginning is taken apart.
  const letters = Array.from(line.slice(0, 200));
  return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : line;
}

/** Points as people write them: 8 or 7.5. */
export function rounded(points: number): string {
  return String(Math.round(points * 10) / 10);
}
