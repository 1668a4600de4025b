// The check before printing. What is cut off is looked for on the pages themselves, as they are put down to be printed.
import { emptyLeads, splitColumns, type PaperFinding } from '#shared/paper/findings.ts';
import type { PaperLayout } from '#shared/paper/layOut.ts';
import { missingFonts } from './fontsHere.ts';
import { withPaper, type OnPaper } from './onPaper.tsx';
import { pagesOf } from './pagesOf.tsx';

/** In pixels: less nobody sees. Letters may be a little higher than their line; a line that is cut off is more than that. */
const hair = { across: 1, down: 4 };

/** So many pages are put down at once. */
const atOnce = 20;

/** Null: it was stopped. What weighs most comes first. */
export async function checkPaper(
  layout: PaperLayout,
  { signal, onProgress }: OnPaper = {},
): Promise<PaperFinding[] | null> {
  const clipped: Clipped[] = [];
  // Heads are the same on every page.
  const again = ({ place }: Clipped) =>
    place?.row === -1 &&
    clipped.some((each) => each.place?.row === -1 && each.place.column === place.column);
  const pages = pagesOf(layout);
  for (let first = 0; first < pages.length; first += atOnce) {
    const done = await withPaper(
      pages.slice(first, first + atOnce),
      (paper) => {
        for (const [index, leaf] of [...paper.querySelectorAll('.pb-leaf')].entries()) {
          clipped.push(...clippedOn(leaf, first + index + 1).filter((each) => !again(each)));
        }
        return Promise.resolve(true);
      },
      { ...(signal ? { signal } : {}), onProgress: (count) => onProgress?.(first + count) },
    );
    if (!done || signal?.aborted) return null;
  }
  return [...clipped, ...emptyLeads(layout.sheet), ...splitColumns(layout), ...missingFonts()];
}

type Clipped = Extract<PaperFinding, { kind: 'clipped' }>;

function clippedOn(leaf: Element, page: number): Clipped[] {
  const area = leaf.querySelector('.pb-leaf-area')?.getBoundingClientRect();
  if (!area) return [];
  const range = document.createRange();
  return [...leaf.querySelectorAll<HTMLElement>('.pb-type')].flatMap((box): Clipped[] => {
    if (box.textContent.trim() === '') return [];
    range.selectNodeContents(box);
    const text = range.getBoundingClientRect();
    const shown = box.getBoundingClientRect();
    const cut =
      text.left < Math.max(shown.left, area.left) - hair.across ||
      text.right > Math.min(shown.right, area.right) + hair.across ||
      text.top < Math.max(shown.top, area.top) - hair.down ||
      text.bottom > Math.min(shown.bottom, area.bottom) + hair.down;
    if (!cut) return [];
    const { row, column } = box.closest<HTMLElement>('[data-row]')?.dataset ?? {};
    const place = row === undefined ? null : { row: Number(row), column: Number(column) };
    return [{ kind: 'clipped', place, page, text: box.textContent }];
  });
}
