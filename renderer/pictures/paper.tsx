// What goes on paper: laid out apart from the screen, there only while it is printed or drawn as a picture.
import { createRoot } from 'react-dom/client';
import type { ReactNode } from 'react';

/** A3 on its side less margins of 12 mm, in CSS pixels. */
export const sheet = { width: 1496, height: 1031 };

/**
 * Puts pages into the document, has `work` done with them and takes them away again. On screen they are not seen; in
 * print they are all that is seen.
 */
export async function withPaper<Value>(
  pages: ReactNode,
  work: (paper: HTMLElement) => Promise<Value>,
): Promise<Value> {
  const paper = document.createElement('div');
  paper.className = 'pb-paper';
  paper.setAttribute('aria-hidden', 'true');
  document.body.append(paper);
  const root = createRoot(paper);
  try {
    await new Promise<void>((resolve) => {
      root.render(<Drawn onDrawn={resolve}>{pages}</Drawn>);
    });
    return await work(paper);
  } finally {
    root.unmount();
    paper.remove();
  }
}

function Drawn({ children, onDrawn }: { children: ReactNode; onDrawn(): void }): ReactNode {
  // A ref is called when all that stands before it is in the document.
  return (
    <>
      {children}
      <span ref={() => onDrawn()} />
    </>
  );
}
