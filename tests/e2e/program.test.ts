// The program as a command line, as the Task Scheduler of Windows runs it: no window, the command's own output and status.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { commandWords } from '#electron/cli/commandWords.ts';
import { electronBinary } from '#electron/launch/binary.ts';
import { PlanSession } from '#electron/planSession.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const program = electronBinary(root) ?? path.join(root, 'tests', 'standin', 'dist', 'electron');

type Ran = { status: number | null; out: string; messages: string };

function run(...words: string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [root, ...words], { cwd: root });
    let out = '';
    let messages = '';
    child.stdout.on('data', (part: Buffer) => {
      out += part.toString('utf8');
    });
    child.stderr.on('data', (part: Buffer) => {
      messages += part.toString('utf8');
    });
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, out, messages }));
  });
}

it('lists the flags of a plan and writes them into a file, without a window', async () => {
  const folder = temporaryFolder();
  const plan = path.join(folder, '计划.planbook');
  const list = path.join(folder, '今日预警.txt');
  expect(PlanSession.create(plan, smallSnapshot()).ok).toBe(true);
  const ran = await run('flags', plan, '--as-of', '2022-06-30', '--out', list, '--json');
  expect(ran).toMatchObject({ status: 0, messages: '' });
  const { asOf, counts } = JSON.parse(ran.out) as { asOf: string; counts: Record<string, number> };
  expect(asOf).toBe('2022-06-30');
  expect(readFileSync(list, 'utf8')).toMatch(
    /^截至2022年6月30日，预警\d+条：逾期\d+.*。\n\n\S+（\d+条?/,
  );

  await run('flags', plan, '--out', path.join(folder, 'flags.json'));
  const kept = JSON.parse(readFileSync(path.join(folder, 'flags.json'), 'utf8')) as object;
  expect(kept).toHaveProperty('counts');
  expect(counts).toHaveProperty('missed');
});

it('ends with the status of the command, and never writes over a plan', async () => {
  const plan = path.join(temporaryFolder(), '没有.planbook');
  const missing = await run('flags', plan);
  expect(missing.status).toBe(1);
  expect(missing.messages).toMatch(/没有\.planbook/);
  expect(await run('flags', plan, '--out', plan)).toMatchObject({ status: 2, out: '' });
  expect(existsSync(plan)).toBe(false);
  expect((await run('help')).out).toMatch(/^计划簿命令行：planbook\.exe 命令/);
});

it.each([
  [['planbook.exe', 'flags', 'a.planbook'], true, ['flags', 'a.planbook']],
  [['electron', '.', 'flags'], false, ['flags']],
  [['planbook.exe', 'help'], true, ['help']],
  [['planbook.exe'], true, null],
  [['planbook.exe', 'D:\\flags.planbook'], true, null],
  [['planbook.exe', '--hidden'], true, null],
  [['planbook.exe', '--hidden', 'flags'], true, null],
  [['planbook.exe', 'constructor'], true, null],
])('takes %j, packaged %s, as the command %j', (argv, isPackaged, words) => {
  expect(commandWords(argv, isPackaged)).toEqual(words);
});
