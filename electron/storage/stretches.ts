// Long work in stretches, so that the window goes on in between.
import { setImmediate } from 'node:timers/promises';
import { paced, type Pace, type Watch } from '../pace.ts';

/** What steps yield when it is done and safe, and only remains to be told: a pause in which nobody stops it any more. */
export const inFile = -1;

/**
 * Lets others have their turn where `steps` pauses and has been at it for long enough. Throws when `pace` does: the work then
 * ends where it was.
 */
export async function inStretches<Value>(
  steps: Generator<unknown, Value>,
  pace: Pace = paced(new AbortController().signal, () => undefined),
): Promise<Value> {
  try {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (step.value === inFile) await setImmediate();
      else await pace(typeof step.value === 'number' ? step.value : 0);
    }
  } finally {
    steps.return(undefined as Value);
  }
}

/** How many rows there are; the work says it once it knows. */
export type RowCount = { total: number };

/** The same for work on rows, which yields how many are done: `watch` is told of how many. */
export function inWatchedStretches<Value>(
  stepsOf: (rows: RowCount) => Generator<number, Value>,
  watch?: Watch,
): Promise<Value> {
  const rows = { total: 0 };
  const pace = watch && paced(watch.signal, (done) => watch.progress(done, rows.total));
  return inStretches(stepsOf(rows), pace);
}

/** The same for work that a stop leaves as it was: then it is `stopped`. */
export async function stoppable<Value>(
  signal: AbortSignal,
  steps: Generator<unknown, Value>,
): Promise<Value | 'stopped'> {
  try {
    return await inStretches(
      steps,
      paced(signal, () => undefined),
    );
  } catch (error) {
    if (signal.aborted) return 'stopped';
    throw error;
  }
}
