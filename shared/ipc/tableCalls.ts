// The calls about tables that are pasted on the sheet of tasks, and what their requests must look like.
import * as v from 'valibot';
import type { Added, AddedTask } from '../document/addProposal.ts';
import { longestText } from '../plan/limits.ts';
import { mostTableColumns, mostTableRows } from './tableLimits.ts';
import type { Result } from '../result.ts';

export type TablePasted = Added & { revision: number };

/** What a pasted table would add, as the plan stands. `token` stands for it until it is added. */
export type TableRead = { token: string; added: Added; tasks: AddedTask[]; newUnits: string[] };

export type TableCalls = {
  /**
   * Rows with headings, as they were copied, as the tasks that they would be: nothing is written. Null: they are no task table,
   * or reading them was stopped.
   */
  'tables:read': { request: { rows: string[][] }; reply: Result<TableRead | null> };
  /** Adds what was read to the open plan as one edit. */
  'tables:add': { request: { token: string }; reply: Result<TablePasted> };
};

const token = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const cell = v.pipe(v.string(), v.maxLength(longestText));

export const tableSchemas = {
  'tables:read': v.strictObject({
    rows: v.pipe(
      v.array(v.pipe(v.array(cell), v.maxLength(mostTableColumns))),
      v.minLength(1),
      v.maxLength(mostTableRows),
    ),
  }),
  'tables:add': v.strictObject({ token }),
};
