// A program for tests: does a workload to a plan by the program's own way of writing, and says on standard output what was
// acknowledged (see told.ts). Arguments: workload, plan, rounds, seed, and what is to be broken on purpose: `off`, `shared`,
// `unsynced`, `early` or nothing.
import fs, { writeSync } from 'node:fs';
import { flushCompileCache, syncBuiltinESMExports } from 'node:module';
import { connectionPragmas } from '#electron/storage/connection.ts';
import { randomFrom } from '../returns/generator/random.ts';
import { stateOf, type Said } from './planState.ts';
import { workloads, type WorkloadName } from './workloads.ts';

const [name = '', plan = '', rounds = '1', seed = '0', broken = ''] = process.argv.slice(2);
const workload = workloads[name as WorkloadName];

const spoil = (from: string, to: string) => {
  const at = connectionPragmas.indexOf(from);
  if (at < 0) throw new Error(`no longer a setting: ${from}`);
  connectionPragmas[at] = to;
};
if (broken === 'off') spoil('PRAGMA synchronous = FULL', 'PRAGMA synchronous = OFF');
if (broken === 'shared') spoil('PRAGMA locking_mode = EXCLUSIVE', 'PRAGMA locking_mode = NORMAL');

if (broken === 'unsynced') {
  // SQLite goes on with its own syncs; the program's do nothing.
  fs.fsyncSync = () => {};
  syncBuiltinESMExports();
}

// Whoever keeps what was compiled is not left without it when this is killed.
flushCompileCache();
let count = 0;
const say = (line: string) => writeSync(1, `${line}\n`);
const tell = (number: number, said: Said) => {
  say(`STATE ${number} ${stateOf(said)}`);
  if (broken !== 'early') say(`ACK ${number}`);
};
const begin = () => {
  if (broken === 'early') say(`ACK ${count}`);
  return count++;
};
await workload.run({
  plan,
  rounds: Number(rounds),
  random: randomFrom(Number(seed)),
  acknowledge(step) {
    const number = begin();
    tell(number, step());
  },
  async acknowledgeLater(step) {
    const number = begin();
    tell(number, await step());
  },
  point: () => void say(`POINT ${count}`),
  kept: (names) => void say(`KEPT ${names.join('/')}`),
});
say('DONE');
