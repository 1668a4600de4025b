// What the system's clipboard holds as text and as HTML. The page may not read it by itself; a menu's 粘贴 asks for it here.
import { clipboard } from 'electron';
import type { ClipboardTexts } from '#shared/ipc/calls.ts';

/** Longest form that is handed over, in UTF-16 code units; what is longer counts as not there. */
const longest = 40_000_000;

export async function readClipboard(): Promise<ClipboardTexts> {
  const text = await clipboard.readText();
  const [item] = await clipboard.read();
  const html = item?.types.includes('text/html')
    ? await (await item.getType('text/html')).text()
    : '';
  return { text: bounded(text), html: bounded(html) };
}

function bounded(text: string): string {
  return text.length > longest ? '' : text;
}
