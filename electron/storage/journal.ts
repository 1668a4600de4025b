// What a program that did not end left beside a plan: `name-journal`, with which SQLite takes back what was not finished.
import { closeSync, openSync, readSync } from 'node:fs';

/** The first bytes of a journal that is to be played back (https://sqlite.org/fileformat2.html#the_rollback_journal). */
const magic = Buffer.from('d9d505f920a163d7', 'hex');

/**
 * `none`; `settled`: the last step was finished, its journal has nothing to take back; `hot`: a step was cut off, and opening
 * the plan takes it back. Plan and journal belong together until then.
 */
export type JournalState = 'none' | 'settled' | 'hot';

export function journalOf(plan: string): JournalState {
  const start = Buffer.alloc(magic.length);
  try {
    const descriptor = openSync(`${plan}-journal`, 'r');
    try {
      readSync(descriptor, start, 0, start.length, 0);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return 'none';
  }
  return start.equals(magic) ? 'hot' : 'settled';
}
