// The stand-in as Playwright and an app see it. Runs on real Electron too, where its binary is installed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, launchFixture, shownEvents } from './fixture.ts';
import type { RunningApp } from './launch.ts';

let running: RunningApp;
let page: Page;
const temporary = mkdtempSync(path.join(os.tmpdir(), 'standin-test-'));

beforeAll(async () => {
  running = await launchFixture();
  page = running.page;
});
afterAll(async () => {
  await running?.close();
  rmSync(temporary, { recursive: true, maxRetries: 5 });
});

function clickMenu(id: string): Promise<void> {
  return running.app.evaluate(({ Menu }, wanted) => {
    Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click();
  }, id);
}

describe('calls between page and main process', () => {
  it('keeps dates, bytes, maps and undefined', async () => {
    const kinds = await page.evaluate(async () => {
      const sent = [
        new Date(0),
        new Uint8Array([1, 253]),
        new Map([[1, new Set(['甲'])]]),
        undefined,
        Number.NaN,
        10n,
      ];
      const back = (await window.api.call('echo', sent)) as typeof sent;
      return [
        (back[0] as Date).getTime() === 0,
        (back[1] as Uint8Array).join() === '1,253',
        (back[2] as Map<number, Set<string>>).get(1)?.has('甲'),
        back[3] === undefined,
        Number.isNaN(back[4]),
        back[5] === 10n,
      ];
    });
    expect(kinds).toEqual([true, true, true, true, true, true]);
  });

  it("gives errors in Electron's words", async () => {
    await expect(call(page, 'fail')).rejects.toThrow(
      "Error invoking remote method 'fail': RangeError: 库存不足",
    );
    await expect(call(page, 'none')).rejects.toThrow("No handler registered for 'none'");
    await expect(page.evaluate(() => window.api.sendFunction())).rejects.toThrow(
      'could not be cloned',
    );
    expect(
      await page.evaluate(() => {
        try {
          window.api.throwAtOnce();
          return 'nothing thrown';
        } catch (error) {
          return error instanceof TypeError && error.message;
        }
      }),
    ).toBe('同步错误');
  });

  it("knows the sender of the preload's very first call", async () => {
    expect(await page.evaluate(() => window.api.early())).toEqual({
      url: 'app://fixture/index.html',
      id: 1,
    });
  });

  it('pushes events, and stops when the page unsubscribes', async () => {
    await running.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
    await expect.poll(() => shownEvents(page)).toContain('"at":"1970-01-01T00:00:01.000Z"');
    const heard = await page.evaluate(async () => {
      let count = 0;
      const stop = window.api.on('pushed', () => {
        count += 1;
      });
      stop();
      await window.api.call('notify', '一');
      return count;
    });
    expect(heard).toBe(0);
  });

  it('does not give a reloaded page the answers of the page before', async () => {
    await page.evaluate(() => void window.api.call('slow', '旧', 400));
    await page.reload();
    await page.waitForSelector('h1');
    const first = await page.evaluate(() =>
      Promise.all(['a', 'b', 'c'].map((word) => window.api.call('slow', word, 600))),
    );
    expect(first).toEqual(['a', 'b', 'c']);
  });

  it('carries 5,000 rows both ways', async () => {
    const rows = await page.evaluate(async () => {
      const sent = Array.from({ length: 5000 }, (_, id) => ({
        id,
        name: `任务${id}`,
        due: new Date(id),
      }));
      return ((await window.api.call('echo', sent)) as unknown[]).length;
    });
    expect(rows).toBe(5000);
  });

  it('carries a long text letter by letter', async () => {
    const carried = await page.evaluate(async () => {
      const odd = '计划“一”\\n"\\u0041"\u0000\u2028😀\ud83d';
      const text = odd.repeat(20_000);
      return { length: text.length, same: (await window.api.call('echo', text)) === text };
    });
    expect(carried).toEqual({ length: 400_000, same: true });
  });
});

describe('the page is shut in', () => {
  it('sees the bridge and nothing else', async () => {
    const seen = await page.evaluate(() => [
      typeof (globalThis as { require?: unknown }).require,
      typeof (globalThis as { process?: unknown }).process,
      typeof (globalThis as { standinSend?: unknown }).standinSend,
      typeof (globalThis as { standinReceive?: unknown }).standinReceive,
      Object.isFrozen(window.api),
    ]);
    expect(seen).toEqual(['undefined', 'undefined', 'undefined', 'undefined', true]);
  });

  it('obeys the policy that the app serves', async () => {
    const refusal = page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              // oxlint-disable-next-line typescript/no-implied-eval
              resolve(new Function('return 1')());
            } catch (error) {
              resolve((error as Error).name);
            }
          });
        }),
    );
    expect(await refusal).toBe('EvalError');
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).color)).toBe(
      'rgb(0, 128, 64)',
    );
  });

  it('is answered by protocol.handle and reaches no network', async () => {
    const echo = await page.evaluate(async () => {
      const response = await fetch('/api/echo', { method: 'POST', body: '中文' });
      return (await response.json()) as unknown;
    });
    expect(echo).toEqual({ method: 'POST', body: '中文', host: 'fixture' });
    const outcome = page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    expect(await outcome).toBe('refused');
  });

  it('goes on after a denied pop-up, and does not leave', async () => {
    await page.click('#popup');
    if (running.engine === 'standin') {
      const opened = () => running.app.evaluate(() => globalThis.__standin?.opened);
      await expect
        .poll(opened)
        .toEqual([{ how: 'openExternal', what: 'https://example.com/popup' }]);
    }
    // A frozen opener would not answer.
    expect(await call(page, 'echo', '还在')).toBe('还在');
    await page.click('#leave');
    expect(await call(page, 'echo', '还在')).toBe('还在');
    expect(page.url()).not.toContain('example.com');
    expect(running.app.windows()).toHaveLength(1);
  });
});

