// A form definition as a file that offices pass on: columns of the user go by their headings, since ids belong to one plan.
import { customColumnsOf } from '../plan/customColumns.ts';
import type { PlanDocument } from '../plan/document.ts';
import { failure, success, type Result } from '../result.ts';
import { definitionOf, isOwnKey, type FormDefinition } from './definition.ts';
import { columnIdOf } from './ownColumns.ts';

/** Key of a column of the user in a file; `source` is its heading on the tab 任务. */
const ownKey = 'own';

/** The text of the file. */
export function exportStyle(document: PlanDocument, definition: FormDefinition): string {
  const columns = definition.columns.flatMap((column): object[] => {
    if (!isOwnKey(column.key)) return [column];
    const source = document.columns.get(columnIdOf(column.key))?.heading;
    return source === undefined ? [] : [{ ...column, key: ownKey, source }];
  });
  const { name, version, heading, sheet, instructions, signature, paper } = definition;
  const data = { name, version, heading, sheet, paper, columns, instructions, signature };
  return `${JSON.stringify(data, null, 2)}\n`;
}

export type ImportedStyle = {
  definition: FormDefinition;
  /** Headings of columns of the user that this plan does not have: they were left out. */
  dropped: string[];
};

/** Codes: those of `readFormDefinition`. */
export function importStyle(document: PlanDocument, text: string): Result<ImportedStyle> {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return failure('badFormDefinition', 'JSON');
  }
  if (typeof data !== 'object' || data === null || !('columns' in data)) {
    return failure('badFormDefinition', 'columns');
  }
  const ids = new Map(
    customColumnsOf(document.columns, 'tasks').map(({ id, heading }) => [heading, id]),
  );
  const dropped: string[] = [];
  const columns = (Array.isArray(data.columns) ? data.columns : []).flatMap((column: unknown) => {
    if (!isOwn(column)) return [column];
    const source = typeof column.source === 'string' ? column.source : '';
    const id = ids.get(source);
    if (id !== undefined) return [{ ...column, key: `column:${id}` }];
    dropped.push(source);
    return [];
  });
  const read = definitionOf({ ...data, columns });
  return read.ok ? success({ definition: read.value, dropped }) : read;
}

function isOwn(column: unknown): column is { key: string; source?: unknown } {
  return typeof column === 'object' && column !== null && 'key' in column && column.key === ownKey;
}
