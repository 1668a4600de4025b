// Sums of the number columns of a sheet: of an office's own columns and of targets [S9].
import { ownColumnId } from './columnSources.ts';
import type { CellContext } from './cells.ts';
import type { SheetColumn } from './sheet.ts';
import type { SheetStates } from './states.ts';
import { shareOf, sumUp, type Addend, type Sum } from './sums.ts';
import { isRate, measureOf } from './targetFigures.ts';

/** What is added up of one row of a task. */
export type SummedRow = Pick<CellContext, 'task' | 'group' | 'target'>;

/** By the place of the column; columns that do not add up have none. */
export type ColumnSums = ReadonlyMap<number, Sum>;

export function columnSums(
  columns: readonly SheetColumn[],
  rows: readonly SummedRow[],
  states: SheetStates,
): ColumnSums {
  const sums = new Map<number, Sum>();
  columns.forEach(({ source }, at) => {
    const addends = addendsOf(source ?? '', rows, states);
    if (addends) sums.set(at, sumUp(addends));
  });
  // The share of what is added up, where both sides are.
  const share = columns.findIndex(({ source }) => source === 'targetShare');
  if (share >= 0) sums.set(share, shareOfSums(rows, states));
  return sums;
}

/** The numbers of a column; null where it does not add up at all. */
export function addendsOf(
  source: string,
  rows: readonly SummedRow[],
  { now }: SheetStates,
): Addend[] | null {
  const id = ownColumnId(source);
  if (id !== null) {
    if (now.document.columns.get(id)?.kind !== 'number') return null;
    return rows.map(({ task }) => {
      const value = task.custom[id];
      return { key: task.id, value: typeof value === 'number' ? value : null, measure: '' };
    });
  }
  if (source !== 'targetPlan' && source !== 'targetActual') return null;
  return figuresOf(rows, { now }).map(({ key, figure }) => ({
    key,
    value: source === 'targetPlan' ? figure.plan : figure.actual,
    measure: isRate(figure.target) ? null : measureOf(figure.target),
  }));
}

/** Targets that are numbers, each with a name of its own: one counts once however many groups it stands in. */
function figuresOf(rows: readonly SummedRow[], { now }: Pick<SheetStates, 'now'>) {
  return rows.flatMap(({ task, group, target }) => {
    const figures = target ? [target] : now.targets.ofTask(task.id, group.year ?? null);
    return figures
      .filter(({ plan, actual }) => plan !== null || actual !== null)
      .map((figure) => ({ key: `${figure.target.id} ${figure.year ?? ''}`, figure }));
  });
}

function shareOfSums(rows: readonly SummedRow[], states: SheetStates): Sum {
  const plan = sumUp(addendsOf('targetPlan', rows, states) ?? []);
  const actual = sumUp(addendsOf('targetActual', rows, states) ?? []);
  const { measures, known } = plan;
  // A share is only said where every target in it is known: else the two sums are of different things.
  const whole = plan.missing === 0 && actual.missing === 0 && !plan.mixed && !actual.mixed;
  return {
    value: whole ? shareOf(actual.value, plan.value) : null,
    mixed: plan.mixed,
    measures,
    known,
    missing: 0,
  };
}

/** What a reader must know of sums: where none could be made, where something was not known. */
export function sumNotes(columns: readonly SheetColumn[], sums: readonly ColumnSums[]): string[] {
  const notes: string[] = [];
  const measures = new Set<string>();
  for (const each of sums) {
    for (const sum of each.values())
      if (sum.mixed) sum.measures.forEach((name) => measures.add(name));
  }
  if (measures.size > 0) {
    const named = [...measures].map((name) => name || '未写计量单位').slice(0, 8);
    const more = measures.size > named.length ? '等' : '';
    notes.push(
      `小计、合计中的“—”表示计量单位不同或为比率（${named.join('、')}${more}），不能相加。`,
    );
  }
  const last = sums.at(-1);
  columns.forEach(({ heading }, at) => {
    const sum = last?.get(at);
    if (sum && sum.missing > 0 && sum.known > 0 && !sum.mixed) {
      notes.push(`“${heading}”有${sum.missing}项没有填数，小计、合计只含已填的${sum.known}项。`);
    }
  });
  return notes;
}
