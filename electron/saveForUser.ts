// Every file that a person names to be written: asks for the name, writes, and where another program holds the file, asks
// what to do. Nothing is lost meanwhile: what is to be written stays at hand, and so does the file that is there.
import path from 'node:path';
import { success, type Result } from '#shared/result.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Dialogs, SaveOptions } from './dialogs.ts';

/**
 * Answers the path of what was written; null where the person cancelled. `write` answers with `facts.other`, the name
 * of a file beside it, when the file is there and cannot be replaced now.
 */
export async function saveForUser(
  dialogs: Pick<Dialogs, 'saveFile' | 'askOtherName'>,
  options: SaveOptions,
  write: (file: string) => Promise<Result<unknown>> | Result<unknown>,
): Promise<Result<string | null>> {
  let file = await dialogs.saveFile(options);
  while (file !== null) {
    const written = await write(file);
    if (written.ok) return success(file);
    const { problem } = written;
    const other = problem.facts?.['other'];
    if (typeof other !== 'string') return written;
    const beside: string = path.join(path.dirname(file), other);
    const said = wordProblem({ ...problem, where: path.basename(file) });
    const answer = await dialogs.askOtherName({ said, other });
    if (answer === 'other') file = beside;
    else if (answer === 'elsewhere') file = await dialogs.saveFile({ ...options, name: beside });
    else if (answer === 'cancel') return success(null);
  }
  return success(null);
}
