// Reading returned files and holding them against the open plan; taking an import back.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { PlanChanged } from '#shared/ipc/calls.ts';
import type { Period } from '#shared/plan/model.ts';
import { failure, success, type Result } from '#shared/result.ts';
import {
  compareReturns,
  type ReturnInput,
  type ReturnsDraft,
} from '#shared/returns/compareReturns.ts';
import { mergeReturns, type MergedReturns, type Take } from '#shared/returns/mergeReturns.ts';
import { undoImport as planUndoOfImport, type UndoneImport } from '#shared/returns/mergeUndo.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { timestamp } from '../clock.ts';
import type { PlanSession } from '../planSession.ts';
import { fileFailure } from '../storage/fileProblem.ts';

/** Endings of files that are taken from a folder; a file named by itself is read whatever its ending. */
export const returnEndings = ['xlsx', 'xlsm', 'xls', 'et', 'csv', 'ods', 'html', 'htm', 'xml'];

/** Folders in folders are followed this far; most files of one import. */
const deepest = 4;
const mostFiles = 5000;

/** The files behind paths of files and folders, in order, each once. Owner files of Excel (`~$…`) are left out. */
export function returnedFiles(paths: readonly string[]): Result<string[]> {
  const found = new Set<string>();
  const collect = (place: string, depth: number, named: boolean): void => {
    if (statSync(place).isDirectory()) {
      if (depth >= deepest) return;
      for (const name of readdirSync(place).sort())
        collect(path.join(place, name), depth + 1, false);
      return;
    }
    const name = path.basename(place);
    const ending = path.extname(name).slice(1).toLowerCase();
    if (named || (returnEndings.includes(ending) && !name.startsWith('~$')))
      found.add(path.resolve(place));
  };
  for (const place of paths) {
    try {
      collect(place, 0, true);
    } catch (error) {
      return fileFailure(error, place);
    }
  }
  if (found.size === 0) return failure('noReturns', paths.join('、'));
  if (found.size > mostFiles)
    return failure('tooManyReturns', paths[0], { files: found.size, most: mostFiles });
  return success([...found]);
}

/** Reads every file; one that cannot be read is a problem of its own and leaves the others. */
export async function readReturns(
  files: readonly string[],
  progress: (done: number, total: number) => void,
): Promise<ReturnInput[]> {
  const { readWorkbook } = await import('../excel/readWorkbook.ts');
  const inputs: ReturnInput[] = [];
  for (const file of files) {
    progress(inputs.length, files.length);
    // Between files the window gets its turn.
    await new Promise((resolve) => setImmediate(resolve));
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(file);
    } catch (error) {
      inputs.push({
        path: file,
        digest: `unread ${file}`,
        workbook: fileFailure(error, path.basename(file)),
      });
      continue;
    }
    const digest = createHash('sha256').update(bytes).digest('hex');
    inputs.push({ path: file, digest, workbook: await readWorkbook(bytes, path.basename(file)) });
  }
  return inputs;
}

/** What the files would change; nothing is changed yet. */
export function draftReturns(
  session: PlanSession,
  inputs: readonly ReturnInput[],
  period: Period,
): ReturnsDraft {
  const { document, planId } = session;
  return compareReturns(document, inputs, { period, planId, tellProblem: wordProblem });
}

export type AcceptedReturns = MergedReturns & { changed: PlanChanged | null };

/** Merges what was taken as one edit. */
export function acceptReturns(
  session: PlanSession,
  draft: ReturnsDraft,
  take: Take,
): Result<AcceptedReturns> {
  const merged = mergeReturns(session.document, draft, {
    take,
    newId: session.newId,
    at: timestamp(),
  });
  if (!merged.edit) return success({ ...merged, changed: null });
  const edited = session.edit(merged.edit);
  return edited.ok ? success({ ...merged, changed: edited.value.changed }) : edited;
}

export type TakenBack = Omit<UndoneImport, 'edit'> & { changed: PlanChanged | null };

/** Takes an import back where nobody changed a cell since. */
export function takeImportBack(session: PlanSession, importId: string): Result<TakenBack> {
  const imported = session.file.changeThatAdded('imports', importId);
  if (!imported) return failure('noImport', importId);
  const undone = planUndoOfImport(session.document, importId, imported);
  if (!undone.ok) return undone;
  const edited = session.edit(undone.value.edit);
  if (!edited.ok) return edited;
  const { reverted, kept } = undone.value;
  return success({ reverted, kept, changed: edited.value.changed });
}
