// The differences that a person took, as one edit. Reports, statuses and contacts are in none of its operations [R7].
import type { Edit } from '../../plan/edit.ts';
import type { SheetName } from '../../plan/model.ts';
import type { Revision } from './compareWithPlan.ts';
import type { TakenDifferences } from './difference.ts';
import { noticeReason } from './noticeReason.ts';
import type { Step } from './planned.ts';
import { RevisionWriter } from './revisionWriter.ts';

/** How the step of a revision is called in history; what follows it is the name of the file. */
export const revisionLabel = '读入修订通知：';

/** Steps in the order that later ones rely on: rows are there before others refer to them, removals come last. */
const turns: readonly Step['type'][] = [
  'alias',
  'set',
  'addStage',
  'moveProject',
  'moveTask',
  'addTask',
  'units',
  'addDeadline',
  'addTarget',
  'remove',
  'dropTask',
];

export function revisionEdit(
  { comparison, differences }: Revision,
  taken: TakenDifferences,
  newId: (sheet: SheetName) => string,
  fileName: string,
): Edit {
  const writer = new RevisionWriter(comparison, newId);
  const steps = differences.flatMap(({ id, steps: own }) => {
    const choice = taken.get(id);
    return choice === undefined ? [] : own.map((step) => ({ step, choice }));
  });
  for (const turn of turns) {
    for (const { step, choice } of steps) if (step.type === turn) writer.perform(step, choice);
  }
  writer.removeEmptied();
  const reason = noticeReason(comparison.proposal, fileName);
  return { label: `${revisionLabel}${fileName}`, operations: writer.operations, reason };
}
