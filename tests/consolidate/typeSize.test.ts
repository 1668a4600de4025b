// The built-in designs are read on A3: their columns leave room for type of nine points.
import { expect, it } from 'vitest';
import { builtInDesigns } from '#shared/consolidate/builtInDesigns.ts';
import { paperFrame } from '#shared/paper/frame.ts';
import type { PrintedSheet } from '#shared/paper/printedSheet.ts';
import { defaultPaper } from '#shared/paper/setup.ts';
import { samplePlan } from '../forms/samplePlan.ts';
import { build } from './designKit.ts';

/** In points, as rounded on screen. */
function bodyType(sheet: PrintedSheet): number {
  return Math.round(paperFrame(sheet, defaultPaper).type.body.points * 10) / 10;
}

it.each(builtInDesigns)('$name is printed on A3 in nine points or more', ({ design }) => {
  const sheet: PrintedSheet = build(samplePlan(), design);
  expect(bodyType(sheet)).toBeGreaterThanOrEqual(9);
  // A wider task, and it is not.
  const columns = sheet.table.columns.map((column) =>
    column.key === 'task' ? { ...column, width: 120 } : column,
  );
  expect(bodyType({ ...sheet, table: { ...sheet.table, columns } })).toBeLessThan(9);
});
