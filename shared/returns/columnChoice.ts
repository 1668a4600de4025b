// What the columns of a returned table mean where somebody said so: a person now, or a person before.
import { withoutSpace } from '../tables/headingText.ts';
import type { ColumnBasis, ReviewDecision } from './review.ts';

export type ChosenField = {
  field: string | null;
  by: Extract<ColumnBasis, 'person' | 'remembered'>;
};

export function tellChoice({ field, by }: ChosenField): string {
  if (field === null) return by === 'person' ? '人工指定不读取' : '按以前的指定，不读取';
  return by === 'person' ? '人工指定' : '按以前的指定';
}

/** What a table is told by: its place, and the letters and headings of its columns. */
export type TablePlace = { key: string; columns: readonly { column: string; heading: string }[] };

/** Fields by the letters of the columns for which somebody chose; the others are as recognised. */
export type ColumnChoice = (table: TablePlace) => ReadonlyMap<string, ChosenField>;

export const noChoice: ColumnChoice = () => new Map();

/** A mapping that was remembered: fields by the headings of tables with this fingerprint. */
export type RememberedColumns = {
  fingerprint: string;
  columns: readonly { heading: string; field: string | null }[];
};

/** The headings of a table from the left: tables that are made from one template have the same. */
export function tableFingerprint(columns: readonly { heading: string }[]): string {
  return columns.map(({ heading }) => withoutSpace(heading)).join('|');
}

/** `decided` has the fields that a person chose, by the key of the table; a person now goes before memory. */
export function columnChoice(
  decided: ReadonlyMap<string, Extract<ReviewDecision, { type: 'columns' }>['fields']>,
  remembered: readonly RememberedColumns[],
): ColumnChoice {
  return ({ key, columns }) => {
    const chosen = new Map<string, ChosenField>();
    const fingerprint = tableFingerprint(columns);
    const memory = remembered.findLast((each) => each.fingerprint === fingerprint);
    const byHeading = new Map(
      memory?.columns.map(({ heading, field }) => [withoutSpace(heading), field]),
    );
    for (const { column, heading } of columns) {
      const field = byHeading.get(withoutSpace(heading));
      if (field !== undefined) chosen.set(column, { field, by: 'remembered' });
    }
    for (const [column, field] of Object.entries(decided.get(key) ?? {})) {
      chosen.set(column, { field, by: 'person' });
    }
    return chosen;
  };
}
