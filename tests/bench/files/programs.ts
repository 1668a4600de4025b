// Programs that are measured: found, installed where they are not part of the project, and run in turns.
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Told } from './told.ts';

const run = promisify(execFile);

export type Program = { name: string; command: string; arguments: string[] };

export function nodeProgram(name: string, file: string, more: readonly string[]): Program {
  const script = path.join(import.meta.dirname, file);
  const flags = ['--disable-warning=ExperimentalWarning'];
  return { name, command: process.execPath, arguments: [...flags, script, name, ...more] };
}

const pythonScript = path.join(import.meta.dirname, 'peers.py');

/** The first Python that has the library, null without one. */
export function pythonWith(library: string): string | null {
  for (const command of ['python3', '/usr/bin/python3', 'python']) {
    try {
      execFileSync(command, [pythonScript, 'has', library], { stdio: 'ignore' });
      return command;
    } catch {
      // Not there, or without the library.
    }
  }
  return null;
}

export function pythonProgram(
  kind: 'read' | 'write',
  name: string,
  more: readonly string[],
): Program | null {
  const command = pythonWith(name);
  return command === null
    ? null
    : { name, command, arguments: [pythonScript, kind, name, ...more] };
}

/** Installs packages (`name@version`) into a folder of its own; false where the registry is not reached. */
export function install(folder: string, packages: readonly string[]): boolean {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  try {
    const options = ['--no-audit', '--no-fund', '--ignore-scripts'];
    execFileSync('npm', ['install', ...options, ...packages], {
      cwd: folder,
      stdio: 'ignore',
      timeout: 120_000,
    });
    return true;
  } catch {
    return false;
  }
}

/** `brokeOff`: it ended with an error, and was not run again. */
export type Costs = { name: string; told: Told[]; brokeOff?: boolean };

const ours = /^(?:floor|planbook|content)/u;

/** What takes longer by the clock is run once. */
const longRun = 10_000;

/** Every program once, then every program once more: what the machine does beside it hits all alike. */
export async function inTurns(programs: readonly Program[], rounds: number): Promise<Costs[]> {
  const costs = programs.map(({ name }): Costs => ({ name, told: [] }));
  for (let round = 0; round < rounds; round++) {
    for (const [index, program] of programs.entries()) {
      const cost = costs[index];
      if (!cost || cost.brokeOff || (cost.told[0]?.wall ?? 0) > longRun) continue;
      let stdout = '';
      try {
        ({ stdout } = await run(program.command, program.arguments, { maxBuffer: 1e8 }));
      } catch (error) {
        // What others read or write wrongly says nothing of ours: the table tells it, and the measurement goes on.
        if (ours.test(program.name)) throw error;
        cost.brokeOff = true;
        continue;
      }
      const told = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Told;
      if (!(told.count > 0)) throw new Error(`${program.name} did nothing`);
      cost.told.push(told);
    }
  }
  return costs;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** A table in Markdown: medians, and how often the processor time of the first program. */
export function costTable(costs: readonly Costs[]): string {
  const of = ({ told }: Costs, key: keyof Told) => median(told.map((one) => one[key]));
  const floor = costs[0] ? of(costs[0], 'cpu') : Number.NaN;
  const lines = costs.map((each) => {
    if (each.brokeOff) return `| ${each.name} | ended with an error | | | |`;
    const cells = [
      each.name,
      (of(each, 'cpu') / floor).toFixed(1),
      Math.round(of(each, 'cpu')),
      Math.round(of(each, 'wall')),
      Math.round(of(each, 'megabytes')),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const head = [
    '| program | × floor | ms of the processor | ms by the clock | MB |',
    '| --- | --: | --: | --: | --: |',
  ];
  return [...head, ...lines].join('\n');
}
