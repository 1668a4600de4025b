// What a province of 11 cities, 66 counties and 13,200 units would cost in a month without a server, by three ways of passing
// the work up: copies of one plan that are merged, every unit's workbook to the top, and one workbook a level with what the
// level above asked for. Measured at a few sizes, each in a process of its own; the larger ones follow from the growth.
import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { Job, Told, Way } from './province/work.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'planbook-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function run(job: Job): Promise<Told> {
  return new Promise((resolve, reject) => {
    const worker = fork(path.join(import.meta.dirname, 'province', 'work.ts'), {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    worker.once('message', (told: Told) =>
      told.fault ? reject(new Error(`${job.way} ${job.size}: ${told.fault}`)) : resolve(told),
    );
    worker.once('exit', (code) => reject(new Error(`${job.way} ${job.size} ended with ${code}`)));
    worker.send(job);
  });
}

const lines: string[] = [];
function say(line: string): void {
  console.log(line);
  lines.push(line);
}

/** Bytes in words; anything else as a number. */
function worded(name: string, value: number | string): string {
  if (typeof value === 'string') return `${name} ${value}`;
  const bytes = ['arrived', 'grown', 'up', 'sealed', 'workbook', 'bytes'].includes(name);
  return `${name} ${bytes ? `${(value / 2 ** 20).toFixed(2)} MB` : value.toLocaleString('en')}`;
}

type Point = { size: number; told: Told };

async function grows(way: Way, of: string, sizes: readonly number[]): Promise<Point[]> {
  const points: Point[] = [];
  for (const size of sizes) {
    const place = path.join(folder, `${way}-${size}`);
    mkdirSync(place);
    await run({ way, phase: 'prepare', folder: place, size });
    const told = await run({ way, phase: 'take', folder: place, size });
    rmSync(place, { recursive: true, force: true });
    points.push({ size, told });
    const facts = Object.entries(told.facts).map(([name, value]) => worded(name, value));
    say(
      `| ${way} | ${size} ${of} | ${(told.cpu / 1000).toFixed(2)} | ${Math.round(told.memory)} | ${facts.join(', ')} |`,
    );
  }
  return points;
}

type Figure = (told: Told) => number;
const figure =
  (name: string): Figure =>
  ({ facts }) =>
    Number(facts[name]);
const cpu: Figure = (told) => told.cpu;

/** The slope of the logarithms by least squares, from the second size on: 1 is linear, 2 quadratic. The first is mostly start. */
function exponent(points: readonly Point[], of: Figure): number {
  const logs = points
    .slice(points.length > 2 ? 1 : 0)
    .map(({ size, told }) => [Math.log(size), Math.log(of(told))] as const);
  const mean = (place: 0 | 1) => logs.reduce((sum, log) => sum + log[place], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const along = logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
  return logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0) / along;
}

/** A figure at a size that was not measured: on the line through the two largest that were. */
function at(points: readonly Point[], size: number, of: Figure): number {
  const exact = points.find((point) => point.size === size);
  if (exact) return of(exact.told);
  const [before, largest] = points.slice(-2);
  if (!before || !largest) throw new Error('a line takes two sizes');
  const slope = (of(largest.told) - of(before.told)) / (largest.size - before.size);
  return of(largest.told) + slope * (size - largest.size);
}

say('| way | size | processor, s | memory, MB | what it came to |');
say('| --- | --- | --: | --: | --- |');
const control = await grows('control', 'rounds', [1, 2, 4]);
await grows('stranger', 'county', [1]);
await grows('answer', 'county', [1]);
const asked = await grows('asked', 'offices below', [1, 6, 11, 66]);
const returns = await grows('returns', 'counties', [1, 2, 4]);
const copies = await grows('copies', 'counties', [1, 2, 4, 6]);
const oneCopy = await grows('oneCopy', 'counties in the plan', [1, 6, 22, 66]);
const opened = await grows('opened', 'counties of 36 months', [1, 2, 4, 6]);

say('');
say(
  '| growth with the size | exponent: of the processor | of the memory | of the bytes that arrive |',
);
say('| --- | --: | --: | --: |');
for (const [way, points] of Object.entries({
  control,
  asked,
  returns,
  copies,
  oneCopy,
  opened,
})) {
  const arrived = points.every(({ told }) => 'arrived' in told.facts);
  const of = (which: Figure) => exponent(points, which).toFixed(2);
  say(
    `| ${way} | ${of(cpu)} | ${of(({ memory }) => memory)} | ${arrived ? of(figure('arrived')) : ''} |`,
  );
}

say('');
say(
  '| at the size of | seconds | arriving, MB | plan grows in a month, MB | questions | sealed text, MB |',
);
say('| --- | --: | --: | --: | --: | --: |');
const levels: [name: string, points: Point[], size: number][] = [
  ['asked: a city (6 counties)', asked, 6],
  ['asked: the province (11 cities)', asked, 11],
  ['asked: the province of all 66 counties at once', asked, 66],
  ['returns: a county (200 units)', returns, 1],
  ['returns: a city (1,200 units)', returns, 6],
  ['returns: the province (13,200 units)', returns, 66],
  ['copies: a city, its 6 counties in the plan', copies, 6],
  ['copies: a city, one copy of a plan for the whole province', oneCopy, 66],
];
for (const [name, points, size] of levels) {
  const measured = points.some((point) => point.size === size) ? '' : ', computed';
  const megabytes = (which: string) => (at(points, size, figure(which)) / 2 ** 20).toFixed(2);
  say(
    `| ${name}${measured} | ${(at(points, size, cpu) / 1000).toFixed(1)} | ${megabytes('arrived')} | ${megabytes('grown')} | ${Math.round(at(points, size, figure('questions'))).toLocaleString('en')} | ${megabytes('sealed')} |`,
  );
}
const each = (which: string) => at(oneCopy, 66, figure(which));
for (const [level, copiesThere] of [
  ['A city merges', 6],
  ['The province merges', 11],
] as const) {
  say(
    `${level} ${copiesThere} copies of a plan for the whole province: ${((copiesThere * at(oneCopy, 66, cpu)) / 1000).toFixed(0)} s of processor, ${((copiesThere * each('arrived')) / 2 ** 20).toFixed(0)} MB arriving in the first month (${copiesThere} times the copy measured, opening and sealing included: an upper bound).`,
  );
}
const whole = (of: Figure) => at(opened, 66, of);
say('');
say(
  `All 66 counties in one file after 36 months, computed: ${(whole(figure('bytes')) / 2 ** 20).toFixed(0)} MB without history, opened in ${(whole(cpu) / 1000).toFixed(0)} s of processor, ${(whole(({ memory }) => memory) / 1024).toFixed(1)} GB of memory.`,
);

writeFileSync(
  path.join(import.meta.dirname, 'figures', 'province.md'),
  `# A province without a server: a month at each level

${new Date().toISOString().slice(0, 10)}, load ${(loadavg()[0] ?? 0).toFixed(1)} at the end. Processor time of the process that takes in what was sent, seals and writes
the workbook for above; its largest memory. \`arrived\`: bytes of the files that came; \`grown\`: of the plan file by it; \`up\`: what
goes to the next level; \`sealed\`: the text of the seal, of which one holds 64 MB at most. What is computed lies on the line through the two largest sizes measured.

${lines.join('\n')}
`,
);
