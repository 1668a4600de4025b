// A file from outside as bytes, under a limit; the system's errors in the user's words.
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { failure, success, type Result } from '#shared/result.ts';
import { fileFailure } from './fileProblem.ts';

/** Fails with `tooLargeCode` past `most` bytes, with `emptyFile`, or with the code for what the system says. */
export function readOutsideFile(path: string, most: number, tooLargeCode: string): Result<Buffer> {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return failure('fileIsFolder', path);
    // A device or a pipe may never end.
    if (!stat.isFile()) return failure('cannotOpenFile', path);
    // Before its size: a file that must not be read is that first of all.
    closeSync(openSync(path, 'r'));
    if (stat.size > most) return failure(tooLargeCode, path);
    const bytes = readFileSync(path);
    return bytes.length === 0 ? failure('emptyFile', path) : success(bytes);
  } catch (error) {
    return fileFailure(error, path);
  }
}
