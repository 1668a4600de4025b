// `npm run bench:returns`: how well returns with every kind of trouble are taken. Options: --seed N, --count N,
// --only TROUBLE,… (these and no others), --producer NAME, --family form|office, --keep DIR (the files), --verbose (every wrong or missed cell),
// --no-office (without files that LibreOffice saves again), --list (every trouble and program, with a line about it).
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { withoutOffice } from '../excel/libreOffice.ts';
import { generateReturn, type GeneratedReturn } from '../returns/generator/generate.ts';
import { convertingProducers, producers } from '../returns/generator/producers/all.ts';
import { saveAgain } from '../returns/generator/producers/libreOffice.ts';
import { formTroubles, officeTroubles } from '../returns/generator/troubles/all.ts';
import { scoreReturn, type Outcome, type ReturnScore } from '../returns/score.ts';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '200' },
    only: { type: 'string' },
    producer: { type: 'string' },
    family: { type: 'string' },
    keep: { type: 'string' },
    'no-office': { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});

if (options.list) {
  const troubles = [...new Set([...formTroubles.flat(), ...officeTroubles.flat()])];
  for (const { name, doc } of troubles) console.log(`${name.padEnd(24)}${doc}`);
  for (const { name, doc } of [...producers, ...convertingProducers]) {
    console.log(`${`by:${name}`.padEnd(24)}${doc}`);
  }
  process.exit();
}

const outcomes: Outcome[] = ['wrong', 'missed', 'askedWrong', 'said', 'askedRight', 'right'];

function tally(scores: readonly ReturnScore[]): Record<Outcome, number> {
  const counts = Object.fromEntries(outcomes.map((one) => [one, 0])) as Record<Outcome, number>;
  for (const { findings } of scores) for (const { outcome } of findings) counts[outcome] += 1;
  return counts;
}

function tableLine(name: string, scores: readonly ReturnScore[]): string {
  const counts = tally(scores);
  const cells = outcomes.reduce((sum, one) => sum + counts[one], 0);
  const sum = (of: (score: ReturnScore) => number) =>
    scores.reduce((total, score) => total + of(score), 0);
  const share = cells === 0 ? 0 : (counts.right / cells) * 100;
  const columns = [
    sum(({ files }) => files),
    cells,
    ...outcomes.map((one) => counts[one]),
    `${share.toFixed(1)}%`,
    `${sum(({ rows }) => rows.right)}/${sum(({ rows }) => rows.unmatched)}/${sum(({ rows }) => rows.wrong)}`,
    (sum(({ asked }) => asked) / Math.max(1, scores.length)).toFixed(1),
    sum(({ needless }) => needless),
    sum(({ rejected }) => rejected),
  ];
  return name.padEnd(24) + columns.map((one) => String(one).padStart(11)).join('');
}

const head =
  'trouble'.padEnd(24) +
  ['files', 'cells', ...outcomes, 'right %', 'rows +/?/-', 'asked', 'needless', 'rejected']
    .map((one) => one.padStart(11))
    .join('');

const scores: ReturnScore[] = [];
const first = Number(options.seed);
const only = options.only?.split(',');
const office = withoutOffice === null && !options['no-office'];
const waiting: GeneratedReturn[] = [];
for (let seed = first; seed < first + Number(options.count); seed++) {
  waiting.push(
    await generateReturn(seed, {
      office,
      ...(only ? { only } : {}),
      ...(options.family === 'form' || options.family === 'office'
        ? { family: options.family }
        : {}),
      ...(options.producer ? { producer: options.producer } : {}),
    }),
  );
}
for (const generated of await saveAgain(waiting)) {
  const { seed } = generated;
  if (options.keep) {
    mkdirSync(path.join(options.keep, String(seed)), { recursive: true });
    for (const { name, bytes } of generated.files) {
      writeFileSync(path.join(options.keep, String(seed), name), bytes);
    }
  }
  const score = await scoreReturn(generated);
  scores.push(score);
  if (!options.verbose) continue;
  const lost = score.findings.filter(({ outcome }) => outcome === 'said').length;
  if (lost > 5 || score.rejected > 0) {
    console.log(`left out: ${lost} cells of seed ${seed} [${score.troubles.join(' ')}]`);
  }
  for (const { outcome, about, meant, got, place, troubles } of score.findings) {
    if (!['wrong', 'missed'].includes(outcome)) continue;
    console.log(`${outcome} seed ${seed} [${troubles.join(' ')}] ${about}`);
    console.log(`    meant “${meant ?? '?'}” got “${got}” ${place}`);
  }
}

const names = [...new Set(scores.flatMap(({ troubles }) => troubles))];
const table = names
  .map((name) => ({ name, of: scores.filter(({ troubles }) => troubles.includes(name)) }))
  .map(({ name, of }) => ({ name, of, counts: tally(of) }))
  .sort(
    (a, b) =>
      b.counts.wrong - a.counts.wrong ||
      b.counts.missed - a.counts.missed ||
      a.counts.right / a.of.length - b.counts.right / b.of.length,
  );
console.log(head);
for (const { name, of } of table) console.log(tableLine(name, of));
console.log(tableLine('all', scores));
