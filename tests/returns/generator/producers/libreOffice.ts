// Files that LibreOffice saves again in another format, all of one format in one run of the program.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { convertAll } from '../../../excel/libreOffice.ts';
import type { GeneratedReturn, ReturnedFile } from '../generate.ts';

/** More files in one run than this may take longer than a run is given. */
const most = 10;

/** Saves the files of those returns that wait for it; the others are answered as they are. */
export async function saveAgain(returns: readonly GeneratedReturn[]): Promise<GeneratedReturn[]> {
  const groups = new Map<string, { format: string; files: ReturnedFile[] }>();
  for (const { converts, files } of returns) {
    if (!converts) continue;
    const { format, filter } = converts;
    const group = groups.get(filter);
    if (group) group.files.push(...files);
    else groups.set(filter, { format, files: [...files] });
  }
  const saved = new Map<ReturnedFile, Uint8Array>();
  for (const [filter, { format, files }] of groups) {
    for (let from = 0; from < files.length; from += most) {
      await saveSome(files.slice(from, from + most), format, filter, saved);
    }
  }
  return returns.map((one) => ({
    ...one,
    converts: null,
    files: one.files.map((file) => ({ ...file, bytes: saved.get(file) ?? file.bytes })),
  }));
}

async function saveSome(
  files: readonly ReturnedFile[],
  format: string,
  filter: string,
  saved: Map<ReturnedFile, Uint8Array>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'planbook-returned-'));
  const paths = files.map(({ bytes }, index) => {
    const file = path.join(folder, `${index}.xlsx`);
    writeFileSync(file, bytes);
    return file;
  });
  const results = await convertAll(paths, format, filter);
  files.forEach((file, index) =>
    saved.set(file, new Uint8Array(readFileSync(results[index] ?? ''))),
  );
  rmSync(folder, { recursive: true, force: true });
}
