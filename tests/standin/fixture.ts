// The fixture app as tests see it.
import path from 'node:path';
import type { Page } from 'playwright';
import { launchFolder, type LaunchOptions, type RunningApp } from './launch.ts';

export type FixtureApi = {
  early: () => Promise<{ url: string; id: number }>;
  call: (channel: string, ...args: unknown[]) => Promise<unknown>;
  send: (channel: string, ...args: unknown[]) => void;
  on: (channel: string, listener: (value: unknown) => void) => () => void;
  pathOf: (file: File) => string;
  throwAtOnce: () => void;
  sendFunction: () => Promise<unknown>;
  sendSync: () => unknown;
  platform: string;
};

declare global {
  // Only an interface adds to one that exists.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface Window {
    api: FixtureApi;
  }
}

export const fixtureFolder: string = path.join(import.meta.dirname, 'fixture-app');

export async function launchFixture(options?: LaunchOptions): Promise<RunningApp> {
  const running = await launchFolder(fixtureFolder, options);
  running.page.setDefaultTimeout(30_000);
  await running.page.waitForSelector('h1');
  return running;
}

/** ipcRenderer.invoke in the page. */
export function call(page: Page, channel: string, ...args: unknown[]): Promise<unknown> {
  return page.evaluate(([name, words]) => window.api.call(name, ...words), [
    channel,
    args,
  ] as const);
}

export function shownEvents(page: Page): Promise<string> {
  return page.innerText('#events');
}
