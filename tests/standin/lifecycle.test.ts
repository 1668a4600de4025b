// Starting and ending: nothing may hang, and nothing may be left behind.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { call, fixtureFolder, launchFixture, shownEvents } from './fixture.ts';
import { engine, type RunningApp } from './launch.ts';

const executable = path.join(import.meta.dirname, 'dist', 'electron');

function isRunning(pid: number): boolean {
  if (!existsSync(`/proc/${pid}/status`)) return false;
  return !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
}

async function chromiumOf(running: RunningApp): Promise<number> {
  const pid = await running.app.evaluate(() => globalThis.__standin?.chromiumPid);
  if (pid === undefined) throw new Error('no Chromium');
  return pid;
}

function start(userData: string): {
  pid: number;
  output: () => string;
  ended: Promise<number | null>;
} {
  const child = spawn(executable, [fixtureFolder, `--user-data-dir=${userData}`], {
    stdio: 'pipe',
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (text += String(chunk)));
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  return { pid: child.pid ?? 0, output: () => text, ended };
}

describe('two windows', () => {
  it('open with the right pages, and a closing can be refused', async () => {
    const running = await launchFixture();
    const [second] = await Promise.all([
      running.app.waitForEvent('window'),
      call(running.page, 'new-window'),
    ]);
    await second.waitForSelector('h1');
    expect(second.url()).toContain('#/second');
    expect(running.page.url()).not.toContain('#/second');
    const senders = await Promise.all(
      [running.page, second].map((each) => call(each, 'who-asks') as Promise<{ id: number }>),
    );
    expect(new Set(senders.map(({ id }) => id)).size).toBe(2);

    const closeSecond = () =>
      running.app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows().at(-1)?.close();
        return BrowserWindow.getAllWindows().length;
      });
    await second.evaluate(() => window.api.send('may-close', false));
    await call(second, 'echo');
    expect(await closeSecond()).toBe(2);
    expect(await call(second, 'echo', '还在')).toBe('还在');
    await second.evaluate(() => window.api.send('may-close', true));
    await call(second, 'echo');
    await closeSecond();
    await expect.poll(() => running.app.windows().length).toBe(1);
    await running.close();
  });

  it("made at once do not take each other's page", async () => {
    const running = await launchFixture();
    await running.app.evaluate(({ BrowserWindow }) => {
      for (let number = 0; number < 5; number += 1) {
        void new BrowserWindow().loadURL(`app://fixture/index.html#${number}`);
      }
    });
    await expect.poll(() => running.app.windows().length).toBe(6);
    const pairs = () =>
      running.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .map((window) => `${window.id}${new URL(window.webContents.getURL()).hash}`)
          .sort(),
      );
    await expect.poll(pairs).toEqual(['1', '2#0', '3#1', '4#2', '5#3', '6#4']);
    await running.close();
  });
});

describe('the end', () => {
  it('comes quickly and leaves no process and no folder', async () => {
    const running = await launchFixture();
    const chromium = engine === 'standin' ? await chromiumOf(running) : 0;
    await running.close();
    await expect.poll(running.output).toContain('will-quit');
    await expect.poll(() => isRunning(chromium)).toBe(false);
    expect(existsSync(running.userData)).toBe(false);
  });

  it('comes by force when the app refuses, with words that say so', async () => {
    const running = await launchFixture({ closingLimit: 1500 });
    await running.page.evaluate(() => window.api.send('may-close', false));
    await call(running.page, 'echo');
    await expect(running.close()).rejects.toThrow('The app refused to close and was ended.');
    expect(existsSync(running.userData)).toBe(false);
  });

  it('keeps a user data folder that the test owns, and what the page stored there', async () => {
    const userData = mkdtempSync(path.join(os.tmpdir(), 'standin-kept-'));
    const first = await launchFixture({ userData });
    await first.page.evaluate(() => localStorage.setItem('宽度', '240'));
    await first.close();
    const second = await launchFixture({ userData });
    expect(await second.page.evaluate(() => localStorage.getItem('宽度'))).toBe('240');
    await second.close();
    rmSync(userData, { recursive: true, maxRetries: 5 });
  });
});

describe.runIf(engine === 'standin')("the stand-in's own processes", () => {
  it('go when the app is killed', async () => {
    const running = await launchFixture();
    const chromium = await chromiumOf(running);
    await running.kill();
    await expect.poll(() => isRunning(chromium), { timeout: 30_000 }).toBe(false);
  });

  it('end the app when Chromium crashes', async () => {
    const running = await launchFixture();
    const ended = new Promise((resolve) => {
      running.app.process().once('exit', resolve);
    });
    process.kill(await chromiumOf(running), 'SIGKILL');
    expect(await ended).toBe(1);
    await expect.poll(running.output).toContain('Chromium ended by itself');
    await running.close();
    expect(existsSync(running.userData)).toBe(false);
  });

  it('quit on SIGTERM as on a wish of the user', async () => {
    const userData = mkdtempSync(path.join(os.tmpdir(), 'standin-term-'));
    const app = start(userData);
    await expect.poll(app.output, { timeout: 30_000 }).toContain('the fixture is ready');
    process.kill(app.pid, 'SIGTERM');
    expect(await app.ended, app.output()).toBe(0);
    await expect.poll(app.output).toContain('will-quit');
    rmSync(userData, { recursive: true, maxRetries: 5 });
  });
});

describe('a second instance', () => {
  it('hands its words to the first and goes', async () => {
    const running = await launchFixture();
    const words = [fixtureFolder, `--user-data-dir=${running.userData}`, '二.planbook'];
    const program =
      engine === 'standin'
        ? executable
        : await running.app.evaluate(({ app }) => app.getPath('exe'));
    const output = execFileSync(program, words, { encoding: 'utf8', timeout: 60_000 });
    expect(output).toContain('second instance');
    await expect.poll(() => shownEvents(running.page)).toContain('二.planbook');
    await running.close();
  });
});

describe('a page that crashed', () => {
  it('is reported, and comes back with a reload', async () => {
    const running = await launchFixture();
    const reason = await running.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('render-process-gone', (_event, details) => resolve(details.reason));
          contents?.forcefullyCrashRenderer();
        }),
    );
    expect(['crashed', 'killed']).toContain(reason);
    await running.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const loaded = new Promise((resolve) => {
        contents?.once('did-finish-load', () => resolve(undefined));
      });
      contents?.reload();
      await loaded;
    });
    const title = await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.title'),
    );
    expect(title).toBe('夹具应用');
    await running.close();
  });
});
