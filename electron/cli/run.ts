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
  if (name === undefined || name === 'help' || asksForHelp(name)) {
    (name === undefined ? process.stderr : process.stdout).write(await helpPage(program));
    return name === undefined ? exitStatus.usage : exitStatus.done;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) return wrongUsage(`没有命令 ${name}。`, await helpPage(program));
  const command = await load();
  if (rest.some(asksForHelp)) {
    process.stdout.write(`用法：${command.usage}\n    ${command.summary}\n`);
    return exitStatus.done;
  }
  const parsed = parseWords(command, rest);
  if (typeof parsed === 'string') return wrongUsage(parsed, `用法：${command.usage}\n`);
  return run(command, parsed.args, parsed.json, machine);
}

function asksForHelp(word: string): boolean {
  return word === '--help' || word === '-h';
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

/** The arguments, or what is wrong with the words: said here, since `parseArgs` itself complains in English. */
function parseWords(
  command: Command,
  words: string[],
): { args: Arguments; json: boolean } | string {
  const { tokens } = parseArgs({
    args: words,
    strict: false,
    tokens: true,
    options: Object.fromEntries(command.options.map((name) => [name, { type: 'string' as const }])),
  });
  const options: Record<string, string> = {};
  const positionals: string[] = [];
  let json = false;
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (name === 'json') {
      if (value !== undefined) return '--json 后面不带值。';
      json = true;
    } else if (!command.options.includes(name)) return `没有选项 ${rawName}。`;
    // A name where a value should be: the value was forgotten.
    else if (value === undefined || (!token.inlineValue && value.startsWith('-'))) {
      return `选项“${rawName}”后面缺少值。`;
    } else options[name] = value;
  }
  const { least, most } = command.positionals;
  if (positionals.length < least) return '缺少参数。';
  if (positionals.length > most) return `多余的参数：${positionals[most]}`;
  return { args: { positionals, options }, json };
}

async function helpPage(program: string): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  return `计划簿命令行：${program} 命令 …\n\n${lines.join('\n')}\n\n加 --json 时标准输出只有一个 JSON 对象。\n`;
}
