// The file system's errors as the problems that a user can do something about.
import { failure, type Problem } from '#shared/result.ts';

const codes: Record<string, string> = {
  ENOENT: 'fileMissing',
  EISDIR: 'fileIsFolder',
  ENOTDIR: 'fileMissing',
  EACCES: 'fileNotAllowed',
  EPERM: 'fileNotAllowed',
  EBUSY: 'fileBusy',
  EROFS: 'fileReadOnly',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EIO: 'diskError',
  ENAMETOOLONG: 'nameTooLong',
  EEXIST: 'fileExists',
  EMFILE: 'tooManyFiles',
  // Windows says this of a file in a cloud folder that is not on this computer, among others.
  UNKNOWN: 'fileOutOfReach',
  ETIMEDOUT: 'fileOutOfReach',
  ENOTCONN: 'fileOutOfReach',
  ENODEV: 'fileOutOfReach',
  ENXIO: 'fileOutOfReach',
  EHOSTDOWN: 'fileOutOfReach',
  EHOSTUNREACH: 'fileOutOfReach',
  ENETUNREACH: 'fileOutOfReach',
  ELOOP: 'fileMissing',
};

/** A failed Result for an error of `node:fs`. Anything else is a broken invariant and is thrown on. */
export function fileFailure(error: unknown, where: string): { ok: false; problem: Problem } {
  const code = error instanceof Error && 'code' in error ? codes[String(error.code)] : undefined;
  if (code === undefined) throw error;
  return failure(code, where);
}