describe('menu, theme, title', () => {
  it('clicks by id and by key', async () => {
    const count = async () => (await shownEvents(page)).split('"menu":"new"').length - 1;
    const before = await count();
    await clickMenu('new');
    await page.keyboard.press('Control+n');
    await expect.poll(count).toBe(before + 2);
  });

  it('leaves a key to the page that prevents its default', async () => {
    const text = await shownEvents(page);
    const kept = await page.evaluateHandle(() => {
      const keep = (event: KeyboardEvent): void => {
        if (event.key === 'n') event.preventDefault();
      };
      addEventListener('keydown', keep);
      return keep;
    });
    await page.keyboard.press('Control+n');
    expect(await call(page, 'slow', 1, 50)).toBe(1);
    expect(await shownEvents(page)).toBe(text);
    await kept.evaluate((keep) => removeEventListener('keydown', keep));
  });

  it('shows the theme to the page', async () => {
    await clickMenu('dark');
    const color = () => page.evaluate(() => getComputedStyle(document.querySelector('h1')!).color);
    await expect.poll(color).toBe('rgb(1, 2, 3)');
    await clickMenu('dark');
    await expect.poll(color).toBe('rgb(0, 128, 64)');
  });

  it('gives the window the title of its page', async () => {
    const title = () =>
      running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
    await expect.poll(title).toBe('夹具应用');
    await page.evaluate(() => {
      document.title = '三年计划 — 计划簿';
    });
    await expect.poll(title).toBe('三年计划 — 计划簿');
  });
});

describe('files, printing, clipboard, helpers', () => {
  it('prints Chinese to a PDF at the place that the dialog names', async () => {
    const file = path.join(temporary, '一览.pdf');
    await running.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    expect(await call(page, 'save-pdf')).toBe(file);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replaceAll(
      /\s/gu,
      '',
    );
    expect(text).toContain('计划任务一览');
    expect(text).toContain('第1页共1页');
  });

  it('tells the path of a chosen and of a dropped file, and none of a made one', async () => {
    const file = path.join(temporary, '反馈 1.xlsx');
    writeFileSync(file, 'x');
    await page.setInputFiles('#file', file);
    const chosen = await page.evaluate(() =>
      window.api.pathOf(document.querySelector<HTMLInputElement>('#file')!.files![0]!),
    );
    expect(chosen).toBe(file);
    expect(await page.evaluate(() => window.api.pathOf(new File(['a'], 'a.txt')))).toBe('');
    await page.evaluate(() => {
      addEventListener('dragover', (event) => event.preventDefault());
      addEventListener('drop', (event) => {
        event.preventDefault();
        document.body.dataset['dropped'] = window.api.pathOf(event.dataTransfer!.files[0]!);
      });
    });
    const cdp = await page.context().newCDPSession(page);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await cdp.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
    }
    await expect.poll(() => page.evaluate(() => document.body.dataset['dropped'])).toBe(file);
  });

  it('shares the clipboard between page and main process', async () => {
    await running.app.evaluate(({ clipboard }) => clipboard.writeText('姓名\t年龄\n张三\t30'));
    await page.focus('#text');
    await page.keyboard.press('Control+v');
    await expect.poll(() => page.inputValue('#text')).toBe('姓名\t年龄\n张三\t30');
    await page.fill('#text', '从页面');
    await page.press('#text', 'Control+a');
    await page.press('#text', 'Control+c');
    const read = () => running.app.evaluate(({ clipboard }) => clipboard.readText());
    await expect.poll(read).toBe('从页面');
  });

  it('runs a utility process, encrypts, notifies', async () => {
    const answer = await call(page, 'sum', 1000);
    expect(answer).toMatchObject({ sum: 500_500, isBytes: true, words: ['--tag=1'] });
    expect(await call(page, 'secret', '密码')).toBe('密码');
    if (running.engine === 'electron') return;
    await call(page, 'notify', '将到期');
    await running.app.evaluate(() => globalThis.__standin?.notifications.at(-1)?.emit('click'));
    await expect.poll(() => shownEvents(page)).toContain('"clicked":"将到期"');
  });
});
