// Writing a file so that it is whole or not there: beside its name, synced, renamed.
import { open, rename, rm } from 'node:fs/promises';
import { success, type Result } from '#shared/result.ts';
import { fileFailure } from './fileProblem.ts';

/** Milliseconds before each further try when another program (a virus scanner) holds the file for a moment. */
const retryDelays = [50, 150, 400, 1000];

/** Writes `bytes` to `file`, replacing what was there. A failure leaves what was there. */
export async function writeFileWhole(file: string, bytes: Uint8Array): Promise<Result<null>> {
  const draft = `${file}.writing`;
  try {
    const handle = await open(draft, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renamePatiently(draft, file);
    return success(null);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    return fileFailure(error, file);
  }
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const delay of retryDelays) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code !== 'EPERM' && code !== 'EACCES' && code !== 'EBUSY') throw error;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  await rename(from, to);
}
