// How the cost of files grows with them. Work that is linear takes as long for each file, row or byte however many there are: its
// exponent is 1; a step that is quadratic shows as one that nears 2. The last lines are such steps, to show that they would be seen.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { writeConsolidated } from '#electron/excel/writeConsolidated.ts';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { packWorkbook, unpackWorkbook } from '#electron/reading/packedWorkbook.ts';
import { success } from '#shared/result.ts';
import { compareReturns, type ReturnInput } from '#shared/returns/compareReturns.ts';
import { defaultPaper } from '#shared/paper/setup.ts';
import type { Region } from '#shared/tables/rawSheet.ts';
import { readSheetTables } from '#shared/tables/readTable.ts';
import { consolidated, plan, reviewOptions, writeReturns } from './files/made.ts';
import { emptyRows, ledger, merged, wide } from './files/ledger.ts';
import { readingFloor } from './files/floor.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'planbook-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

type Step = { size: number; work: () => Promise<unknown> | unknown };

/** Milliseconds of the processor, the least of three times. */
async function cost(work: Step['work']): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const lines: string[] = [];
async function grows(name: string, unit: string, steps: readonly Step[]): Promise<void> {
  // What runs for the first time is slow at any size.
  await steps[0]?.work();
  const costs: number[] = [];
  for (const { work } of steps) costs.push(await cost(work));
  const sizes = steps.map(({ size }) => size);
  const last = steps.length - 1;
  const exponent =
    Math.log((costs[last] ?? 0) / (costs[0] ?? 0)) / Math.log((sizes[last] ?? 0) / (sizes[0] ?? 0));
  const told = steps.map(
    ({ size }, at) => `${size.toLocaleString('en')}: ${Math.round(costs[at] ?? 0)} ms`,
  );
  const line = `| ${name} | ${unit} | ${told.join(', ')} | ${exponent.toFixed(2)} |`;
  console.log(line);
  lines.push(line);
}

async function inputOf(file: string): Promise<ReturnInput> {
  const packed = packWorkbook(await read(readFileSync(file)));
  return { path: file, digest: file, workbook: success(() => unpackWorkbook(packed)) };
}

async function read(bytes: Uint8Array) {
  const workbook = await readWorkbook(bytes, 'a.xlsx');
  if (!workbook.ok) throw new Error(workbook.problem.code);
  return workbook.value;
}

mkdirSync(path.join(folder, 'returns'));
const files = await writeReturns(path.join(folder, 'returns'), 1000);
await grows(
  'returns read',
  'files',
  [50, 200, 1000].map((size) => ({
    size,
    work: async () => {
      for (const file of files.slice(0, size)) await readWorkbook(readFileSync(file), file);
    },
  })),
);
const document = plan();
const inputs: ReturnInput[] = [];
for (const file of files) inputs.push(await inputOf(file));
await grows(
  'returns matched and compared',
  'files',
  [50, 200, 1000].map((size) => ({
    size,
    // As new objects, of which nothing is known yet.
    work: () =>
      compareReturns(
        document,
        inputs.slice(0, size).map((input) => ({ ...input })),
        reviewOptions,
      ),
  })),
);
const rows = [5000, 20_000, 50_000].map((size) => ({ size, bytes: ledger(size, 7) }));
await grows(
  'a ledger read',
  'rows',
  rows.map(({ size, bytes }) => ({ size, work: () => read(bytes) })),
);
const sheets = await Promise.all(
  rows.map(async ({ size, bytes }) => ({ size, sheets: (await read(bytes)).sheets })),
);
await grows(
  'a table found and its rows read',
  'rows',
  sheets.map(({ size, sheets: of }) => ({ size, work: () => of.map(readSheetTables) })),
);
await grows(
  'a consolidated sheet written',
  'rows',
  [1000, 5000, 20_000].map((size) => {
    const sheet = consolidated(size);
    return { size, work: () => writeConsolidated(sheet, defaultPaper) };
  }),
);
// What holds much and says little must cost no more than its bytes.
const odd = {
  'merged regions': { sizes: [3000, 12_000, 48_000], bytes: merged },
  'formatted rows without a value': { sizes: [60_000, 250_000, 1_000_000], bytes: emptyRows },
  'columns in 40 rows': { sizes: [400, 1600, 6400], bytes: (count: number) => wide(40, count) },
};
for (const [unit, { sizes, bytes }] of Object.entries(odd)) {
  const steps = sizes.map((size) => ({ size, bytes: bytes(size) }));
  await grows(
    'a sheet that holds much is read',
    unit,
    steps.map((step) => ({ size: step.size, work: () => read(step.bytes) })),
  );
  const found = await Promise.all(
    steps.map(async (step) => ({ size: step.size, sheets: (await read(step.bytes)).sheets })),
  );
  await grows(
    'tables looked for in it',
    unit,
    found.map((step) => ({ size: step.size, work: () => step.sheets.map(readSheetTables) })),
  );
}

