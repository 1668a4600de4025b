// The calls about tables that are pasted on the sheet of tasks, and what their requests must look like.
import * as v from 'valibot';
import type { Added } from '../document/addProposal.ts';
import { longestText } from '../plan/limits.ts';
import { mostTableColumns, mostTableRows } from './tableLimits.ts';
import type { Result } from '../result.ts';

export type TablePasted = Added & { revision: number };

export type TableCalls = {
  /**
   * Rows with headings, as they were copied, added to the open plan as one edit. Null: they are no task table and nothing
   * happened, or reading them was stopped.
   */
  'tables:paste': { request: { rows: string[][] }; reply: Result<TablePasted | null> };
};

const cell = v.pipe(v.string(), v.maxLength(longestText));

export const tableSchemas = {
  'tables:paste': v.strictObject({
    rows: v.pipe(
      v.array(v.pipe(v.array(cell), v.maxLength(mostTableColumns))),
      v.minLength(1),
      v.maxLength(mostTableRows),
    ),
  }),
};
