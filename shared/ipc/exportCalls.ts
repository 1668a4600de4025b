// The call that writes sheets of the window into a file, and what its request must look like.
import * as v from 'valibot';
import { designSchema, type SheetDesign } from '../consolidate/design.ts';
import type { SheetPart } from '../export/exportedSheet.ts';
import type { Period } from '../plan/model.ts';
import type { Result } from '../result.ts';
import { mostWidth } from '../view/sheetLayout.ts';
import type { WrittenFile } from './calls.ts';
import { period, rowId, tab } from './editRequests.ts';

export type ExportRequest = {
  format: 'xlsx' | 'csv';
  paper: 'A3' | 'A4';
  /** Whether cells of one category are merged. */
  merged: boolean;
  /** One or several; CSV takes one. */
  sheets: SheetPart[];
};

export type ExportCalls = {
  'sheets:export': { request: ExportRequest; reply: Result<WrittenFile | null> };
  /**
   * A consolidated sheet in the office's own workbook; `tooHigh` counts rows whose texts do not show whole on paper.
   */
  'sheets:own': {
    request: { template: string; design: SheetDesign; period: Period | null };
    reply: Result<(WrittenFile & { tooHigh: number }) | null>;
  };
};

/** More rows than a worksheet has are no sheet of the window. */
const mostRows = 1_000_000;
const mostColumns = 200;
const mostSheets = 20;

const part = v.strictObject({
  tab,
  columns: v.pipe(
    v.array(
      v.strictObject({
        key: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
        width: v.pipe(v.number(), v.minValue(1), v.maxValue(mostWidth)),
      }),
    ),
    v.minLength(1),
    v.maxLength(mostColumns),
  ),
  frozen: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostColumns)),
  rows: v.nullable(v.pipe(v.array(rowId), v.maxLength(mostRows))),
});

export const exportSchemas = {
  'sheets:export': v.pipe(
    v.strictObject({
      format: v.picklist(['xlsx', 'csv']),
      paper: v.picklist(['A3', 'A4']),
      merged: v.boolean(),
      sheets: v.pipe(v.array(part), v.minLength(1), v.maxLength(mostSheets)),
    }),
    v.check(({ format, sheets }) => format === 'xlsx' || sheets.length === 1),
    v.check(({ sheets }) => new Set(sheets.map((each) => each.tab)).size === sheets.length),
  ),
  'sheets:own': v.strictObject({
    template: rowId,
    design: designSchema,
    period: v.nullable(period),
  }),
};
