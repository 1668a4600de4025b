// What goes back to a unit whose return has things to correct: as a text, as a workbook in a file, or for many files in a folder.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { reportDeadline } from '#shared/plan/reportDeadline.ts';
import { safeFileName } from '#shared/forms/fileName.ts';
import { periodLabel } from '#shared/calendar/periods.ts';
import { planOf } from '#shared/plan/document.ts';
import { failure, success, type Problem, type Result } from '#shared/result.ts';
import { sendBackOf, type SendBack } from '#shared/returns/sendBack.ts';
import { today } from '../clock.ts';
import { freeNameBeside } from '../storage/freeName.ts';
import { writeFileWhole } from '../storage/writeFile.ts';
import type { OpenReview } from './returnReview.ts';

/** Fails with `tokenGone` where the file is no more, with `nothingToSendBack` where the unit has nothing to correct. */
export function sendBackOfFile(review: OpenReview, file: number): Result<SendBack> {
  const { document } = review.session;
  const detail = review.detail(file);
  if (!detail) return failure('tokenGone');
  const due = reportDeadline(document, review.period);
  const sendBack = sendBackOf(detail, {
    planTitle: planOf(document).title,
    period: review.period,
    // What came late is not asked for in the past, nor within the day.
    due: due > today() ? due : null,
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

export type SentBack = {
  /** Names of what was written. */
  written: string[];
  /** Names of files whose units have nothing to correct. */
  nothing: string[];
  /** Files of the review of which nothing could be written, each with its reason: the others are there. */
  failed: { file: string; problem: Problem }[];
  /** How many were not begun, since it was stopped. */
  left: number;
};

/** One workbook a file of the review, into a folder. Nothing that is there is replaced: the name gets a number. */
export async function writeSendBacks(
  review: OpenReview,
  files: readonly number[],
  folder: string,
  progress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<SentBack> {
  const result: SentBack = { written: [], nothing: [], failed: [], left: 0 };
  for (const [done, file] of files.entries()) {
    progress(done, files.length);
    // Between files everybody else has a turn, the window's wish to stop among them.
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) {
      result.left = files.length - done;
      break;
    }
    const name = review.detail(file)?.file.name ?? '';
    const sendBack = sendBackOfFile(review, file);
    if (!sendBack.ok) {
      if (sendBack.problem.code === 'nothingToSendBack') result.nothing.push(name);
      else result.failed.push({ file: name, problem: sendBack.problem });
      continue;
    }
    const wanted = path.join(folder, `${sendBackName(sendBack.value)}.xlsx`);
    const place = existsSync(wanted) ? freeNameBeside(wanted) : wanted;
    const written = await writeSendBackFile(sendBack.value, place);
    if (written.ok) result.written.push(path.basename(place));
    else result.failed.push({ file: name, problem: written.problem });
  }
  return result;
}
