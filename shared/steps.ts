// Work that can be done with pauses: a large plan must not keep a window from drawing. Whoever need not wait does it at once.

/** Every step is short; what goes on after the last is the outcome. */
export type Steps<Outcome> = Generator<undefined, Outcome>;

/** Also of steps that say how far they are. */
export function allAtOnce<Outcome>(steps: Generator<unknown, Outcome>): Outcome {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
