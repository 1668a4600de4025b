// Words that stand for things on this side of the boundary: the page names them, and never a path.
import { randomBytes } from 'node:crypto';

/** How many are kept; older ones no longer stand for anything. */
const most = 64;

export class Tokens {
  private readonly values = new Map<string, unknown>();

  put(value: unknown): string {
    const token = randomBytes(12).toString('hex');
    this.values.set(token, value);
    const oldest = this.values.keys().next().value;
    if (this.values.size > most && oldest !== undefined) this.values.delete(oldest);
    return token;
  }

  get(token: string): unknown {
    return this.values.get(token);
  }

  keepOnly(is: (value: unknown) => boolean): void {
    for (const [token, value] of this.values) if (!is(value)) this.values.delete(token);
  }
}
