// What goes on paper: laid out apart from the screen, there only while it is printed or drawn as a picture.
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
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
  const root = createRoot(paper);
  try {
    const slice = slices();
    for (let count = 1; count <= pages.length; count++) {
      // Pages that stand there already are the same elements: they are not drawn again.
      flushSync(() => root.render(pages.slice(0, count)));
      if (!slice.over()) continue;
      onProgress?.(count);
      await slice.next();
      if (signal?.aborted) return null;
    }
    await document.fonts.ready;
    return await Promise.race([work(paper), stopped(signal)]);
  } finally {
    root.unmount();
    paper.remove();
  }
}

function stopped(signal: AbortSignal | undefined): Promise<null> {
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve(null), { once: true });
  });
}
