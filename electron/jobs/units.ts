// The directory of units as a workbook: written, read, and imported as one edit.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PlanChanged } from '#shared/ipc/calls.ts';
import { success, type Result } from '#shared/result.ts';
import type { DirectoryReading, Take } from '#shared/units/directory.ts';
import { directoryTable } from '#shared/units/directoryTable.ts';
import { directoryEdit } from '#shared/units/importDirectory.ts';
import { readDirectory } from '#shared/units/readDirectory.ts';
import type { PlanSession } from '../planSession.ts';
import { fileFailure } from '../storage/fileProblem.ts';
import { writeFileWhole } from '../storage/writeFile.ts';

/** Writes the directory. An existing file is replaced: the caller has asked. */
export async function exportUnits(session: PlanSession, file: string): Promise<Result<null>> {
  const { writeDirectory } = await import('../excel/writeDirectory.ts');
  return writeFileWhole(file, await writeDirectory(directoryTable(session.document)));
}

/** Reads any workbook that lists units; nothing is changed yet. */
export async function readUnits(file: string): Promise<Result<DirectoryReading>> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return fileFailure(error, file);
  }
  const name = path.basename(file);
  const { readWorkbook } = await import('../excel/readWorkbook.ts');
  const workbook = await readWorkbook(bytes, name);
  if (!workbook.ok) return workbook;
  const reading = readDirectory(workbook.value);
  if (reading.ok) return reading;
  const { where } = reading.problem;
  return { ok: false, problem: { ...reading.problem, where: where ? `${name}，${where}` : name } };
}

export type ImportedUnits = { added: string[]; changed: string[]; planChanged: PlanChanged | null };

/** Puts the rows that were taken into the plan as one edit. */
export function acceptUnits(
  session: PlanSession,
  reading: DirectoryReading,
  decision: { takes: ReadonlyMap<string, Take>; order: boolean },
): Result<ImportedUnits> {
  const { edit, added, changed } = directoryEdit(session.document, reading, decision, () =>
    session.newId('units'),
  );
  if (!edit) return success({ added, changed, planChanged: null });
  const edited = session.edit(edit);
  return edited.ok ? success({ added, changed, planChanged: edited.value.changed }) : edited;
}
