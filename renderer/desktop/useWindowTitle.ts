// Keeps the title of the window: the page's own title is the window's.
import { useEffect } from 'react';
import { windowTitle } from '#shared/words/windowTitle.ts';
import type { Mirror } from '../mirror.ts';
import { useMirrorState } from '../parts/useMirrorState.ts';

/** Milliseconds of saving before the title says so: a title that flickers with every cell disturbs. */
const savingShownAfter = 400;

/** `draft`: the file whose draft is under review. */
export function useWindowTitle(mirror: Mirror, draft: string | null): void {
  const { app, plan, saving } = useMirrorState(mirror);
  const title = app === null ? null : windowTitle({ draft, plan, saving });
  const delay = saving.state === 'saving' ? savingShownAfter : 0;
  useEffect(() => {
    if (title === null) return undefined;
    const put = () => {
      document.title = title;
    };
    if (delay === 0) {
      put();
      return undefined;
    }
    const waiting = setTimeout(put, delay);
    return () => clearTimeout(waiting);
  }, [title, delay]);
}
