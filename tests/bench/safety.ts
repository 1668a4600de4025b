// `npm run bench:safety`: power cuts, kills and changed workbooks in large numbers. Options: --cuts N, --kills N, --mutations N
// (0 leaves a part out), --seed N. Ends with 1 where anything was lost, torn or left without an answer.
import { parseArgs } from 'node:util';
import { fuzz } from '../hostile/fuzz.ts';
import { killOnce } from '../safety/kills.ts';
import { cutPower, recordWorkload } from '../safety/powerCuts.ts';
import { hasStrace } from '../safety/trace.ts';
import { workloads } from '../safety/workloads.ts';

const { values: options } = parseArgs({
  options: {
    cuts: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '1000' },
    mutations: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const seed = Number(options.seed);
const names = Object.keys(workloads);
const orders = ['ordered', 'adversarial'] as const;
let bad = 0;

function cutWorkload(name: string, count: number, broken = ''): number {
  const recording = recordWorkload(name, 4, broken);
  let failed = 0;
  for (const order of orders) {
    const { cuts, lost, corrupt, torn, examples } = cutPower(recording, order, {
      first: seed,
      count: Math.ceil(count / orders.length),
    });
    failed += lost + corrupt + torn;
    console.log(
      `${`${name} ${broken}`.padEnd(20)}${order.padEnd(13)}${cuts} cuts: ${lost} lost, ${corrupt} corrupt, ${torn} torn`,
    );
    if (broken === '') for (const example of examples) console.log(`  ${example}`);
  }
  return failed;
}

function cutAll(count: number): void {
  for (const name of names) bad += cutWorkload(name, count / names.length);
  for (const broken of ['off', 'shared', 'early']) {
    // A writer that is broken on purpose must be found out.
    if (cutWorkload('typing', count / 20, broken) === 0) bad += 1;
  }
}

async function killAll(count: number): Promise<void> {
  for (const name of names) {
    const kills = [];
    for (let index = 0; index < count / names.length; index++) {
      kills.push(await killOnce(name, seed + index));
    }
    const faults = kills.flatMap(({ fault }) => fault ?? []);
    bad += faults.length;
    const hit = kills.filter((kill) => kill.hit).length;
    console.log(
      `${name.padEnd(20)}${kills.length} kills, ${hit} in its work: ${faults.length} bad`,
    );
    for (const fault of faults.slice(0, 5)) console.log(`  ${fault}`);
  }
}

console.log(`seed ${seed}`);
if (Number(options.cuts) > 0) {
  if (hasStrace()) cutAll(Number(options.cuts));
  else console.log('no power cuts: strace is not there or may not look at programs');
}
if (Number(options.kills) > 0) await killAll(Number(options.kills));
if (Number(options.mutations) > 0) {
  const { read, refused, faults } = await fuzz(seed, Number(options.mutations));
  bad += faults.length;
  console.log(
    `${options.mutations} changed workbooks: ${read} read, ${faults.length} without an answer`,
  );
  for (const [code, count] of refused) console.log(`  ${code.padEnd(24)}${count}`);
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
}
process.exitCode = bad > 0 ? 1 : 0;
