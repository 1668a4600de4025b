// What the reading process is asked and what it answers, by kind, and the messages that carry both.
import type { ReadProposal } from '#shared/document/table/chooseReading.ts';
import type { Fault } from '#shared/log/fault.ts';
import type { BackupFacts } from '#shared/backups/backup.ts';
import type { PlanRow } from '#shared/plan/model.ts';
import type { Result } from '#shared/result.ts';
import type { ReadReport } from '#shared/tables/readReport.ts';
import type { DirectoryReading } from '#shared/units/directory.ts';
import type { ReadLetterTemplate } from '../jobs/readLetterTemplate.ts';
import type { ReadReturn } from '../jobs/readReturn.ts';
import type { ReadTemplate } from '../jobs/readTemplate.ts';

/** A notice as a file or as pasted text, which `where` names in a failure. */
export type NoticeRequest =
  | { kind: 'file'; path: string }
  | { kind: 'text'; text: string; where: string };

/** Rows of texts that were pasted into a plan, with its name and years; `where` names them in a failure. */
export type RowsRequest = {
  kind: 'rows';
  rows: string[][];
  where: string;
  plan: Pick<PlanRow, 'title' | 'start' | 'end'>;
};

/** A returned file, or with `member` a file in the archive at `path`. */
export type ReturnRequest = { kind: 'return'; path: string; member: string | null };

/** A workbook that is to go out as a form of the office. */
export type TemplateRequest = { kind: 'template'; path: string };

/** A Word file that is to be a template of letters. */
export type LetterTemplateRequest = { kind: 'letterTemplate'; path: string };

/** A workbook that lists units. */
export type DirectoryRequest = { kind: 'directory'; path: string };

/** A workbook of which everything that the importer sees in it is to be said. */
export type ReportRequest = { kind: 'report'; path: string };

/** A copy of a plan that is to be a backup. */
export type BackupRequest = { kind: 'backup'; path: string };

export type ReadingRequest =
  | NoticeRequest
  | RowsRequest
  | ReturnRequest
  | TemplateRequest
  | LetterTemplateRequest
  | DirectoryRequest
  | ReportRequest
  | BackupRequest;

export type ReadingAnswers = {
  file: Result<ReadProposal>;
  text: Result<ReadProposal>;
  rows: Result<ReadProposal>;
  return: Result<ReadReturn>;
  template: Result<ReadTemplate>;
  letterTemplate: Result<ReadLetterTemplate>;
  directory: Result<DirectoryReading>;
  report: Result<ReadReport>;
  backup: Result<BackupFacts>;
};

export type Answer<Request extends ReadingRequest> = ReadingAnswers[Request['kind']];

/**
 * From the process: it waits for the first request; the bytes are here and are being read from now on; the answer. What is
 * asked may have been given up meanwhile, so that the answer bears the number of its request. `full`: what large files left in its
 * memory is not to add up with the next one. `fault`: a failure that nobody foresaw, for the log.
 */
export type ReadingMessage =
  | { type: 'ready' }
  | { type: 'fetched' }
  | { type: 'answer'; number: number; answer: unknown; full?: boolean; fault?: Fault };

/** To the process. */
export type ReadingOrder = { number: number; request: ReadingRequest };
