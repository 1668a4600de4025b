// The numbers of Vitest's JSON report. What the report does not count as a failed test is still a failure: a file that does
// not load, an error outside of any test, a run that ended before it wrote a report.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** `failures` are told again at the end, since a long run is often read from there. */
export type Tally = { passed: number; failed: number; skipped: number; failures: string[] };

type Report = {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: FileResult[];
};

type FileResult = { name: string; status: string; message: string; assertionResults: TestResult[] };
type TestResult = { fullName: string; status: string; failureMessages: string[] };

/** Lines of a message that say what failed; what follows is where. */
const linesOfMessage = 8;

export function readVitestReport(file: string, endedWell: boolean): Tally {
  if (!existsSync(file)) {
    return { passed: 0, failed: 1, skipped: 0, failures: ['the run ended without a report'] };
  }
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const unloaded = report.testResults.filter(isUnloaded).length;
  const counted = report.numFailedTests + unloaded;
  const failures = report.testResults.flatMap(failuresOf);
  const isWell = endedWell && report.success && report.numPassedTests > 0;
  const isBeside = counted === 0 && !isWell;
  return {
    passed: report.numPassedTests,
    failed: isBeside ? 1 : counted,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: isBeside ? ['no test failed, but the run did: see its output'] : failures,
  };
}

function isUnloaded({ status, assertionResults }: FileResult): boolean {
  return status === 'failed' && assertionResults.length === 0;
}

function failuresOf(result: FileResult): string[] {
  const file = path.relative(process.cwd(), result.name);
  if (isUnloaded(result)) return [`${file}\n${beginning(result.message)}`];
  return result.assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => `${file} > ${test.fullName}\n${beginning(test.failureMessages.join('\n'))}`);
}

function beginning(message: string): string {
  const lines = message.split('\n').slice(0, linesOfMessage);
  return lines.map((line) => `    ${line}`).join('\n');
}
