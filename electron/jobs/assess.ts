// The assessment of the open plan, and its workbook.
import { assess, recordsAsOf, type Assessment } from '#shared/assess/assess.ts';
import type { NoteFacts } from '#shared/assess/notes.ts';
import { detailSheet, scoringSheet, type AssessmentSheet } from '#shared/assess/sheets.ts';
import type { Period } from '#shared/plan/model.ts';
import { failure, type Result } from '#shared/result.ts';
import { allAtOnce, type Steps } from '#shared/steps.ts';
import { dayOf, today } from '../clock.ts';
import type { PlanSession } from '../planSession.ts';
import { rowsOf, writePaced } from './writePaced.ts';
import type { Watch } from '../pace.ts';
import { stoppable } from '../storage/stretches.ts';

export type AssessRequest = { period: Period | null; withSupporters: boolean };

/** As of the session's day. */
export function assessSession(session: PlanSession, request: AssessRequest): Assessment {
  return allAtOnce(assessInSteps(session, request));
}

function* assessInSteps(session: PlanSession, request: AssessRequest): Steps<Assessment> {
  const { document, asOf, flags } = session;
  const { period } = request;
  yield;
  const records = recordsAsOf(document, {
    asOf,
    period,
    flags,
    dayOf: (instant) => dayOf(new Date(instant)),
  });
  yield;
  return assess(document, records, { ...request, asOf });
}

/** Null where nothing is to be scored. */
function* sheetsInSteps(
  session: PlanSession,
  request: AssessRequest,
): Steps<AssessmentSheet[] | null> {
  const { document, asOf } = session;
  const assessment = yield* assessInSteps(session, request);
  if (assessment.indicators.length === 0) return null;
  yield;
  const facts: NoteFacts = { asOf, today: today(), period: request.period };
  const scoring = scoringSheet(document, assessment, facts);
  yield;
  const details = detailSheet(document, assessment, facts);
  yield;
  return [scoring, details];
}

/** Writes the scoring sheet and the details. An existing file is replaced: the caller has asked. */
export async function writeAssessmentFile(
  session: PlanSession,
  request: AssessRequest & { file: string },
  watch?: Watch,
): Promise<Result<null>> {
  const signal = watch?.signal ?? new AbortController().signal;
  const sheets = await stoppable(signal, sheetsInSteps(session, request));
  if (sheets === 'stopped') return failure('exportStopped');
  if (sheets === null) return failure('noIndicators');
  const { writeAssessment } = await import('../excel/writeAssessment.ts');
  const { file } = request;
  return writePaced(file, rowsOf(sheets), (pace) => writeAssessment(sheets, pace), watch);
}
