// Templates of letters: those in `templates/letters/`, and an office's own that the plan keeps.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { letterKind } from '#shared/letters/kinds.ts';
import { stopsLetter } from '#shared/letters/findings.ts';
import { inOrder, type PlanDocument } from '#shared/plan/document.ts';
import type { LetterKind, LetterTemplateRow } from '#shared/plan/outputRows.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { ReadProblem } from '../excel/readProblem.ts';
import { fileFailure } from '../storage/fileProblem.ts';

/** `id`: of a row of the plan, or the kind itself for the bundled one. */
export type LetterTemplate = { id: string; name: string; kind: LetterKind; bytes: Uint8Array };

/** Rows that were looked at and found fit: a preview follows every key. */
const fit = new WeakSet<LetterTemplateRow>();

function standardFile(appPath: string, kind: LetterKind): string {
  return path.join(appPath, 'templates', 'letters', `${kind}.docx`);
}

/** A template by the id or name of a row of the plan; the bundled one for the kind's own name or none. */
export async function letterTemplate(
  { letterTemplates }: PlanDocument,
  appPath: string,
  kind: LetterKind,
  named: string,
): Promise<Result<LetterTemplate>> {
  const { label } = letterKind(kind);
  if (named === '' || named === kind) {
    const file = standardFile(appPath, kind);
    try {
      return success({ id: kind, name: label, kind, bytes: readFileSync(file) });
    } catch (error) {
      return fileFailure(error, file);
    }
  }
  const row =
    letterTemplates.get(named) ?? inOrder(letterTemplates).find(({ name }) => name === named);
  if (!row) return failure('noLetterTemplate', named);
  const bytes = Buffer.from(row.content, 'base64');
  const template = { id: row.id, name: row.name, kind: row.kind, bytes };
  if (fit.has(row)) return success(template);
  const { checkLetter } = await import('../word/letters/fillLetter.ts');
  try {
    // The plan may come from elsewhere: what it keeps was not looked at here.
    const { findings } = await checkLetter(bytes);
    if (findings.some(stopsLetter)) return failure('letterTemplateUnfit', row.name);
  } catch (error) {
    if (error instanceof ReadProblem) return { ok: false, problem: error.toProblem(row.file) };
    throw error;
  }
  fit.add(row);
  return success(template);
}
