// What the command line and the app's package.json say. Set once by boot.ts, before anything else of the stand-in loads.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type BootFacts = {
  /** Folder of the app's package.json, or of the script that was named. */
  appPath: string;
  /** Chromium's switches, from the command line and later from app.commandLine. */
  switches: Map<string, string>;
  /** A window on the display, not a headless page. */
  headed: boolean;
  /** Playwright, or another driver, started the app and answers dialogs of the page itself. */
  driven: boolean;
  packageName: string | undefined;
  packageVersion: string;
};

export const bootFacts: BootFacts = {
  appPath: process.cwd(),
  switches: new Map(),
  headed: false,
  driven: false,
  packageName: undefined,
  packageVersion: '0.0.0',
};

export function setBootFacts(
  facts: Pick<BootFacts, 'appPath' | 'switches' | 'headed' | 'driven'>,
): void {
  Object.assign(bootFacts, facts);
  const file = path.join(facts.appPath, 'package.json');
  if (!existsSync(file)) return;
  const description = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | undefined>;
  bootFacts.packageName = description['productName'] ?? description['name'];
  bootFacts.packageVersion = description['version'] ?? '0.0.0';
}
