// Writing the workbooks that go out for a period: one a unit, into a folder, with the list of what was sent to whom.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { deadlineWords } from '#shared/flags/deadlineWords.ts';
import { effectiveDeadlines } from '#shared/flags/effectiveDeadlines.ts';
import { buildForm, type FormOptions } from '#shared/forms/buildForm.ts';
import { formFileName, sentListName } from '#shared/forms/fileName.ts';
import { recordSends, type SentForm } from '#shared/forms/recordSends.ts';
import { reportingUnits, type ReportingUnit } from '#shared/forms/reportingUnits.ts';
import { sentList } from '#shared/forms/sentList.ts';
import type { PlanChanged } from '#shared/ipc/calls.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Period } from '#shared/plan/model.ts';
import { failure, success, type Problem, type Result } from '#shared/result.ts';
import { timestamp, writtenMinute } from '../clock.ts';
import type { PlanSession } from '../planSession.ts';
import { fillFormTemplate } from './formTemplates.ts';
import type { ChosenForm } from './templates.ts';
import { fileFailure } from '../storage/fileProblem.ts';
import { writeFileWhole } from '../storage/writeFile.ts';

export type FormsRequest = ChosenForm & {
  period: Period;
  folder: string;
  /** Ids of the units that get a form; null: all that report. */
  units: readonly string[] | null;
};

export type WrittenForms = {
  files: { unit: string; name: string }[];
  /** Forms that could not be written, each with its reason: the others are there. */
  failed: { unitId: string; unit: string; problem: Problem }[];
  /** Names of units whose forms were not begun, since it was stopped. */
  left: string[];
  /** Collectives that nobody reports for, since it is not said who belongs to them. */
  withoutMembers: string[];
  sent: SentForm[];
};

/** The units that get a form, with their places among all that report. */
function chosenUnits(
  document: PlanDocument,
  units: FormsRequest['units'],
): { reporting: ReportingUnit; place: [number, number] }[] {
  const all = reportingUnits(document).units;
  const chosen = units === null ? null : new Set(units);
  return all
    .map((reporting, index) => ({
      reporting,
      place: [index + 1, all.length] as [number, number],
    }))
    .filter(({ reporting }) => chosen === null || chosen.has(reporting.unit.id));
}

export type FormsFound = {
  /** Files of the folder that would be replaced. */
  existing: string[];
  /** Those of them that a spreadsheet program seems to have open: it left its mark beside them. */
  open: string[];
};

/** What of a request's files is in the folder already. */
export function formsThere(
  document: PlanDocument,
  { period, folder, definition, units }: FormsRequest,
): Result<FormsFound> {
  const chosen = chosenUnits(document, units);
  if (chosen.length === 0) return failure('unitsWithoutForms');
  let names: Set<string>;
  try {
    names = new Set(existsSync(folder) ? readdirSync(folder) : []);
  } catch (error) {
    return fileFailure(error, folder);
  }
  const wanted = chosen.map(({ reporting, place }) =>
    formFileName(place, reporting.unit.name, period, definition.sheet),
  );
  const existing = [...wanted, sentListName].filter((name) => names.has(name));
  return success({
    existing,
    open: existing.filter((name) => names.has(`~$${name}`) || names.has(`.~lock.${name}#`)),
  });
}

/**
 * `progress` is called before every workbook with the number of those done. A form that cannot be written is a failure of
 * its own and leaves the others; the whole fails where the folder cannot be made or nobody reports.
 */
