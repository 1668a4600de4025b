// The reading process as the command line starts it, with an eye on what every file costs it.
import { readFileSync, writeFileSync } from 'node:fs';
import { childReading } from '#electron/reading/startChild.ts';
import { mostMemory, type StartReading } from '#electron/reading/readingProcess.ts';

/**
 * Since it was asked last: most megabytes in memory (objects that are left of files before count until they are
 * collected), and seconds of the processor, which other programs on the machine do not make more.
 */
export type ReadingCost = { megabytes: number; seconds: number };

export type WatchedReading = {
  start: StartReading;
  /** Null where the system does not tell, or the process has ended. */
  cost: () => ReadingCost | null;
};

/** Linux counts the time of processes in hundredths of a second. */
const ticks = 100;

export function watchedReading(): WatchedReading {
  let id: number | undefined;
  let before = 0;
  const start = childReading(mostMemory, (born) => {
    id = born;
    before = 0;
  });
  const cost = () => {
    try {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      const kilobytes = Number(/VmHWM:\s+(\d+) kB/u.exec(status)?.[1]);
      // Behind the name of the program, which is in brackets: user and system time are the 12th and 13th.
      const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      const used = (Number(fields[11]) + Number(fields[12])) / ticks;
      const seconds = used - before;
      before = used;
      // The count of memory begins anew from what is held now.
      writeFileSync(`/proc/${id}/clear_refs`, '5');
      return Number.isFinite(kilobytes + seconds) ? { megabytes: kilobytes / 1024, seconds } : null;
    } catch {
      return null;
    }
  };
  return { start, cost };
}
