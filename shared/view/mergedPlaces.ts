// Where a value that an import merged stood: file, sheet and cell, as the change of the import says.
import type { Change } from '../plan/change.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { CellPlace, ProgressRow, SheetName } from '../plan/model.ts';
import { placeKey } from '../plan/placeKey.ts';

/** The fields of a report that fields of its task follow [M10]. */
const followed: Record<string, string> = {
  status: 'status',
  percent: 'percent',
  done: 'actualDate',
};

/** Null where the change merged nothing into the field, or nobody kept from where. `field`: of a column of the user its id. */
export function placeInChange(
  document: Pick<PlanDocument, 'progress'>,
  change: Change,
  sheet: SheetName,
  id: string,
  field: string,
): CellPlace | null {
  if (sheet === 'progress')
    return placeAmong(reportsIn(document, change), (row) => row.id === id, field);
  if (sheet !== 'tasks' && sheet !== 'targets' && sheet !== 'deadlines') return null;
  const source = sheet === 'tasks' ? followed[field] : undefined;
  const reported =
    source === undefined
      ? null
      : placeAmong(reportsIn(document, change), ({ taskId }) => taskId === id, source);
  return reported ?? placeInReturns(change, placeKey(sheet, id, field));
}

function placeInReturns(change: Change, key: string): CellPlace | null {
  for (const { sheet, row } of change.added) {
    const place = sheet === 'returns' ? row.places?.[key] : undefined;
    if (place) return place;
  }
  return null;
}

type Report = Pick<ProgressRow, 'id' | 'taskId' | 'places'>;

/** The reports that the change set, each with the places that it gave them. */
function* reportsIn(document: Pick<PlanDocument, 'progress'>, change: Change): Generator<Report> {
  for (const { sheet, row } of change.added) if (sheet === 'progress') yield row;
  for (const entry of change.updated) {
    if (entry.sheet !== 'progress' || !entry.after.places) continue;
    const taskId = document.progress.get(entry.id)?.taskId ?? '';
    yield { id: entry.id, taskId, places: entry.after.places };
  }
}

function placeAmong(
  reports: Iterable<Report>,
  fits: (report: Report) => boolean,
  field: string,
): CellPlace | null {
  for (const report of reports) {
    const place = fits(report) ? report.places?.[field] : undefined;
    if (place) return place;
  }
  return null;
}

/** `市住建局.xlsx，反馈表 H7`. */
export function placeWords({ file, sheet, cell }: CellPlace): string {
  return [file, [sheet, cell].filter((part) => part !== '').join(' ')]
    .filter((part) => part !== '')
    .join('，');
}
