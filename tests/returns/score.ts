// How well a generated return is taken: the real way from bytes to a merged plan, held against the truth.
import { createHash } from 'node:crypto';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { storedText } from '#shared/forms/values.ts';
import { standingOf } from '#shared/forms/standing.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { idSource } from '#shared/plan/identity.ts';
import { compareReturns, reportKey, type ReturnsDraft } from '#shared/returns/compareReturns.ts';
import { mergeReturns } from '#shared/returns/mergeReturns.ts';
import { cellKey, type ExpectedCell } from './generator/expected.ts';
import type { GeneratedReturn } from './generator/generate.ts';
import { planId } from './generator/ownForm.ts';
import { saysCell } from './said.ts';
import { changedCells } from './changedCells.ts';
import { opened } from './opened.ts';

/**
 * - `right`: taken as meant, or rightly not taken but asked about or said;
 * - `askedRight`, `askedWrong`: left to a person with the right or a wrong value, though it was clear;
 * - `said`: left out, and said;
 * - `missed`: what the unit reported is neither taken nor asked nor said;
 * - `wrong`: a wrong value was taken, or one that nobody can know, or what was not touched was changed.
 */
export type Outcome = 'right' | 'askedRight' | 'askedWrong' | 'said' | 'missed' | 'wrong';

export type Finding = {
  outcome: Outcome;
  /** `unit · task · field`. */
  about: string;
  meant: string | null;
  got: string;
  /** Where it stands, as far as the file keeps rows. */
  place: string;
  troubles: string[];
};

export type ReturnScore = {
  seed: number;
  troubles: string[];
  findings: Finding[];
  rows: { right: number; wrong: number; unmatched: number };
  /** Questions to a person, and those of them about cells that were not touched. */
  asked: number;
  needless: number;
  rejected: number;
  files: number;
};

export async function scoreReturn(generated: GeneratedReturn): Promise<ReturnScore> {
  const { document, period } = generated;
  const draft = await draftOf(generated);
  const after = mergeSafe(document, draft);
  const findings: Finding[] = [];
  const state = (plan: PlanDocument, { unitId, taskId, field }: ExpectedCell) =>
    stateOf(plan, unitId, taskId, period, field);
  for (const expected of generated.cells.values()) {
    const [before, now] = [state(document, expected), state(after, expected)];
    const outcome = outcomeOf(expected, before, now, draft, generated);
    findings.push(finding(outcome, expected, now, generated));
  }
  for (const changed of changedCells(document, after, period, generated.cells)) {
    findings.push(finding('wrong', changed.cell, changed.now, generated));
  }
  // Said is what stands in a message, and what a person is asked about.
  const said = [
    ...draft.review.files.flatMap(({ messages }) => messages),
    ...draft.differences.flatMap(({ decision, reason, returned }) =>
      decision === 'safe' ? [] : [reason, returned],
    ),
  ].join('\n');
  for (const { about, holds } of generated.words) {
    const outcome = holds.test(said) ? 'right' : 'missed';
    findings.push({
      outcome,
      about,
      meant: null,
      got: '',
      place: '',
      troubles: generated.troubles,
    });
  }
  const conflicts = draft.differences.filter(({ decision }) => decision === 'conflict');
  return {
    seed: generated.seed,
    troubles: generated.troubles,
    findings,
    rows: scoreRows(generated, draft),
    asked: conflicts.length,
    needless: conflicts.filter(
      ({ unitId, taskId, target }) =>
        target?.sheet === 'progress' && !generated.cells.has(cellKey(unitId, taskId, target.field)),
    ).length,
    rejected: draft.review.files.filter(({ status }) => status === 'rejected').length,
    files: generated.files.length,
  };
}

/** The day on which the returns of both periods are looked at. */
const today = '2022-08-02';

export async function draftOf({ document, period, files }: GeneratedReturn): Promise<ReturnsDraft> {
  const inputs = [];
  for (const { name, bytes } of files) {
    const digest = createHash('sha256').update(bytes).digest('hex');
    inputs.push({ path: name, digest, workbook: opened(await readWorkbook(bytes, name)) });
  }
  const tellProblem = ({ code }: { code: string }) => code;
  return compareReturns(document, inputs, { period, planId, today, tellProblem });
}

