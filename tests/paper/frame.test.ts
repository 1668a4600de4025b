// Columns on paper: as wide together as it is, in pages that begin with the same columns where they do not fit.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SheetColumn } from '#shared/consolidate/sheet.ts';
import { bodyType, cellWidth, paperFrame, type PaperFrame } from '#shared/paper/frame.ts';
import type { PrintedSheet } from '#shared/paper/printedSheet.ts';
import { defaultPaper, type PaperSetup } from '#shared/paper/setup.ts';

function sheetOf(widths: readonly number[], leadColumns = 1): PrintedSheet {
  const columns = widths.map((width, index): SheetColumn => ({
    key: `c${index}`,
    heading: `第${index}列`,
    group: null,
    width,
    align: 'left',
  }));
  const table = { columns, rows: [], merges: [] };
  return { titles: [], headLine: ['', '', ''], table, notes: [], footer: '', leadColumns };
}

const wholeWidth = (frame: PaperFrame, group: readonly number[]) => cellWidth(frame, group) + 1;

test('[PA2] columns that fit keep their type and fill the paper; what is too wide is set smaller', () => {
  const narrow = paperFrame(sheetOf([6, 30, 30, 60]), defaultPaper);
  expect(narrow.type.body.points).toBe(bodyType);
  expect(wholeWidth(narrow, [0, 1, 2, 3])).toBeGreaterThan(narrow.area.width - 5);
  const wide = paperFrame(sheetOf([6, 60, 60, 120]), defaultPaper);
  expect(wide.groups).toEqual([[0, 1, 2, 3]]);
  expect(wide.type.body.points).toBeLessThan(bodyType);
  expect(wide.type.body.points).toBeGreaterThanOrEqual(defaultPaper.smallestType);
  // A few columns are not drawn out over the whole width.
  const few = paperFrame(sheetOf([10, 10]), defaultPaper);
  expect(wholeWidth(few, [0, 1])).toBeLessThan(few.area.width / 2);
});

const setups = fc.record({
  size: fc.constantFrom('A3', 'A4'),
  orientation: fc.constantFrom('landscape', 'portrait'),
  margins: fc.record({
    top: fc.integer({ min: 5, max: 50 }),
    right: fc.integer({ min: 5, max: 50 }),
    bottom: fc.integer({ min: 5, max: 50 }),
    left: fc.integer({ min: 5, max: 50 }),
  }),
  smallestType: fc.constantFrom(5.5, 6.5, 7.5, 9, 10.5, 12),
});

test('[PA2] whatever the columns and the paper: no page is too wide, every column stands somewhere, in order', () => {
  const columns = fc.array(fc.integer({ min: 2, max: 255 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(columns, fc.nat(6), setups, (widths, lead, chosen) => {
      const setup: PaperSetup = { ...defaultPaper, ...chosen };
      const frame = paperFrame(sheetOf(widths, lead), setup);
      const repeated: number[] = [];
      while (frame.groups.every((group) => group[repeated.length] === repeated.length)) {
        if (frame.groups.length === 1) break;
        repeated.push(repeated.length);
      }
      for (const group of frame.groups) {
        expect(wholeWidth(frame, group)).toBeLessThanOrEqual(frame.area.width);
        expect(group).toEqual([...group].sort((a, b) => a - b));
        expect(group.length).toBeGreaterThan(frame.groups.length > 1 ? repeated.length : 0);
      }
      const rest = frame.groups.flatMap((group) => group.slice(repeated.length));
      expect([...repeated, ...rest]).toEqual(widths.map((_, index) => index));
      expect(repeated.length).toBeLessThanOrEqual(lead);
      // Type is never smaller than is allowed, nor larger than it is without a need.
      const least = Math.min(bodyType, setup.smallestType);
      expect(frame.type.body.points).toBeGreaterThanOrEqual(least - 1e-9);
      expect(frame.type.body.points).toBeLessThanOrEqual(bodyType);
      if (frame.groups.length > 1) expect(frame.type.body.points).toBeCloseTo(least);
    }),
    { numRuns: 500 },
  );
});
