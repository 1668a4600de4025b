// What each unit reported of a task, and from which period, import, file, sheet and cell [S12].
import { periodLabel } from '../calendar/periods.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Period, ProgressRow, ReturnRow, TaskRow } from '../plan/model.ts';
import { placeWords } from '../view/mergedPlaces.ts';
import { statusLabels } from './cells.ts';
import type { SheetState } from './states.ts';
import { unitReports } from './texts.ts';
import type { TraceLine } from './traceLine.ts';

/** A line a unit that was asked, in official order. */
export function traceReports(state: SheetState, task: TaskRow, source: string): TraceLine[] {
  const { document, period, asOf } = state;
  const field = source === 'reported' || source === 'missing' ? 'progress' : source;
  const reports = unitReports(document, { period, asOf })(task) ?? [];
  return reports.map(({ unit: { id, name }, row, missing }): TraceLine => {
    if (row) {
      const place = { tab: 'progress' as const, rowId: row.id, column: field };
      return { name, value: valueOf(row, field), ...fromOf(state, row, field), place };
    }
    if (missing) {
      return { name, value: period === null ? '没有报送过' : '未报', from: '', place: null };
    }
    const returned = returnOf(state, id, period, null);
    const file = returned ? { returned: { id: returned.id, at: returned.at } } : {};
    return { name, value: '已交回、未填写', from: returned?.file ?? '', ...file, place: null };
  });
}

function valueOf(row: ProgressRow, field: string): string {
  if (field === 'status')
    return row.status === null ? '未填' : (statusLabels.get(row.status) ?? '');
  if (field === 'percent') return row.percent === null ? '未填' : `${row.percent}%`;
  const text = row[field as 'progress' | 'problems' | 'nextSteps'];
  return text.trim() === '' ? '没有填写' : text;
}

/** `2022年6月；住建局.xlsx，反馈表 H7`. */
function fromOf(
  state: SheetState,
  row: ProgressRow,
  field: string,
): Pick<TraceLine, 'from' | 'returned'> {
  const place = row.places?.[field];
  const returned = returnOf(state, row.unitId, row.period, place?.file ?? null);
  const source = place ? placeWords(place) : row.source || '在“进展”表中填写';
  return {
    from: `${periodLabel(row.period)}；${source}`,
    ...(place && returned ? { returned: { id: returned.id, at: returned.at } } : {}),
  };
}

type Returns = PlanDocument['returns'];
const returnsCache = new WeakMap<Returns, ReadonlyMap<string, readonly ReturnRow[]>>();

function returnsByUnit(returns: Returns): ReadonlyMap<string, readonly ReturnRow[]> {
  const known = returnsCache.get(returns);
  if (known) return known;
  const found = new Map<string, ReturnRow[]>();
  for (const row of returns.values()) {
    const key = `${row.unitId} ${row.period}`;
    const list = found.get(key);
    if (list) list.push(row);
    else found.set(key, [row]);
  }
  returnsCache.set(returns, found);
  return found;
}

/** The return of a unit in a period, of a file of this name where one is given. */
function returnOf(
  { document }: SheetState,
  unitId: string,
  period: Period | null,
  file: string | null,
): ReturnRow | undefined {
  const rows = returnsByUnit(document.returns).get(`${unitId} ${period}`) ?? [];
  return rows.find((row) => file === null || row.file === file);
}
