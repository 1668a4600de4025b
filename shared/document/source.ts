// What a proposed plan was read from, so that it can be shown beside the proposal: running text, or the cells of tables.
import type { Span } from './proposal.ts';

/** Spans of a proposal count UTF-16 code units of `text`. Of a table, `text` is the texts of its cells, one after the other. */
export type ProposalSource =
  | { kind: 'text'; text: string }
  | { kind: 'table'; text: string; sheets: SourceSheet[] };

export type SourceSheet = { name: string; rows: SourceRow[] };

/** `row` is numbered as in the spreadsheet, from 1. Rows without text are left out. */
export type SourceRow = { row: number; cells: SourceCell[] };

/** A cell with text: its column from 1, how many columns and rows it covers, and where its text stands in `text`. */
export type SourceCell = { column: number; columns: number; rows: number; span: Span };
