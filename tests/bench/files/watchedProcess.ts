// What a child process has used, as Linux tells while it runs. Elsewhere nothing is known of it.
import { readFileSync } from 'node:fs';

/** Ticks of Linux in a second. */
const ticks = 100;

export type WatchedProcess = {
  born: (id?: number) => void;
  /** To be called now and then: what it has used since is not known once it has ended. */
  look: () => void;
  /** Processor time in milliseconds and most memory in megabytes, over all that were born. */
  used: () => { cpu: number; megabytes: number };
};

export function watchedProcess(): WatchedProcess {
  const seen = new Map<number, { cpu: number; megabytes: number }>();
  let last: number | undefined;
  return {
    born: (id) => (last = id),
    look() {
      if (last === undefined) return;
      try {
        const fields = readFileSync(`/proc/${last}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
        const status = readFileSync(`/proc/${last}/status`, 'utf8');
        seen.set(last, {
          cpu: ((Number(fields[11]) + Number(fields[12])) / ticks) * 1000,
          megabytes: Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024,
        });
      } catch {
        // It has just ended, or this is not Linux.
      }
    },
    used: () => ({
      cpu: [...seen.values()].reduce((sum, { cpu }) => sum + cpu, 0),
      megabytes: Math.max(0, ...[...seen.values()].map(({ megabytes }) => megabytes)),
    }),
  };
}
