// clipboard, in the form it has since Electron 44: promises, and ClipboardItem instead of formats. Contents go through the
// clipboard of Chromium, so that what a page copies can be read here and the other way round.
import type { Clipboard, ClipboardItem } from 'electron';
import { browserSession } from '../engine.ts';
import { standFor } from '../guard.ts';
import { focus, windows } from '../registry.ts';

type Contents = Record<string, string>;

/** What was written last, for when no window can be asked. */
let kept: Contents = {};

export class StandinClipboardItem {
  readonly types: string[];
  private readonly items: Record<string, string | Blob | Promise<string | Blob>>;

  constructor(items: Record<string, string | Blob | Promise<string | Blob>>) {
    this.items = items;
    this.types = Object.keys(items);
  }
  async getType(type: string): Promise<Blob> {
    const item = await this.items[type];
    if (item === undefined) throw new Error(`The clipboard item has no type ${type}`);
    return item instanceof Blob ? item : new Blob([item], { type });
  }
}

async function inPage(code: string): Promise<unknown> {
  const window = focus.window ?? [...windows.values()][0];
  if (!window) throw new Error('no window');
  await browserSession().send('Browser.grantPermissions', {
    permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
  });
  return window.ownContents.executeJavaScript(code, true);
}

async function push(contents: Contents): Promise<void> {
  kept = contents;
  const items = Object.entries(contents).map(
    ([type, text]) =>
      `${JSON.stringify(type)}:new Blob([${JSON.stringify(text)}],{type:${JSON.stringify(type)}})`,
  );
  await inPage(`navigator.clipboard.write([new ClipboardItem({${items.join(',')}})])`).catch(
    () => undefined,
  );
}

async function pull(): Promise<Contents> {
  const code = `(async()=>{const found={};for(const item of await navigator.clipboard.read())for(const type of item.types)
    if(type.startsWith('text/'))found[type]=await (await item.getType(type)).text();return found})()`;
  try {
    return (await inPage(code)) as Contents;
  } catch {
    return kept;
  }
}

export const clipboard = standFor<Clipboard>('clipboard')({
  clear() {
    void push({ 'text/plain': '' });
    kept = {};
  },
  has: async (type) => type in (await pull()),
  readText: async () => (await pull())['text/plain'] ?? '',
  writeText: (text) => push({ 'text/plain': text }),
  read: async () => [new StandinClipboardItem(await pull()) as unknown as ClipboardItem],
  async write(items) {
    const contents: Contents = {};
    for (const item of items) {
      for (const type of item.types) {
        const blob = (await item.getType(type)) as Blob;
        contents[type] = await blob.text();
      }
    }
    await push(contents);
  },
});
