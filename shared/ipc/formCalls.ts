// The calls about forms: who gets one, where they go, what came of it.
import type { FormDefinition } from '../forms/definition.ts';
import type { ImportedStyle } from '../forms/exchange.ts';
import type { Period } from '../plan/model.ts';
import type { Problem, Result } from '../result.ts';
import type { WrittenFile } from './calls.ts';

/**
 * A folder chosen for forms: which of its files would be replaced, and which of those a spreadsheet program has open.
 * `newFolder` is the name of a folder in it that is free.
 */
export type FormsFolder = {
  token: string;
  place: string;
  newFolder: string;
  existing: string[];
  open: string[];
};

/** What came of writing forms. `recorded`: the plan keeps what was written for whom. */
export type FormsWritten = {
  folder: WrittenFile;
  files: { unit: string; name: string }[];
  failed: { unitId: string; unit: string; problem: Problem }[];
  /** Units whose forms were not begun, since it was stopped. */
  left: string[];
  recorded: boolean;
  /** The list of what was sent to whom, or why it could not be written. */
  list: WrittenFile | null;
  listProblem: Problem | null;
};

export type FormCalls = {
  /**
   * Chooses the folder for forms; `units` null: all that report; `form` as in `forms:styles`, or the id of one of the plan;
   * empty: the usual one.
   * Nothing is written yet.
   */
  'forms:choose': {
    request: { period: Period; units: string[] | null; form: string };
    reply: Result<FormsFolder | null>;
  };
  'forms:write': {
    request: { token: string; into: 'folder' | 'newFolder' };
    reply: Result<FormsWritten>;
  };
  /** The definitions that lie beside the program, the usual one first. */
  'forms:styles': { request: null; reply: { id: string; definition: FormDefinition }[] };
  /** A definition from a file that another office passed on; nothing is kept yet. */
  'forms:importStyle': { request: null; reply: Result<ImportedStyle | null> };
  'forms:exportStyle': {
    request: { definition: FormDefinition };
    reply: Result<WrittenFile | null>;
  };
};
