// What a workload is, and what all of them do alike.
import path from 'node:path';
import { PlanSession } from '#electron/planSession.ts';
import { toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import type { Result } from '#shared/result.ts';
import { largePlan } from '../bench/largePlan.ts';
import { formOptions } from '../forms/samplePlan.ts';
import type { Random } from '../returns/generator/random.ts';
import type { Said } from './planState.ts';

export type Writer = {
  plan: string;
  /** How much is done. */
  rounds: number;
  /** Decides what is done. */
  random: Random;
  /** Runs a step and acknowledges it; the step answers the plan that it was done to. */
  acknowledge: (step: () => Said) => void;
  acknowledgeLater: (step: () => Promise<Said>) => Promise<void>;
  /** Once the step that comes next is in the plan, a backup of the state before it is there, come what may. */
  point: () => void;
  /** The backups that have been made, oldest first; from now on none of them is lost. */
  kept: (names: readonly string[]) => void;
};

export type Workload = {
  /** Steps of a round, at least, and about how long each takes, for whoever aims at their middle. */
  steps: { ofRound: number; milliseconds: number };
  /** Before anything is recorded; the plan's folder is there and empty. */
  prepare: (plan: string) => void | Promise<void>;
  run: (writer: Writer) => void | Promise<void>;
};

export function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

export function smallerPlan(tasks: number): PlanDocument {
  return largePlan({ tasks, deadlinesPerTask: 1, units: 12, progress: tasks });
}

export function makePlan(tasks: number): (plan: string) => void {
  const document = smallerPlan(tasks);
  return (plan) =>
    void value(PlanSession.create(plan, toSnapshot(document), { planId: formOptions.planId }));
}

/** The program's own data beside the plan, on the same disk. */
export function dataFolder(plan: string): string {
  return path.join(path.dirname(plan), 'data');
}

/** Opens the plan, which is the first thing to be acknowledged. */
export function openFirst({ plan, acknowledge }: Writer): PlanSession {
  const session = value(PlanSession.open(plan));
  acknowledge(() => session);
  return session;
}

export function edit(session: PlanSession, label: string, ...operations: Operation[]): PlanSession {
  const { changed, rejected } = value(session.edit({ label, operations }));
  if (!changed || rejected.length > 0) throw new Error(`${label}: nothing was changed`);
  return session;
}

export const note = (row: number, text: string): Operation => ({
  type: 'input',
  tab: 'tasks',
  rowId: `t${row}`,
  column: 'note',
  text,
});

/** A note of a row as nobody wrote it before: of any length, with a number of its own. */
export function anyNote(random: Random, rows: number, number: number): Operation {
  const text = `第${number}处：${'已开工。'.repeat(random.pick([0, 1, 3, 10, 40, 200]))}`;
  return note(random.int(0, rows - 1), text);
}
