// Calls about letters: what one would say, writing them, those that were made, an office's own templates.
import type { LetterUnit } from '../letters/concerned.ts';
import type { LetterFinding } from '../letters/findings.ts';
import type { PreviewBlock } from '../letters/preview.ts';
import type { Period } from '../plan/model.ts';
import type { LetterDetails, LetterKind, LetterRow } from '../plan/outputRows.ts';
import type { Problem, Result } from '../result.ts';
import type { WrittenFile } from './calls.ts';

export type LettersRequest = {
  kind: LetterKind;
  period: Period | null;
  /** The id of a row of the plan, or empty for the bundled one. */
  template: string;
  /** Who gets one, for letters to single units. */
  unitIds: string[];
  number: string;
  details: LetterDetails;
  /** The record of the letter in whose place this one is made. */
  replaces: string | null;
};

/** What a kind of letter would be about. */
export type LettersScope = {
  units: LetterUnit[];
  /** Why nobody is named as 未报, or empty. */
  note: string;
};

/** `changes` says which figures are others now [L4], `gone` that it cannot be told any more. */
export type ListedLetter = {
  letter: Omit<LetterRow, 'figures'>;
  changes: string[];
};

/** A folder (or a file's own) was chosen; nothing is written yet. */
export type LettersFolder = {
  token: string;
  place: string;
  newFolder: string;
  existing: string[];
  open: string[];
};

export type LettersWritten = {
  folder: WrittenFile;
  /** The only file, where there is one. */
  single: WrittenFile | null;
  files: { unit: string; name: string; number: string }[];
  failed: { unitId: string; unit: string; problem: Problem }[];
  left: string[];
  /** Whether the plan keeps a record of it. */
  recorded: boolean;
};

/** A Word file under review as a template; nothing is kept before `letters:keepTemplate`. */
export type LetterTemplateReview = {
  token: string;
  file: string;
  findings: LetterFinding[];
  /** Words and lists that it uses. */
  used: string[];
};

export type LetterCalls = {
  'letters:scope': {
    request: { kind: LetterKind; period: Period | null };
    reply: Result<LettersScope>;
  };
  /** What the letter to a unit (null: to all) says. */
  'letters:preview': {
    request: LettersRequest & { unitId: string | null };
    /** `cut`: how many rows of long lists are shown, 0 where all are. */
    reply: Result<{ blocks: PreviewBlock[]; cut: number }>;
  };
  'letters:choose': { request: LettersRequest; reply: Result<LettersFolder | null> };
  'letters:write': {
    request: { token: string; into: 'folder' | 'newFolder' };
    reply: Result<LettersWritten>;
  };
  'letters:list': { request: null; reply: Result<ListedLetter[]> };
  'letters:chooseTemplate': { request: null; reply: Result<LetterTemplateReview | null> };
  'letters:droppedTemplate': {
    request: { path: string };
    reply: Result<LetterTemplateReview | null>;
  };
  /** Keeps the template, new or in place of the one with this id. */
  'letters:keepTemplate': {
    request: { token: string; id: string | null; name: string; kind: LetterKind };
    reply: Result<{ revision: number; id: string }>;
  };
  /** Writes a template out, to be changed in Word: of the plan by its id, the bundled one by its kind. */
  'letters:exportTemplate': { request: { id: string }; reply: Result<WrittenFile | null> };
};
