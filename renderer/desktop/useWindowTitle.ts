// Keeps the title of the window: the page's own title is the window's. It follows the mirror without drawing anything.
import { useEffect } from 'react';
import { windowTitle } from '#shared/words/windowTitle.ts';
import type { Mirror } from '../mirror.ts';

/** Milliseconds of saving before the title says so: a title that flickers with every cell disturbs. */
const savingShownAfter = 400;

/** `draft`: the file whose draft is under review. */
export function useWindowTitle(mirror: Mirror, draft: string | null): void {
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const put = () => {
      clearTimeout(waiting);
      const { app, plan, saving } = mirror.getState();
      if (app === null) return;
      const show = () => {
        const title = windowTitle({ draft, plan, saving });
        if (document.title !== title) document.title = title;
      };
      if (saving.state === 'saving') waiting = setTimeout(show, savingShownAfter);
      else show();
    };
    put();
    const stop = mirror.subscribe(put);
    return () => {
      stop();
      clearTimeout(waiting);
    };
  }, [mirror, draft]);
}
