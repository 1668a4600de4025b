// How a reader of this folder gives up: thrown inside the folder, turned into a failed Result by `readWorkbook`.
import type { Problem } from '#shared/result.ts';

/** An expected failure on its way to `readWorkbook`. `part` is the part of the package, where there is one. */
export class ReadProblem extends Error {
  readonly code: string;
  readonly part: string | null;
  readonly facts: Record<string, string | number>;

  constructor(
    code: string,
    part: string | null = null,
    facts: Record<string, string | number> = {},
  ) {
    super(part ? `${code}: ${part}` : code);
    this.code = code;
    this.part = part;
    this.facts = facts;
  }

  /** The problem as a value, `where` being the file and, behind a colon, its part. */
  toProblem(fileName: string): Problem {
    return {
      code: this.code,
      where: this.part ? `${fileName}: ${this.part}` : fileName,
      ...(Object.keys(this.facts).length > 0 ? { facts: this.facts } : {}),
    };
  }
}
