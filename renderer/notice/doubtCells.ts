// Open doubts on the rows of a draft: a light for the row, a mark on the cell with the reason.
import type { Doubt } from '#shared/document/draft.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { TabName } from '#shared/plan/tabs.ts';
import { cellOfField, type Cell } from '#shared/view/fieldCells.ts';
import { plainRow } from '#shared/view/lazyRow.ts';
import type { Light, ViewRow } from '#shared/view/viewRow.ts';

/** Where the doubts stand in the draft as it is now, by index; null for those without a cell. */
export function doubtCells(document: PlanDocument, doubts: readonly Doubt[]): (Cell | null)[] {
  return doubts.map(({ about }) => (about ? cellOfField(document, about) : null));
}

export type Dress = (tab: TabName, rows: readonly ViewRow[]) => readonly ViewRow[];

/** Puts the open doubts on rows. A task's light counts also what is doubtful about its targets and deadlines. */
export function dressWith(
  document: PlanDocument,
  doubts: readonly Doubt[],
  cells: readonly (Cell | null)[],
  isOpen: (doubt: number) => boolean,
): Dress {
  const byRow = new Map<string, { count: number; marks: Record<string, string> }>();
  const byTask = new Map<string, number>();
  cells.forEach((cell, index) => {
    const doubt = doubts[index];
    if (!cell || !doubt || !isOpen(index)) return;
    const key = rowKey(cell.tab, cell.rowId);
    const found = byRow.get(key) ?? { count: 0, marks: {} };
    const before = found.marks[cell.column];
    found.count += 1;
    found.marks[cell.column] = before ? `${before}\n${doubt.message}` : doubt.message;
    byRow.set(key, found);
    const taskId = taskOf(document, doubt, cell);
    if (taskId) byTask.set(taskId, (byTask.get(taskId) ?? 0) + 1);
  });
  return (tab, rows) =>
    rows.map((row): ViewRow => {
      const own = byRow.get(rowKey(tab, row.id));
      const count = tab === 'tasks' ? (byTask.get(row.id) ?? 0) : (own?.count ?? 0);
      const light = count > 0 ? doubtLight(count) : null;
      return {
        ...plainRow(row),
        texts: { ...row.texts, light: light ? `${light.sign} ${light.word}` : '' },
        light,
        // Nothing can be late yet.
        reasons: {},
        ...(own ? { marks: own.marks } : {}),
      };
    });
}

function taskOf(document: PlanDocument, { about }: Doubt, cell: Cell): string | null {
  if (cell.tab === 'tasks') return cell.rowId;
  if (about?.sheet === 'targets') return document.targets.get(about.id)?.taskId ?? null;
  if (about?.sheet === 'deadlines') return document.deadlines.get(about.id)?.taskId ?? null;
  return null;
}

function rowKey(tab: TabName, rowId: string): string {
  return `${tab} ${rowId}`;
}

function doubtLight(count: number): Light {
  return { color: 'yellow', sign: '▲', word: `${count}处` };
}
