// SQLite's errors as the problems that a user can do something about.
import { failure, type Problem } from '#shared/result.ts';

/** Codes by SQLite's primary result code (https://sqlite.org/rescode.html). */
const codes: Record<number, string> = {
  3: 'fileNotAllowed',
  5: 'planInUse',
  6: 'planInUse',
  8: 'fileReadOnly',
  10: 'diskError',
  11: 'planDamaged',
  13: 'diskFull',
  14: 'cannotOpenFile',
  26: 'notPlanFile',
};

/** A failed Result for an error that node:sqlite threw. Anything else is a broken invariant and is thrown on. */
export function sqliteFailure(error: unknown, where: string): { ok: false; problem: Problem } {
  if (!(error instanceof Error) || !('errcode' in error)) throw error;
  const code = codes[Number(error.errcode) & 0xff];
  if (code === undefined) throw error;
  return failure(code, where);
}
