// The assessment of the open plan, and its workbook.
import { assess, recordsAsOf, type Assessment } from '#shared/assess/assess.ts';
import type { NoteFacts } from '#shared/assess/notes.ts';
import { detailSheet, scoringSheet } from '#shared/assess/sheets.ts';
import type { Period } from '#shared/plan/model.ts';
import { failure, type Result } from '#shared/result.ts';
import { dayOf, today } from '../clock.ts';
import type { PlanSession } from '../planSession.ts';
import { rowsOf, writePaced } from './writePaced.ts';
import type { Watch } from '../pace.ts';

export type AssessRequest = { period: Period | null; withSupporters: boolean };

/** As of the session's day. */
export function assessSession(session: PlanSession, request: AssessRequest): Assessment {
  const { document, asOf, flags } = session;
  const { period } = request;
  const records = recordsAsOf(document, {
    asOf,
    period,
    flags,
    dayOf: (instant) => dayOf(new Date(instant)),
  });
  return assess(document, records, { ...request, asOf });
}

/** Writes the scoring sheet and the details. An existing file is replaced: the caller has asked. */
export async function writeAssessmentFile(
  session: PlanSession,
  request: AssessRequest & { file: string },
  watch?: Watch,
): Promise<Result<null>> {
  const { document, asOf } = session;
  const assessment = assessSession(session, request);
  if (assessment.indicators.length === 0) return failure('noIndicators');
  const facts: NoteFacts = { asOf, today: today(), period: request.period };
  const sheets = [
    scoringSheet(document, assessment, facts),
    detailSheet(document, assessment, facts),
  ];
  const { writeAssessment } = await import('../excel/writeAssessment.ts');
  const { file } = request;
  return writePaced(file, rowsOf(sheets), (pace) => writeAssessment(sheets, pace), watch);
}
