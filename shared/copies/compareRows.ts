// Rows that only one of two copies has: added or deleted there or here, with all that hangs on them [CP9] [CP10].
import { taskText } from '../document/revision/show.ts';
import { periodLabel } from '../calendar/periods.ts';
import type { AnyRow, SheetName, Sheets } from '../plan/model.ts';
import type { CopyStep, PlannedCopyDifference } from './difference.ts';
import { columnSteps, sameColumnValues } from './columnValues.ts';
import { rowText, unitNamesOf } from './show.ts';
import {
  frameOf,
  hasParent,
  sameRow,
  singly,
  touchOf,
  type Children,
  type Fields,
  type Sides,
} from './sides.ts';

/** Most rows that are told one below the other where many come together. */
const mostTold = 12;

export type RowSides = Sides & { children: { base: Children; mine: Children; theirs: Children } };

/** Rows that are told together with others of their kind. */
export type Gathered = Map<
  string,
  { sheet: SheetName; change: 'added' | 'removed'; rows: AnyRow[] }
>;

/** Null where there is nothing to do, or where it goes with another row or with others of its kind (`gathered`). */
export function compareLoneRow(
  sides: RowSides,
  sheet: SheetName,
  { base, mine, theirs }: { base: AnyRow | null; mine: AnyRow | null; theirs: AnyRow | null },
  gathered: Gathered,
): PlannedCopyDifference | null {
  // Actions and projects come with their tasks and go when they are left empty.
  if (sheet === 'actions' || sheet === 'projects' || sheet === 'plan') return null;
  const row = theirs ?? mine;
  if (!row) return null;
  const lacking = theirs ? sides.mine : sides.theirs;
  if (!hasParent(lacking, sheet, row)) return null;
  if (theirs) return addition(sides, sheet, theirs, base, gathered);
  return mine ? removal(sides, sheet, mine, base, gathered) : null;
}

function addition(
  sides: RowSides,
  sheet: SheetName,
  row: AnyRow,
  base: AnyRow | null,
  gathered: Gathered,
): PlannedCopyDifference | null {
  const asked = base !== null || sides.base === null;
  if (base && !changedBelow(sides, sheet, base, row, 'theirs')) return null;
  if (!asked && !singly.has(sheet)) {
    gather(gathered, sheet, 'added', row);
    return null;
  }
  return {
    ...frameOf(sides, sheet, row),
    id: `${sheet}:${row.id}`,
    change: 'added',
    field: base ? `本计划已删除，另一份改过` : asked ? `只有另一份有` : `新增`,
    before: null,
    after: wholeText(sides, sheet, row, sides.children.theirs),
    decision: asked ? 'conflict' : 'safe',
    reason: base ? '采用另一份，就把它恢复到本计划' : '',
    choices: ['take'],
    mine: base ? touchOf(sides.touches.mine, sheet, row.id) : null,
    theirs: touchOf(sides.touches.theirs, sheet, row.id, Object.keys(row)),
    steps: addSteps(sides, sheet, row),
  };
}

function addSteps({ children, theirs }: RowSides, sheet: SheetName, row: AnyRow): CopyStep[] {
  const below = children.theirs.get(`${sheet}/${row.id}`) ?? [];
  return [
    { type: 'add', sheet, id: row.id },
    ...below.map((child): CopyStep => ({ type: 'add', sheet: child.sheet, id: child.row.id })),
    ...(sheet === 'columns' ? columnSteps(theirs, row as Sheets['columns']) : []),
  ];
}

function removal(
  sides: RowSides,
  sheet: SheetName,
  row: AnyRow,
  base: AnyRow | null,
  gathered: Gathered,
): PlannedCopyDifference | null {
  // What only this plan added stays.
  if (!base && sides.base !== null) return null;
  const asked = !base || changedBelow(sides, sheet, base, row, 'mine');
  if (!asked && !singly.has(sheet)) {
    gather(gathered, sheet, 'removed', row);
    return null;
  }
  return {
    ...frameOf(sides, sheet, row),
    id: `${sheet}:${row.id}`,
    change: 'removed',
    field: base ? (asked ? '另一份已删除，本计划改过' : '另一份已删除') : '只有本计划有',
    before: wholeText(sides, sheet, row, sides.children.mine),
    after: null,
    decision: asked ? 'conflict' : 'safe',
    reason: asked ? '采用另一份，就从本计划删除' : '',
    choices: ['take'],
    mine: asked ? touchOf(sides.touches.mine, sheet, row.id, Object.keys(row)) : null,
    theirs: touchOf(sides.touches.theirs, sheet, row.id),
    steps: [{ type: 'remove', sheet, id: row.id }],
  };
}

