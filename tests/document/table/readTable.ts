// A sheet of cells through the real reader to a proposal, and the proposal as short lines.
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { decomposeTables } from '#shared/document/table/decomposeTables.ts';
import type { ReadProposal } from '#shared/document/table/chooseReading.ts';
import { proposedTasks } from '#shared/document/toPlan.ts';
import type { Result } from '#shared/result.ts';
import { workbook, type FixtureSheet } from '../../fixtures/workbooks/workbook.ts';

export type Rows = FixtureSheet['rows'];

export async function readSheets(sheets: FixtureSheet[]): Promise<Result<ReadProposal>> {
  const read = await readWorkbook(workbook(sheets), '任务表.xlsx');
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return decomposeTables(read.value.sheets);
}

export async function takenSheets(sheets: FixtureSheet[]): Promise<ReadProposal> {
  const read = await readSheets(sheets);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

export async function taken(rows: Rows, merges: string[] = []): Promise<ReadProposal> {
  return takenSheets([{ name: 'Sheet1', rows, merges }]);
}

/** The first task beside what was read. */
export async function only(rows: Rows, merges?: string[]) {
  const read = await taken(rows, merges);
  const [task] = proposedTasks(read.proposal);
  if (!task) throw new Error('no task');
  return { ...read, task };
}

/** `raw kind end what` of every deadline that the document states. */
export function deadlinesOf({ proposal }: ReadProposal): string[] {
  return proposedTasks(proposal).flatMap(({ deadlines }) =>
    deadlines
      .filter(({ basis }) => basis !== 'inherited')
      .map(({ raw, kind, end, what }) => [raw, kind, end ?? '-', what].join(' ')),
  );
}

/** `subject comparator value unit by` of every target. */
export function targetsOf({ proposal }: ReadProposal): string[] {
  return proposedTasks(proposal).flatMap(({ targets }) =>
    targets.map(({ subject, comparator, value, unit, by }) =>
      [subject, comparator ?? '-', value ?? '-', unit || '-', by ?? '-'].join(' '),
    ),
  );
}

export function codes({ proposal }: ReadProposal): string[] {
  return proposal.warnings.map(({ code }) => code);
}
