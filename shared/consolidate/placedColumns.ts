// The columns of a sheet as they stand: those of a design, repeated for periods and years where it says so.
import { periodLabel } from '../calendar/periods.ts';
import type { Period } from '../plan/model.ts';
import { isOfPeriod, isOfTarget, ownColumnId } from './columnSources.ts';
import type { DesignColumn, SheetDesign } from './design.ts';
import { fillBlanks, type Blanks } from './blanks.ts';
import type { SheetColumn } from './sheet.ts';

export type PlaceFacts = {
  /** Compared, earliest first; empty where none are. */
  periods: readonly Period[];
  years: readonly string[];
  blanks: Blanks;
  /** Ids of columns of the user that exist: others of a design are left out. */
  own: ReadonlySet<string>;
};

export function placedColumns(design: SheetDesign, facts: PlaceFacts): SheetColumn[] {
  const columns = design.columns.filter(({ key }) => {
    const id = ownColumnId(key);
    return id === null || facts.own.has(id);
  });
  const beside = design.compare === 'beside' && facts.periods.length > 0;
  const below = design.compare === 'below' && facts.periods.length > 0;
  const repeated = beside ? columns.filter(({ key }) => isOfPeriod(key)) : [];
  const placed: SheetColumn[] = [];
  let done = false;
  columns.forEach((column, index) => {
    if (column.key === 'years') {
      for (const year of facts.years) placed.push(ofYear(column, year, facts));
    } else if (beside && isOfPeriod(column.key)) {
      // All that is said of a period stands together, where the first of it stands.
      if (done) return;
      done = true;
      for (const period of facts.periods) {
        for (const each of repeated) placed.push(ofPeriod(each, period, facts));
      }
    } else {
      if (below && !done && isOfPeriod(column.key)) {
        done = true;
        if (!columns.some(({ key }) => key === 'period')) placed.push(periodColumn);
      }
      placed.push(plain(column, index, facts));
    }
  });
  return placed;
}

const periodColumn: SheetColumn = {
  key: 'period',
  source: 'period',
  heading: '期次',
  group: null,
  width: 12,
  align: 'center',
};

function plain(column: DesignColumn, index: number, { blanks }: PlaceFacts): SheetColumn {
  const { key, heading, group, width, align } = column;
  return {
    // Several blank columns may stand in one sheet.
    key: key === 'blank' ? `blank@${index}` : key,
    source: key,
    heading: fillBlanks(heading, blanks),
    group: fillBlanks(group, blanks) || null,
    width,
    align,
  };
}

function ofPeriod(column: DesignColumn, period: Period, facts: PlaceFacts): SheetColumn {
  const placed = plain(column, 0, facts);
  return { ...placed, key: `${column.key}@${period}`, group: periodLabel(period), period };
}

function ofYear(column: DesignColumn, year: string, facts: PlaceFacts): SheetColumn {
  const placed = plain(column, 0, facts);
  const { heading } = placed;
  return { ...placed, key: `years@${year}`, group: heading || null, heading: `${year}年`, year };
}

/** Whether a column says something else in each of the rows that one task has. */
export function variesInTask(
  { source, key }: SheetColumn,
  split: 'targets' | 'periods' | 'none',
): boolean {
  const of = source ?? key;
  if (split === 'targets') return isOfTarget(of);
  return split === 'periods' && (of === 'period' || of === 'change' || isOfPeriod(of));
}
