// The calls about the program itself, and what their requests must look like.
import * as v from 'valibot';
import type { Result } from '../result.ts';

/** One library that the program holds, with the text that goes along with it. */
export type Licence = { name: string; version: string; licence: string; text: string };

export type ProgramFacts = {
  /** What the program runs on: a name, and its version where it is known. */
  versions: readonly { name: string; version: string }[];
  /** Folders in which the program keeps what is no plan, to be read. */
  places: readonly { name: string; folder: string }[];
};

export type AboutCalls = {
  'about:facts': { request: null; reply: ProgramFacts };
  /** Shows the folder that holds those places. */
  'about:openData': { request: null; reply: Result<null> };
  /** Of all libraries, by name; none where the program was not built. */
  'about:licences': { request: null; reply: readonly Licence[] };
};

export const aboutSchemas = {
  'about:facts': v.null(),
  'about:openData': v.null(),
  'about:licences': v.null(),
};
