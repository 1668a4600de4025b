// Designs of consolidated sheets as files that offices pass on to each other.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SheetDesign } from '#shared/consolidate/design.ts';
import { exportDesign, importDesign, type ImportedDesign } from '#shared/consolidate/exchange.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { failure, type Result } from '#shared/result.ts';
import { fileFailure } from '../storage/fileProblem.ts';
import { writeFileWhole } from '../storage/writeFile.ts';

/** In bytes; a design has a few thousand. */
const largest = 1_000_000;

/** What a file holds, for a plan; nothing is kept. */
export async function importDesignFile(
  document: PlanDocument,
  file: string,
): Promise<Result<ImportedDesign>> {
  const name = path.basename(file);
  let text: string;
  try {
    if ((await stat(file)).size > largest) return failure('badDesign', name);
    text = await readFile(file, 'utf8');
  } catch (error) {
    return fileFailure(error, file);
  }
  const read = importDesign(document, text);
  return read.ok ? read : failure(read.problem.code, name);
}

export function exportDesignFile(
  document: PlanDocument,
  { name, design }: { name: string; design: SheetDesign },
  file: string,
): Promise<Result<null>> {
  return writeFileWhole(file, Buffer.from(exportDesign(document, name, design), 'utf8'));
}
