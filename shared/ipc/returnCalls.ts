// Calls about returns: what is chosen, reviewed file by file and cell by cell, merged, taken back.
import type { Period } from '../plan/model.ts';
import type { Problem, Result } from '../result.ts';
import type { WrittenFile } from './calls.ts';
import type { Difference, FileDetail, ReturnsReview, ReviewDecision } from '../returns/review.ts';

/** Files or a folder of the machine's dialog, or paths that were dropped on the window. */
export type ReturnSource = { what: 'files' | 'folder' } | { paths: string[] };

/** A review whose files were just read; `left` are the paths of those that were not because the person had enough. */
export type ReviewRead = ReturnsReview & { left: string[] };

/**
 * A review after a decision; `detail` is the file that the decision was about, where it was about one. Of a decision that was taken
 * back or repeated, `about` is where it can be seen: the file, and the first difference where it was about any.
 */
export type Decided = {
  review: ReturnsReview;
  detail: FileDetail | null;
  about: { file: number; id: string | null } | null;
};

export type ReturnCalls = {
  /** Asks for files or a folder and reads them: the files behind folders and archives, each of them apart. */
  'returns:choose': {
    request: { period: Period; what: 'files' | 'folder' };
    reply: Result<ReviewRead | null>;
  };
  'returns:dropped': { request: { period: Period; paths: string[] }; reply: Result<ReviewRead> };
  /** More files into a review that is open; what was decided stays. */
  'returns:more': {
    request: { token: string; from: ReturnSource };
    reply: Result<ReviewRead | null>;
  };
  /** The same review, held against the plan as it is now; what was decided stays. */
  'returns:shown': { request: { token: string }; reply: Result<ReturnsReview> };
  'returns:file': { request: { token: string; file: number }; reply: Result<FileDetail> };
  /** Differences of all files that need a person, at most 2,000, and how many there are. */
  'returns:open': {
    request: { token: string };
    reply: Result<{ differences: Difference[]; count: number }>;
  };
  'returns:decide': {
    request: { token: string; decision: ReviewDecision };
    reply: Result<Decided>;
  };
  'returns:undo': { request: { token: string }; reply: Result<Decided> };
  'returns:redo': { request: { token: string }; reply: Result<Decided> };
  'returns:accept': {
    request: { token: string };
    /** `stale` counts cells that were edited during the review and left out. */
    reply: Result<{ importId: string; revision: number; merged: number; stale: number }>;
  };
  /** Opens the file in its program. Of a file in an archive, the archive. */
  'returns:source': { request: { token: string; file: number }; reply: Result<null> };
  /** What the unit is to correct in a file, as a text to paste into a message; fails where there is nothing. */
  'returns:sendBack': {
    request: { token: string; file: number };
    reply: Result<{ text: string; count: number }>;
  };
  /** The same as a workbook, into a file that the person chooses. */
  'returns:writeSendBack': {
    request: { token: string; file: number };
    reply: Result<WrittenFile | null>;
  };
  /** One workbook for each of these files, into a folder that the person chooses; `work:stop` ends it early. */
  'returns:writeSendBacks': {
    request: { token: string; files: number[] };
    reply: Result<{
      folder: WrittenFile;
      written: string[];
      nothing: string[];
      failed: { file: string; problem: Problem }[];
      left: number;
    } | null>;
  };
  'imports:undo': {
    request: { id: string };
    reply: Result<{
      revision: number;
      reverted: number;
      /** Changed since, and stays as it is. */
      kept: { where: string; reason: string }[];
      /** Gone since, and cannot be put back. */
      failed: { where: string; reason: string }[];
    }>;
  };
};
