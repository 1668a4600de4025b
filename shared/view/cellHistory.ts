// The history of a cell or a row: which steps changed it, from what to what, newest first. Rules V20 to V23.
import type { Change } from '../plan/change.ts';
import { tabIn } from '../plan/customColumns.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { HistoryStep } from '../plan/history.ts';
import type { CellPlace } from '../plan/model.ts';
import type { TabName } from '../plan/tabs.ts';
import { failure, success, type Result } from '../result.ts';
import { cellWalker, type Walker } from './historySources.ts';

/** A step as its keeper hands it over: its change is read only when it names what is looked for. */
export type KeptStep = Pick<HistoryStep, 'number' | 'kind' | 'label'> & {
  at: string;
  who: string;
  /** Size of the change, in characters, for bounding the work. */
  size: number;
  /** Whether the text of the change has the id in it. */
  mentions(id: string): boolean;
  change(): Change;
};

/** `column` null: the row with all its cells. */
export type HistoryPlace = { tab: TabName; rowId: string; column: string | null };

export type CellChange = {
  column: string;
  heading: string;
  from: string;
  to: string;
  /** From where the step merged it, or null. */
  place: CellPlace | null;
};

export type HistoryEntry = Pick<HistoryStep, 'number' | 'kind' | 'label'> & {
  at: string;
  who: string;
  /** Whether the row came with this step. */
  added: boolean;
  changes: CellChange[];
  /** Names of the returned files that the step merged. */
  files: string[];
  /** Why the due day was changed; null where the step changed none of what is asked about, or gave no reason. */
  reason: string | null;
};

export type CellHistory = {
  /** Newest first. */
  entries: HistoryEntry[];
  /** What stood there when the plan was made, where the whole history was read and the row is as old as the plan. */
  first: CellChange[] | null;
  /** Whether there is more to ask for. */
  more: boolean;
  /** Whether the search gave up: what is older is not known. */
  cut: boolean;
};

/** Most entries that can be asked for. */
export const mostEntries = 2000;
/** Most characters of changes that are looked through: about a second, some hundred thousand edits of cells. */
const mostCharacters = 60_000_000;

/** The steps that changed a cell, newest first, at most `most` of them [V20]. `steps` come newest first. */
export function historyOf(
  document: PlanDocument,
  place: HistoryPlace,
  steps: Iterable<KeptStep>,
  most: number,
): Result<CellHistory> {
  const walkers = walkersOf(document, place);
  if (!Array.isArray(walkers)) return failure(walkers.code);
  const entries: HistoryEntry[] = [];
  let size = 0;
  for (const step of steps) {
    size += step.size;
    if (size > mostCharacters) return success({ entries, first: null, more: false, cut: true });
    const entry = entryOf(walkers, step);
    if (!entry) continue;
    if (entries.length === most) return success({ entries, first: null, more: true, cut: false });
    entries.push(entry);
  }
  const first = walkers.flatMap((walker): CellChange[] => {
    const { column } = walker;
    const to = walker.text();
    return to === null
      ? []
      : [{ column: column.key, heading: column.heading, from: '', to, place: null }];
  });
  return success({ entries, first: first.length > 0 ? first : null, more: false, cut: false });
}

function walkersOf(document: PlanDocument, place: HistoryPlace): Walker[] | { code: string } {
  const { tab, rowId, column } = place;
  if (column !== null) {
    const walker = cellWalker(document, { tab, rowId, column });
    return 'code' in walker ? walker : [walker];
  }
  const walkers = tabIn(document, tab).columns.flatMap(({ key, editable }): Walker[] => {
    const walker = editable ? cellWalker(document, { tab, rowId, column: key }) : null;
    return walker && 'text' in walker ? [walker] : [];
  });
  return walkers.length > 0 ? walkers : { code: 'derivedCell' };
}

/** Takes the step back on every walker; null when none of them differs. */
function entryOf(walkers: readonly Walker[], step: KeptStep): HistoryEntry | null {
  const named = walkers.filter((walker) => walker.ids().some((id) => step.mentions(id)));
  if (named.length === 0) return null;
  const change = step.change();
  let added = false;
  const changes = named.flatMap((walker): CellChange[] => {
    const after = walker.text();
    walker.back(change);
    const before = walker.text();
    if (before === null && after !== null) added = true;
    if (before === after) return [];
    const { key, heading } = walker.column;
    const place = walker.place(change);
    return [{ column: key, heading, from: before ?? '', to: after ?? '', place }];
  });
  if (changes.length === 0) return null;
  const { number, kind, label, at, who } = step;
  const { text = null } = changes.some((each) => isDueColumn(each.column))
    ? (change.reason ?? {})
    : {};
  return { number, kind, label, at, who, added, changes, files: filesOf(change), reason: text };
}

/** Where a due day stands, on the tasks tab and on that of the deadlines, or what makes it one [D6]. */
export function isDueColumn(column: string): boolean {
  return column === 'deadline' || column === 'end' || column === 'kind';
}

/** An import keeps a row for every file that it merged. */
function filesOf(change: Change): string[] {
  return change.added.flatMap(({ sheet, row }) => (sheet === 'returns' ? [row.file] : []));
}
