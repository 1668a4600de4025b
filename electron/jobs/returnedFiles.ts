// Which files a batch of returns is made of: those behind files, folders and archives that a person named.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { sentListName } from '#shared/forms/fileName.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { fileFailure } from '../storage/fileProblem.ts';

/** Endings of files that hold tables. */
export const tableEndings = ['xlsx', 'xlsm', 'xls', 'et', 'csv', 'ods', 'html', 'htm', 'xml'];

/** Endings that the dialog offers for returns. A file named by itself is read whatever its ending. */
export const returnEndings = [...tableEndings, 'zip'];

/**
 * What units send instead, and what cannot be looked into: taken from folders and archives too, so that each is refused with
 * what to do. A return that nobody sees is worse than one that is refused.
 */
const refusedEndings = ['doc', 'docx', 'wps', 'pdf', 'ofd', 'xlsb', 'rar', '7z', 'lnk'];

/** Folders in folders are followed this far; most files of one batch. */
const deepest = 4;
export const mostFiles = 5000;

/** A file of the batch; `member` names it inside the archive at `path`. */
export type ReturnedFile = { path: string; member: string | null };

/** What a person is shown: a file in an archive stands behind it like a file in a folder. */
export function shownPath({ path: file, member }: ReturnedFile): string {
  return member === null ? file : path.join(file, ...member.split('/'));
}

/**
 * The files behind paths of files and folders, in order, each once. From folders come files with an ending that returns have;
 * owner files of Excel (`~$…`), hidden files and the list of what was sent are left out. Fails where nothing was found; what
 * cannot be looked at beside others is one of the files. With `signal` the search ends early; those found so far count.
 */
export async function returnedFiles(
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<Result<string[]>> {
  const found = new Set<string>();
  const out: { place: string; problem: ReturnType<typeof failure> }[] = [];
  const collect = async (place: string, depth: number, named: boolean): Promise<void> => {
    if (signal?.aborted || found.size > mostFiles) return;
    try {
      if ((await stat(place)).isDirectory()) {
        if (depth >= deepest) return;
        for (const name of (await readdir(place)).sort())
          await collect(path.join(place, name), depth + 1, false);
      } else if (named || isReturnName(place)) found.add(path.resolve(place));
    } catch (error) {
      out.push({ place, problem: fileFailure(error, place) });
    }
  };
  for (const place of paths) await collect(place, 0, true);
  if (found.size === 0) return out[0]?.problem ?? failure('noReturns', paths.join('、'));
  // The others are read all the same; of these the reading says what is wrong.
  for (const { place } of out) found.add(path.resolve(place));
  if (found.size > mostFiles) return tooMany(paths[0] ?? '', found.size);
  return success([...found]);
}

/** Whether a file that nobody named by itself is taken for a return. */
export function isReturnName(name: string): boolean {
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  const ending = path.extname(last).slice(1).toLowerCase();
  const known = returnEndings.includes(ending) || refusedEndings.includes(ending);
  return known && !last.startsWith('~$') && !last.startsWith('.') && last !== sentListName;
}

export function tooMany(where: string, files: number): ReturnType<typeof failure> {
  return failure('tooManyReturns', where, { files, most: mostFiles });
}
