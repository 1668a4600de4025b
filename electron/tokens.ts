// Words that stand for things on this side of the boundary: the page names them, and never a path.
import { randomBytes } from 'node:crypto';

/** How many are kept; older ones no longer stand for anything. */
const most = 64;

/** A file that was written for the user. */
export type Written = { written: string };

export function isWritten(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && 'written' in value;
}

export class Tokens {
  private readonly values = new Map<string, unknown>();

  put(value: unknown): string {
    const token = randomBytes(12).toString('hex');
    this.values.set(token, value);
    // A hundred letters that were written put no review away: each kind has its own room.
    const own = [...this.values].filter(([, each]) => isWritten(each) === isWritten(value));
    const [oldest] = own;
    if (own.length > most && oldest) this.values.delete(oldest[0]);
    return token;
  }

  get(token: string): unknown {
    return this.values.get(token);
  }

  keepOnly(is: (value: unknown) => boolean): void {
    for (const [token, value] of this.values) if (!is(value)) this.values.delete(token);
  }
}
