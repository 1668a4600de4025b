// The directory of units as a workbook: written, and imported as one edit.
import type { PlanChanged } from '#shared/ipc/calls.ts';
import { success, type Result } from '#shared/result.ts';
import type { DirectoryReading, Take } from '#shared/units/directory.ts';
import { directoryTable } from '#shared/units/directoryTable.ts';
import { directoryEdit } from '#shared/units/importDirectory.ts';
import type { PlanSession } from '../planSession.ts';
import { writeFileWhole } from '../storage/writeFile.ts';

/** Writes the directory. An existing file is replaced: the caller has asked. */
export async function exportUnits(session: PlanSession, file: string): Promise<Result<null>> {
  const { writeDirectory } = await import('../excel/writeDirectory.ts');
  return writeFileWhole(file, await writeDirectory(directoryTable(session.document)));
}

export type ImportedUnits = { added: string[]; changed: string[]; planChanged: PlanChanged | null };

/** Puts the rows that were taken into the plan as one edit. */
export function* acceptUnits(
  session: PlanSession,
  reading: DirectoryReading,
  decision: { takes: ReadonlyMap<string, Take>; order: boolean },
): Generator<number, Result<ImportedUnits>> {
  const { edit, added, changed } = directoryEdit(session.document, reading, decision, () =>
    session.newId('units'),
  );
  if (!edit) return success({ added, changed, planChanged: null });
  const edited = yield* session.editInSteps(edit);
  return edited.ok ? success({ added, changed, planChanged: edited.value.changed }) : edited;
}
