// Designs of consolidated sheets, as far as the plan itself has a say: their names. What a design may be made of is decided in
// `consolidate/design.ts`.
import { checkRow } from './rowRules.ts';
import type { SheetDesignRow } from './outputRows.ts';
import type { WorkingCopy } from './workingCopy.ts';

const mostDesigns = 50;
export const longestDesignName = 40;

/** A design, new or in place of the one with this id [SD1]. */
export function putSheetDesign(copy: WorkingCopy, wanted: SheetDesignRow): { code: string } | null {
  const row = { ...wanted, name: wanted.name.trim().slice(0, longestDesignName) };
  const others = copy.rows('sheetDesigns').filter(({ id }) => id !== row.id);
  if (others.length >= mostDesigns) return { code: 'tooManyDesigns' };
  const refusal = checkRow(copy, 'sheetDesigns', row);
  if (refusal) return refusal;
  copy.put('sheetDesigns', row);
  return null;
}
