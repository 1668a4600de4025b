// Pages beside the sheets of the plan: they show it as a whole and lead into the sheets. They are no tabs of rows.
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
