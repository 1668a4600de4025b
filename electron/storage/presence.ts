// Which of several files are there, asked without holding anybody up: a share or drive that is gone answers after half a minute.
import { access } from 'node:fs/promises';
import path from 'node:path';

/** Milliseconds that a list of files waits for its answers. */
const patience = 800;

/** Shares and drives whose answer is still awaited: they are not asked anew, so that they cannot take every thread. */
const awaited = new Set<string>();

type Look = (file: string) => Promise<unknown>;

/** The files that are surely not there. What does not answer in time is taken to be there: opening it says more. */
export async function missingOf(
  files: readonly string[],
  look: Look = access,
  limit = patience,
): Promise<ReadonlySet<string>> {
  const missing = new Set<string>();
  const byRoot = Map.groupBy(files, (file) => path.parse(file).root);
  const looks = [...byRoot]
    .filter(([root]) => !awaited.has(root))
    .map(async ([root, own]) => {
      awaited.add(root);
      // One after another: one thread a share.
      for (const file of own) {
        await look(file).catch(() => missing.add(file));
      }
      awaited.delete(root);
    });
  let waiting: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    waiting = setTimeout(resolve, limit);
  });
  await Promise.race([Promise.all(looks), late]);
  clearTimeout(waiting);
  // What is found out later is no news for this answer.
  return new Set(missing);
}
