// The targets of a task as figures: what was to be reached, what was, and the share; of the whole plan or of one year.
import { checkpointsByTarget, type Checkpoint } from '../plan/checkpoints.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { TargetRow } from '../plan/model.ts';
import { rowsByTask, type RowsByTask } from '../plan/rowsByTask.ts';
import { shareOf } from './sums.ts';

export type TargetFigure = {
  target: TargetRow;
  /** The year that the figures are of; null: the whole plan. */
  year: string | null;
  plan: number | null;
  actual: number | null;
  share: number | null;
};

export type TargetReader = {
  /** In their order. With a year those with something to reach in it. */
  ofTask(taskId: string, year: string | null): TargetFigure[];
  checkpoint(targetId: string, year: string): Checkpoint | undefined;
};

export function targetReader(document: PlanDocument, rows: RowsByTask): TargetReader {
  const checkpoints = checkpointsByTarget(document);
  const checkpoint = (targetId: string, year: string) =>
    checkpoints.get(targetId)?.find((point) => point.year === year);
  return {
    checkpoint,
    ofTask(taskId, year) {
      const targets = rows.get(taskId)?.targets ?? [];
      if (year === null) {
        return targets.map((target) => whole(target, checkpoints.get(target.id)));
      }
      return targets.flatMap((target) => {
        const point = checkpoint(target.id, year);
        if (point) return [figure(target, year, point.expected, point.actual)];
        // What has no points by year is due in one year as a whole.
        const due = !checkpoints.has(target.id) && target.by?.slice(0, 4) === year;
        return due ? [figure(target, year, target.value, target.actual)] : [];
      });
    },
  };
}

/** The same from a plan alone. */
export function targetsOf(document: PlanDocument): TargetReader {
  return targetReader(document, rowsByTask(document));
}

/** A target that counts anew every year comes to what its years come to; a rate to that of the last year known. */
function whole(target: TargetRow, points: readonly Checkpoint[] | undefined): TargetFigure {
  const last = points?.at(-1);
  if (!points || points.length < 2 || !last)
    return figure(target, null, target.value, target.actual);
  const said = points.flatMap(({ actual }) => actual ?? []);
  if (last.cumulative === null)
    return figure(target, null, target.value, said.at(-1) ?? target.actual);
  const sum = said.length === 0 ? target.actual : said.reduce((total, each) => total + each, 0);
  return figure(target, null, last.cumulative, sum === null ? null : Number(sum.toPrecision(12)));
}

function figure(
  target: TargetRow,
  year: string | null,
  plan: number | null,
  actual: number | null,
): TargetFigure {
  // A share of what is to stay below says nothing.
  const below = target.comparator === '<' || target.comparator === '<=';
  return { target, year, plan, actual, share: below ? null : shareOf(actual, plan) };
}

/** The measure of its figures: those of several years are no longer so much a year. */
export function measureOf({ unit }: Pick<TargetRow, 'unit'>): string {
  return unit.replace(/\/年$/u, '');
}

/** Rates are reached, not gathered: they do not add up. */
export function isRate({ unit }: Pick<TargetRow, 'unit'>): boolean {
  return /^[%％‰]/u.test(unit);
}
