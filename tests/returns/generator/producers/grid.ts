// What all producers share: a sheet as a grid of cells with its merged regions.
import type { Region } from '#shared/tables/rawSheet.ts';
import type { PaperSheet } from '../paper.ts';
import { dayNumber } from '#shared/calendar/days.ts';

/** Merged regions of a sheet, counted from 1. A merge that would run into another one or over a text is left out. */
export function regionsOf(sheet: PaperSheet): Region[] {
  const regions: Region[] = [];
  sheet.lines.forEach((row, index) => {
    row.cells.forEach((content, at) => {
      const { down = 0, across = 0 } = content ?? {};
      if (down <= 0 && across <= 0) return;
      const region = {
        top: index + 1,
        left: at + 1,
        bottom: index + 1 + Math.max(0, down),
        right: at + 1 + Math.max(0, across),
      };
      const clash = regions.some(
        (one) =>
          one.top <= region.bottom &&
          region.top <= one.bottom &&
          one.left <= region.right &&
          region.left <= one.right,
      );
      if (!clash) regions.push(region);
    });
  });
  return regions;
}

const serialEpoch = 25_569;
const from1904 = 1462;

/** The number by which Excel keeps a day. */
export function serialOf(day: string, date1904 = false): number {
  return dayNumber(day) + serialEpoch - (date1904 ? from1904 : 0);
}
