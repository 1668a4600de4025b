// A consolidated sheet written into an office's own workbook.
import { buildConsolidated } from '#shared/consolidate/buildConsolidated.ts';
import type { SheetDesign } from '#shared/consolidate/design.ts';
import type { FormTemplateRow } from '#shared/plan/formTemplateRow.ts';
import type { Period } from '#shared/plan/model.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { sheetFill, templateDesign } from '#shared/ownSheets/sheetFill.ts';
import { templatesFor } from '#shared/templates/uses.ts';
import { today } from '../clock.ts';
import { paced, type Watch } from '../pace.ts';
import { ReadProblem } from '../excel/readProblem.ts';
import type { PlanSession } from '../planSession.ts';
import { writeFileWhole } from '../storage/writeFile.ts';

export type OwnSheetRequest = {
  template: FormTemplateRow;
  design: SheetDesign;
  period: Period | null;
};

/** Rows of the written sheet whose texts need more height than the format allows. */
export type OwnSheet = { bytes: Uint8Array; tooHigh: number[] };

/** The workbook of the plan with this id or name. */
export function sheetTemplate(
  { document }: Pick<PlanSession, 'document'>,
  named: string,
): Result<FormTemplateRow> {
  const rows = templatesFor(document, 'consolidated');
  const row = rows.find(({ id }) => id === named) ?? rows.find(({ name }) => name === named);
  return row ? success(row) : failure('noSheetTemplate', named);
}

/** As of the session's day. */
export async function fillSheetTemplate(
  { document, asOf, flags }: PlanSession,
  { template, design, period }: OwnSheetRequest,
  watch?: Watch,
): Promise<Result<OwnSheet>> {
  const own = templateDesign(design, template);
  const options = { design: own, period, asOf, today: today(), flags };
  const fill = sheetFill(document, template, buildConsolidated(document, options));
  const { fillTemplate } = await import('../excel/template/fillTemplate.ts');
  const tooHigh: number[] = [];
  try {
    const content = Buffer.from(template.content, 'base64');
    const rows = fill.rows.length;
    const pace = watch && paced(watch.signal, (done) => watch.progress(done, rows));
    const bytes = await fillTemplate(content, fill, (row) => tooHigh.push(row), pace);
    return success({ bytes, tooHigh });
  } catch (error) {
    if (watch?.signal.aborted) return failure('exportStopped');
    // The plan may come from elsewhere: what it keeps was not looked at here.
    if (error instanceof ReadProblem) return { ok: false, problem: error.toProblem(template.file) };
    throw error;
  }
}

/** An existing file is replaced: the caller has asked. */
export async function writeOwnSheet(
  session: PlanSession,
  request: OwnSheetRequest,
  file: string,
  watch?: Watch,
): Promise<Result<{ tooHigh: number[] }>> {
  const filled = await fillSheetTemplate(session, request, watch);
  if (!filled.ok) return filled;
  const { bytes, tooHigh } = filled.value;
  const written = await writeFileWhole(file, bytes);
  return written.ok ? success({ tooHigh }) : written;
}
