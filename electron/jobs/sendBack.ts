// What goes back to a unit whose return has things to correct: as a text, or as a workbook in a file.
import { reportDeadline } from '#shared/forms/reportDeadline.ts';
import { safeFileName } from '#shared/forms/fileName.ts';
import { periodLabel } from '#shared/calendar/periods.ts';
import { planOf } from '#shared/plan/document.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { sendBackOf, type SendBack } from '#shared/returns/sendBack.ts';
import { today } from '../clock.ts';
import { writeFileWhole } from '../storage/writeFile.ts';
import type { OpenReview } from './returnReview.ts';

/** Fails with `tokenGone` where the file is no more, with `nothingToSendBack` where the unit has nothing to correct. */
export function sendBackOfFile(review: OpenReview, file: number): Result<SendBack> {
  const { document } = review.session;
  const detail = review.detail(file);
  if (!detail) return failure('tokenGone');
  const due = reportDeadline(document, review.period);
  const day = today();
  const sendBack = sendBackOf(detail, {
    planTitle: planOf(document).title,
    period: review.period,
    // What came late is not asked for in the past.
    due: due < day ? day : due,
    taskName: (taskId) => document.tasks.get(taskId)?.text ?? '',
  });
  return sendBack.rows.length > 0 ? success(sendBack) : failure('nothingToSendBack');
}

/** A name for the file without its extension: `退回意见_市住建局_2022年6月`. */
export function sendBackName({ unit, file, period }: SendBack): string {
  const who = unit === '' ? file.replace(/\.[^.]*$/u, '') : unit;
  return safeFileName(`退回意见_${who}_${periodLabel(period)}`);
}

export async function writeSendBackFile(sendBack: SendBack, file: string): Promise<Result<null>> {
  const { writeSendBack } = await import('../excel/writeSendBack.ts');
  return writeFileWhole(file, await writeSendBack(sendBack));
}
