// The log of this computer: what the program did and what failed in it, never what stands in a cell, a file or a path. It is
// bounded, goes nowhere, and a person reads it before giving it to anybody.
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { faultOf, wordFault } from '#shared/log/fault.ts';
import { timestamp } from '../clock.ts';

/** Bytes of a file of the log; there are two, the older one is replaced. */
const mostBytes = 256 * 1024;
/** Errors of one kind in a row could fill the log in a second. */
const mostLine = 4000;

export class LocalLog {
  private readonly file: string;
  private readonly older: string;

  constructor(folder: string) {
    this.file = path.join(folder, 'log', 'planbook.log');
    this.older = path.join(folder, 'log', 'planbook-older.log');
  }

  /** One line. `words` are the program's own: nothing that a person has typed or read in. */
  note(words: string): void {
    const line = `${timestamp()} ${words.replaceAll(/[\r\n]+/gu, ' | ').slice(0, mostLine)}\n`;
    try {
      mkdirSync(path.dirname(this.file), { recursive: true });
      if (existsSync(this.file) && statSync(this.file).size + line.length > mostBytes)
        renameSync(this.file, this.older);
      appendFileSync(this.file, line);
    } catch {
      // A full disk or a locked file: the log is the last thing that may stop the program.
    }
  }

  /** A failure without its sentence, which may quote a cell or name a file. */
  fail(what: string, error: unknown): void {
    this.note(`${what}: ${wordFault(faultOf(error))}`);
  }

  /** Everything that is kept, oldest first. */
  text(): string {
    return [this.older, this.file].map(textOf).join('');
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
