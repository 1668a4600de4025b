// The way of one edit through page and main process, on one clock: the page's marks stand in the browser's trace, whose clock is
// the one that `process.hrtime` reads (Linux). Watched from outside: of the program nothing is changed.
import type { ElectronApplication } from 'playwright';
import { tasksOfMain, type TraceEvent } from './scrolling.ts';

/** Microseconds. `called`: the main process hears of it; `written`: the commit has returned; `told`: the window is told. */
export type InMain = { called: number; written: number; told: number };

/** Notes from now on when the main process does what. */
export async function watchMain(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ ipcMain, BrowserWindow }) => {
    const now = () => Number(process.hrtime.bigint() / 1000n);
    const noted = { called: 0, written: 0, told: 0, text: '' };
    Object.assign(globalThis, { noted });
    const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
    const plain = Object.getOwnPropertyDescriptor(DatabaseSync.prototype, 'exec')?.value as (
      sql: string,
    ) => void;
    DatabaseSync.prototype.exec = function exec(sql: string) {
      plain.call(this, sql);
      if (sql === 'COMMIT') noted.written = now();
    };
    type Handler = (...words: unknown[]) => unknown;
    const standin = ipcMain as unknown as { ownHandler(channel: string): Handler };
    const edit = standin.ownHandler('plan:edit');
    ipcMain.removeHandler('plan:edit');
    ipcMain.handle('plan:edit', (...words) => {
      noted.called = now();
      return edit(...words);
    });
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('no window');
    const send = contents.send.bind(contents);
    contents.send = (channel: string, ...words: unknown[]) => {
      if (channel === 'plan:changed') Object.assign(noted, { told: now(), text: words[0] });
      send(channel, ...words);
    };
    // The same messages without anything to do: what the window was told last is old news to it, and the answer is as long.
    ipcMain.handle('bench:nothing', () => {
      noted.called = now();
      noted.told = now();
      send('plan:changed', noted.text);
      return { ok: true, value: { revision: 0, rejected: [], held: [] } };
    });
  });
}

export function notedInMain(app: ElectronApplication): Promise<InMain> {
  return app.evaluate(() => (globalThis as unknown as { noted: InMain }).noted);
}

/** In the page: marks when an edit leaves for the main process, when the change comes, and when a cell holds its text. */
export function watchPath(): void {
  const { stringify, parse } = JSON;
  JSON.stringify = (value: unknown, ...rest: unknown[]) => {
    const text = (stringify as (...words: unknown[]) => string)(value, ...rest);
    if (typeof value === 'object' && value !== null && 'edit' in value) {
      performance.mark('bench:sent');
    }
    return text;
  };
  JSON.parse = (text: string, ...rest: unknown[]) => {
    if (text.includes('"savedAt"')) performance.mark('bench:came');
    return (parse as (...words: unknown[]) => unknown)(text, ...rest);
  };
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => performance.mark('bench:key', { startTime: timeStamp }),
    { capture: true },
  );
}

/** In the page: marks once a cell of the row holds the text. */
export function watchHeld({ selector, text }: { selector: string; text: string }): void {
  const watcher = new MutationObserver(() => {
    const cells = [...document.querySelectorAll(`${selector} .ag-cell`)];
    if (!cells.some(({ textContent }) => textContent === text)) return;
    performance.mark('bench:held');
    watcher.disconnect();
  });
  const body = { subtree: true, childList: true, characterData: true };
  watcher.observe(document.body, body);
}

/**
 * In the page: the same messages without anything to do, of a request of so many characters. Answers the milliseconds until the call
 * had left, in which the page can do nothing else.
 */
export async function callNothing(size: number): Promise<number> {
  const { planbook } = window as unknown as {
    planbook: { call(name: string, request: unknown): Promise<unknown> };
  };
  const text = JSON.stringify({ edit: 'x'.repeat(size) });
  const from = performance.now();
  const answer = planbook.call('bench:nothing', text);
  const left = performance.now() - from;
  await answer;
  return left;
}

/** When a mark was set, in microseconds: the first behind `after`. */
export function markIn(events: readonly TraceEvent[], name: string, after = 0): number {
  const times = events.filter((each) => each.name === name && each.ts >= after).map(({ ts }) => ts);
  if (times.length === 0) throw new Error(`the trace has no ${name}`);
  return Math.min(...times);
}

const frameName = 'ProxyMain::BeginMainFrame';

/** The stretches of one edit in milliseconds, one after the other. */
export type Path = {
  sending: number;
  going: number;
  writing: number;
  telling: number;
  coming: number;
  holding: number;
  waiting: number;
  drawing: number;
  /** How long the page had had nothing to do when the message came, and took it out of the engine's hands. */
  idle: number;
};

/** When the last frame that began before a mark was on the screen, in microseconds. */
export function presentedBefore(events: readonly TraceEvent[], mark: string): number {
  const end = markIn(events, mark);
  const frame = events
    .filter(({ name, ts, dur = 0 }) => name === frameName && ts < end && dur > 0)
    .toSorted((a, b) => b.ts - a.ts)[0];
  if (!frame) throw new Error(`the trace has no frame before ${mark}`);
  return presentedOf(events, frame);
}

/** The page's own task may go on for a while after it has handed the frame over. */
function presentedOf(events: readonly TraceEvent[], frame: TraceEvent): number {
  return markIn(events, 'Display::FrameDisplayed', markIn(events, 'Commit', frame.ts));
}

export function pathOf(events: readonly TraceEvent[], { called, written, told }: InMain): Path {
  const key = markIn(events, 'bench:key');
  const page = events.find(({ name }) => name === 'bench:key')?.pid;
  const sent = markIn(events, 'bench:sent', key);
  const came = markIn(events, 'bench:came', told);
  const held = markIn(events, 'bench:held', came);
  const frame = events
    .filter(({ name, ts, dur = 0 }) => name === frameName && ts > held && dur > 0)
    .toSorted((a, b) => a.ts - b.ts)[0];
  if (!frame) throw new Error('the trace has no frame');
  const presented = presentedOf(events, frame);
  const tasks = tasksOfMain(events).filter(({ pid, dur = 0 }) => pid === page && dur > 0);
  const taking = tasks.find(({ ts, dur = 0 }) => ts <= came && came <= ts + dur);
  const begun = taking?.ts ?? came;
  const busyUntil = Math.max(
    key,
    ...tasks.map(({ ts, dur = 0 }) => (ts < begun ? Math.min(ts + dur, begun) : 0)),
  );
  const stretch = (from: number, to: number) => (to - from) / 1000;
  return {
    sending: stretch(key, sent),
    going: stretch(sent, called),
    writing: stretch(called, written),
    telling: stretch(written, told),
    coming: stretch(told, came),
    holding: stretch(came, held),
    waiting: stretch(held, frame.ts),
    drawing: stretch(frame.ts, presented),
    idle: stretch(busyUntil, came),
  };
}
