// Whether files are there, asked by the system's own threads without holding anybody up: a share or drive that is gone answers
// after half a minute, or never.
import { access } from 'node:fs/promises';
import path from 'node:path';
import { unlessStopped } from '../pace.ts';

/** Milliseconds that a list of files waits for its answers. */
const patience = 800;

/** Milliseconds that opening one plan waits: a network drive that slept needs some seconds. */
const patienceForOne = 10_000;
/** The same for one that is to be written to or closed. */
export const patienceForWriting = 3000;

const silentAfter = 500;

/** Shares and drives whose answer is still awaited: they are not asked anew, so that they cannot take every thread. */
const awaited = new Map<string, { asked: Promise<unknown>; since: number }>();

export type Look = (file: string) => Promise<unknown>;
/** `silent`: nothing was heard in time. */
export type PlaceAnswer = 'there' | 'missing' | 'silent';

/** What answers together: on Windows a drive or share, elsewhere a folder, since everything hangs on one root there. */
function shareOf(file: string): string {
  return process.platform === 'win32' ? path.parse(file).root.toLowerCase() : path.dirname(file);
}

/** Whether the share of a file was asked something and has not answered for half a second: nobody should wait for it. */
export function isSilent(file: string): boolean {
  const { since = Infinity } = awaited.get(shareOf(file)) ?? {};
  return performance.now() - since > silentAfter;
}

function asking(share: string, work: () => Promise<void>): Promise<void> {
  const asked = work().finally(() => {
    if (awaited.get(share)?.asked === asked) awaited.delete(share);
  });
  awaited.set(share, { asked, since: performance.now() });
  return asked;
}

/** The files that are surely not there. What does not answer in time is taken to be there: opening it says more. */
export async function missingOf(
  files: readonly string[],
  look: Look = access,
  limit = patience,
): Promise<ReadonlySet<string>> {
  const missing = new Set<string>();
  const byShare = Map.groupBy(files, shareOf);
  const looks = [...byShare]
    .filter(([share]) => !awaited.has(share))
    .map(([share, own]) =>
      asking(share, async () => {
        // One after another: one thread a share.
        for (const file of own) {
          await look(file).catch(() => missing.add(file));
        }
      }),
    );
  await within(limit, Promise.all(looks));
  // What is found out later is no news for this answer.
  return new Set(missing);
}

/** Whether a file is there, before anything waits for it. Null: `signal` ended it. */
export async function answerOf(
  file: string,
  look: Look = access,
  signal: AbortSignal = new AbortController().signal,
  limit = patienceForOne,
): Promise<PlaceAnswer | null> {
  const share = shareOf(file);
  let answer: PlaceAnswer = 'silent';
  const asked = (async () => {
    while (awaited.has(share)) await awaited.get(share)?.asked;
    await asking(share, () =>
      look(file).then(
        () => void (answer = 'there'),
        () => void (answer = 'missing'),
      ),
    );
  })();
  await within(
    limit,
    unlessStopped(signal, () => asked),
  );
  return signal.aborted ? null : answer;
}

async function within(limit: number, work: Promise<unknown>): Promise<void> {
  let waiting: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    waiting = setTimeout(resolve, limit);
  });
  await Promise.race([work, late]);
  clearTimeout(waiting);
}
