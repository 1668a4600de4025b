// A whole batch of returns as the window reads it: 200 forms of 60 rows from files, in the process of their own, matched and
// compared with a plan of 4,000 tasks; what a decision costs after that; how much memory it takes. The floor inflates the
// packages and cuts the XML into values, in this process.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readReturns, type BatchOptions } from '#electron/jobs/readReturns.ts';
import { startChild } from '#electron/reading/startChild.ts';
import { compareAhead, compareReturns } from '#shared/returns/compareReturns.ts';
import type { ReviewDecision } from '#shared/returns/review.ts';
import { readingFloor } from './files/floor.ts';
import { plan, reviewOptions, units, writeReturns } from './files/made.ts';
import { summary, table, type Measured } from './measure.ts';

const document = plan();
const folder = mkdtempSync(path.join(tmpdir(), 'planbook-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const floor = (paths: readonly string[]) =>
  paths.reduce((sum, file) => sum + readingFloor(readFileSync(file)), 0);

async function time(name: string, runs: number, work: () => unknown): Promise<Measured> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return summary(name, times);
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
const compare = (
  inputs: Parameters<typeof compareReturns>[1],
  decisions: readonly ReviewDecision[] = [],
) => compareReturns(document, inputs, reviewOptions, decisions);

const files = await writeReturns(folder, units);
const read = (ahead?: BatchOptions['ahead']) =>
  readReturns(files, { start: startChild, progress() {}, ...(ahead ? { ahead } : {}) });
const readAhead = () => read((input, index) => compareAhead(document, input, index, reviewOptions));
collectGarbage();
const before = process.memoryUsage().heapUsed;
const measured = [
  await time(`floor: ${units} × 60 rows`, 5, () => floor(files)),
  await time('read, in the other process', 3, () => read()),
  await time('read, matched and compared', 3, async () => compare((await readAhead()).inputs)),
];
const { inputs } = await read();
const draft = compare(inputs);
const [first] = draft.differences;
measured.push(
  await time('compared once more', 3, () => compare(inputs.map((input) => ({ ...input })))),
  await time('a decision on one cell', 9, () =>
    compare(inputs, [{ type: 'take', ids: [first?.id ?? ''], take: false }]),
  ),
  await time('a decision on one file', 9, () =>
    compare(inputs, [{ type: 'blanks', file: 3, erase: true }]),
  ),
);
console.log(table(measured));
const base = measured[0]?.median ?? 1;
console.log(
  `× floor: ${measured.map(({ name, median }) => `${name} ${(median / base).toFixed(1)}`).join(', ')}`,
);
collectGarbage();
const held = process.memoryUsage().heapUsed - before;
console.log(
  `${draft.differences.length} differences; the batch and its review hold ${megabytes(held)} of objects`,
);
