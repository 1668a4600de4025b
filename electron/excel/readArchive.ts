// A zip archive of returned files, as mail and chat programs hand them over: what is in it, and one of them as bytes.
// The package of a workbook is a zip too: the caller knows that this one is none.
import { success, type Result } from '#shared/result.ts';
import { limits } from './limits.ts';
import { ReadProblem } from './readProblem.ts';
import { readZipDirectory } from './zipDirectory.ts';
import { readWholeZipPart } from './zipPart.ts';

/** Names of the files in the archive, with their folders behind `/`, in the order of the archive. */
export function listArchive(bytes: Uint8Array, fileName: string): Result<string[]> {
  try {
    return success([...readZipDirectory(bytes).values()].map(({ name }) => name));
  } catch (error) {
    return refusal(error, fileName);
  }
}

/** Codes: those of a damaged zip, `tooLarge`, and `fileMissing` where there is no such file any more. */
export async function readArchived(
  bytes: Uint8Array,
  member: string,
  fileName: string,
): Promise<Result<Uint8Array>> {
  try {
    const entry = readZipDirectory(bytes).get(member.toLowerCase());
    if (!entry) throw new ReadProblem('fileMissing', member);
    if (entry.size > limits.fileBytes) throw new ReadProblem('tooLarge', member);
    return success(await readWholeZipPart(bytes, entry));
  } catch (error) {
    return refusal(error, fileName);
  }
}

function refusal(error: unknown, fileName: string) {
  if (!(error instanceof ReadProblem)) throw error;
  return { ok: false as const, problem: error.toProblem(fileName) };
}
