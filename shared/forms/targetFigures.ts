// The column in which a unit says how far the targets of a task have come [P27]: one figure, or one on a line each.
import type { PlanDocument } from '../plan/document.ts';
import type { TargetRow } from '../plan/model.ts';

/** Key of the column, and what its fields begin with in the baseline: `target:` and the id of the target. */
export const targetsDone = 'targetsDone';
export type TargetField = `target:${string}`;

export function targetField({ id }: Pick<TargetRow, 'id'>): TargetField {
  return `target:${id}`;
}

const cache = new WeakMap<PlanDocument['targets'], Map<string, TargetRow[]>>();

/** Targets of a task that one figure can be said of: with a number, and not one that counts anew every year. */
export function measuredTargets(
  { targets }: Pick<PlanDocument, 'targets'>,
  taskId: string,
): readonly TargetRow[] {
  let byTask = cache.get(targets);
  if (!byTask) {
    const measured = [...targets.values()].filter(
      ({ value, yearly, raw }) =>
        value !== null &&
        Object.keys(yearly).length === 0 &&
        !/每年|年均|逐年|每季|每月/u.test(raw),
    );
    byTask = Map.groupBy(measured, (row) => row.taskId);
    for (const list of byTask.values()) list.sort((a, b) => a.order - b.order);
    cache.set(targets, byTask);
  }
  return byTask.get(taskId) ?? [];
}

/** What stands in the cell: the figure, or a line for each target with its name. */
export function figuresCell(targets: readonly TargetRow[]): string | number | null {
  const [only] = targets;
  if (!only) return null;
  if (targets.length === 1) return only.actual;
  return targets.map((target) => `${figureLabel(target)}：${target.actual ?? ''}`).join('\n');
}

function figureLabel({ subject, unit, raw }: TargetRow): string {
  const name = subject || raw;
  return unit === '' ? name : `${name}（${unit}）`;
}

/**
 * The texts of a cell by target: a figure alone where there is one target, otherwise lines that begin with the names that
 * were sent. Null where a line is none of them.
 */
export function figureTexts(
  text: string,
  targets: readonly TargetRow[],
): Map<TargetRow, string> | null {
  const [only] = targets;
  if (!only) return null;
  const texts = new Map<TargetRow, string>();
  const bare = (words: string) => words.normalize('NFKC').replace(/\s/gu, '');
  if (targets.length === 1) return texts.set(only, withoutUnit(text, only));
  const names = new Map(targets.map((target) => [bare(figureLabel(target)), target]));
  for (const line of text.split(/\n/u)) {
    if (line.trim() === '') continue;
    const at = Math.max(line.lastIndexOf('：'), line.lastIndexOf(':'));
    const target = at < 0 ? undefined : names.get(bare(line.slice(0, at)));
    if (!target) return null;
    texts.set(target, withoutUnit(line.slice(at + 1), target));
  }
  return texts;
}

/** `93公里` is 93 where the target is in 公里. */
function withoutUnit(text: string, { unit }: TargetRow): string {
  const figure = text.trim();
  return unit !== '' && figure.endsWith(unit) ? figure.slice(0, -unit.length).trim() : figure;
}
