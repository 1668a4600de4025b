// Expected failures are values with a code; a broken invariant throws.

/** What went wrong, for a machine (`code`) and, once worded (see `words`), for a person. */
export type Problem = {
  code: string;
  /** File, sheet, row, column: whatever says where, in the user's words. */
  where?: string;
  /** Facts that the sentence about the problem needs, by name. */
  facts?: Record<string, string | number>;
};

export type Result<Value> = { ok: true; value: Value } | { ok: false; problem: Problem };

export function success<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function failure(
  code: string,
  where?: string,
  facts?: Record<string, string | number>,
): { ok: false; problem: Problem } {
  return { ok: false, problem: { code, ...(where ? { where } : {}), ...(facts ? { facts } : {}) } };
}