// Steps that are quadratic, as controls: one for each kind of thing that is counted above.
await grows(
  '*control*: each file or row looked for among those before it',
  'items',
  [5000, 20_000, 50_000].map((size) => ({
    size,
    work() {
      const seen: number[] = [];
      for (let item = 0; item < size; item++) if (!seen.includes(item)) seen.push(item);
    },
  })),
);
await grows(
  '*control*: each merged region compared with those before it',
  'merged regions',
  [3000, 12_000, 48_000].map((size) => ({
    size,
    work() {
      const kept: Region[] = [];
      for (let top = 1; top <= size; top++) {
        const region = { top, left: 1, bottom: top, right: 2 };
        if (kept.every((other) => other.bottom < region.top || other.right < region.left)) {
          kept.push(region);
        }
      }
    },
  })),
);
await grows(
  '*control*: the cells of a row counted through for each column',
  'columns in 40 rows',
  [400, 1600, 6400].map((size) => ({
    size,
    work() {
      const row = Array.from({ length: size }, (_, column) => column);
      for (let line = 0; line < 40; line++) for (const column of row) row.indexOf(column);
    },
  })),
);
await grows(
  '*control*: each empty row looked for among those before it',
  'formatted rows without a value',
  [6000, 25_000, 100_000].map((size) => ({
    size,
    work() {
      const seen: number[] = [];
      for (let row = 0; row < size; row++) if (!seen.includes(row)) seen.push(row);
    },
  })),
);

// What holds much and says little: the cost of reading it beside that of only inflating it and cutting out the values.
const beside: string[] = [];
for (const [name, bytes] of [
  ['12,000 merged regions', merged(12_000)],
  ['1,000,000 formatted rows without a value', emptyRows(1_000_000)],
  ['200 rows of 1,500 columns', wide(200, 1500)],
] as const) {
  const floor = await cost(() => readingFloor(bytes));
  const ours = await cost(() => read(bytes));
  const found = (await read(bytes)).sheets;
  const tables = await cost(() => found.map(readSheetTables));
  const line = `| ${name} | ${Math.round(bytes.length / 1024)} | ${Math.round(floor)} | ${Math.round(ours)} | ${Math.round(tables)} |`;
  console.log(line);
  beside.push(line);
}

const text = `# Growth of files

${new Date().toISOString().slice(0, 10)}, load ${(loadavg()[0] ?? 0).toFixed(1)} at the end. Processor time in one process, the least of three times. The
exponent is 1 for work that is linear and 2 for a quadratic step; what begins with *control* is quadratic on purpose.

| work | of | cost | exponent |
| --- | --- | --- | --: |
${lines.join('\n')}

| workbook | KB | inflated only, ms | read, ms | tables looked for, ms |
| --- | --: | --: | --: | --: |
${beside.join('\n')}
`;
const figures = path.join(import.meta.dirname, 'figures');
mkdirSync(figures, { recursive: true });
writeFileSync(path.join(figures, 'growth.md'), text);
