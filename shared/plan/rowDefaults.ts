// Fields that plan files written by earlier versions lack. The one place that fills them in: rows of a file on loading,
// rows in its history when a step is taken back or done again.
import type { Change, RowAdded } from './change.ts';
import type {
  CustomValues,
  DeadlineRow,
  PlanRow,
  ProgressRow,
  SheetName,
  Sheets,
  TargetRow,
  UnitRow,
} from './model.ts';
import { defaultSettings } from './settings.ts';

/** A unit with nothing said about it but its name. */
export function emptyUnit(id: string, order: number, name: string): UnitRow {
  return {
    id,
    order,
    name,
    aliases: [],
    formerNames: [],
    kind: 'department',
    members: [],
    leader: '',
    contact: '',
    phone: '',
    behindBy: null,
    apartFrom: [],
    custom: {},
  };
}

const none: CustomValues = {};
/** Not left out: a change from no places to some must say what was there before. */
const nowhere: ProgressRow['places'] = {};

/** What a target that was just made has not. */
export const freshTarget: Pick<TargetRow, 'actual' | 'yearly' | 'custom'> = {
  actual: null,
  yearly: {},
  custom: none,
};

/** What a deadline that was just made has not: nothing expected, nothing achieved, nothing changed. */
export const freshDeadline: Pick<DeadlineRow, 'forecast' | 'actual' | 'changes' | 'custom'> = {
  forecast: null,
  actual: null,
  changes: [],
  custom: none,
};

/** The row with every field that rows of its sheet have now. */
export function completeRow<S extends SheetName>(sheet: S, row: Sheets[S]): Sheets[S] {
  switch (sheet) {
    case 'units': {
      const unit = row as UnitRow;
      return { ...emptyUnit(unit.id, unit.order, unit.name), ...unit } as Sheets[S];
    }
    case 'plan': {
      const { settings, ...plan } = row as PlanRow;
      return { ...plan, settings: { ...defaultSettings, ...settings } } as Sheets[S];
    }
    case 'tasks':
      return withFields({ custom: none }, row);
    case 'targets':
      return withFields(freshTarget, row);
    case 'deadlines':
      return withFields(freshDeadline, row);
    case 'progress':
      return withFields({ places: nowhere }, row);
    default:
      return row;
  }
}

/** The row itself where it lacks none of the fields: nearly every one, and a plan has tens of thousands. */
function withFields<Row extends object>(fields: object, row: Row): Row {
  for (const field in fields) if (!(field in row)) return { ...fields, ...row };
  return row;
}

/** A change of the history with whole rows; changed fields are as they were written. */
export function completeChange(change: Change): Change {
  const complete = (entry: RowAdded): RowAdded =>
    ({ sheet: entry.sheet, row: completeRow(entry.sheet, entry.row) }) as RowAdded;
  return {
    added: change.added.map(complete),
    updated: change.updated,
    removed: change.removed.map(complete),
    ...(change.reason ? { reason: change.reason } : {}),
    ...(change.merged ? { merged: change.merged } : {}),
  };
}
