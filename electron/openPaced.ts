// Opening a plan without holding up the window: after some milliseconds of reading everybody else has a turn, learns how far
// it is and may call it off.
import type { Result } from '#shared/result.ts';
import { PlanSession } from './planSession.ts';

/** Milliseconds of reading at a stretch. */
const stretch = 40;

export type Opening = { stopped: boolean };

/** Null when it was stopped: the file is closed again. */
export async function openPaced(
  path: string,
  opening: Opening,
  onProgress: (done: number, total: number) => void,
): Promise<Result<PlanSession> | null> {
  const steps = PlanSession.openInSteps(path);
  let until = performance.now() + stretch;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    onProgress(step.value.done, step.value.total);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    if (opening.stopped) {
      steps.return(undefined as never);
      return null;
    }
    until = performance.now() + stretch;
  }
}
