// Opening a plan without holding up the window: after some milliseconds of reading everybody else has a turn, learns how far
// it is and may call it off.
import type { Result } from '#shared/result.ts';
import { PlanSession } from './planSession.ts';

/** Milliseconds of reading at a stretch. */
const stretch = 40;

export type Opening = { stopped: boolean };

/** Milliseconds before each further try when another program (a virus scanner) holds the file for a moment [S17]. */
const retryDelays = [50, 150, 400, 1000];

/** What a file that is held for a moment is refused with. */
const heldCodes: ReadonlySet<string> = new Set(
  process.platform === 'win32' ? ['fileBusy', 'fileNotAllowed'] : ['fileBusy'],
);

/** Null when it was stopped: the file is closed again. */
export async function openPaced(
  path: string,
  opening: Opening,
  onProgress: (done: number, total: number) => void,
): Promise<Result<PlanSession> | null> {
  for (const delay of retryDelays) {
    const opened = await openOnce(path, opening, onProgress);
    if (opened === null || opened.ok || !heldCodes.has(opened.problem.code)) return opened;
    await new Promise((resolve) => {
      setTimeout(resolve, delay);
    });
    if (opening.stopped) return null;
  }
  return openOnce(path, opening, onProgress);
}

async function openOnce(
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
