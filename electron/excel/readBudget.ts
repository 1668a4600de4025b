// What the reading of one file has used up so far, and the warnings it gathers.
import type { RawWorkbook } from '#shared/tables/rawSheet.ts';
import { limits } from './limits.ts';
import { ReadProblem } from './readProblem.ts';

type Warning = RawWorkbook['warnings'][number];

export type ReadBudget = {
  /** Counts filled cells and refuses the file past the limit. */
  countCell: (part: string) => void;
  /** Counts rows that have filled cells and refuses the file past the limit. */
  countRow: (part: string) => void;
  /** Refuses the file when the time is up. Cheap enough for every chunk and every thousandth cell. */
  checkTime: (part: string) => void;
  /** Keeps a warning; past a number of one code, only counts it. */
  warn: (code: string, message: string, where: string) => void;
  /** All warnings, with one more for each code that had too many. */
  warnings: () => Warning[];
};

export function createBudget(started = performance.now()): ReadBudget {
  let cells = 0;
  let rows = 0;
  const kept: Warning[] = [];
  const counts = new Map<string, number>();
  return {
    countCell(part) {
      cells += 1;
      if (cells > limits.filledCells) {
        throw new ReadProblem('tooManyCells', part, { limit: limits.filledCells });
      }
    },
    countRow(part) {
      rows += 1;
      if (rows > limits.filledRows) {
        throw new ReadProblem('tooManyRows', part, { limit: limits.filledRows });
      }
    },
    checkTime(part) {
      if (performance.now() - started > limits.milliseconds) {
        throw new ReadProblem('tooSlow', part, { seconds: limits.milliseconds / 1000 });
      }
    },
    warn(code, message, where) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= limits.warningsOfOneCode) kept.push({ code, message, where });
    },
    warnings() {
      const more = [...counts]
        .filter(([, count]) => count > limits.warningsOfOneCode)
        .map(([code, count]) => ({
          code,
          message: `同类提示还有${count - limits.warningsOfOneCode}处，未逐一列出`,
          where: '',
        }));
      return [...kept, ...more];
    },
  };
}
