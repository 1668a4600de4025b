// Commands of the menu, of keys and of the toolbar: what the window of the plan carries out itself, and what goes further.
import { useEffect, useRef } from 'react';
import type { MenuCommand } from '#shared/ipc/calls.ts';
import { placeOfCommand, type PlaceName } from '#shared/view/boards.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { SheetGridHandle } from '../grid/sheetHandle.ts';
import type { Mirror } from '../mirror.ts';
import { topDialog } from '../parts/topDialog.ts';
import type { Notify } from './messages.tsx';
import { isTextField, useWindowKeys } from './useWindowKeys.ts';

type Parts = {
  mirror: Mirror;
  notify: Notify;
  /** Another page lies over the window: commands of its own rest. */
  hidden: boolean;
  find(replacing: boolean): void;
  filterRows(): void;
  asOf(): void;
  show(place: PlaceName): void;
  /** The sheet that is shown. */
  grid(): Pick<SheetGridHandle, 'commit' | 'settle'> | null | undefined;
  milestones(): void;
  exportSheets(): void;
  /** Any other command. */
  onCommand(command: MenuCommand): void;
};

const ownCommands: ReadonlySet<MenuCommand> = new Set([
  'undo',
  'redo',
  'find',
  'replace',
  'filterRows',
  'asOf',
  'exportSheets',
  'milestones',
]);

/** What runs a command, which the toolbar calls as well. */
export function useOwnCommands(parts: Parts): (command: MenuCommand) => void {
  const { mirror, notify, hidden, onCommand } = parts;
  const step = async (direction: 'undo' | 'redo') => {
    // What was sent is no longer being typed; the field says so once it is drawn.
    parts.grid()?.settle();
    await Promise.resolve();
    // Undo follows the focus: in a text field it takes back typing there, otherwise a step of the plan.
    if (isTextField(document.activeElement)) {
      document.execCommand(direction);
      return;
    }
    const reply = await mirror[direction]();
    if (!reply.ok) notify({ tone: 'info', title: wordProblem(reply.problem) });
  };
  const run = (command: MenuCommand) => {
    if (hidden && ownCommands.has(command)) return;
    const place = placeOfCommand(command);
    if (place && !topDialog()) parts.show(place);
    // Finishes typing in a cell.
    if (command === 'save' && !hidden) parts.grid()?.commit();
    if (command === 'undo' || command === 'redo') void step(command);
    else if (command === 'find' || command === 'replace') parts.find(command === 'replace');
    else if (command === 'filterRows') parts.filterRows();
    else if (command === 'asOf') parts.asOf();
    else if (command === 'milestones') parts.milestones();
    else if (command === 'exportSheets') parts.exportSheets();
    else onCommand(command);
  };
  const runRef = useRef(run);
  runRef.current = run;
  useEffect(() => mirror.onCommand((command) => runRef.current(command)), [mirror]);
  useWindowKeys(run);
  return run;
}
