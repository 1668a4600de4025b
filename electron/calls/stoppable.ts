// Long work on files, of which there is one at a time: its progress goes to the window, a call of the window ends it early.
import type { StopCall } from '#shared/ipc/calls.ts';
import type { Desk } from '../desk.ts';

type Tell = (label: string, done: number, total: number) => void;

/** `stop` is the call that aborts the signal, through `Desk.stopReading`. */
export async function stoppable<Value>(
  desk: Desk,
  stop: StopCall,
  work: (signal: AbortSignal, tell: Tell) => Promise<Value>,
): Promise<Value> {
  const { parts } = desk;
  const control = new AbortController();
  desk.stopReading();
  desk.reading = control;
  try {
    return await work(control.signal, (label, done, total) =>
      parts.send('app:progress', { label, done, total, stop }),
    );
  } finally {
    if (desk.reading === control) desk.reading = null;
    parts.send('app:progress', null);
  }
}
