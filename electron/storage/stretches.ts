// Long work in stretches, so that the window goes on in between.

/** Milliseconds of work at a stretch. */
const stretch = 40;

/** Lets others have their turn where `steps` pauses and has been at it for long enough. */
export async function inStretches<Value>(steps: Generator<unknown, Value>): Promise<Value> {
  let until = performance.now() + stretch;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    until = performance.now() + stretch;
  }
}
