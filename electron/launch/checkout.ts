// Where things are in a checkout: used by the programs that build, start and test it, never by the packaged app.
import path from 'node:path';

/** The folder that holds package.json. */
export const checkoutRoot: string = path.resolve(import.meta.dirname, '..', '..');

/** An absolute path inside the checkout. */
export function inCheckout(...parts: string[]): string {
  return path.join(checkoutRoot, ...parts);
}
