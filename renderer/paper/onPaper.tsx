// What goes on paper: laid out apart from the screen, there only while it is printed or drawn as a picture.
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { ReactElement } from 'react';
import { slices } from './slices.ts';

export type OnPaper = {
  signal?: AbortSignal;
  /** Pages that stand there so far. */
  onProgress?(done: number): void;
};

/**
 * Puts pages into the document, has `work` done with them and takes them away again. On screen they are not seen; in
 * print they are all that is seen. Many pages are put there in slices. Null: it was stopped.
 */
export async function withPaper<Value>(
  pages: readonly ReactElement[],
  work: (paper: HTMLElement) => Promise<Value>,
  { signal, onProgress }: OnPaper = {},
): Promise<Value | null> {
  const paper = document.createElement('div');
  paper.className = 'pb-paper';
  paper.setAttribute('aria-hidden', 'true');
  document.body.append(paper);
  const roots: Root[] = [];
  try {
    const slice = slices();
    for (const [index, page] of pages.entries()) {
      const place = paper.appendChild(document.createElement('div'));
      const root = createRoot(place);
      roots.push(root);
      flushSync(() => root.render(page));
      if (!slice.over()) continue;
      onProgress?.(index + 1);
      await slice.next();
      if (signal?.aborted) return null;
    }
    await document.fonts.ready;
    return await Promise.race([work(paper), stopped(signal)]);
  } finally {
    paper.remove();
    for (const root of roots) root.unmount();
  }
}

function stopped(signal: AbortSignal | undefined): Promise<null> {
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve(null), { once: true });
  });
}
