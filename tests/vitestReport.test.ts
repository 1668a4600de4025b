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
  testResults: [{ name: '/a.test.ts', status: 'passed', message: '', assertionResults: [{}] }],
};
/** A test of that name that failed. */
const failed = (fullName: string) => ({
  fullName,
  status: 'failed',
  failureMessages: ['expected 1 to be 2\n    at here'],
});

describe('the sum of npm test', () => {
  it('takes the numbers of the report', () => {
    expect(read(good, true)).toEqual({ passed: 7, failed: 0, skipped: 2, failures: [] });
    expect(read({ ...good, success: false, numFailedTests: 3 }, false)).toMatchObject({
      failed: 3,
    });
  });

  it('counts a file that did not load', () => {
    const unloaded = { name: '/b.test.ts', status: 'failed', message: 'no such module' };
    const testResults = [...good.testResults, { ...unloaded, assertionResults: [] }];
    expect(read({ ...good, success: false, testResults }, false)).toMatchObject({
      failed: 1,
      failures: [expect.stringMatching(/b\.test\.ts\n {4}no such module$/u)],
    });
  });

  it('names the tests that failed, and why', () => {
    const assertionResults = [{ fullName: 'is well', status: 'passed' }, failed('is not')];
    const testResults = [{ name: '/c.test.ts', status: 'failed', message: '', assertionResults }];
    const { failures } = read({ ...good, success: false, numFailedTests: 1, testResults }, false);
    expect(failures).toEqual([
      expect.stringMatching(/c\.test\.ts > is not\n {4}expected 1 to be 2\n {8}at here$/u),
    ]);
  });

  it('counts what no test failed for: no report, an error outside of tests, no tests at all', () => {
    expect(read(undefined, true)).toMatchObject({ failed: 1 });
    const beside = read(good, false);
    expect(beside).toMatchObject({ failed: 1 });
    expect(beside.failures).toHaveLength(1);
    expect(read({ ...good, numPassedTests: 0 }, true)).toMatchObject({ failed: 1 });
  });
});
