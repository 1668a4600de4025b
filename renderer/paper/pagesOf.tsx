// All pages of a sheet, to be put on paper.
import type { ReactElement } from 'react';
import type { PaperLayout } from '#shared/paper/layOut.ts';
import { PaperPage } from './PaperPage.tsx';

export function pagesOf(layout: PaperLayout): ReactElement[] {
  return layout.pages.map((page) => <PaperPage key={page.number} layout={layout} page={page} />);
}
