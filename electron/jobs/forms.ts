// Writing the workbooks that go out for a period: one a unit, into a folder.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { deadlineWords } from '#shared/flags/deadlineWords.ts';
import { effectiveDeadlines } from '#shared/flags/effectiveDeadlines.ts';
import { buildForm } from '#shared/forms/buildForm.ts';
import type { FormDefinition } from '#shared/forms/definition.ts';
import { reportingUnits } from '#shared/forms/reportingUnits.ts';
import type { Period } from '#shared/plan/model.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { PlanSession } from '../planSession.ts';
import { fileFailure } from '../storage/fileProblem.ts';
import { writeFileWhole } from '../storage/writeFile.ts';

export type WrittenForms = {
  files: { unit: string; name: string }[];
  /** Collectives that nobody reports for, since it is not said who belongs to them. */
  withoutMembers: string[];
};

export type FormsRequest = { period: Period; folder: string; definition: FormDefinition };

/** `progress` is called before every workbook with the number of those done. */
export async function writeForms(
  session: PlanSession,
  { period, folder, definition }: FormsRequest,
  progress: (done: number, total: number) => void,
): Promise<Result<WrittenForms>> {
  const { document, planId } = session;
  const { units, withoutMembers } = reportingUnits(document);
  if (units.length === 0) return failure('unitsWithoutForms');
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    return fileFailure(error, folder);
  }
  const deadlines = effectiveDeadlines(document);
  const deadlineOf = (taskId: string) => deadlineWords(deadlines.get(taskId) ?? []);
  const { writeForm } = await import('../excel/writeForm.ts');
  const files: WrittenForms['files'] = [];
  for (const { unit } of units) {
    progress(files.length, units.length);
    const content = buildForm(document, unit.id, period, { definition, planId, deadlineOf });
    const written = await writeFileWhole(
      path.join(folder, content.fileName),
      await writeForm(content),
    );
    if (!written.ok) return written;
    files.push({ unit: unit.name, name: content.fileName });
  }
  return success({ files, withoutMembers: withoutMembers.map(({ name }) => name) });
}
