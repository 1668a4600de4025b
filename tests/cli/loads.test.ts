// A command reads no more code than its own work needs: the flags of a plan wait for no Excel, Word or drawing library.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const office = /node_modules\/(?:exceljs|@e965|mammoth|jszip|echarts|ag-grid-community|react)\//u;

/** Prints the address of every module that is loaded from a file, at the end and on the error output. */
const watcher = `
  import { registerHooks } from 'node:module';
  const loaded = [];
  registerHooks({
    load(url, context, next) {
      if (url.startsWith('file:')) loaded.push(url);
      return next(url, context);
    },
  });
  process.on('exit', () => console.error(JSON.stringify(loaded)));
`;

function modulesOf(...words: string[]): { status: number | null; modules: string[] } {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      `--import=data:text/javascript,${encodeURIComponent(watcher)}`,
      path.join(root, 'electron', 'cli', 'main.ts'),
      ...words,
    ],
    { encoding: 'utf8', cwd: root },
  );
  const last = stderr.trim().split('\n').at(-1) ?? '';
  const prefix = pathToFileURL(`${root}${path.sep}`).href;
  return { status, modules: (JSON.parse(last) as string[]).map((url) => url.replace(prefix, '')) };
}

it('computes flags without Excel, Word, charts or the reading of notices', () => {
  const plan = path.join(temporaryFolder(), '计划.planbook');
  expect(PlanSession.create(plan, smallSnapshot()).ok).toBe(true);
  const { status, modules } = modulesOf('flags', plan, '--as-of', '2022-06-30');
  expect(status).toBe(0);
  expect(modules).toContain('electron/cli/commands/flags.ts');
  expect(modules.filter((module) => office.test(module))).toEqual([]);
  expect(modules.filter((module) => /^electron\/(?:excel|word)\//u.test(module))).toEqual([]);
  expect(modules.filter((module) => module.startsWith('shared/document/'))).toEqual([]);

  // The watcher sees what is loaded: a directory of units is written with ExcelJS.
  const written = modulesOf('units', plan, '--export', path.join(path.dirname(plan), '单位.xlsx'));
  expect(written.status).toBe(0);
  expect(written.modules.filter((module) => office.test(module)).length).toBeGreaterThan(0);
});
