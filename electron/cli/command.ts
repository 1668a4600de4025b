// What a command of the command line is: options in, one object and one text out.
import type { Result } from '#shared/result.ts';
import type { StartReading } from '../reading/readingProcess.ts';

/** `json` is printed with --json, `text` without. `failed` tells that part of a batch failed: exit status 1. */
export type Outcome = { json: unknown; text: string; failed?: boolean };

/** Arguments behind the command, options by name without dashes. */
export type Arguments = { positionals: string[]; options: Record<string, string | undefined> };

export type Command = {
  /** One line for the help page, in the form of the contract. */
  usage: string;
  summary: string;
  /** Names of the options that take a value. `--json` is common to all. */
  options: readonly string[];
  positionals: { least: number; most: number };
  run(args: Arguments, machine: Machine): Promise<Result<Outcome>> | Result<Outcome>;
};

/** What differs between a checkout and the installed program: how the reading process is started, where backups are kept. */
export type Machine = { startReading: StartReading; userDataPath: string };

/** Progress and notices for a person, on standard error. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}
