// A sheet on its pages, from the lines that its texts take. What measures texts asks here which ones (`wantedTexts`).
import type { ColumnMerge } from '../consolidate/sheet.ts';
import { mergeIndex, type MergeIndex } from './cells.ts';
import { paperFrame, tableEdge, type PaperFrame, type TypeRole } from './frame.ts';
import {
  headHeights,
  mergeHeight,
  rowBlock,
  tailBlocks,
  titlesHeight,
  underHeadings,
  type CountLines,
  type HeadHeights,
} from './heights.ts';
import {
  paginate,
  type Block,
  type MergedBlock,
  type PageRoom,
  type PageRows,
} from './paginate.ts';
import type { PrintedSheet } from './printedSheet.ts';
import type { PaperSetup } from './setup.ts';

export type PaperPage = {
  /** From 1. */
  number: number;
  /** Of the columns, counted from 0. */
  group: number;
  /** The first page of its columns has the titles. */
  first: boolean;
  /** The table's rows on this page, then what stands below it; `row` of a piece counts both. */
  rows: PageRows;
};

export type PaperLayout = {
  sheet: PrintedSheet;
  frame: PaperFrame;
  head: HeadHeights;
  pages: PaperPage[];
  /** Where the lines of the rows that are cut begin, by row and column (0 for what stands below the table). */
  cuts: Map<number, Map<number, number[]>>;
  /** Merges whose text is too high for a page: it stands in the first of their rows and goes on with it. */
  unmerged: MergeIndex;
};

type Texts = { role: TypeRole; width: number; text: string };

/** Every text whose lines a layout needs, some of them several times. */
export function* wantedTexts(sheet: PrintedSheet, frame: PaperFrame): Generator<Texts> {
  const asked: Texts[] = [];
  const ask: CountLines = (role, width, text) => {
    asked.push({ role, width, text });
    return 1;
  };
  headHeights(sheet, frame, ask);
  titlesHeight(sheet, frame, ask);
  tailBlocks(sheet, frame, ask);
  const merged = mergeIndex(sheet.table.merges);
  for (const merge of sheet.table.merges) mergeHeight(sheet, frame, merge, ask);
  yield* asked.splice(0);
  for (let row = 0; row < sheet.table.rows.length; row++) {
    rowBlock(sheet, frame, row, merged, new Map(), ask);
    yield* asked.splice(0);
  }
}

/** Stops now and then, so that long sheets can be done in slices. */
export function* layOutPaper(
  sheet: PrintedSheet,
  setup: PaperSetup,
  countLines: CountLines,
): Generator<void, PaperLayout> {
  const frame = paperFrame(sheet, setup);
  const head = headHeights(sheet, frame, countLines);
  const headHeight = head.upper + head.lower;
  const area = frame.area.height - frame.numberHeight - tableEdge;
  const room: PageRoom = {
    first: area - titlesHeight(sheet, frame, countLines) - headHeight,
    other: area - (setup.repeatHead ? headHeight : 0),
  };
  const kept: MergedBlock[] = [];
  const dropped: ColumnMerge[] = [];
  for (const merge of sheet.table.merges) {
    const height = mergeHeight(sheet, frame, merge, countLines);
    if (height <= Math.min(room.first, room.other)) kept.push({ ...merge, height });
    else dropped.push(merge);
  }
  const merged = mergeIndex(kept);
  const unmerged = mergeIndex(dropped);
  const blocks: Block[] = [];
  for (let row = 0; row < sheet.table.rows.length; row++) {
    yield;
    blocks.push(rowBlock(sheet, frame, row, merged, unmerged, countLines));
  }
  underHeadings(sheet, blocks);
  const parts = yield* paginate([...blocks, ...tailBlocks(sheet, frame, countLines)], kept, room);
  // A sheet without rows has its titles and its head all the same.
  if (parts.length === 0) parts.push({ pieces: [], merges: [] });
  const pages: PaperPage[] = [];
  parts.forEach((rows, index) => {
    // The columns of the same rows follow each other [PA3].
    frame.groups.forEach((_, group) =>
      pages.push({ number: pages.length + 1, group, first: index === 0, rows }),
    );
  });
  return { sheet, frame, head, pages, cuts: new Map(), unmerged };
}
