// `npm run bench:safety`: power cuts, kills, imports in vain, bits that turn over and changed workbooks, in the numbers of the
// goals. Options: --cuts N, --kills N, --imports N, --flips N, --mutations N (0 leaves a part out), --seed N, --jobs N (processes
// at a time). Ends with 1 where anything was lost, torn or left without an answer, or where what is broken on purpose was not
// found out.
import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writerEnvironment } from '../safety/trace.ts';
import { jobsOf } from './safetyJobs.ts';
import type { Job, Tally } from './safetyParts.ts';

const text = (value: string) => ({ type: 'string', default: value }) as const;
const { values: options } = parseArgs({
  options: {
    cuts: text('10000'),
    kills: text('1000'),
    imports: text('500'),
    flips: text('1000'),
    mutations: text('100000'),
    seed: text(String(Date.now() % 1_000_000)),
    jobs: text(String(Math.min(availableParallelism(), 8))),
  },
});

/** Milliseconds after which a job counts as one that never ends. */
const mostOfJob = 900_000;
/** Milliseconds between two lines of progress. */
const betweenLines = 15_000;

type Row = { part: string; title: string; isControl: boolean; jobs: number; tally: Tally };

const rows = new Map<string, Row>();

function keep({ part, name, broken }: Job, { counts, faults }: Tally): void {
  const title = broken === '' ? name : `${name}, broken: ${broken}`;
  const key = `${part} ${title}`;
  const row = rows.get(key) ?? {
    part,
    title,
    isControl: broken !== '',
    jobs: 0,
    tally: { counts: {}, faults: [] },
  };
  row.jobs += 1;
  for (const [what, number] of Object.entries(counts)) {
    row.tally.counts[what] = (row.tally.counts[what] ?? 0) + number;
  }
  row.tally.faults.push(...faults);
  rows.set(key, row);
  if (broken === '') for (const fault of faults.slice(0, 5)) console.log(`  ${title}: ${fault}`);
}

function work(job: Job, worker: ChildProcess): Promise<Tally> {
  return new Promise((resolve) => {
    const late = setTimeout(() => worker.kill('SIGKILL'), mostOfJob);
    const end = (tally: Tally) => {
      clearTimeout(late);
      worker.removeAllListeners('message').removeAllListeners('exit');
      resolve(tally);
    };
    worker.once('message', (tally) => end(tally as Tally));
    worker.once('exit', (code, signal) => {
      const fault = `seed ${job.seed}: ended by ${signal ?? code} without an answer`;
      end({ counts: {}, faults: [fault] });
    });
    worker.send(job);
  });
}

const started = performance.now();
const minutes = () => `${((performance.now() - started) / 60_000).toFixed(1)} min`;
const jobs = jobsOf(
  {
    cuts: Number(options.cuts),
    kills: Number(options.kills),
    imports: Number(options.imports),
    flips: Number(options.flips),
    mutations: Number(options.mutations),
  },
  Number(options.seed),
);
const waiting = jobs.toReversed();
let done = 0;
let said = started;

async function workOn(): Promise<void> {
  let worker: ChildProcess | null = null;
  for (let job = waiting.pop(); job; job = waiting.pop()) {
    if (!worker || worker.exitCode !== null || worker.signalCode !== null) {
      worker = fork(path.join(import.meta.dirname, 'safetyWorker.ts'), [], {
        execArgv: ['--disable-warning=ExperimentalWarning'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        env: writerEnvironment,
      });
    }
    keep(job, await work(job, worker));
    done += 1;
    if (performance.now() - said < betweenLines) continue;
    said = performance.now();
    console.log(`${minutes()}: ${done} of ${jobs.length} jobs, now ${job.part} ${job.name}`);
  }
  worker?.disconnect();
}

function isBad({ isControl, tally }: Row): boolean {
  return isControl ? tally.faults.length === 0 : tally.faults.length > 0;
}

console.log(`seed ${options.seed}, ${jobs.length} jobs, ${options.jobs} at a time`);
if (Number(options.cuts) > 0 && !jobs.some(({ part }) => part === 'cuts')) {
  console.log('no power cuts: strace is not there or may not look at programs');
}
await Promise.all(Array.from({ length: Number(options.jobs) }, workOn));
for (const row of rows.values()) {
  const counts = Object.entries(row.tally.counts).map(([what, number]) => `${number} ${what}`);
  const verdict = isBad(row) ? 'BAD' : row.isControl ? 'found out' : 'good';
  console.log(
    `${row.part.padEnd(10)} ${row.title.padEnd(28)} ${verdict.padEnd(10)} ${counts.join(', ')}`,
  );
}
console.log(`seed ${options.seed}, ${minutes()}`);
process.exitCode = [...rows.values()].some(isBad) ? 1 : 0;
