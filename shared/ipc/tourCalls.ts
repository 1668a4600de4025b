// The calls of the guided tour, and what their requests must look like.
import * as v from 'valibot';
import type { Result } from '../result.ts';
import type { WrittenFile } from './calls.ts';

export type TourCalls = {
  /**
   * Writes forms of the open example, filled in as units would, into a new folder of a folder that the person chooses; null:
   * cancelled. Fails where another plan is open.
   */
  'tour:returns': { request: null; reply: Result<{ folder: WrittenFile; files: number } | null> };
};

export const tourSchemas = { 'tour:returns': v.null() };
