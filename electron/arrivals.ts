// What the desktop hands to the program while it runs, until the window asks for it.
import { arrivingKind, nothingArrived, type Arrival } from '#shared/desktop/arriving.ts';

export class Arrivals {
  private waiting: Arrival = nothingArrived;

  put(arrived: Partial<Arrival>): void {
    const { waiting } = this;
    const { files = [], left = [], newFromNotice = false, notices = [] } = arrived;
    this.waiting = {
      files: [...waiting.files, ...files],
      left: [...waiting.left, ...left],
      newFromNotice: waiting.newFromNotice || newFromNotice,
      notices: [...waiting.notices, ...notices],
    };
  }

  take(): Arrival {
    const { waiting } = this;
    this.waiting = nothingArrived;
    return waiting;
  }
}

/** What a start of the program opens before its window stands, and what the window is handed afterwards. */
export function sortStart(files: readonly string[]): {
  plan: string | null;
  rest: Partial<Arrival>;
} {
  const plans = files.filter((file) => arrivingKind(file) === 'plan');
  const [plan = null] = plans;
  const others = files.filter((file) => !plans.includes(file));
  return { plan, rest: { files: others, left: plans.slice(1) } };
}
