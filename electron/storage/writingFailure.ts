// Why a file could not be written, with another name for it where the one that is there stands in the way.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileFailure } from './fileProblem.ts';
import { freeNameBeside } from './freeName.ts';

/** On Windows a file that a spreadsheet program has open is busy, or nobody is allowed to replace it. */
const heldCodes = new Set(['fileBusy', 'fileNotAllowed', 'fileReadOnly']);

/** `facts.other` names the other file: it would stand beside this one. */
export function writingFailure(error: unknown, file: string): ReturnType<typeof fileFailure> {
  const failed = fileFailure(error, file);
  const { problem } = failed;
  if (!heldCodes.has(problem.code) || !existsSync(file)) return failed;
  const facts = { ...problem.facts, other: path.basename(freeNameBeside(file)) };
  return { ok: false, problem: { ...problem, facts } };
}
