// The tabs of a draft: those of a plan, with the columns that matter before the work begins, and the head of the plan.
import { tabOf, type Column, type Tab, type TabName } from '#shared/plan/tabs.ts';

/** The head of the plan is a form, not a sheet. */
export type ReviewTab = TabName | 'head';

type Fitted = [key: string, width: number, flex?: number | undefined, heading?: string];

/**
 * The columns of a plan's tab by key, each with a least width and its share of what is left. Widths are chosen so that
 * all columns, and the place where one is added, stand beside the text on a screen 1366 pixels wide.
 */
function fitted(name: TabName, columns: readonly Fitted[]): Tab {
  const tab = tabOf(name);
  return {
    ...tab,
    columns: columns.flatMap(([key, width, flex, heading]): Column[] => {
      const column = tab.columns.find((each) => each.key === key);
      if (!column) throw new Error(`the tab ${name} has no column ${key}`);
      const { frozen: _frozen, ...rest } = column;
      const share = flex === undefined ? {} : { flex };
      return [{ ...rest, heading: heading ?? rest.heading, width, ...share }];
    }),
  };
}

/** The light of a draft says what is doubtful about a row: nothing can be late yet. */
function withDoubtColumn(tab: Tab): Tab {
  const light = tabOf('tasks').columns.find(({ key }) => key === 'light');
  if (!light) throw new Error('the tasks have no light');
  const column: Column = { ...light, heading: '核对', width: 62, locked: '还有几处没有核对' };
  return { ...tab, columns: [column, ...tab.columns] };
}

export const reviewTabs: readonly Tab[] = [
  withDoubtColumn(
    fitted('tasks', [
      ['action', 70, 0.6],
      ['project', 124, 0.9],
      ['text', 156, 3],
      ['leads', 86, 0.8],
      ['supports', 92, 1.2],
      ['deadline', 92],
      // Whether the notice says the day itself, or the day of the stage is taken over.
      ['basis', 68, undefined, '依据'],
      ['targets', 82, 1],
    ]),
  ),
  withDoubtColumn(
    fitted('targets', [
      ['project', 124, 0.8],
      ['task', 126, 2],
      ['subject', 92, 1],
      ['comparator', 70],
      ['value', 80],
      ['unit', 84],
      ['by', 96],
      ['raw', 96, 1],
    ]),
  ),
  withDoubtColumn(
    fitted('deadlines', [
      ['project', 124, 0.8],
      ['task', 116, 2],
      ['what', 96, 1],
      ['raw', 94, 1],
      ['end', 96],
      ['kind', 70],
      ['basis', 76],
      ['note', 98, 1],
    ]),
  ),
  fitted('units', [
    ['name', 180, 1],
    ['aliases', 130, 1],
    ['kind', 100],
    ['members', 180, 2],
    ['leadCount', 104],
    ['supportCount', 104],
  ]),
];
