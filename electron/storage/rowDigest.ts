// What every row of a plan file is held against when it is read.
import { hash } from 'node:crypto';

/** SHA-256 over sheet, id and data, cut to 16 bytes: notices any change of a value that SQLite's own check passes. */
export function rowDigest(sheet: string, id: string, data: string): Uint8Array {
  return hash('sha256', `${sheet}\0${id}\0${data}`, 'buffer').subarray(0, 16);
}
