// One command of the command line, from its words to its exit status. Used from a checkout and by the installed program.
import { parseArgs } from 'node:util';
import type { Problem } from '#shared/result.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { note, type Arguments, type Command, type Machine } from './command.ts';
import { commands } from './commands.ts';

const exitStatus = { done: 0, problem: 1, usage: 2 };

/**
 * Carries out a command and tells its exit status. `program` is how the user starts it, for the help page. Whoever calls
 * waits until standard output has taken everything before it ends the process.
 */
export async function runCommand(
  words: readonly string[],
  program: string,
  machine: Machine,
): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    (name === undefined ? process.stderr : process.stdout).write(await helpPage(program));
    return name === undefined ? exitStatus.usage : exitStatus.done;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) return wrongUsage(`没有命令 ${name}。`, await helpPage(program));
  const command = await load();
  const parsed = parseWords(command, rest);
  if (typeof parsed === 'string') return wrongUsage(parsed, `用法：${command.usage}\n`);
  return run(command, parsed.args, parsed.json, machine);
}

async function run(
  command: Command,
  args: Arguments,
  json: boolean,
  machine: Machine,
): Promise<number> {
  const result = await command.run(args, machine);
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

async function helpPage(program: string): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  return `计划簿命令行：${program} 命令 …\n\n${lines.join('\n')}\n\n加 --json 时标准输出只有一个 JSON 对象。\n`;
}
