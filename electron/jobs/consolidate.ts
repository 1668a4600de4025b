// Writing a consolidated workbook from the open plan.
import { buildConsolidated } from '#shared/consolidate/buildConsolidated.ts';
import type { SheetDesign } from '#shared/consolidate/design.ts';
import type { Period } from '#shared/plan/model.ts';
import type { Result } from '#shared/result.ts';
import { today } from '../clock.ts';
import type { PlanSession } from '../planSession.ts';
import { writePaced } from './writePaced.ts';
import type { Watch } from '../pace.ts';

export type ConsolidateRequest = { design: SheetDesign; period: Period | null; file: string };

/** Writes the sheet as of the session's day. An existing file is replaced: the caller has asked. */
export async function writeConsolidatedFile(
  session: Pick<PlanSession, 'document' | 'asOf' | 'flags'>,
  { design, period, file }: ConsolidateRequest,
  watch?: Watch,
): Promise<Result<null>> {
  const { document, asOf, flags } = session;
  const sheet = buildConsolidated(document, { design, period, asOf, today: today(), flags });
  const { writeConsolidated } = await import('../excel/writeConsolidated.ts');
  const rows = sheet.table.rows.length + sheet.figures.rows.length;
  return writePaced(file, rows, (pace) => writeConsolidated(sheet, design.paper, pace), watch);
}
