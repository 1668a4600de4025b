import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readVitestReport, type Tally } from './vitestReport.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'planbook-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(report: object | undefined, endedWell: boolean): Tally {
  const file = path.join(folder, 'report.json');
  rmSync(file, { force: true });
  if (report) writeFileSync(file, JSON.stringify(report));
  return readVitestReport(file, endedWell);
}

const good = {
  success: true,
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
};

describe('the sum of npm test', () => {
  it('takes the numbers of the report', () => {
    expect(read(good, true)).toEqual({ passed: 7, failed: 0, skipped: 2 });
    expect(read({ ...good, success: false, numFailedTests: 3 }, false)).toMatchObject({
      failed: 3,
    });
  });

  it('counts a file that did not load', () => {
    const testResults = [...good.testResults, { status: 'failed', assertionResults: [] }];
    expect(read({ ...good, success: false, testResults }, false)).toMatchObject({ failed: 1 });
  });

  it('counts what no test failed for: no report, an error outside of tests, no tests at all', () => {
    expect(read(undefined, true)).toMatchObject({ failed: 1 });
    expect(read(good, false)).toMatchObject({ failed: 1 });
    expect(read({ ...good, numPassedTests: 0 }, true)).toMatchObject({ failed: 1 });
  });
});
