// Long work in stretches, so that the window goes on in between.
import { paced, type Pace } from '../pace.ts';

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
      await pace(typeof step.value === 'number' ? step.value : 0);
    }
  } finally {
    steps.return(undefined as Value);
  }
}
