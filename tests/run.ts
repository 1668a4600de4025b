// `npm test`: looks at the machine, then types, lint, build and every test; goes on after a failure and ends with the sum.
// The numbers are those of the tools themselves: Vitest's own report, and one for each check that is a single verdict.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepareMachine } from './machine.ts';
import { networkless } from './withoutNetwork.ts';
import { readVitestReport, type Tally } from './vitestReport.ts';

const root = path.resolve(import.meta.dirname, '..');
const reports = mkdtempSync(path.join(os.tmpdir(), 'planbook-reports-'));

type Step = { name: string; run: () => Tally };

/**
 * Runs a script of the checkout under this Node, with its output shown; whether it ended well. `before` are words that start
 * another program with it.
 */
function runTool(script: string, args: string[], before: readonly string[] = []): boolean {
  const file = path.join(root, script);
  const [program = '', ...following] = [...before, process.execPath, file, ...args];
  const { status, error } = spawnSync(program, following, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: toolEnvironment(),
  });
  if (error) console.error(error.message);
  return status === 0;
}

/**
 * Tools that start `node` themselves must find this one, not an older one of the system; and where no language is set, Chromium
 * would not find files with Chinese names.
 */
function toolEnvironment(): NodeJS.ProcessEnv {
  const { LC_ALL, LC_CTYPE, LANG } = process.env;
  const isUtf8 = /utf-?8/iu.test(LC_ALL || LC_CTYPE || LANG || '');
  const binaries = path.join(root, 'node_modules', '.bin');
  const found = process.env['PATH'] ?? process.env['Path'] ?? '';
  return {
    ...process.env,
    ...(isUtf8 ? {} : { LC_ALL: 'C.UTF-8' }),
    PATH: [binaries, path.dirname(process.execPath), found].join(path.delimiter),
  };
}

function verdict(isGood: boolean): Tally {
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0, failures: [] };
}

function runVitest(project: string, before: readonly string[] = []): Tally {
  const file = path.join(reports, `${project}.json`);
  const order = [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const endedWell = runTool('node_modules/vitest/vitest.mjs', order, before);
  return readVitestReport(file, endedWell);
}

function main(): number {
  const machine = prepareMachine();
  const withoutChromium = (): Tally => {
    console.error('These need Chromium, which is missing: counted as failed.');
    return verdict(false);
  };
  const prefix = networkless();
  if (!prefix) {
    machine.notes.push('no network namespace here: the unit and flow tests ran beside the network');
  }
  const steps: Step[] = [
    { name: 'types', run: () => verdict(runTool('node_modules/typescript/bin/tsc', ['-b'])) },
    {
      name: 'lint',
      run: () =>
        verdict(runTool('node_modules/oxlint/bin/oxlint', ['--type-aware', '--deny-warnings'])),
    },
    {
      name: 'format',
      run: () => verdict(runTool('node_modules/oxfmt/bin/oxfmt', ['--check', '.'])),
    },
    { name: 'build', run: () => verdict(runTool('electron/launch/build.ts', [])) },
    {
      name: 'bundle sizes',
      run: () => verdict(runTool('tests/packaging/bundleSizes.ts', [])),
    },
    ...(prefix
      ? [
          {
            name: 'no way out of there',
            run: () => verdict(runTool('tests/withoutNetwork.ts', [])),
          },
        ]
      : []),
    {
      name: prefix ? 'unit and flow tests, offline' : 'unit and flow tests',
      run: () => runVitest('unit', prefix ?? []),
    },
    {
      name: 'component tests in a browser',
      run: () => (machine.chromium ? runVitest('browser') : withoutChromium()),
    },
    {
      name: 'end-to-end tests',
      run: () => (machine.chromium ? runVitest('e2e') : withoutChromium()),
    },
  ];
  const results: { name: string; tally: Tally; seconds: number }[] = [];
  for (const { name, run } of steps) {
    console.log(`\n──── ${name} ────`);
    const start = performance.now();
    const tally = run();
    results.push({ name, tally, seconds: (performance.now() - start) / 1000 });
  }
  return report(results, machine.notes);
}

function report(
  results: { name: string; tally: Tally; seconds: number }[],
  notes: string[],
): number {
  console.log('\n──── sum ────');
  const total: Tally = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const { name, tally, seconds } of results) {
    console.log(`${name.padEnd(30)} ${words(tally)} (${seconds.toFixed(1)} s)`);
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped += tally.skipped;
    total.failures.push(...tally.failures);
  }
  for (const failure of total.failures) console.log(`failed: ${failure}`);
  for (const note of notes) console.log(note);
  // The last line is for programs: exactly this.
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

function words({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

try {
  process.exitCode = main();
} finally {
  rmSync(reports, { recursive: true, force: true });
}
