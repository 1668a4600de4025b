// The window's page on paper. Which parts of it are printed, and how, its print style says (`renderer/styles/paper.css`).
import type { WebContents } from 'electron';

/** A PDF in A3 on its side; the margins are those of the page's own style. */
export function printPage(contents: WebContents): Promise<Uint8Array> {
  return contents.printToPDF({
    pageSize: 'A3',
    landscape: true,
    printBackground: true,
    preferCSSPageSize: true,
  });
}
