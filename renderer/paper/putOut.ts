// Pages out of the window: as a PDF, or through the system's dialog to a printer. They are laid out beside the screen while it lasts.
import type { ReactElement } from 'react';
import type { Bridge, PrintedOn, WrittenFile } from '#shared/ipc/calls.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { withPaper, type OnPaper } from './onPaper.tsx';

/** More pages than this nobody prints, and no computer holds them at once. */
export const mostPages = 1000;

export type PaperJob = PrintedOn & {
  pages: readonly ReactElement[];
  /** What the file is called, after the title of the plan. */
  name: string;
};

/** Null: it was stopped, or the user named no file. */
export async function savePdf(
  bridge: Bridge,
  { pages, name, size, orientation }: PaperJob,
  options?: OnPaper,
): Promise<Result<WrittenFile | null>> {
  if (pages.length > mostPages) return tooMany(pages.length);
  const request = { name, size, orientation };
  const write = () => {
    // Who stops it while the file is being made gets no file.
    const stop = () => void bridge.call('work:stop', null);
    options?.signal?.addEventListener('abort', stop, { once: true });
    return bridge.call('paper:pdf', request).finally(() => {
      options?.signal?.removeEventListener('abort', stop);
    });
  };
  const reply = await withPaper(pages, write, options);
  return reply ?? success(null);
}

/** Whether it was printed. The pages stay until the system's dialog is closed: only then does it take them. */
export async function printOut(
  bridge: Bridge,
  { pages, size, orientation }: PaperJob,
  options?: OnPaper,
): Promise<Result<boolean>> {
  if (pages.length > mostPages) return tooMany(pages.length);
  const request = { size, orientation };
  const reply = await withPaper(pages, () => bridge.call('paper:print', request), options);
  return reply ?? success(false);
}

function tooMany(pages: number) {
  return failure('tooManyPages', undefined, { pages, most: mostPages });
}
