// The returns of the guided tour: forms of the example, filled in, in a folder of their own. Rule G3 of shared/tour.
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { periodLabel, periodOf } from '#shared/calendar/periods.ts';
import { deadlineWords } from '#shared/flags/deadlineWords.ts';
import { effectiveDeadlines } from '#shared/flags/effectiveDeadlines.ts';
import { buildForm } from '#shared/forms/buildForm.ts';
import { reportingUnits } from '#shared/forms/reportingUnits.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { exampleFiles, type ExampleFile } from '#shared/tour/exampleReturns.ts';
import type { PlanSession } from '../planSession.ts';
import { fileFailure } from '../storage/fileProblem.ts';
import { writeFileWhole } from '../storage/writeFile.ts';
import { defaultForm, formDefinition } from './templates.ts';

/** A unit with more tasks would make the step a chore; one with a single task has no cells to merge. */
const [fewestTasks, mostTasks] = [2, 4];

/** Answers the folder, new in `into`, and how many files stand in it. */
export async function writeExampleReturns(
  session: PlanSession,
  appPath: string,
  into: string,
): Promise<Result<{ folder: string; files: number }>> {
  const { document, planId, asOf } = session;
  const definition = formDefinition(document, appPath, defaultForm);
  if (!definition.ok) return definition;
  const all = reportingUnits(document).units;
  const few = all.filter(({ tasks }) => tasks.length >= fewestTasks && tasks.length <= mostTasks);
  const chosen = few.length > 0 ? few : all;
  if (chosen.length === 0) return failure('unitsWithoutForms');
  const period = periodOf(asOf, 'month');
  const folder = freeFolder(into, `示例反馈表（${periodLabel(period)}）`);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    return fileFailure(error, folder);
  }
  const deadlines = effectiveDeadlines(document);
  const forms = chosen.map(({ unit }) =>
    buildForm(document, unit.id, period, {
      definition: definition.value,
      planId,
      deadlineOf: (taskId) => deadlineWords(deadlines.get(taskId) ?? []),
    }),
  );
  const made = new Map<string, Uint8Array>();
  for (const file of exampleFiles(forms, periodLabel(period))) {
    const bytes = await bytesOf(file, made);
    made.set(file.name, bytes);
    const written = await writeFileWhole(path.join(folder, file.name), bytes);
    if (!written.ok) return written;
  }
  return success({ folder, files: made.size });
}

async function bytesOf(
  file: ExampleFile,
  made: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array> {
  if ('form' in file) return (await import('../excel/writeForm.ts')).writeForm(file.form);
  if ('table' in file) return (await import('../excel/writeList.ts')).writeList(file.table);
  const bytes = made.get(file.copyOf);
  if (!bytes) throw new Error(`${file.name} is copied before its like is made`);
  return bytes;
}

function freeFolder(into: string, name: string): string {
  for (let count = 1; ; count += 1) {
    const folder = path.join(into, count === 1 ? name : `${name}（${count}）`);
    if (!existsSync(folder)) return folder;
  }
}
