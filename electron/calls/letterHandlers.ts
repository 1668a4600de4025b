// Calls about letters: what they would say, choosing a place, writing, the list of those made, templates.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LetterBook } from '#shared/letters/book.ts';
import { letterUnits, whyNobodyOwes } from '#shared/letters/concerned.ts';
import { letterFacts } from '#shared/letters/facts.ts';
import { lettersFolderName } from '#shared/letters/fileName.ts';
import { letterKind } from '#shared/letters/kinds.ts';
import type { LettersRequest } from '#shared/ipc/letterCalls.ts';
import type { Period } from '#shared/plan/model.ts';
import { failure, success } from '#shared/result.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Desk } from '../desk.ts';
import { listLetters } from '../jobs/letterList.ts';
import {
  bookOfSession,
  keepLetters,
  lettersThere,
  plannedLetters,
  writeLetters,
  type PlannedLetter,
} from '../jobs/letters.ts';
import { letterTemplate, type LetterTemplate } from '../jobs/letterTemplates.ts';
import type { PlanSession } from '../planSession.ts';
import { letterTemplateHandlers } from './letterTemplateHandlers.ts';
import type { Handlers } from './handlers.ts';

type LetterCalls = Extract<keyof Handlers, `letters:${string}`>;

/** A place was chosen for these letters; nothing is written yet. */
type LettersJob = {
  letters: LettersRequest;
  session: PlanSession;
  book: LetterBook;
  template: LetterTemplate;
  folder: string;
  planned: PlannedLetter[];
};

export function letterHandlers(desk: Desk): Pick<Handlers, LetterCalls> {
  const { dialogs, appPath } = desk.parts;
  const remember = bookMemory();

  return {
    ...letterTemplateHandlers(desk),
    'letters:scope'({ kind, period }) {
      return desk.withPlan((session) => {
        const book = remember(session, period);
        const nobody = whyNobodyOwes(session.document, book);
        return success({
          units: letterUnits(book, kind),
          // Where no period was chosen there is nothing to explain.
          note: nobody && (period !== null || kind === 'unreported') ? wordProblem(nobody) : '',
        });
      });
    },
    async 'letters:preview'({ unitId, ...request }) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const { kind, template: named, period, number, details } = request;
      const template = await letterTemplate(session.document, appPath, kind, named);
      if (!template.ok) return template;
      const book = remember(session, period);
      const own = plannedLetters(book, request).find((each) => each.unitId === unitId);
      const facts = letterFacts(book, unitId, own?.number ?? number, details);
      const { previewLetter } = await import('../word/letters/letterPreview.ts');
      return success(await previewLetter(template.value.bytes, facts));
    },
    async 'letters:choose'(letters) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const { kind, period, template: named } = letters;
      const template = await letterTemplate(session.document, appPath, kind, named);
      if (!template.ok) return template;
      const book = bookOfSession(session, letters);
      const nobody = kind === 'unreported' ? whyNobodyOwes(session.document, book) : null;
      if (nobody) return failure(nobody.code, undefined, nobody.facts);
      const planned = plannedLetters(book, letters);
      const [first] = planned;
      if (!first) return failure('lettersWithoutUnits');
      const { label } = letterKind(kind);
      const job = { letters, session, book, template: template.value };
      if (planned.length === 1) {
        const file = await dialogs.saveFile({
          title: `保存${label}`,
          name: first.file,
          extension: 'docx',
          kind: 'Word 文档',
        });
        if (file === null) return success(null);
        const folder = path.dirname(file);
        const only = [{ ...first, file: path.basename(file) }];
        const token = desk.token({ ...job, folder, planned: only } satisfies LettersJob);
        // The dialog of the system has asked whether to replace a file.
        return success({ token, place: folder, newFolder: '', existing: [], open: [] });
      }
      const folder = await dialogs.chooseFolder({ title: `选择存放${label}的文件夹` });
      if (folder === null) return success(null);
      const found = lettersThere(folder, planned);
      if (!found.ok) return found;
      const token = desk.token({ ...job, folder, planned } satisfies LettersJob);
      const newFolder = path.basename(
        freeFolder(folder, lettersFolderName({ kind, period, asOf: book.asOf })),
      );
      return success({ token, place: folder, newFolder, ...found.value });
    },
    async 'letters:write'({ token, into }) {
      const job = desk.valueOf(token, isJob);
      if (!job) return failure('tokenGone');
      const { session, book, template, letters, planned } = job;
      const { kind, period } = letters;
      const folder =
        into === 'folder'
          ? job.folder
          : freeFolder(job.folder, lettersFolderName({ kind, period, asOf: book.asOf }));
      const label = `正在生成${letterKind(kind).label}`;
      const written = await desk.work.run((signal, tell) =>
        writeLetters(
          book,
          template,
          letters,
          folder,
          planned,
          (done, total) => tell(label, done, total),
          signal,
        ),
      );
      if (!written.ok) return written;
      const { files, failed, left, made } = written.value;
      // Another plan may have been opened while the files were written.
      const kept = await desk.turns.inTurn(() =>
        desk.session === session ? keepLetters(session, made) : failure('tokenGone'),
      );
      if (kept.ok && kept.value) desk.parts.send('plan:changed', kept.value);
      const [only] = files;
      return success({
        folder: desk.writtenFile(folder),
        single:
          only && planned.length === 1 ? desk.writtenFile(path.join(folder, only.name)) : null,
        files,
        failed,
        left,
        recorded: kept.ok,
      });
    },
    async 'letters:list'() {
      const { session } = desk;
      return session ? success(await listLetters(session)) : failure('noPlanOpen');
    },
  };
}

/** The last book, while plan, day and period are the same: a preview follows every key. */
function bookMemory(): (session: PlanSession, period: Period | null) => LetterBook {
  let known: { of: unknown[]; book: LetterBook } | null = null;
  return (session, period) => {
    const of = [session, session.revision, session.asOf, period];
    if (known?.of.every((each, index) => each === of[index])) return known.book;
    const book = bookOfSession(session, { period });
    known = { of, book };
    return book;
  };
}

/** A folder in the chosen one that is not there yet. */
function freeFolder(folder: string, name: string): string {
  for (let count = 1; ; count += 1) {
    const place = path.join(folder, count === 1 ? name : `${name}（${count}）`);
    if (!existsSync(place)) return place;
  }
}

function isJob(value: unknown): value is LettersJob {
  return typeof value === 'object' && value !== null && 'letters' in value;
}
