// Calls about the plan: opening, editing, undo, the as-of day.
import { blankSnapshot, checkBlank, type BlankPlan } from '#shared/plan/blankPlan.ts';
import type { Edit } from '#shared/plan/edit.ts';
import { planOf } from '#shared/plan/document.ts';
import { safeFileName } from '#shared/forms/fileName.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { readClipboard } from '../clipboard.ts';
import type { Desk } from '../desk.ts';
import { clearJournal, planExtension } from '../storage/openPlanFile.ts';
import { examplePath } from '../examplePlan.ts';
import { PlanSession } from '../planSession.ts';
import { planDayOf } from '../planState.ts';
import { saveForUser } from '../saveForUser.ts';
import { recentPlans } from '../workingCopy/deskHome.ts';
import { replaceFile } from '../storage/writeFile.ts';
import type { PlanState } from '#shared/ipc/calls.ts';
import { droppedFile } from './droppedFile.ts';
import { samePlace } from '../storage/samePlace.ts';
import { bringOver, copiedNow } from '../workingCopy/bringOver.ts';
import { mayReplace } from '../workingCopy/deskHome.ts';
import type { Handlers } from './handlers.ts';

type PlanCalls = Extract<keyof Handlers, `app:${string}` | `plan:${string}` | `work:${string}`>;

export function planHandlers(desk: Desk): Pick<Handlers, PlanCalls> {
  const { settings, dialogs } = desk.parts;

  const go = (way: 'undo' | 'redo', label: string): Promise<Result<{ revision: number }>> =>
    desk.write(label, function* (session) {
      const changed = yield* session.goInSteps(way);
      if (!changed.ok) return changed;
      desk.parts.send('plan:changed', changed.value);
      return success({ revision: changed.value.revision });
    });

  return {
    'app:start': () => desk.appState(),
    'app:clipboard': readClipboard,
    'work:stop'() {
      desk.work.stop();
      desk.turns.stop();
      desk.opening.stop();
      return success(null);
    },
    async 'plan:openDialog'() {
      const file = await dialogs.openFile({
        title: '打开计划',
        kind: '计划文件',
        extensions: ['planbook'],
      });
      return file === null ? success(null) : desk.open(file);
    },
    'plan:openRecent'({ id }) {
      const file = settings.recentPath(id);
      return file === null ? failure('noRecent') : desk.open(file);
    },
    'plan:forgetRecent'({ id }) {
      settings.forgetRecent(id);
      return recentPlans(settings, desk.copies);
    },
    'plan:openExample': () => desk.openExample(),
    'plan:openLeft'() {
      const file = desk.lastRun.recovered?.path;
      if (file === undefined) return failure('noRecent');
      const isExample = samePlace(file, examplePath(desk.parts.userDataPath));
      return isExample ? desk.openExample() : desk.open(file);
    },
    'plan:openDropped'({ path: file }) {
      const dropped = droppedFile(desk, file);
      return dropped.ok ? desk.open(file) : dropped;
    },
    'plan:createBlank': (blank) => createBlank(desk, blank),
    'plan:saveAs': () => saveAs(desk),
    async 'plan:close'() {
      await desk.close();
      return desk.appState();
    },
    'plan:piece': ({ token, index }) => desk.piece(token, index),
    'plan:edit'({ edit }) {
      const write = function* (session: PlanSession) {
        const edited = yield* session.editInSteps(edit);
        if (!edited.ok) return edited;
        const { changed, rejected, held } = edited.value;
        if (changed) desk.parts.send('plan:changed', changed);
        return success({ revision: session.revision, rejected, held });
      };
      return desk.write('正在保存改动', write, deletesMany(edit) ? 'delete' : undefined);
    },
    'plan:undo': () => go('undo', '正在撤销'),
    'plan:redo': () => go('redo', '正在恢复'),
    'plan:view': ({ view }) =>
      desk.turns.inTurn(() => desk.withPlan((session) => session.keepView(view))),
    'plan:asOf'({ day }) {
      return desk.withPlan((session) => {
        session.setAsOf(day);
        return success(planDayOf(session));
      });
    },
  };
}

/** From how many rows deleted at once a restore point is made before [K4]. */
const manyRows = 20;

function deletesMany({ operations }: Edit): boolean {
  const deleted = operations.filter(({ type }) => type === 'deleteRow' || type === 'remove');
  return deleted.length >= manyRows;
}

async function createBlank(desk: Desk, blank: BlankPlan): Promise<Result<PlanState | null>> {
  const wrong = checkBlank(blank);
  if (wrong !== null) return failure(wrong);
  const saved = await saveForUser(
    desk.parts.dialogs,
    {
      title: '创建计划',
      name: `${safeFileName(blank.title)}${planExtension}`,
      extension: 'planbook',
      kind: '计划文件',
    },
    (file) => {
      const may = mayReplace(desk, file);
      return may.ok ? PlanSession.create(file, blankSnapshot(blank)) : may;
    },
  );
  return saved.ok && saved.value !== null ? desk.open(saved.value) : (saved as Result<null>);
}

/** Writes the plan with its history under another name and goes on with that file. */
async function saveAs(desk: Desk): Promise<Result<PlanState | null>> {
  const { session, home } = desk;
  if (!session) return failure('noPlanOpen');
  let copied = copiedNow(session);
  const writeTo = (file: string, draft: string): Result<null> => {
    if (desk.session !== session) return failure('tokenGone');
    copied = copiedNow(session);
    const written = session.store.writeCopy(draft);
    return written.ok ? clearJournal(file) : written;
  };
  const name = planOf(session.document).title || '计划';
  const saved = await saveForUser(
    desk.parts.dialogs,
    {
      title: '另存为',
      name: `${safeFileName(name)}${planExtension}`,
      extension: 'planbook',
      kind: '计划文件',
    },
    async (file) => {
      if (samePlace(file, session.place)) return success(null);
      const may = mayReplace(desk, file);
      if (!may.ok) return may;
      return desk.turns.inTurn(() =>
        desk.copying.steady('正在另存计划', () =>
          replaceFile(file, (draft) => writeTo(file, draft)),
        ),
      );
    },
  );
  if (!saved.ok || saved.value === null) return saved as Result<null>;
  if (samePlace(saved.value, session.place)) await home?.writeBack(true);
  return desk.open(saved.value, (next) => {
    if (desk.session !== session) return success(null);
    const brought = bringOver(session, next, copied);
    // What is in a file that the person named the working copy owes its place no longer.
    if (brought.ok) home?.settle();
    return brought;
  });
}
