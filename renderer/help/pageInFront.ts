// Which page of 使用说明 explains what is in front of the person: every page and dialog says so by `data-help` [HP4].
import type { BoardName } from '#shared/view/boards.ts';
import { isHelpPage, type HelpPageId } from '#shared/help/helpPages.ts';
import type { TabName } from '#shared/plan/tabs.ts';

export const helpOfTab: Record<TabName, HelpPageId> = {
  tasks: 'sheets',
  units: 'units',
  targets: 'targets',
  deadlines: 'deadlines',
  duties: 'duties',
  progress: 'progress',
  flags: 'flags',
};

export const helpOfBoard: Record<BoardName, HelpPageId> = {
  today: 'today',
  timeline: 'boards',
  charts: 'boards',
};

export function pageInFront(): HelpPageId {
  const dialogs = [...document.querySelectorAll<HTMLElement>('[aria-modal=true]')];
  const screens = [...document.querySelectorAll<HTMLElement>('[data-help]:not([aria-modal=true])')];
  const shown = screens.filter((each) => each.checkVisibility({ visibilityProperty: true }));
  for (const each of [...shown, ...dialogs].reverse()) {
    const page = each.dataset['help'];
    if (page && isHelpPage(page)) return page;
  }
  return 'start';
}
