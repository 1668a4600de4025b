// A pause of the person's work in which the window may be held up for a moment: nobody has touched it for a while, it is in sight
// and no dialog is open in it.
import { topDialog } from './topDialog.ts';

/** Milliseconds for which nobody has touched the window. */
const rest = 1000;
/** Milliseconds after which it is looked again where something else is in the way. */
const again = 400;
/** Milliseconds that a pause must have left: more than a frame, so that nothing moves on the screen meanwhile. */
const leastPause = 20;

const touches = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
let touched = 0;
for (const name of touches) {
  addEventListener(name, () => (touched = performance.now()), { capture: true, passive: true });
}

/** Does something in the next such pause, however long that takes to come. Answers what calls it off. */
export function whenQuiet(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request: number | null = null;
  const look = () => {
    const left = touched + rest - performance.now();
    if (left > 0) timer = setTimeout(look, left);
    else if (isQuiet()) request = requestIdleCallback(begin);
    else timer = setTimeout(look, again);
  };
  const begin = (pause: IdleDeadline) => {
    request = null;
    if (isQuiet() && pause.timeRemaining() >= leastPause) work();
    else timer = setTimeout(look, again);
  };
  look();
  return () => {
    clearTimeout(timer);
    if (request !== null) cancelIdleCallback(request);
  };
}

function isQuiet(): boolean {
  return performance.now() - touched >= rest && !document.hidden && topDialog() === null;
}
