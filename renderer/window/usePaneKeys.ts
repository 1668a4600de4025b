// Getting around without a mouse: F6 and Shift+F6 go from one part of the screen to the next, as in Office, and Ctrl+PageUp
// and Ctrl+PageDown from sheet to sheet. The parts say of themselves that they are one, by `data-pane`.
import { useEffect } from 'react';
import { topDialog } from '../parts/topDialog.ts';

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex]';

export function usePaneKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const toPane = event.key === 'F6' && !event.ctrlKey;
      const toTab = event.ctrlKey && !event.shiftKey && event.key.startsWith('Page');
      // A dialog keeps the focus until it is answered.
      if (!(toPane || toTab) || topDialog()) return;
      const done = toPane
        ? goToPane(event.shiftKey ? -1 : 1)
        : goToTab(event.key === 'PageUp' ? -1 : 1);
      if (done) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]');
}

function goToPane(step: 1 | -1): boolean {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(isShown);
  const from = panes.findIndex((pane) => pane.contains(document.activeElement));
  for (let tried = 1; tried <= panes.length; tried += 1) {
    const start = from < 0 && step < 0 ? 0 : from;
    const pane = panes[(start + step * tried + panes.length * 2) % panes.length];
    const target = pane && entranceOf(pane);
    if (!target) continue;
    target.focus();
    return true;
  }
  return false;
}

/** Where the focus enters a part: the sheet's own field, the chosen tab, otherwise what Tab would reach first. */
function entranceOf(pane: HTMLElement): HTMLElement | undefined {
  const inside = [...pane.querySelectorAll<HTMLElement>(focusable)].filter(
    (each) => each.tabIndex >= 0 && !each.matches('[data-tabster-dummy]') && isShown(each),
  );
  return (
    inside.find((each) => each.matches('.pb-sink')) ??
    inside.find((each) => each.getAttribute('aria-selected') === 'true') ??
    inside[0] ??
    (pane.matches('[tabindex]') ? pane : undefined)
  );
}

function goToTab(step: 1 | -1): boolean {
  const list = [...document.querySelectorAll<HTMLElement>('[data-pane] [role=tablist]')].find(
    isShown,
  );
  const tabs = [...(list?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
  const at = tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
  const next = tabs[at + step];
  if (at < 0) return false;
  next?.click();
  return true;
}
