// Pages beside the sheets of the plan: they show it as a whole and lead into the sheets. They are no tabs of rows.
import { tabs, type TabName } from '../plan/tabs.ts';

export type BoardName = 'today' | 'timeline' | 'charts';

export const boards: readonly { name: BoardName; title: string }[] = [
  { name: 'today', title: '今日要事' },
  { name: 'timeline', title: '时间轴' },
  { name: 'charts', title: '图表' },
];

export function isBoard(name: string): name is BoardName {
  return boards.some((board) => board.name === name);
}

export function boardTitle(name: BoardName | null): string | null {
  return boards.find((board) => board.name === name)?.title ?? null;
}

/** What stands in the row of tabs: boards, then sheets. */
export type PlaceName = BoardName | TabName;

/** The command of the menu that shows a place of the open plan. */
export type PlaceCommand = `go:${PlaceName}`;

/** The place that a command shows; null for any other command. */
export function placeOfCommand(command: string): PlaceName | null {
  if (!command.startsWith('go:')) return null;
  const name = command.slice(3);
  if (isBoard(name)) return name;
  return tabs.find((tab) => tab.name === name)?.name ?? null;
}
