// `npm run -s planbook -- COMMAND …`: the same work without a window.
import { parseArgs } from 'node:util';
import type { Problem } from '#shared/result.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { note, type Arguments, type Command } from './command.ts';
import { commands } from './commands.ts';

const exitStatus = { done: 0, problem: 1, usage: 2 };

async function main(words: string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    (name === undefined ? process.stderr : process.stdout).write(await helpPage());
    return name === undefined ? exitStatus.usage : exitStatus.done;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) return wrongUsage(`没有命令 ${name}。`, await helpPage());
  const command = await load();
  const parsed = parseWords(command, rest);
  if (typeof parsed === 'string') return wrongUsage(parsed, `用法：${command.usage}\n`);
  return run(command, parsed.args, parsed.json);
}

async function run(command: Command, args: Arguments, json: boolean): Promise<number> {
  const result = await command.run(args);
  if (!result.ok) return fail(result.problem, json);
  const { value } = result;
  process.stdout.write(json ? `${JSON.stringify(value.json, null, 2)}\n` : `${value.text}\n`);
  return value.failed ? exitStatus.problem : exitStatus.done;
}

/** Problems of the words of the command itself are wrong usage; all others are problems of the input. */
function fail(problem: Problem, json: boolean): number {
  const message = wordProblem(problem);
  if (json) {
    const error = { code: problem.code, message, where: problem.where ?? null };
    process.stdout.write(`${JSON.stringify({ error }, null, 2)}\n`);
  }
  note(message);
  const usage = ['badDay', 'badPeriod', 'badOption'].includes(problem.code);
  return usage ? exitStatus.usage : exitStatus.problem;
}

function wrongUsage(sentence: string, help: string): number {
  note(sentence);
  process.stderr.write(help);
  return exitStatus.usage;
}

function parseWords(
  command: Command,
  words: string[],
): { args: Arguments; json: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        ...Object.fromEntries(
          command.options.map((option) => [option, { type: 'string' as const }]),
        ),
      },
    });
    const { least, most } = command.positionals;
    if (positionals.length < least) return '缺少参数。';
    if (positionals.length > most) return `多余的参数：${positionals[most]}`;
    const { json, ...options } = values as Record<string, string | boolean | undefined>;
    return {
      args: { positionals, options: options as Record<string, string | undefined> },
      json: json === true,
    };
  } catch (error) {
    return `参数不对：${error instanceof Error ? error.message : String(error)}`;
  }
}

async function helpPage(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  return `计划簿命令行：npm run -s planbook -- 命令 …\n\n${lines.join('\n')}\n\n加 --json 时标准输出只有一个 JSON 对象。\n`;
}

// A reader such as `head` may close the pipe before all is written: that is no failure of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2));
