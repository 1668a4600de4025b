// A folder for one test, removed when the test ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** The path of a new folder; its name has Chinese and a space, as folders of users do. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), '计划 簿-'));
  // A program that has just ended may still let go of a file.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
