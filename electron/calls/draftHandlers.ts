// Calls about a new plan from a notice: read it into a draft, correct the draft, make a plan file of it.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { DraftState } from '#shared/ipc/calls.ts';
import type { ReadProposal } from '#shared/document/table/chooseReading.ts';
import { headPlaces } from '#shared/document/headPlaces.ts';
import { proposalToPlan } from '#shared/document/toPlan.ts';
import { safeFileName } from '#shared/forms/fileName.ts';
import { planOf, toSnapshot } from '#shared/plan/document.ts';
import { idSource } from '#shared/plan/identity.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { today } from '../clock.ts';
import type { Desk } from '../desk.ts';
import { draftPlan, type Draft } from '../draft.ts';
import { createReviewed, proposalEndings } from '../jobs/notice.ts';
import { tableEndings } from '../jobs/returnedFiles.ts';
import { PlanSession } from '../planSession.ts';
import { saveForUser } from '../saveForUser.ts';
import { planExtension } from '../storage/openPlanFile.ts';
import { droppedFile } from './droppedFile.ts';
import { mayReplace } from '../workingCopy/deskHome.ts';
import type { Handlers } from './handlers.ts';
import { readShown } from './readShown.ts';

type DraftCalls = Extract<keyof Handlers, `draft:${string}`>;

/** What a pasted text is called where a file has its name. */
const pasted = '粘贴的文字';

export function draftHandlers(desk: Desk): Pick<Handlers, DraftCalls> {
  const { dialogs } = desk.parts;

  const begin = (
    answer: Result<ReadProposal | null>,
    fileName: string,
  ): Result<DraftState | null> => {
    if (!answer.ok || answer.value === null) return answer as Result<null>;
    const { source, proposal } = answer.value;
    const { snapshot, places: rows, doubts } = proposalToPlan(proposal, idSource());
    const places = [...headPlaces(source.text, proposal), ...rows];
    const session = PlanSession.inMemory(snapshot);
    session.setAsOf(dayInPlan(session));
    const token = randomBytes(12).toString('hex');
    const begun = { token, fileName, source, plan: draftPlan(session, fileName), places, doubts };
    desk.draft = { token, session, asRead: proposal, begun };
    return success(begun);
  };
  const readFile = async (file: string) => {
    const name = path.basename(file);
    return begin(await readShown(desk, { kind: 'file', path: file }, name), name);
  };
  const draftOf = (token: string) => (desk.draft?.token === token ? desk.draft : null);
  const withDraft = <Value>(token: string, work: (session: Draft['session']) => Result<Value>) => {
    const draft = draftOf(token);
    return draft ? work(draft.session) : failure('tokenGone');
  };

  return {
    async 'draft:choose'({ from }) {
      // Either dialog reads either kind: what is in the file decides.
      const file = await dialogs.openFile(
        from === 'table'
          ? {
              title: '选择任务分解表',
              kind: '任务分解表',
              extensions: proposalEndings.filter((ending) => tableEndings.includes(ending)),
            }
          : { title: '选择通知或任务表', kind: '通知或任务表', extensions: proposalEndings },
      );
      return file === null ? success(null) : readFile(file);
    },
    async 'draft:paste'({ text }) {
      return begin(await readShown(desk, { kind: 'text', text, where: pasted }, pasted), pasted);
    },
    'draft:dropped'({ path: file }) {
      const dropped = droppedFile(desk, file);
      if (!dropped.ok) return dropped;
      const ending = path.extname(file).slice(1).toLowerCase();
      if (!proposalEndings.includes(ending)) return failure('notNoticeFile', path.basename(file));
      return readFile(file);
    },
    'draft:edit': ({ token, edit }) =>
      withDraft(token, (session) => {
        const edited = session.edit(edit);
        if (!edited.ok) return edited;
        const { changed, rejected } = edited.value;
        return success({ changed, rejected });
      }),
    'draft:undo': ({ token }) => withDraft(token, (session) => session.undo()),
    'draft:redo': ({ token }) => withDraft(token, (session) => session.redo()),
    async 'draft:create'({ token }) {
      const draft = draftOf(token);
      if (!draft) return failure('tokenGone');
      const { session, asRead } = draft;
      const made = await saveForUser(
        dialogs,
        {
          title: '保存新计划',
          name: `${safeFileName(planOf(session.document).title)}${planExtension}`,
          extension: 'planbook',
          kind: '计划文件',
        },
        // The dialog has asked whether to replace.
        (file) => {
          const may = mayReplace(desk, file);
          return may.ok ? createReviewed(file, toSnapshot(session.document), asRead, true) : may;
        },
      );
      if (!made.ok || made.value === null) return made as Result<null>;
      const opened = await desk.open(made.value);
      if (opened.ok) desk.draft = null;
      return opened;
    },
    'draft:discard'({ token }) {
      if (draftOf(token)) desk.draft = null;
      return success(null);
    },
  };
}

/** A typed date without a year belongs to the time of the plan, also when the notice is of another year. */
function dayInPlan({ document }: Draft['session']): string {
  const { start, end } = planOf(document);
  const now = today();
  if (start !== null && now < start) return start;
  return end !== null && now > end ? (start ?? end) : now;
}
