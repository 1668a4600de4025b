// What every row of a plan file is held against when it is read.
import { hash } from 'node:crypto';

/** SHA-256 over sheet, id and data, cut to 16 bytes: notices any change of a value that SQLite's own check passes. */
export function rowDigest(sheet: string, id: string, data: string): Uint8Array {
  return hash('sha256', `${sheet}\0${id}\0${data}`, 'buffer').subarray(0, 16);
}

/** A digest as SQL tells it to `isDigestOf`: a buffer for every row would cost a fifth of the time in which rows are read. */
export const digestText = "iif(typeof(digest) = 'blob', lower(hex(digest)), '')";

/** Whether `digest`, as `digestText` told it, is that of the row. */
export function isRowDigest(digest: string, sheet: string, id: string, data: string): boolean {
  return isDigestOf(digest, `${sheet}\0${id}\0${data}`);
}

/** The same of what a digest is made from as a whole. */
export function isDigestOf(digest: string, told: string | Uint8Array): boolean {
  return digest.length === 32 && hash('sha256', told).startsWith(digest);
}
