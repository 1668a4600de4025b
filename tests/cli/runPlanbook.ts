// Runs the command line as another program would: a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');

/** Of one run of the tests. */
export const data = mkdtempSync(path.join(tmpdir(), 'planbook-data-'));
process.on('exit', () => rmSync(data, { recursive: true, force: true }));

export type Ran = { status: number | null; out: string; messages: string };

export function runPlanbook(...words: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'electron', 'cli', 'main.ts'), ...words],
    { encoding: 'utf8', cwd: root, env: { ...process.env, PLANBOOK_DATA: data } },
  );
  return { status, out: stdout, messages: stderr };
}

/** What `--json` printed; fails when standard output is not one JSON object. */
export function jsonOf(ran: Ran): Record<string, unknown> {
  const parsed: unknown = JSON.parse(ran.out);
  if (typeof parsed !== 'object' || parsed === null) throw new Error('not an object');
  return parsed as Record<string, unknown>;
}

export const cityNotice = path.join(root, 'tests', 'fixtures', 'notices', 'city-three-years.txt');
