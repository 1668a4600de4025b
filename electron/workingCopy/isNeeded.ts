// Whether a working copy is still wanted.
import { openForReading } from '../storage/openPlanFile.ts';
import type { KeptCopy } from './copies.ts';

/**
 * Whether a working copy has what its place lacks, as far as is known. A crash may leave one that was just written. `isAway`: the
 * place lacks everything, or does not answer.
 */
export function isNeeded({ file, record }: KeptCopy, isAway: boolean): boolean {
  if (record.written === null || isAway) return true;
  const read = openForReading(file);
  if (!read.ok) return true;
  try {
    return read.value.state() !== record.written;
  } finally {
    read.value.close();
  }
}
