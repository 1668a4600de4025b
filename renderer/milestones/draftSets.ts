// The sets of milestones as they are being changed in their dialog, and the one edit that the changes come to.
import type { Edit, Operation } from '#shared/plan/edit.ts';
import type { Day, MilestoneSetRow } from '#shared/plan/model.ts';
import { checkMilestoneSet } from '#shared/plan/milestones.ts';
import { readStepDate } from '#shared/plan/stepDates.ts';
import type { Problem } from '#shared/result.ts';

/** A step with the text of its date; `key` stays while steps are moved. */
export type DraftStep = { key: number; name: string; date: string };
export type DraftSet = { id: string; name: string; steps: readonly DraftStep[] };

/** Steps of all sets have keys of their own. */
export function draftOf(set: MilestoneSetRow, newKey: () => number): DraftSet {
  const steps = set.steps.map((name) => ({ key: newKey(), name, date: '' }));
  return { id: set.id, name: set.name, steps };
}

export function rowOf({ id, name, steps }: DraftSet, order: number): MilestoneSetRow {
  return { id, order, name: name.trim(), steps: steps.map((step) => step.name.trim()) };
}

/** What is wrong with one of the sets, named by it; null when all may stand. */
export function problemOf(sets: readonly DraftSet[]): (Problem & { setId: string }) | null {
  const rows = sets.map((set, index) => rowOf(set, index));
  for (const row of rows) {
    const refusal = checkMilestoneSet(row, rows);
    if (refusal) return { ...refusal, setId: row.id };
  }
  return null;
}

/** What differs from the sets of the plan, as operations. */
function setOperations(before: readonly MilestoneSetRow[], sets: readonly DraftSet[]): Operation[] {
  const rows = sets.map((set, index) => rowOf(set, index + 1));
  // Renamed ones go and come back under their ids: two sets may have changed names with each other.
  const removed = before.filter(({ id, name }) => rows.find((row) => row.id === id)?.name !== name);
  const same = (row: MilestoneSetRow) => {
    const old = before.find(({ id }) => id === row.id);
    return (
      old?.name === row.name &&
      old.order === row.order &&
      JSON.stringify(old.steps) === JSON.stringify(row.steps)
    );
  };
  return [
    ...removed.map(({ id }): Operation => ({ type: 'remove', sheet: 'milestoneSets', id })),
    ...rows.filter((row) => !same(row)).map((set): Operation => ({ type: 'putMilestones', set })),
  ];
}

/** Whether every date of the set's steps can be read. */
export function datesReadable({ steps }: DraftSet, year: number): boolean {
  return steps.every(({ date }) => readStepDate(date, year) !== 'wrong');
}

/** The changes of the sets and, with a set, its steps on the tasks: one edit; null where there is nothing to do. */
export function milestonesEdit(
  before: readonly MilestoneSetRow[],
  sets: readonly DraftSet[],
  apply: { set: DraftSet; tasks: readonly { id: string; due: Day | null }[]; year: number } | null,
): Edit | null {
  const operations = setOperations(before, sets);
  if (!apply) return operations.length > 0 ? { label: '修改里程碑', operations } : null;
  const { set, tasks, year } = apply;
  const steps = set.steps.map(({ name, date }) => {
    const read = readStepDate(date, year);
    return { what: name.trim(), date: read === 'wrong' ? null : read };
  });
  const label = `${tasks.length}项任务添加里程碑“${set.name.trim()}”`;
  return {
    label,
    operations: [...operations, { type: 'applyMilestones', steps, tasks: [...tasks] }],
  };
}
