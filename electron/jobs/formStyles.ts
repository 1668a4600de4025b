// Form definitions as files that offices pass on to each other.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FormDefinition } from '#shared/forms/definition.ts';
import { exportStyle, importStyle, type ImportedStyle } from '#shared/forms/exchange.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { failure, type Result } from '#shared/result.ts';
import { fileFailure } from '../storage/fileProblem.ts';
import { writeFileWhole } from '../storage/writeFile.ts';

/** In bytes; a definition has a few thousand. */
const largest = 1_000_000;

/** What a file holds, for a plan; nothing is kept. */
export async function importFormStyle(
  document: PlanDocument,
  file: string,
): Promise<Result<ImportedStyle>> {
  const name = path.basename(file);
  let text: string;
  try {
    if ((await stat(file)).size > largest) return failure('badFormDefinition', name);
    text = await readFile(file, 'utf8');
  } catch (error) {
    return fileFailure(error, file);
  }
  const read = importStyle(document, text);
  if (read.ok) return read;
  return failure(read.problem.code, `${name} ${read.problem.where ?? ''}`.trim());
}

export function exportFormStyle(
  document: PlanDocument,
  definition: FormDefinition,
  file: string,
): Promise<Result<null>> {
  return writeFileWhole(file, Buffer.from(exportStyle(document, definition), 'utf8'));
}
