// What the main process tells the window, in the order in which it was told. A large change goes in several messages, each in a turn
// of its own; what comes behind it waits until it has gone, answers to calls among it, so that nothing overtakes the change.
import { setImmediate } from 'node:timers/promises';
import type { EventName, Events } from '#shared/ipc/calls.ts';
import { eventToWire } from '#shared/ipc/wire.ts';

export class Outbox {
  private readonly deliver: (name: EventName, message: unknown) => void;
  private readonly waiting: { name: EventName; makers: (() => unknown)[] }[] = [];
  /** Resolves when nothing waits any more. */
  private going: Promise<void> | null = null;

  constructor(deliver: (name: EventName, message: unknown) => void) {
    this.deliver = deliver;
  }

  /** What is one message goes at once, where nothing waits before it. */
  send<Name extends EventName>(name: Name, payload: Events[Name]): void {
    const makers = eventToWire(name, payload);
    const [only] = makers;
    if (only && makers.length === 1 && this.waiting.length === 0) {
      this.deliver(name, only());
      return;
    }
    this.waiting.push({ name, makers });
    this.going ??= this.go();
  }

  /** Whoever answers a call waits for this first. */
  async emptied(): Promise<void> {
    while (this.going) await this.going;
  }

  private async go(): Promise<void> {
    try {
      for (let first = this.waiting[0]; first; first = this.waiting[0]) {
        for (const make of first.makers) {
          await setImmediate();
          this.deliver(first.name, make());
        }
        this.waiting.shift();
      }
    } finally {
      // Where a message could not be made, no answer waits for ever.
      this.waiting.length = 0;
      this.going = null;
    }
  }
}