export async function writeForms(
  session: PlanSession,
  request: FormsRequest,
  progress: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<Result<WrittenForms>> {
  const { document, planId } = session;
  const { period, folder, definition, form, template } = request;
  const chosen = chosenUnits(document, request.units);
  if (chosen.length === 0) return failure('unitsWithoutForms');
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    return fileFailure(error, folder);
  }
  const deadlines = effectiveDeadlines(document);
  const options: FormOptions = {
    definition,
    planId,
    deadlineOf: (taskId: string) => deadlineWords(deadlines.get(taskId) ?? []),
  };
  const { writeForm } = await import('../excel/writeForm.ts');
  const make = async (unitId: string): Promise<Result<{ fileName: string; bytes: Uint8Array }>> => {
    if (template) {
      const filled = await fillFormTemplate(document, template, unitId, period, options);
      return filled.ok
        ? success({ fileName: filled.value.content.fileName, bytes: filled.value.bytes })
        : filled;
    }
    const content = buildForm(document, unitId, period, options);
    return success({ fileName: content.fileName, bytes: await writeForm(content) });
  };
  /** Answers the name of the file. */
  const write = async (unitId: string): Promise<Result<string>> => {
    const made = await make(unitId);
    if (!made.ok) return made;
    const { fileName, bytes } = made.value;
    const written = await writeFileWhole(path.join(folder, fileName), bytes);
    return written.ok ? success(fileName) : written;
  };
  const { withoutMembers } = reportingUnits(document);
  const result: WrittenForms = {
    files: [],
    failed: [],
    left: [],
    withoutMembers: withoutMembers.map(({ name }) => name),
    sent: [],
  };
  for (const [index, { reporting }] of chosen.entries()) {
    const { unit, tasks } = reporting;
    progress(index, chosen.length);
    // Between files everybody else has a turn, the window's wish to stop among them.
    await new Promise((resolve) => setImmediate(resolve));
    if (signal?.aborted) {
      result.left = chosen.slice(index).map((each) => each.reporting.unit.name);
      break;
    }
    const written = await write(unit.id);
    if (!written.ok) {
      result.failed.push({ unitId: unit.id, unit: unit.name, problem: written.problem });
      continue;
    }
    const fileName = written.value;
    result.files.push({ unit: unit.name, name: fileName });
    const ids = (role: 'lead' | 'support') =>
      tasks.filter((each) => each.role === role).map(({ task }) => task.id);
    result.sent.push({
      unitId: unit.id,
      file: fileName,
      tasks: tasks.length,
      asked: { lead: ids('lead'), support: ids('support') },
      ...(form === undefined ? {} : { form }),
    });
  }
  return success(result);
}

/** Keeps in the plan what was written for whom [P27]. Fails where the plan cannot be changed. */
export function recordForms(
  session: PlanSession,
  period: Period,
  sent: readonly SentForm[],
): Result<PlanChanged | null> {
  if (sent.length === 0) return success(null);
  const edit = recordSends(session.document, { period, at: timestamp(), sent }, session.newId);
  const edited = session.edit(edit);
  return edited.ok ? success(edited.value.changed) : edited;
}

/**
 * Writes the list of all that was sent for the period; `unrecorded` is what the plan could not keep of it. Answers the path.
 */
export async function writeSentList(
  { document, newId }: PlanSession,
  { period, folder }: Pick<FormsRequest, 'period' | 'folder'>,
  unrecorded: readonly SentForm[],
): Promise<Result<string>> {
  const at = timestamp();
  let known = document;
  if (unrecorded.length > 0) {
    const edit = recordSends(document, { period, at, sent: unrecorded }, newId);
    const applied = applyEdit(document, edit, { newId, year: Number(at.slice(0, 4)) });
    if (applied.ok) known = applied.value.document;
  }
  const file = path.join(folder, sentListName);
  const { writeList } = await import('../excel/writeList.ts');
  const bytes = await writeList(sentList(known, period, writtenMinute));
  const written = await writeFileWhole(file, bytes);
  if (written.ok) return success(file);
  // Somebody is looking at the list of last time: this one stands beside it, and its name is said.
  const other = written.problem.facts?.['other'];
  if (typeof other !== 'string') return written;
  const beside = path.join(folder, other);
  const again = await writeFileWhole(beside, bytes);
  return again.ok ? success(beside) : again;
}
