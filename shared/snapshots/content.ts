// What a sealed period holds: how its tasks stood, what was reported for it, the sheets as they were printed. Plain data; the
// text of it is what the digest is of.
import type { Figures } from '../consolidate/figures.ts';
import type { ConsolidatedSheet } from '../consolidate/sheet.ts';
import type { PaperSetup } from '../paper/setup.ts';
import type { Day, Period, TaskStatus } from '../plan/model.ts';
import type { SnapshotRow } from '../plan/outputRows.ts';

/** What `content` of a row says of itself; a later version may write another one. */
export const contentFormat = 1;

/** A task with its names written out: what it is called later does not change what was sealed. */
export type SealedTask = {
  id: string;
  action: string;
  project: string;
  text: string;
  leads: string;
  supports: string;
  deadline: string;
  status: TaskStatus;
  percent: number | null;
  /** The light in words, without days. */
  light: string;
  /** Sentences of the flags. */
  flags: string[];
  progress: string;
  problems: string;
  nextSteps: string;
};

export type SealedReport = {
  taskId: string;
  unitId: string;
  unit: string;
  status: TaskStatus | null;
  percent: number | null;
  progress: string;
  problems: string;
  nextSteps: string;
  actualDate: Day | null;
  source: string;
};

/** A sheet as it was built, with the paper of its design. */
export type SealedSheet = { name: string; paper: PaperSetup; sheet: ConsolidatedSheet };

export type SealedHead = {
  plan: string;
  period: Period;
  number: number;
  name: string;
  /** The moment, and the same as clocks on the wall showed it: what is printed does not follow the time zone of a reader. */
  at: string;
  when: string;
  who: string;
  asOf: Day;
};

export type SealedContent = {
  format: typeof contentFormat;
  head: SealedHead;
  figures: Figures;
  tasks: SealedTask[];
  reports: SealedReport[];
  sheets: SealedSheet[];
};

/** Whether a row says of itself what its content says [SN3]. */
export function rowAgrees(
  row: SnapshotRow,
  { head, tasks, reports, sheets }: SealedContent,
): boolean {
  return (
    row.period === head.period &&
    row.number === head.number &&
    row.name === head.name &&
    row.at === head.at &&
    row.who === head.who &&
    row.asOf === head.asOf &&
    row.tasks === tasks.length &&
    row.reports === reports.length &&
    JSON.stringify(row.sheets) === JSON.stringify(sheets.map(({ name }) => name))
  );
}
