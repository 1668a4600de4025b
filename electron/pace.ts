// Long work in stretches: between them everybody else has a turn, and whoever has had enough stops it.

/** Called again and again with how much is done. Throws when the work was stopped. */
export type Pace = (done: number) => Promise<void>;

/** Who waits for it: `progress` is told of the rows that are done, `signal` ends it early. */
export type Watch = {
  signal: AbortSignal;
  progress(done: number, total: number): void;
};

/** Milliseconds of work before others have a turn. */
const stretch = 40;

export function paced(signal: AbortSignal, told: (done: number) => void): Pace {
  let until = performance.now() + stretch;
  return async (done) => {
    if (performance.now() < until) return;
    told(done);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    signal.throwIfAborted();
    until = performance.now() + stretch;
  };
}

/** What `work` comes to, or null once `signal` stops the waiting for it: work that nobody can end goes on alone. */
export function unlessStopped<Value>(
  signal: AbortSignal,
  work: () => Promise<Value>,
): Promise<Value | null> {
  if (signal.aborted) return Promise.resolve(null);
  const stopped = new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  return Promise.race([work(), stopped]);
}
