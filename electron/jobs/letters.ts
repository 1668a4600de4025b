// Letters from the open plan: what they would say, the files, the record in the plan.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { letterBook, type LetterBook } from '#shared/letters/book.ts';
import { letterUnits } from '#shared/letters/concerned.ts';
import { letterFacts } from '#shared/letters/facts.ts';
import { rememberedFigures } from '#shared/letters/figures.ts';
import { letterFileName } from '#shared/letters/fileName.ts';
import { letterKind } from '#shared/letters/kinds.ts';
import { laterNumber } from '#shared/letters/number.ts';
import { recordLetters, type MadeLetter } from '#shared/letters/recordLetters.ts';
import type { PlanChanged } from '#shared/ipc/calls.ts';
import type { LettersRequest } from '#shared/ipc/letterCalls.ts';
import { failure, success, type Problem, type Result } from '#shared/result.ts';
import { timestamp } from '../clock.ts';
import { paced, type Pace } from '../pace.ts';
import type { PlanSession } from '../planSession.ts';
import { fileFailure } from '../storage/fileProblem.ts';
import { writeFileWhole } from '../storage/writeFile.ts';
import type { LetterTemplate } from './letterTemplates.ts';

/** A letter to be made: to whom, under which number, into which file. */
export type PlannedLetter = { unitId: string | null; unit: string; number: string; file: string };

/** What letters of a session as of its day say. */
export function bookOfSession(
  session: PlanSession,
  { period }: Pick<LettersRequest, 'period'>,
): LetterBook {
  return letterBook(session.document, session.flags, { period, asOf: session.asOf });
}

/** One letter to all, or one for each chosen unit in official order, numbered one after the other [L6]. */
export function plannedLetters(book: LetterBook, request: LettersRequest): PlannedLetter[] {
  const about = { kind: request.kind, period: request.period, asOf: book.asOf };
  const { number } = request;
  if (letterKind(request.kind).to === 'all') {
    return [{ unitId: null, unit: '', number, file: letterFileName(about, null) }];
  }
  const all = letterUnits(book, request.kind);
  const chosen = new Set(request.unitIds);
  const count = all.length;
  return all
    .map(({ id, name }, index) => ({ id, name, place: index + 1 }))
    .filter(({ id }) => chosen.has(id))
    .map(({ id, name, place }, index) => ({
      unitId: id,
      unit: name,
      number: laterNumber(number, index),
      file: letterFileName(about, { name, place, count }),
    }));
}

/** Names of planned files that are in the folder already, and those of them that seem to be open in Word. */
export function lettersThere(
  folder: string,
  planned: readonly PlannedLetter[],
): Result<{ existing: string[]; open: string[] }> {
  let names: Set<string>;
  try {
    names = new Set(existsSync(folder) ? readdirSync(folder) : []);
  } catch (error) {
    return fileFailure(error, folder);
  }
  const existing = planned.map(({ file }) => file).filter((file) => names.has(file));
  // Word marks an open file by one whose name has `~$` in place of its first two letters.
  const isOpen = (file: string) =>
    names.has(`~$${file}`) || names.has(`~$${file.slice(2)}`) || names.has(`.~lock.${file}#`);
  return success({ existing, open: existing.filter(isOpen) });
}

export type WrittenLetters = {
  files: { unit: string; name: string; number: string }[];
  failed: { unitId: string; unit: string; problem: Problem }[];
  /** Names of units whose letters were not begun, since it was stopped. */
  left: string[];
  made: MadeLetter[];
};

/** The bytes of one letter and what is to be remembered of it. */
async function makeLetter(
  book: LetterBook,
  template: LetterTemplate,
  request: LettersRequest,
  planned: PlannedLetter,
  pace: Pace,
): Promise<{ bytes: Uint8Array; made: MadeLetter }> {
  const { kind, period, details } = request;
  const { unitId, number, file } = planned;
  const facts = letterFacts(book, unitId, number, details);
  const { fillLetter, letterBytes } = await import('../word/letters/fillLetter.ts');
  const filled = await fillLetter(template.bytes, facts, pace);
  const made: MadeLetter = {
    kind,
    template: template.id,
    unitIds: unitId === null ? [] : [unitId],
    period,
    asOf: book.asOf,
    number: facts.values['文号'] ?? '',
    details: { ...details, to: facts.values['主送'] ?? '' },
    file,
    figures: rememberedFigures(facts, filled.used),
    replaces: request.replaces,
  };
  return { bytes: await letterBytes(template.bytes, filled, pace), made };
}

/** Null where it was ended. */
async function untilAborted<Value>(
  signal: AbortSignal,
  work: Promise<Value>,
): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

/** `progress` is called before every file. A letter that cannot be written leaves the others. */
export async function writeLetters(
  book: LetterBook,
  template: LetterTemplate,
  request: LettersRequest,
  folder: string,
  planned: readonly PlannedLetter[],
  progress: (done: number, total: number) => void,
  signal: AbortSignal = new AbortController().signal,
): Promise<Result<WrittenLetters>> {
  if (planned.length === 0) return failure('lettersWithoutUnits');
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    return fileFailure(error, folder);
  }
  const pace = paced(signal, () => undefined);
  const result: WrittenLetters = { files: [], failed: [], left: [], made: [] };
  for (const [index, each] of planned.entries()) {
    progress(index, planned.length);
    // Between files everybody else has a turn, the window's wish to stop among them.
    await new Promise((resolve) => setImmediate(resolve));
    // One record stands for one letter: several cannot take its place.
    const one = planned.length === 1 ? request : { ...request, replaces: null };
    const letter = signal.aborted
      ? null
      : await untilAborted(signal, makeLetter(book, template, one, each, pace));
    if (!letter) {
      result.left = planned.slice(index).map(({ unit }) => unit);
      break;
    }
    const { bytes, made } = letter;
    const written = await writeFileWhole(path.join(folder, each.file), bytes);
    const { unit, unitId } = each;
    if (!written.ok) {
      result.failed.push({ unitId: unitId ?? '', unit, problem: written.problem });
      continue;
    }
    result.files.push({ unit, name: each.file, number: made.number });
    result.made.push(made);
  }
  return success(result);
}

/** Keeps in the plan what was made [L5]. Fails where the plan cannot be changed. */
export function keepLetters(
  session: PlanSession,
  made: readonly MadeLetter[],
): Result<PlanChanged | null> {
  if (made.length === 0) return success(null);
  const edited = session.edit(
    recordLetters(session.document, made, timestamp(), () => session.newId('letters')),
  );
  return edited.ok ? success(edited.value.changed) : edited;
}
