// Work on the pages of a preview: checking, printing, writing a PDF. One at a time, with how far it is and a way to stop it.
import { useRef, useState, type RefObject } from 'react';
import type { PaperLayout } from '#shared/paper/layOut.ts';
import { success, type Result } from '#shared/result.ts';
import { useCall, type Caller } from '../parts/useCall.ts';
import type { OnPaper } from './onPaper.tsx';
import type { PaperHandle } from './PaperPreview.tsx';

export type PaperProgress = { label: string; done: number; total: number };

export type PaperWork = Pick<Caller, 'busy' | 'problem' | 'clear'> & {
  progress: PaperProgress | null;
  stop(): void;
  /** Null: it failed, was stopped, or other work is under way. */
  start<Value>(
    label: string,
    work: (layout: PaperLayout, options: OnPaper) => Promise<Result<Value>>,
  ): Promise<Value | null>;
};

export function usePaperWork(paper: RefObject<PaperHandle | null>): PaperWork {
  const { busy, problem, clear, run } = useCall();
  const [progress, setProgress] = useState<PaperProgress | null>(null);
  const stopping = useRef<AbortController | null>(null);
  return {
    busy,
    problem,
    clear,
    progress,
    stop: () => stopping.current?.abort(),
    async start(label, work) {
      const stop = new AbortController();
      const done = await run(async () => {
        stopping.current = stop;
        setProgress({ label, done: 0, total: 0 });
        const layout = await paper.current?.ready();
        if (!layout || stop.signal.aborted) return success(null);
        const total = layout.pages.length;
        const options = {
          signal: stop.signal,
          onProgress: (count: number) => setProgress({ label, done: count, total }),
        };
        return work(layout, options);
      });
      setProgress(null);
      return done;
    },
  };
}
