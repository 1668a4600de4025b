// A design as a file that offices pass on: columns of the user go by their headings, since ids belong to one plan.
import { customColumnsOf } from '../plan/customColumns.ts';
import type { PlanDocument } from '../plan/document.ts';
import { longestDesignName } from '../plan/sheetDesigns.ts';
import { failure, success, type Result } from '../result.ts';
import { ownColumnId } from './columnSources.ts';
import { designOf, type SheetDesign } from './design.ts';

/** Key of a column of the user in a file; `source` is its heading on the tab 任务. */
const ownKey = 'own';

export type ImportedDesign = {
  name: string;
  design: SheetDesign;
  /** Headings of columns of the user that this plan does not have: they were left out. */
  dropped: string[];
};

/** The text of the file. */
export function exportDesign(document: PlanDocument, name: string, design: SheetDesign): string {
  const columns = design.columns.flatMap((column): object[] => {
    const id = ownColumnId(column.key);
    if (id === null) return [column];
    const source = document.columns.get(id)?.heading;
    return source === undefined ? [] : [{ ...column, key: ownKey, source }];
  });
  return `${JSON.stringify({ name, ...design, columns }, null, 2)}\n`;
}

/** Codes: those of `designOf`. */
export function importDesign(document: PlanDocument, text: string): Result<ImportedDesign> {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return failure('badDesign', 'JSON');
  }
  if (typeof data !== 'object' || data === null || !('columns' in data) || !('name' in data)) {
    return failure('badDesign', 'columns');
  }
  const { name, columns: given, ...rest } = data;
  if (typeof name !== 'string' || name.trim() === '' || !Array.isArray(given)) {
    return failure('badDesign', 'name');
  }
  const ids = new Map(
    customColumnsOf(document.columns, 'tasks').map(({ id, heading }) => [heading, id]),
  );
  const dropped: string[] = [];
  const columns = given.flatMap((column: unknown) => {
    if (!isOwn(column)) return [column];
    const { source, ...values } = column;
    const heading = typeof source === 'string' ? source : '';
    const id = ids.get(heading);
    if (id !== undefined) return [{ ...values, key: `column:${id}` }];
    dropped.push(heading);
    return [];
  });
  const read = designOf({ ...rest, columns });
  if (!read.ok) return read;
  return success({ name: name.trim().slice(0, longestDesignName), design: read.value, dropped });
}

function isOwn(column: unknown): column is { key: string; source?: unknown } {
  return typeof column === 'object' && column !== null && 'key' in column && column.key === ownKey;
}
