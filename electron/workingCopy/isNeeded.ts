// Whether a working copy is still wanted.
import { existsSync } from 'node:fs';
import { openForReading } from '../storage/openPlanFile.ts';
import type { KeptCopy } from './copies.ts';

/** Whether a working copy has what its place lacks, as far as is known. A crash may leave one that was just written. */
export function isNeeded({ file, record }: KeptCopy): boolean {
  if (record.written === null || !existsSync(record.origin)) return true;
  const read = openForReading(file);
  if (!read.ok) return true;
  try {
    return read.value.state() !== record.written;
  } finally {
    read.value.close();
  }
}
