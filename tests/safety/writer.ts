// A program for tests: does a workload to a plan by the program's own way of writing, and says on standard output what was
// acknowledged. Arguments: workload, plan, rounds, and what is to be broken on purpose: `off`, `shared`, `early` or nothing.
import { writeSync } from 'node:fs';
import { connectionPragmas } from '#electron/storage/connection.ts';
import { stateOf } from './planState.ts';
import { workloads } from './workloads.ts';

const [name = '', plan = '', rounds = '1', broken = ''] = process.argv.slice(2);
const workload = workloads[name];
if (!workload) throw new Error(`no workload ${name}`);

const spoil = (from: string, to: string) => {
  const at = connectionPragmas.indexOf(from);
  if (at < 0) throw new Error(`no longer a setting: ${from}`);
  connectionPragmas[at] = to;
};
if (broken === 'off') spoil('PRAGMA synchronous = FULL', 'PRAGMA synchronous = OFF');
if (broken === 'shared') spoil('PRAGMA locking_mode = EXCLUSIVE', 'PRAGMA locking_mode = NORMAL');

let count = 0;
const say = (line: string) => writeSync(1, `${line}\n`);
await workload.run(
  plan,
  (step) => {
    const number = count++;
    if (broken === 'early') say(`ACK ${number}`);
    const state = stateOf(step());
    say(`STATE ${number} ${state}`);
    if (broken !== 'early') say(`ACK ${number}`);
  },
  Number(rounds),
);
say('DONE');
