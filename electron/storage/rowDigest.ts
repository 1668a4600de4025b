// What every row of a plan file is held against when it is read.
import { hash } from 'node:crypto';

/** SHA-256 over sheet, id and data, cut to 16 bytes: notices any change of a value that SQLite's own check passes. */
export function rowDigest(sheet: string, id: string, data: string): Uint8Array {
  return hash('sha256', `${sheet}\0${id}\0${data}`, 'buffer').subarray(0, 16);
}

/** Whether it is the digest, without a buffer for every row: half the time, and on opening every row is asked. */
export function isRowDigest(digest: Uint8Array, sheet: string, id: string, data: string): boolean {
  return isDigestOf(digest, `${sheet}\0${id}\0${data}`);
}

/** The same of what a digest is made from as a whole. */
export function isDigestOf(digest: Uint8Array, told: string | Uint8Array): boolean {
  if (digest.length !== 16) return false;
  const expected = hash('sha256', told, 'binary');
  for (let place = 0; place < 16; place += 1) {
    if (expected.charCodeAt(place) !== digest[place]) return false;
  }
  return true;
}