function mergeSafe(document: PlanDocument, draft: ReturnsDraft): PlanDocument {
  const newId = idSource();
  const merged = mergeReturns(document, draft, {
    take: 'safe',
    newId,
    at: `${today}T08:00:00.000Z`,
  });
  if (!merged.edit) return document;
  const outcome = applyEdit(document, merged.edit, { newId, year: 2022 });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value.document;
}

function stateOf(
  document: PlanDocument,
  unitId: string,
  taskId: string,
  period: string,
  field: ExpectedCell['field'],
): string {
  const [unit, task] = [document.units.get(unitId), document.tasks.get(taskId)];
  return unit && task ? storedText(standingOf(document, unit, task, period).values[field]) : '';
}

function outcomeOf(
  expected: ExpectedCell,
  before: string,
  now: string,
  draft: ReturnsDraft,
  generated: GeneratedReturn,
): Outcome {
  const { unitId, taskId, field } = expected;
  const good = expected.kind === 'value' ? [expected.stored, ...(expected.also ?? [])] : [];
  const isGood = (value: string) => good.some((one) => plain(one) === plain(value));
  if (expected.kind === 'value' && isGood(now)) return 'right';
  // What was there already need not be asked about.
  if (
    expected.kind === 'ask' &&
    expected.stored !== null &&
    now === before &&
    plain(now) === plain(expected.stored)
  )
    return 'right';
  // A report that is new may leave blank what it does not speak of.
  if (plain(now) !== plain(before) && now !== '') return 'wrong';
  const asked = draft.differences.filter(
    (one) =>
      one.decision === 'conflict' &&
      one.taskId === taskId &&
      one.unitId === unitId &&
      one.target?.sheet === 'progress' &&
      one.target.field === field,
  );
  if (asked.length > 0) {
    if (expected.kind === 'ask') return 'right';
    return asked.some(({ returned }) => isGood(returned)) ? 'askedRight' : 'askedWrong';
  }
  if (saysCell(expected, draft, generated)) return expected.kind === 'ask' ? 'right' : 'said';
  return 'missed';
}

/** Texts are the same whatever blanks, breaks and invisible characters stand in them. */
function plain(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/gu, '');
}

function finding(
  outcome: Outcome,
  { unitId, taskId, field, stored, troubles }: ExpectedCell,
  got: string,
  { document, rows, troubles: all }: GeneratedReturn,
): Finding {
  const row = rows.find((one) => one.unitId === unitId && one.taskId === taskId);
  return {
    outcome,
    about: `${document.units.get(unitId)?.name} · ${document.tasks.get(taskId)?.text} · ${field}`,
    meant: stored,
    got,
    place: row ? `${row.file} ${row.sheet ?? ''}!${row.row}` : '',
    troubles: troubles.length > 0 ? troubles : all,
  };
}

/** Rows of tasks against what they were matched to, by the source that a report keeps. Wrong is what went in unasked. */
function scoreRows(
  { rows }: GeneratedReturn,
  { reports, differences, review }: ReturnsDraft,
): ReturnScore['rows'] {
  const matched = new Map<string, string>();
  const put = (
    places: { set: (place: string, key: string) => unknown },
    place: string,
    key: string,
  ) => {
    places.set(place, key);
    places.set(place.replace(/ [^!]*!/u, ' !'), key);
  };
  for (const [key, list] of reports) {
    for (const { source } of list) put(matched, source.split('；')[0] ?? '', key);
  }
  const taken = new Map<string, string>();
  for (const { decision, file, sheet, row } of differences) {
    if (decision === 'safe') put(taken, `${review.files[file]?.name ?? ''} ${sheet}!${row}`, '');
  }
  const score = { right: 0, wrong: 0, unmatched: 0 };
  for (const { file, sheet, row, unitId, taskId } of rows) {
    const place = `${file} ${sheet ?? ''}!${row}`;
    const key = matched.get(place);
    if (key === reportKey(unitId ?? '', taskId ?? '')) score.right += 1;
    else if (key !== undefined && taken.has(place)) score.wrong += 1;
    else score.unmatched += 1;
  }
  return score;
}
