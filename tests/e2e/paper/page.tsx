// The page of the tests of paper: lays sheets out with the window's own code and puts their pages there, to be printed.
import type { PrintedSheet } from '#shared/paper/printedSheet.ts';
import type { PaperSetup } from '#shared/paper/setup.ts';
import { measureSheet } from '#renderer/paper/measure.ts';
import { withPaper } from '#renderer/paper/onPaper.tsx';
import { pagesOf } from '#renderer/paper/pagesOf.tsx';
import '#renderer/styles/sheets.ts';

/** A cell of the table on a page, in points from the upper left corner; row −1 is the head. */
export type CellOnPage = {
  page: number;
  row: number;
  column: number;
  again: boolean;
  left: number;
  top: number;
  right: number;
  bottom: number;
};

export type OnPage = {
  pages: number;
  columns: number;
  groups: number[][];
  points: number;
  cells: CellOnPage[];
};

let takeAway: (() => void) | null = null;

async function show(sheet: PrintedSheet, setup: PaperSetup): Promise<OnPage> {
  takeAway?.();
  const signal = new AbortController().signal;
  const layout = await measureSheet(sheet, setup, new Map(), { signal });
  if (!layout) throw new Error('it was stopped');
  const pages = pagesOf(layout);
  return new Promise((resolve) => {
    void withPaper(
      pages,
      (paper) =>
        new Promise<void>((release) => {
          takeAway = release;
          resolve({
            pages: layout.pages.length,
            columns: sheet.table.columns.length,
            groups: layout.frame.groups,
            points: layout.frame.type.body.points,
            cells: cellsOf(paper),
          });
        }),
    );
  });
}

function cellsOf(paper: HTMLElement): CellOnPage[] {
  return [...paper.querySelectorAll('.pb-leaf')].flatMap((leaf, page) => {
    const corner = leaf.getBoundingClientRect();
    return [...leaf.querySelectorAll<HTMLElement>('[data-row]')].map((cell) => {
      const box = cell.getBoundingClientRect();
      return {
        page: page + 1,
        row: Number(cell.dataset['row']),
        column: Number(cell.dataset['column']),
        again: cell.dataset['again'] !== undefined,
        left: (box.left - corner.left) * 0.75,
        top: (box.top - corner.top) * 0.75,
        right: (box.right - corner.left) * 0.75,
        bottom: (box.bottom - corner.top) * 0.75,
      };
    });
  });
}

Object.assign(window, { showOnPaper: show });
