// The consolidated workbook, ready to print: the sheet itself on its paper and its figures on A4.
import { defaultPaper, type PaperSetup } from '#shared/paper/setup.ts';
import type { ConsolidatedSheet } from '#shared/consolidate/sheet.ts';
import type { Pace } from '../pace.ts';
import { frozenWithin, writePrinted } from './writePrinted.ts';
import type { PrintedSheet } from './writeTable.ts';

/** The workbook as the bytes of an .xlsx file. */
export function writeConsolidated(
  content: ConsolidatedSheet,
  paper: PaperSetup,
  pace?: Pace,
): Promise<Uint8Array> {
  return writePrinted(consolidatedSheets(content, paper), pace);
}

/** The worksheets of which it is made. */
export function consolidatedSheets(content: ConsolidatedSheet, paper: PaperSetup): PrintedSheet[] {
  const { name, titles, headLine, table, figures, notes, figuresNotes, footer } = content;
  // What a row is about stays in view.
  const task = table.columns.findIndex(({ key }) => key === 'task');
  return [
    {
      name,
      titles,
      headLine,
      table,
      notes,
      footer,
      paper,
      frozenColumns: frozenWithin(table.columns, task + 1),
    },
    {
      name: '统计表',
      titles: [titles[0] ?? '', '任务进展统计表'],
      headLine,
      table: figures,
      notes: figuresNotes ?? notes,
      footer,
      paper: { ...defaultPaper, size: 'A4' },
      frozenColumns: 2,
    },
  ];
}
