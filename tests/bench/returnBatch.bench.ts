// A whole batch of returns as the window reads it: 200 forms of 60 rows from files, in the process of their own, matched and
// compared with a plan of 4,000 tasks; what a decision costs after that; how much memory it takes. The floor inflates the
// packages and cuts the XML into values, in this process.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { inflateRawSync } from 'node:zlib';
import { writeForm } from '#electron/excel/writeForm.ts';
import { readZipDirectory } from '#electron/excel/zipDirectory.ts';
import { readReturns, type BatchOptions } from '#electron/jobs/readReturns.ts';
import { startChild } from '#electron/reading/startChild.ts';
import { buildForm } from '#shared/forms/buildForm.ts';
import { compareAhead, compareReturns } from '#shared/returns/compareReturns.ts';
import type { ReviewDecision } from '#shared/returns/review.ts';
import { formOptions } from '../forms/samplePlan.ts';
import { largePlan } from './largePlan.ts';
import { summary, table, type Measured } from './measure.ts';

const units = 200;
const period = '2022-06';
const document = largePlan({ tasks: 4000, deadlinesPerTask: 1, units });
const folder = mkdtempSync(path.join(tmpdir(), 'planbook-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Every form filled in: a figure and words in every row, and one row in twenty with less than before. */
async function writeReturns(): Promise<string[]> {
  const files: string[] = [];
  for (let unit = 0; unit < units; unit++) {
    const content = buildForm(document, `u${unit}`, period, formOptions);
    content.rows.forEach((row, index) => {
      Object.assign(row.cells, {
        percent: index % 20 === 0 ? 1 : 90,
        progress: `本月完成第${index}项的招标，累计完成投资${index}万元，下月开工。`,
        problems: '无',
        nextSteps: '加快办理前期手续，确保按期开工。',
      });
    });
    const file = path.join(folder, content.fileName);
    writeFileSync(file, await writeForm(content));
    files.push(file);
  }
  return files;
}

function floor(files: readonly string[]): number {
  const value = /<(?:v|t)(?: [^>]*)?>([^<]*)<\/(?:v|t)>/gu;
  let count = 0;
  for (const file of files) {
    const bytes = readFileSync(file);
    for (const { dataStart, packedSize, method } of readZipDirectory(bytes).values()) {
      const packed = bytes.subarray(dataStart, dataStart + packedSize);
      const text = (method === 0 ? packed : inflateRawSync(packed)).toString('utf8');
      for (const match of text.matchAll(value)) if (match[1] !== undefined) count += 1;
    }
  }
  return count;
}

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
const options = {
  period,
  planId: formOptions.planId,
  today: '2022-07-01',
  tellProblem: ({ code }: { code: string }) => code,
};
const compare = (
  inputs: Parameters<typeof compareReturns>[1],
  decisions: readonly ReviewDecision[] = [],
) => compareReturns(document, inputs, options, decisions);

const files = await writeReturns();
const read = (ahead?: BatchOptions['ahead']) =>
  readReturns(files, { start: startChild, progress() {}, ...(ahead ? { ahead } : {}) });
const readAhead = () => read((input, index) => compareAhead(document, input, index, options));
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
