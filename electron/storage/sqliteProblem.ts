// SQLite's errors as the problems that a user can do something about.
import { failure, type Problem, type Result } from '#shared/result.ts';

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

/** Runs `work`; an error of SQLite that it throws is a failed Result too. */
export function tried<Value>(work: () => Result<Value>, where: string): Result<Value> {
  try {
    return work();
  } catch (error) {
    return sqliteFailure(error, where);
  }
}

/** The same of work that pauses. */
export function* triedInSteps<Value>(
  work: () => Generator<number, Result<Value>>,
  where: string,
): Generator<number, Result<Value>> {
  try {
    return yield* work();
  } catch (error) {
    return sqliteFailure(error, where);
  }
}
