// Commands of the menu and the toolbar that put a page or a dialog on the screen, open, save or close a plan.
import type { DraftOf, MenuCommand, PlanState } from '#shared/ipc/calls.ts';
import { placeOfCommand } from '#shared/view/boards.ts';
import type { Result } from '#shared/result.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Mirror } from '../mirror.ts';
import { topDialog } from '../parts/topDialog.ts';
import { printShown } from '../paper/usePrint.ts';
import { exportUnits } from '../units/exportUnits.ts';
import type { Notify } from '../window/messages.tsx';
import type { DialogName } from '../window/WorkDialogs.tsx';
import { saySaved } from './saySaved.ts';

/** Pages of the window, by what they show; `plan`: the sheets of the plan, or the start page without one. */
export type PageName =
  | 'plan'
  | 'notice'
  | 'assess'
  | 'consolidate'
  | 'returns'
  | 'revision'
  | 'merge'
  | 'letters'
  | 'snapshots'
  // What was sealed, on the way from the consolidated sheet and back to it.
  | 'seals';

/** Commands that leave a draft on the screen; any other puts something in its place. */
const staysOnPage: ReadonlySet<MenuCommand> = new Set([
  'undo',
  'redo',
  'find',
  'replace',
  'asOf',
  'about',
  'showHelp',
  'showKeys',
  'showLog',
  'reminderSettings',
]);

/** Commands that open a page, other than by its name. */
const pageOf = { readRevision: 'revision', mergeCopy: 'merge', importReturns: 'returns' } as const;

type Parts = {
  mirror: Mirror;
  notify: Notify;
  page: PageName;
  /** A draft is under review: in no file yet. */
  isReviewing(): boolean;
  /** Runs a call that may open another plan, or with `same` the one that is open under another name. */
  opening(call: () => Promise<Result<PlanState | null>>, same?: boolean): Promise<boolean>;
  /** Whether the open plan may be left: a review that is not in it yet is asked about. */
  mayLeave(): Promise<boolean>;
  onPage(page: PageName): void;
  onDraft(of: DraftOf): void;
  onDialog(dialog: DialogName): void;
  /** The guided tour, on the example that is open. */
  onTour(): void;
};

export function useAppCommands(parts: Parts): (command: MenuCommand) => Promise<void> {
  const { mirror, notify, page, opening, onPage, onDialog } = parts;
  const { bridge } = mirror;
  const noPlan = () => notify({ tone: 'info', title: wordProblem({ code: 'noPlanOpen' }) });
  const sayDialog = () => notify({ tone: 'info', title: '请先关闭打开的对话框。' });
  return async (command) => {
    const { plan } = mirror.getState();
    // A draft is in no file: nothing but the person's own word may put it away.
    if (parts.isReviewing() && !staysOnPage.has(command)) {
      notify({ tone: 'info', title: '正在核对草稿。请先点“创建计划”，或点“取消”放弃。' });
      return;
    }
    if (command.startsWith('recent:')) {
      const id = command.slice('recent:'.length);
      if (await opening(() => bridge.call('plan:openRecent', { id }))) onPage('plan');
      return;
    }
    if (placeOfCommand(command)) {
      if (!plan) noPlan();
      else if (topDialog()) sayDialog();
      else onPage('plan');
      return;
    }
    switch (command) {
      case 'open':
      case 'openExample': {
        const call = command === 'open' ? 'plan:openDialog' : 'plan:openExample';
        if (await opening(() => bridge.call(call, null))) onPage('plan');
        return;
      }
      case 'tour':
        if (!plan?.example && !(await opening(() => bridge.call('plan:openExample', null)))) return;
        onPage('plan');
        parts.onTour();
        return;
      case 'newFromNotice':
      case 'newFromTable':
        parts.onDraft(command === 'newFromTable' ? 'table' : 'notice');
        return;
      case 'close':
        if (!(await parts.mayLeave())) return;
        mirror.adoptApp(await bridge.call('plan:close', null));
        onPage('plan');
        return;
      case 'save':
        if (plan) await saySaved(mirror, notify);
        else noPlan();
        return;
      case 'saveAs':
        if (plan && (await opening(() => bridge.call('plan:saveAs', null), true))) {
          notify({ tone: 'success', title: '已另存，现在编辑的是新文件' });
        }
        return;
      case 'print':
        // A sheet of the plan is printed as a consolidated sheet.
        if (!plan) noPlan();
        else if (topDialog()) sayDialog();
        else if (printShown()) return;
        else if (page === 'plan') onPage('consolidate');
        else
          notify({ tone: 'info', title: '这一页没有可打印的内容。要打印各项任务，请到“汇总表”。' });
        return;
      case 'newBlank':
      case 'about':
      case 'showLog':
      case 'backups':
      case 'reminderSettings':
        onDialog(command);
        return;
      case 'readRevision':
      case 'mergeCopy':
      case 'importReturns':
        if (plan) onPage(pageOf[command]);
        else noPlan();
        return;
      case 'assess':
      case 'letters':
      case 'consolidate':
      case 'snapshots':
        if (plan) onPage(command);
        else noPlan();
        return;
      case 'exportUnits':
        await exportUnits(mirror, notify);
        return;
      case 'assignDuties':
      case 'writeForms':
      case 'imports':
      case 'importUnits':
      case 'holidays':
      case 'flagSettings':
        if (plan) onDialog(command);
        else noPlan();
        return;
      default:
      // Undo, redo, find and the as-of day belong to the window of the plan.
    }
  };
}
