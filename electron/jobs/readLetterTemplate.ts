// A Word file that an office wants as a template of letters, read in the reading process: its bytes and what was found about it.
import path from 'node:path';
import type { LetterFinding } from '#shared/letters/findings.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { limits } from '../excel/limits.ts';
import { ReadProblem } from '../excel/readProblem.ts';
import { readOutsideFile } from '../storage/readFile.ts';
import { documentKind } from '../word/documentKind.ts';
import { checkLetter } from '../word/letters/fillLetter.ts';

/** `content` is the file in base64. */
export type ReadLetterTemplate = {
  file: string;
  content: string;
  findings: LetterFinding[];
  used: string[];
};

/** Codes: those of files, `letterTooLarge`, `letterNotDocx`, `noticeLocked`, `badDocx`. */
export async function readLetterTemplate(
  file: string,
  fetched: () => void,
): Promise<Result<ReadLetterTemplate>> {
  const name = path.basename(file);
  const read = readOutsideFile(file, limits.templateBytes, 'letterTooLarge');
  fetched();
  if (!read.ok) return { ok: false, problem: { ...read.problem, where: name } };
  const bytes = read.value;
  const kind = documentKind(bytes, name);
  if (kind === 'locked') return failure('noticeLocked', name);
  // What is damaged is named by what finds it.
  if (kind !== 'docx' && kind !== 'damaged') return failure('letterNotDocx', name);
  try {
    const { findings, used } = await checkLetter(bytes);
    return success({ file: name, content: bytes.toString('base64'), findings, used });
  } catch (error) {
    if (!(error instanceof ReadProblem)) throw error;
    if (error.code === 'encrypted') return failure('noticeLocked', name);
    return failure(tooLarge.has(error.code) ? 'letterTooLarge' : 'badDocx', name);
  }
}

const tooLarge = new Set([
  'letterTooLarge',
  'tooLarge',
  'zipBomb',
  'zipTooManyParts',
  'xmlTooComplex',
  'tooSlow',
]);
