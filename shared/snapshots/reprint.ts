// What was sealed, to be printed again: the stored sheet cell for cell, with the line of the seal below its notes [SN5].
import type { ConsolidatedSheet } from '../consolidate/sheet.ts';
import type { SealedContent, SealedSheet } from './content.ts';
import { sealLine } from './names.ts';

export function reprintedSheets({ head, sheets }: SealedContent, digest: string): SealedSheet[] {
  const line = sealLine(head, digest);
  return sheets.map((sealed) => ({ ...sealed, sheet: withLine(sealed.sheet, line) }));
}

function withLine(sheet: ConsolidatedSheet, line: string): ConsolidatedSheet {
  const { notes, figuresNotes = notes } = sheet;
  return { ...sheet, notes: [...notes, line], figuresNotes: [...figuresNotes, line] };
}
