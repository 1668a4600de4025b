// A batch of returned files against the plan: a review for a person, with all that merging it will need. A review is the files
// and the log of decisions; what was compared is kept by file, so that a decision computes one file anew.
import type { ReportValues } from '../forms/standing.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Day, Period } from '../plan/model.ts';
import type { Result } from '../result.ts';
import type { RawWorkbook } from '../tables/rawSheet.ts';
import { compareReturn, type ComparedReturn } from './compareReturn.ts';
import { decideFile, type DraftDifference } from './decideFile.ts';
import {
  decisionsByFile,
  foldDecisions,
  type FileDecisions,
  type PlacedDecision,
} from './fileDecisions.ts';
import { unitFinder } from './matchUnit.ts';
import { panelOf } from './panel.ts';
import { fileName, type ReturnFile, type ReturnsReview, type ReviewDecision } from './review.ts';
import { countDifferences, fileEntry, totals, unreadEntry } from './reviewFiles.ts';
import { settleRivals } from './rivals.ts';

export type { DraftDifference } from './decideFile.ts';

/**
 * A file of the batch. `digest` is the SHA-256 of its bytes. The workbook is opened when it is compared: a batch of them as
 * cells would fill the memory.
 */
export type ReturnInput = { path: string; digest: string; workbook: Result<() => RawWorkbook> };

/** A file that counts as a return of its units once something is merged. */
export type DraftFile = {
  name: string;
  digest: string;
  unitIds: string[];
  /** False for a file that is rejected, in doubt, left out, a copy of another one, or in the plan already. */
  counts: boolean;
  /** What was found in it; null where it could not be read, or is a copy of another one. */
  compared: ComparedReturn | null;
  decisions: FileDecisions;
};

export type ReturnsDraft = {
  review: ReturnsReview;
  files: DraftFile[];
  differences: DraftDifference[];
  /** What each row says, by unit and task: for reports that are new. The last file's row counts. */
  reports: Map<string, { values: ReportValues; source: string }[]>;
};

export type CompareOptions = {
  period: Period;
  planId: string;
  today: Day;
  /** Words for why a file could not be read. */
  tellProblem: (problem: { code: string; where?: string }) => string;
};

export function reportKey(unitId: string, taskId: string): string {
  return `${unitId}\n${taskId}`;
}

export function compareReturns(
  document: PlanDocument,
  inputs: readonly ReturnInput[],
  options: CompareOptions,
  decisions: readonly ReviewDecision[] = [],
): ReturnsDraft {
  const { period } = options;
  const finder = unitFinder(document);
  const known = knownDigests(document, period);
  const byFile = decisionsByFile(decisions);
  const resultOf = (index: number): FileResult | null => {
    const input = inputs[index];
    if (!input?.workbook.ok) return null;
    const placed = byFile.get(index) ?? [];
    const again = known.has(input.digest);
    const ground = { finder, again };
    return fileResult(document, input, input.workbook.value, options, index, placed, ground);
  };
  const counting = countingCopies(inputs, (index) => resultOf(index)?.compared.rejected ?? true);
  const files: DraftFile[] = [];
  const entries: ReturnFile[] = [];
  const decided: (readonly DraftDifference[])[] = [];
  inputs.forEach((input, index) => {
    const name = fileName(input.path);
    const original = counting.get(input.digest) ?? index;
    const one = original === index ? resultOf(index) : null;
    if (!one) {
      const twin = original === index ? null : fileName(inputs[original]?.path ?? '');
      entries.push(unreadEntry(input, index, twin, options.tellProblem));
      files.push({
        name,
        digest: input.digest,
        unitIds: [],
        counts: false,
        compared: null,
        decisions: foldDecisions(index, byFile.get(index) ?? []),
      });
      decided.push([]);
      return;
    }
    const again = known.has(input.digest);
    const { compared } = one;
    const { left } = one.decisions;
    files.push({
      name,
      digest: input.digest,
      unitIds: compared.unitIds,
      counts: !compared.rejected && !again && !left && compared.doubt === null,
      compared,
      decisions: one.decisions,
    });
    decided.push(one.differences);
    entries.push(fileEntry(document, input.path, index, compared, one.decisions));
  });
  const taking = (file: number) =>
    entries[file]?.state === 'left' ? [] : (files[file]?.unitIds ?? []);
  const settled = settleRivals(decided, taking, (file) => files[file]?.name ?? '');
  settled.forEach((differences, index) => {
    const entry = entries[index];
    if (entry) countDifferences(entry, files[index]?.compared ?? null, differences);
  });
  const panel = panelOf(
    document,
    entries.map((file, index) => ({ file, compared: files[index]?.compared ?? null })),
    period,
  );
  return {
    review: {
      token: '',
      period,
      files: entries,
      panel,
      missing: panel.missing.map(({ unit }) => unit),
      unfilled: panel.unfilled.map(({ unit }) => unit),
      counts: totals(entries, settled),
      undo: null,
      redo: null,
    },
    files,
    differences: settled.flat(),
    reports: reportsOf(files),
  };
}

