// The jump list of Windows: what a right click on the program's icon in the task bar offers.
import type { App, JumpListCategory } from 'electron';

/** What the list needs: the program to start, and the plans that the user pinned, as paths. */
export type JumpListFacts = { program: string; pinned: readonly string[] };

/** The word of the start that leads to a new plan from a notice stands in `commandLine.ts`. */
export function jumpListOf({ program, pinned }: JumpListFacts, word: string): JumpListCategory[] {
  const plans: JumpListCategory[] =
    pinned.length === 0
      ? []
      : [
          {
            type: 'custom',
            name: '固定的计划',
            items: pinned.map((path) => ({ type: 'file', path })),
          },
        ];
  return [
    ...plans,
    { type: 'recent' },
    {
      type: 'tasks',
      items: [
        {
          type: 'task',
          program,
          args: word,
          iconPath: program,
          iconIndex: 0,
          title: '从通知新建',
          description: '从通知或方案新建一份计划',
        },
      ],
    },
  ];
}

/**
 * Only Windows has one, and only of an installed program: from a checkout it would start Electron without its folder. The
 * portable program is unpacked anew at each start, so its list names the file that the user started.
 */
export function showJumpList(
  app: Pick<App, 'isPackaged' | 'setJumpList'>,
  pinned: readonly string[],
  word: string,
): void {
  if (process.platform !== 'win32' || !app.isPackaged) return;
  const program = process.env['PORTABLE_EXECUTABLE_FILE'] ?? process.execPath;
  app.setJumpList(jumpListOf({ program, pinned }, word));
}
