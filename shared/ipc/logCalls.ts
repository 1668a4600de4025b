// The calls about the log of this computer, and what their requests must look like.
import * as v from 'valibot';
import { faultSchema, type Fault } from '../log/fault.ts';
import type { Result } from '../result.ts';
import type { WrittenFile } from './calls.ts';

export type LogCalls = {
  /** What the log says now. `token` stands for this very text, so that what is saved is what was read. */
  'log:text': { request: null; reply: { token: string; text: string } };
  'log:save': { request: { token: string }; reply: Result<WrittenFile | null> };
  /** A failure of the page that nobody foresaw. */
  'log:fault': { request: { where: PageFault; fault: Fault }; reply: null };
};

/** An error that nothing caught, a promise that nobody waited for, a page that could not be drawn. */
export type PageFault = 'error' | 'rejection' | 'drawing';

export const logSchemas = {
  'log:text': v.null(),
  'log:save': v.strictObject({ token: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) }),
  'log:fault': v.strictObject({
    where: v.picklist(['error', 'rejection', 'drawing']),
    fault: faultSchema,
  }),
};