/** Of files with the same bytes the first that can be used: which one is read first is chance [M11]. */
function countingCopies(
  inputs: readonly ReturnInput[],
  isRejected: (index: number) => boolean,
): Map<string, number> {
  const counting = new Map<string, number>();
  inputs.forEach(({ digest, workbook }, index) => {
    if (!workbook.ok) return;
    const first = counting.get(digest);
    if (first === undefined || (isRejected(first) && !isRejected(index)))
      counting.set(digest, index);
  });
  return counting;
}

function reportsOf(files: readonly DraftFile[]): ReturnsDraft['reports'] {
  const reports: ReturnsDraft['reports'] = new Map();
  for (const { name, compared } of files) {
    if (!compared || compared.rejected) continue;
    for (const { taskId, unitId, values, source } of compared.compared) {
      const key = reportKey(unitId, taskId);
      const list = reports.get(key);
      const report = { values, source: `${name} ${source}` };
      if (list) list.push(report);
      else reports.set(key, [report]);
    }
  }
  return reports;
}

/**
 * Compares the file that will stand at `index` before anybody decided on it: `compareReturns` then finds it done. Between two
 * files the caller can let others have their turn.
 */
export function compareAhead(
  document: PlanDocument,
  input: ReturnInput,
  index: number,
  options: CompareOptions,
): void {
  if (!input.workbook.ok) return;
  const again = knownDigests(document, options.period).has(input.digest);
  const finder = unitFinder(document);
  fileResult(document, input, input.workbook.value, options, index, [], { finder, again });
}

/** Files that were imported for the period. */
function knownDigests(document: PlanDocument, period: Period): Set<string> {
  return new Set(
    [...document.returns.values()].filter((row) => row.period === period).map((row) => row.digest),
  );
}

type FileResult = {
  compared: ComparedReturn;
  decisions: FileDecisions;
  differences: DraftDifference[];
};
type Kept = FileResult & {
  document: PlanDocument;
  options: CompareOptions;
  index: number;
  again: boolean;
  placed: readonly PlacedDecision[];
};

/** What the file came to last: it is the same as long as the plan and what was decided on the file are. */
const kept = new WeakMap<ReturnInput, Kept>();

function fileResult(
  document: PlanDocument,
  input: ReturnInput,
  open: () => RawWorkbook,
  options: CompareOptions,
  index: number,
  placed: readonly PlacedDecision[],
  { finder, again }: { finder: ReturnType<typeof unitFinder>; again: boolean },
): FileResult {
  const last = kept.get(input);
  const sameGround =
    last?.document === document &&
    last.index === index &&
    last.again === again &&
    sameOptions(last.options, options);
  if (last && sameGround && samePlaced(last.placed, placed)) return last;
  const decisions = foldDecisions(index, placed);
  const { period, planId, today } = options;
  const compared =
    last && sameGround && sameReading(last.decisions, decisions)
      ? last.compared
      : compareReturn(open(), fileName(input.path), {
          document,
          period,
          planId,
          today,
          finder,
          decisions,
          again,
        });
  const differences = decideFile(index, compared, decisions);
  const result = { compared, decisions, differences };
  kept.set(input, { ...result, document, options, index, again, placed });
  return result;
}

function sameOptions(a: CompareOptions, b: CompareOptions): boolean {
  return a.period === b.period && a.planId === b.planId && a.today === b.today;
}

function samePlaced(a: readonly PlacedDecision[], b: readonly PlacedDecision[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ decision, at }, index) => decision === b[index]?.decision && at === b[index]?.at)
  );
}

/** Whether the rows and cells are read and compared the same way: takes come after that. */
function sameReading(a: FileDecisions, b: FileDecisions): boolean {
  const same = <Value>(x: ReadonlyMap<string, Value>, y: ReadonlyMap<string, Value>) =>
    x.size === y.size && [...x].every(([key, value]) => y.has(key) && y.get(key) === value);
  return (
    a.unitId === b.unitId &&
    a.accepted === b.accepted &&
    a.blanks === b.blanks &&
    same(a.rows, b.rows) &&
    same(a.columns, b.columns) &&
    same(a.values, b.values)
  );
}
