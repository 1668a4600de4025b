// One call to the main process at a time, with whether it runs and why the last one failed.
import { useCallback, useRef, useState } from 'react';
import type { Problem, Result } from '#shared/result.ts';

export type Caller = {
  busy: boolean;
  /** Why the last call failed; null after a success, a cancelled dialog or `clear`. */
  problem: Problem | null;
  /** The value of a success, or null when the call failed, the user cancelled, or another one still runs. */
  run: <Value>(call: () => Promise<Result<Value>>) => Promise<Value | null>;
  clear: () => void;
};

export function useCall(): Caller {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  // State would be too late to stop a second click in the same frame.
  const running = useRef(false);

  const run = useCallback(
    async <Value>(call: () => Promise<Result<Value>>): Promise<Value | null> => {
      if (running.current) return null;
      running.current = true;
      setBusy(true);
      setProblem(null);
      try {
        const reply = await call();
        if (reply.ok) return reply.value;
        setProblem(reply.problem);
      } catch {
        setProblem({ code: 'internal' });
      } finally {
        running.current = false;
        setBusy(false);
      }
      return null;
    },
    [],
  );
  const clear = useCallback(() => setProblem(null), []);
  return { busy, problem, run, clear };
}
