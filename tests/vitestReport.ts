// The numbers of Vitest's JSON report. What the report does not count as a failed test is still a failure: a file that does
// not load, an error outside of any test, a run that ended before it wrote a report.
import { existsSync, readFileSync } from 'node:fs';

export type Tally = { passed: number; failed: number; skipped: number };

type Report = {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

export function readVitestReport(file: string, endedWell: boolean): Tally {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const counted = report.numFailedTests + unloaded;
  const isWell = endedWell && report.success && report.numPassedTests > 0;
  return {
    passed: report.numPassedTests,
    failed: counted === 0 && !isWell ? 1 : counted,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
