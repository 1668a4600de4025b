// Long work that somebody waits for: its progress goes to the window, and the call `work:stop` ends it early.
import type { Events } from '#shared/ipc/calls.ts';
import type { DeskParts } from './deskParts.ts';
import { paced, type Pace } from './pace.ts';

/** `canStop` is false where ending it would leave something half done: the window offers no way then. */
export type Tell = (label: string, done: number, total: number, canStop?: boolean) => void;

type Running = { control: AbortController; ended: Promise<unknown>; shown: boolean };

/** Milliseconds after which somebody who waits wants to know what for. */
const patience = 300;

/** One kind of work, of which one is done at a time: another one that begins ends it. */
export class LongWork {
  private readonly show: (progress: Events['app:progress']) => void;
  private running: Running | null = null;

  constructor(parts: Pick<DeskParts, 'send'>) {
    this.show = (progress) => parts.send('app:progress', progress);
  }

  /** `work` looks at the signal in its pauses, and answers what there is by then. */
  async run<Value>(work: (signal: AbortSignal, tell: Tell) => Promise<Value>): Promise<Value> {
    this.stop();
    const control = new AbortController();
    const own: Running = { control, ended: Promise.resolve(), shown: false };
    this.running = own;
    const doing = work(control.signal, (label, done, total, canStop = true) => {
      // Who was ended for another says nothing more.
      if (this.running !== own) return;
      own.shown = true;
      this.show({ label, done, total, canStop });
    }).finally(() => {
      if (this.running !== own) return;
      this.running = null;
      if (own.shown) this.show(null);
    });
    own.ended = doing.catch(() => {});
    return doing;
  }

  /** Work that cannot be stopped. Where it is soon done nothing is said of it. */
  steady<Value>(label: string, work: () => Promise<Value>): Promise<Value> {
    return this.run(async (_, tell) => {
      const lasts = setTimeout(() => tell(label, 0, 0, false), patience);
      return work().finally(() => clearTimeout(lasts));
    });
  }

  /** Work in stretches, which a stop leaves as it was. Where it is soon done nothing is said of it. */
  lasting<Value>(
    label: string,
    work: (pace: Pace, signal: AbortSignal) => Promise<Value>,
  ): Promise<Value> {
    return this.run((signal, tell) => {
      const from = performance.now() + patience;
      const told = () => {
        if (performance.now() > from) tell(label, 0, 0);
      };
      return work(paced(signal, told), signal);
    });
  }

  stop(): void {
    this.running?.control.abort();
  }

  /** Resolves when nothing runs. */
  async ended(): Promise<void> {
    while (this.running) await this.running.ended;
  }
}
