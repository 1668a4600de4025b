// Reading returns and writing a consolidated sheet, against the floor and against what an office or an analyst would use instead,
// in one run: `npm run bench -- peers`. The table goes to figures/peers.md. `BENCH_ROUNDS` says how often each is run.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { withoutOffice } from '../excel/libreOffice.ts';
import { officeProgram } from './files/office.ts';
import { writeLedger, writeReturns } from './files/made.ts';
import {
  costTable,
  inTurns,
  install,
  nodeProgram,
  pythonProgram,
  pythonWith,
  type Program,
} from './files/programs.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const folder = mkdtempSync(path.join(tmpdir(), 'planbook-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const inFolder = (name: string) => path.join(folder, name);
const said: string[] = [];
const there = (programs: (Program | null)[]) => programs.filter((program) => program !== null);

const others = ['hucre', 'read-excel-file'];
const installed = install(inFolder('modules'), ['hucre@1.0.0', 'read-excel-file@9.3.17']);
if (!installed) said.push(`${others.join(' and ')} could not be installed and were left out.`);
const python = ['openpyxl read-only', 'pandas', 'openpyxl'];
for (const library of ['pandas', 'openpyxl', 'xlsxwriter']) {
  if (pythonWith(library) !== null) continue;
  said.push(`Python has no ${library} here, left out: \`apt-get install python3-${library}\`.`);
}
if (withoutOffice !== null) said.push('There is no LibreOffice here: left out.');
for (const line of said) console.log(line);

const readers = (where: string, more: string[]) =>
  there([
    ...[
      'floor',
      'planbook',
      ...more,
      'SheetJS',
      ...(installed ? others : []),
      'ExcelJS',
      'ExcelJS streaming',
    ].map((name) => nodeProgram(name, 'read.ts', [where, inFolder('modules')])),
    ...python.map((name) => pythonProgram('read', name, [where])),
  ]);

const sections: string[] = [];
async function section(title: string, programs: Program[]): Promise<void> {
  const text = `## ${title}\n\n${costTable(await inTurns(programs, rounds))}`;
  console.log(`${text}\n`);
  sections.push(text);
}

mkdirSync(inFolder('returns'));
await writeReturns(inFolder('returns'), 200);
await section('200 returns of 60 rows', readers(inFolder('returns'), ['planbook batch']));

mkdirSync(inFolder('ledger'));
const ledger = await writeLedger(inFolder('ledger'), 20_000);
const office = officeProgram(ledger, inFolder('office'));
await section(
  'One sheet of 20,000 rows and 16 columns',
  there([...readers(inFolder('ledger'), []), office]),
);

for (const rows of [4000, 20_000]) {
  const content = inFolder(`content-${rows}.json`);
  await inTurns([nodeProgram('content', 'write.ts', [String(rows), content])], 1);
  const writers = [
    'floor',
    'floor, second',
    'planbook',
    'planbook, second',
    'ExcelJS streaming',
    'ExcelJS, shared styles',
    'ExcelJS, a style for each cell',
  ];
  await section(
    `A consolidated sheet of ${rows.toLocaleString('en')} rows, merged in fives`,
    there([
      ...writers.map((name) =>
        nodeProgram(name, 'write.ts', [String(rows), inFolder('written.xlsx')]),
      ),
      ...['xlsxwriter', 'openpyxl'].map((name) =>
        pythonProgram('write', name, [content, inFolder('written.xlsx')]),
      ),
    ]),
  );
}

const load = loadavg()[0] ?? 0;
const head = `# Files, measured against others

${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, load ${load.toFixed(1)} at the end. Medians of ${rounds} runs, each in a process of its
own, all programs in turns; what takes longer than ten seconds is run once. Only the work counts: the start of a program and loading its libraries do not,
but for the reading process of a batch and for LibreOffice. The floor inflates and cuts out the values, or puts XML together and deflates.
What is called *second* comes after one like it in the same process; its own floor is the second floor.`;
const notes = said.map((line) => `${line}\n`).join('');
const figures = path.join(import.meta.dirname, 'figures');
mkdirSync(figures, { recursive: true });
writeFileSync(
  path.join(figures, 'peers.md'),
  `${[head, ...sections].join('\n\n')}\n${notes === '' ? '' : `\n${notes}`}`,
);
