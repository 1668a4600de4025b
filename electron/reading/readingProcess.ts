// The reading process as its starter sees it: asked one thing at a time, killed when it takes too long, started again for the
// next request. What machine carries it is chosen where the program starts.
import { failure } from '#shared/result.ts';
import type { Answer, ReadingMessage, ReadingOrder, ReadingRequest } from './request.ts';

/**
 * Megabytes that the process may hold in objects; past them it ends by itself. With its program and the bytes of a file it
 * stays under 400.
 */
export const mostMemory = 240;

/** A process that was started. After `kill` it sends nothing more. */
export type Machine = { send(order: ReadingOrder): void; kill(): void };

/** Starts the program of `process.ts`. `ended` is called once, however the process ends. */
export type StartReading = (listener: {
  message: (message: ReadingMessage) => void;
  ended: () => void;
}) => Machine;

/** Milliseconds. `fetch` is for the bytes to arrive (a slow network drive), `read` for understanding them. */
export type Patience = { fetch: number; read: number };

/** For the program to start; a virus scanner may look at it first. */
const patienceToStart = 60_000;

type Asked = {
  order: ReadingOrder;
  patience: Patience;
  timer: NodeJS.Timeout | null;
  answered(answer: Answer<ReadingRequest>): void;
};

export class ReadingProcess {
  private readonly start: StartReading;
  private machine: Machine | null = null;
  private ready = false;
  /** The next request gets a process of its own. */
  private full = false;
  private asked: Asked | null = null;
  private count = 0;

  constructor(start: StartReading) {
    this.start = start;
  }

  /**
   * Never rejects. Where no answer comes, fails with `readingTooSlow` or `fetchingTooSlow` after the given patience, with
   * `readingCrashed` when the process ended by itself, `readingNotStarted` when it never began, `readingStopped` when it was
   * closed meanwhile. One request at a time.
   */
  ask<Request extends ReadingRequest>(
    request: Request,
    patience: Patience,
  ): Promise<Answer<Request>> {
    if (this.asked) throw new Error('the reading process was asked twice');
    this.count += 1;
    const order = { number: this.count, request };
    return new Promise((resolve) => {
      const answered = resolve as (answer: Answer<ReadingRequest>) => void;
      this.asked = { order, patience, timer: null, answered };
      if (this.machine && this.ready && !this.full) this.handOver();
      else this.begin();
    });
  }

  /** Ends the process, also in the middle of a request. It can be asked again. */
  close(): void {
    this.giveUp('readingStopped');
    this.end();
  }

  private begin(): void {
    this.end();
    const machine = this.start({
      message: (message) => {
        if (this.machine === machine) this.take(message);
      },
      ended: () => {
        if (this.machine !== machine) return;
        this.machine = null;
        this.giveUp(this.ready ? 'readingCrashed' : 'readingNotStarted');
      },
    });
    this.machine = machine;
    this.waitFor(patienceToStart, 'readingNotStarted');
  }

  private take(message: ReadingMessage): void {
    const { asked } = this;
    if (message.type === 'ready') {
      this.ready = true;
      if (asked) this.handOver();
    } else if (message.type === 'fetched') {
      if (asked) this.waitFor(asked.patience.read, 'readingTooSlow');
    } else if (asked && message.number === asked.order.number) {
      this.full = message.full === true;
      this.answer(message.answer as Answer<ReadingRequest>);
    }
  }

  private handOver(): void {
    const { asked, machine } = this;
    if (!asked || !machine) return;
    this.waitFor(asked.patience.fetch, 'fetchingTooSlow');
    machine.send(asked.order);
  }

  private waitFor(milliseconds: number, code: string): void {
    const { asked } = this;
    if (!asked) return;
    if (asked.timer) clearTimeout(asked.timer);
    asked.timer = setTimeout(() => {
      // What is stuck never listens again: the next request gets a process of its own.
      this.end();
      this.giveUp(code, milliseconds / 1000);
    }, milliseconds);
  }

  private giveUp(code: string, seconds?: number): void {
    if (!this.asked) return;
    const { request } = this.asked.order;
    const where = 'where' in request ? request.where : (request.path.split(/[\\/]/u).at(-1) ?? '');
    this.answer(failure(code, where, seconds === undefined ? undefined : { seconds }));
  }

  private answer(answer: Answer<ReadingRequest>): void {
    const { asked } = this;
    if (!asked) return;
    if (asked.timer) clearTimeout(asked.timer);
    this.asked = null;
    asked.answered(answer);
  }

  private end(): void {
    const { machine } = this;
    this.machine = null;
    this.ready = false;
    this.full = false;
    machine?.kill();
  }
}
