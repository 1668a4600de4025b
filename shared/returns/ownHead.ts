// The headings of our own form as it came back: those that were sent, and those that somebody typed anew.
import { idHeading, type Baseline } from '../forms/baseline.ts';
import { isFilledKey } from '../forms/definition.ts';
import { assignFields } from '../tables/assignFields.ts';
import { lookupForm, withoutSpace } from '../tables/headingText.ts';
import type { Grid } from '../tables/grid.ts';
import { levelsOf } from '../tables/tableColumns.ts';

export type OwnHead = {
  /** The lowest row of the headings. */
  headRow: number;
  /** Columns by the key of the form, those that bear the heading that was sent. */
  sent: Map<string, number>;
  /** Columns of other keys, known by what their heading means. */
  recognised: Map<string, number>;
  idColumn: number | null;
};

/** The headings of a row by column; those that take several rows, which end with it, with their levels joined. */
export function headingsIn(
  grid: Grid,
  row: number,
  headRows: number,
): ReadonlyMap<number, { text: string }> {
  if (headRows === 1) return grid.sheet.rows.get(row) ?? new Map();
  const first = row - headRows + 1;
  const headings = new Map<number, { text: string }>();
  // A heading of one level may stand in the upper row alone, without a merge.
  for (let at = first; at <= row; at++) {
    for (const { left } of grid.line(at)) {
      headings.set(left, { text: levelsOf(grid, first, row, left).join('/') });
    }
  }
  return headings;
}

/** The row with most of the headings that were sent; null where no row has half of them. */
export function findHead(grid: Grid, baseline: Baseline): OwnHead | null {
  const keys = new Map<string, string[]>();
  for (const { key, heading } of baseline.columns) {
    const plain = withoutSpace(heading);
    keys.set(plain, [...(keys.get(plain) ?? []), key]);
  }
  const forms = new Map(baseline.columns.map(({ key, heading }) => [lookupForm(heading), key]));
  let best: OwnHead | null = null;
  for (const row of grid.sheet.rows.keys()) {
    const cells = headingsIn(grid, row, baseline.headRows);
    if (cells.size * 2 < keys.size) continue;
    const asSent = readSent(cells, keys);
    // Most rows are rows of tasks: what their cells could mean as headings is not looked up.
    if (asSent.sent.size * 4 < keys.size || asSent.sent.size <= (best?.sent.size ?? 0)) continue;
    const head = readHead(row, asSent, keys, forms);
    const count = head.sent.size + head.recognised.size;
    const named = head.sent.has('task') || head.recognised.has('task');
    if (named && count * 2 >= keys.size) best = head;
  }
  return best;
}

type AsSent = Pick<OwnHead, 'sent' | 'idColumn'> & {
  /** Headings that were not sent. */
  open: { column: number; heading: string }[];
};

function readSent(
  cells: ReadonlyMap<number, { text: string }>,
  keys: ReadonlyMap<string, readonly string[]>,
): AsSent {
  const sent = new Map<string, number>();
  let idColumn: number | null = null;
  const open: AsSent['open'] = [];
  for (const [column, { text }] of [...cells].sort(([a], [b]) => a - b)) {
    const heading = withoutSpace(text);
    // Of two columns with one heading the first is the one that was sent first.
    const key = keys.get(heading)?.find((one) => !sent.has(one));
    if (heading === withoutSpace(idHeading)) idColumn = column;
    else if (key !== undefined) sent.set(key, column);
    else if (heading !== '') open.push({ column, heading });
  }
  return { sent, idColumn, open };
}

function readHead(
  headRow: number,
  { sent, idColumn, open }: AsSent,
  keys: ReadonlyMap<string, readonly string[]>,
  forms: ReadonlyMap<string, string>,
): OwnHead {
  const recognised = new Map<string, number>();
  const take = (key: string | null | undefined, column: number): boolean => {
    if (!key || sent.has(key) || recognised.has(key)) return false;
    recognised.set(key, column);
    return true;
  };
  // The heading that was sent with a mark or a remark more: 本期进展（必填）.
  const rest = open.filter(({ column, heading }) => !take(forms.get(lookupForm(heading)), column));
  const fields = assignFields(
    rest.map(({ heading }) => ({ levels: heading.split('/'), samples: [] })),
  );
  const asked = new Set([...keys.values()].flat());
  rest.forEach(({ column }, index) => {
    const field = fields[index];
    if (field && asked.has(field) && (isFilledKey(field) || field === 'task')) take(field, column);
  });
  return { headRow, sent, recognised, idColumn };
}
