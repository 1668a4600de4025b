// Writing to the open plan, one after the other: what was asked for first is done first, and what takes long is done in stretches,
// between which the window goes on. The turn of one ends when it is in the file and the window was told.
import { failure, type Result } from '#shared/result.ts';
import type { DeskParts } from './deskParts.ts';
import { LongWork } from './longWork.ts';
import { inStretches } from './storage/stretches.ts';

export class PlanTurns {
  private last: Promise<unknown> = Promise.resolve();
  private readonly work: LongWork;

  constructor(parts: Pick<DeskParts, 'send'>) {
    this.work = new LongWork(parts);
  }

  /** Does `work` after all that was asked for before it. Whoever has the turn must not wait for another one. */
  inTurn<Value>(work: () => Value | Promise<Value>): Promise<Value> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }

  /**
   * Does the steps of somebody who has the turn. What lasts is shown under `label` and can be stopped: it fails with
   * `writingStopped`, and the plan is as it was.
   */
  write<Value>(label: string, steps: Generator<number, Result<Value>>): Promise<Result<Value>> {
    return this.work.lasting(label, async (pace, signal) => {
      try {
        return await inStretches(steps, pace);
      } catch (error) {
        if (signal.aborted) return failure('writingStopped');
        throw error;
      }
    });
  }

  /** Ends what is being written. */
  stop(): void {
    this.work.stop();
  }

  /** Resolves when nothing is being written: it may have been stopped before. */
  ended(): Promise<void> {
    return this.work.ended();
  }
}
