// The pages of a sheet, laid out again when the sheet or the paper changes. Until then those from before stay.
import { useEffect, useRef, useState } from 'react';
import type { PaperLayout } from '#shared/paper/layOut.ts';
import type { PrintedSheet } from '#shared/paper/printedSheet.ts';
import type { PaperSetup } from '#shared/paper/setup.ts';
import { measureSheet, type KnownLines } from './measure.ts';

export type PaperState = {
  layout: PaperLayout | null;
  /** From 0 to 1 while pages are laid out; null: they are as the sheet is. */
  progress: number | null;
  /** The pages of the sheet as it is now, once they are laid out; null when it was changed meanwhile. */
  ready(): Promise<PaperLayout | null>;
};

export function usePaperLayout(sheet: PrintedSheet, setup: PaperSetup): PaperState {
  const [layout, setLayout] = useState<PaperLayout | null>(null);
  const [reached, setReached] = useState(0);
  const known = useRef<KnownLines>(new Map());
  const work = useRef<Promise<PaperLayout | null>>(Promise.resolve(null));
  useEffect(() => {
    const stop = new AbortController();
    work.current = measureSheet(sheet, setup, known.current, {
      signal: stop.signal,
      onProgress: (done, total) => setReached(Math.min(1, done / Math.max(1, total))),
    }).then((made) => {
      if (stop.signal.aborted || !made) return null;
      setLayout(made);
      setReached(0);
      return made;
    });
    return () => stop.abort();
  }, [sheet, setup]);
  const isNew = layout?.sheet === sheet && layout.frame.setup === setup;
  return { layout, progress: isNew ? null : reached, ready: () => work.current };
}
