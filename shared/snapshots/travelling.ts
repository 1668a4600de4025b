// What of sealed periods goes to the window with the plan: everything but their contents, which it asks for when it shows one.
import type { AnyRow, SheetName } from '../plan/model.ts';
import type { Change } from '../plan/change.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { SnapshotRow } from '../plan/outputRows.ts';

export function lightDocument(document: PlanDocument): PlanDocument {
  if (document.snapshots.size === 0) return document;
  const snapshots = new Map([...document.snapshots].map(([id, row]) => [id, withoutContent(row)]));
  return { ...document, snapshots };
}

/** A seal is added or removed as a whole and never changed. */
export function lightChange(change: Change): Change {
  const light = <Entry extends { sheet: string; row: AnyRow }>(entries: Entry[]): Entry[] =>
    entries.some(({ sheet }) => sheet === 'snapshots')
      ? entries.map((entry) =>
          entry.sheet === 'snapshots'
            ? { ...entry, row: withoutContent(entry.row as SnapshotRow) }
            : entry,
        )
      : entries;
  return { ...change, added: light(change.added), removed: light(change.removed) };
}

/** One row of any sheet. */
export function lightRow(sheet: SheetName, row: AnyRow): AnyRow {
  return sheet === 'snapshots' ? withoutContent(row as SnapshotRow) : row;
}

function withoutContent(row: SnapshotRow): SnapshotRow {
  return row.content === '' ? row : { ...row, content: '' };
}
