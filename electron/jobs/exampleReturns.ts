// The returns of the guided tour: forms of the example, filled in, in a folder of their own. Rule G3 of shared/tour.
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { periodLabel, periodOf } from '#shared/calendar/periods.ts';
import { deadlineWords } from '#shared/flags/deadlineWords.ts';
import { effectiveDeadlines } from '#shared/flags/effectiveDeadlines.ts';
import { buildForm } from '#shared/forms/buildForm.ts';
import { reportingUnits } from '#shared/forms/reportingUnits.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { filledForm } from '#shared/tour/filledForm.ts';
import type { PlanSession } from '../planSession.ts';
import { fileFailure } from '../storage/fileProblem.ts';
import { writeFileWhole } from '../storage/writeFile.ts';
import { defaultForm, formDefinition } from './templates.ts';

/** As many units have sent theirs back: enough to see a list, few enough to look through every cell. */
const mostReturns = 3;
/** A unit with more tasks would make the step a chore. */
const mostTasks = 4;

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
  const few = all.filter(({ tasks }) => tasks.length <= mostTasks);
  const chosen = (few.length > 0 ? few : all).slice(0, mostReturns);
  if (chosen.length === 0) return failure('unitsWithoutForms');
  const period = periodOf(asOf, 'month');
  const folder = freeFolder(into, `示例反馈表（${periodLabel(period)}）`);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    return fileFailure(error, folder);
  }
  const deadlines = effectiveDeadlines(document);
  const { writeForm } = await import('../excel/writeForm.ts');
  for (const [place, { unit }] of chosen.entries()) {
    const content = buildForm(document, unit.id, period, {
      definition: definition.value,
      planId,
      deadlineOf: (taskId) => deadlineWords(deadlines.get(taskId) ?? []),
    });
    const bytes = await writeForm(filledForm(content, place));
    const written = await writeFileWhole(path.join(folder, content.fileName), bytes);
    if (!written.ok) return written;
  }
  return success({ folder, files: chosen.length });
}

function freeFolder(into: string, name: string): string {
  for (let count = 1; ; count += 1) {
    const folder = path.join(into, count === 1 ? name : `${name}（${count}）`);
    if (!existsSync(folder)) return folder;
  }
}
