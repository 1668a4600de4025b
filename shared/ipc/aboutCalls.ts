// The calls about the program itself, and what their requests must look like.
import * as v from 'valibot';

/** One library that the program holds, with the text that goes along with it. */
export type Licence = { name: string; version: string; licence: string; text: string };

export type AboutCalls = {
  /** Of all libraries, by name; none where the program was not built. */
  'about:licences': { request: null; reply: readonly Licence[] };
};

export const aboutSchemas = { 'about:licences': v.null() };