/** Whether the row or anything that hangs on it is another than in the common state. */
function changedBelow(
  sides: RowSides,
  sheet: SheetName,
  base: AnyRow,
  row: AnyRow,
  side: 'mine' | 'theirs',
): boolean {
  if (!sameRow(base, row)) return true;
  if (sheet === 'columns' && sides.base) {
    return !sameColumnValues(sides.base, sides[side], row as Sheets['columns']);
  }
  const key = `${sheet}/${row.id}`;
  const before = sides.children.base.get(key) ?? [];
  const now = sides.children[side].get(key) ?? [];
  const known = new Map(before.map((child) => [`${child.sheet}/${child.row.id}`, child.row]));
  return (
    before.length !== now.length ||
    now.some((child) => {
      const was = known.get(`${child.sheet}/${child.row.id}`);
      return !was || !sameRow(was, child.row);
    })
  );
}

function wholeText(sides: Sides, sheet: SheetName, row: AnyRow, children: Children): string {
  const below = children.get(`${sheet}/${row.id}`) ?? [];
  const of = <S extends SheetName>(name: S) =>
    below.flatMap((child) => (child.sheet === name ? [child.row as Sheets[S]] : []));
  if (sheet === 'tasks') {
    const task = row as Sheets['tasks'];
    const names = (ids: string[]) => ids.map((id) => unitNamesOf(sides.names, [id]));
    const text = taskText({
      text: task.text || '（空的任务）',
      leads: names(task.leads),
      supports: names(task.supports),
      deadlines: of('deadlines'),
      targets: of('targets'),
    });
    const reports = of('progress').length;
    return reports > 0 ? `${text}\n进展：${reports}条` : text;
  }
  const own = rowText(sides.names, sheet, row);
  return [own, ...below.map((child) => `　${rowText(sides.names, child.sheet, child.row)}`)].join(
    '\n',
  );
}

/** Reports stand together by unit and period, other records by kind. */
function gather(
  gathered: Gathered,
  sheet: SheetName,
  change: 'added' | 'removed',
  row: AnyRow,
): void {
  const { unitId = '', period = '' } = row as unknown as Fields;
  const own = sheet === 'progress' ? `:${String(period)}:${String(unitId)}` : '';
  const key = `${sheet}:${change}${own}`;
  const list = gathered.get(key);
  if (list) list.rows.push(row);
  else gathered.set(key, { sheet, change, rows: [row] });
}

export function gatheredDifferences(sides: Sides, gathered: Gathered): PlannedCopyDifference[] {
  return [...gathered].flatMap(([id, { sheet, change, rows }]): PlannedCopyDifference[] => {
    const [first] = rows;
    if (!first) return [];
    const { kind } = frameOf(sides, sheet, first);
    const { unitId, period } = first as unknown as Fields;
    const told = rows.slice(0, mostTold).map((row) => rowText(sides.names, sheet, row));
    const more = rows.length > mostTold ? [`……共${rows.length}条`] : [];
    const text = [...told, ...more].join('\n');
    const reports = sheet === 'progress';
    const about = reports
      ? `${periodLabel(String(period))}　${unitNamesOf(sides.names, [String(unitId)])}`
      : '';
    return [
      {
        id,
        kind,
        group: { id: kind, title: kind },
        about,
        change,
        field: `${change === 'added' ? '新增' : '另一份已删除'}${rows.length}条`,
        before: change === 'removed' ? text : null,
        after: change === 'added' ? text : null,
        decision: 'safe',
        reason: '',
        choices: ['take'],
        mine: null,
        theirs: touchOf(sides.touches.theirs, sheet, first.id, Object.keys(first)),
        steps: rows.map(({ id: rowId }) => ({
          type: change === 'added' ? 'add' : 'remove',
          sheet,
          id: rowId,
        })),
      },
    ];
  });
}
