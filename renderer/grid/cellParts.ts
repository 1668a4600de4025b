// What stands in cells beside plain text, as elements: thousands of cells come and go in scrolling, and React has no part
// in that.
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { Choice } from '#shared/plan/choices.ts';
import type { CellPart, ViewRow } from '#shared/view/viewRow.ts';

export const gripClass = 'pb-grip';

/** The text of a merged cell. It stays in view while the rows that it stands for scroll by. */
export function mergedText(text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'pb-merged-text';
  element.textContent = text;
  return element;
}

const partTags = { same: 'span', removed: 'del', added: 'ins' } as const;

/** A text whose changed stretches are marked. */
export function partedText(parts: readonly CellPart[]): HTMLElement {
  const element = document.createElement('span');
  for (const { kind, text } of parts) {
    const part = document.createElement(partTags[kind]);
    part.textContent = text;
    element.append(part);
  }
  return element;
}

const chosenClass = 'pb-choice-chosen';

/**
 * The choices of a cell beside each other, to be taken by one click; the one that the cell has carries a sign. A text that is
 * none of them (nothing is chosen yet) stands in front.
 */
export function choicesToPress(choices: readonly Choice[], text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'pb-choices';
  if (text !== '' && !choices.some(({ label }) => label === text)) {
    const open = document.createElement('span');
    open.className = 'pb-choice-open';
    open.textContent = text;
    element.append(open);
  }
  for (const { label } of choices) {
    const choice = document.createElement('span');
    choice.className = label === text ? `pb-choice ${chosenClass}` : 'pb-choice';
    choice.dataset['choice'] = label;
    choice.textContent = label === text ? `✓${label}` : label;
    element.append(choice);
  }
  return element;
}

/** The choice at an element of a sheet, or null. */
export function choiceAt(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest('[data-choice]') : null;
  return element?.getAttribute('data-choice') ?? null;
}

/**
 * The head of a row that can be moved: a grip to drag it by, and its number. An empty row stays where it is. It stays the same
 * element when the row is selected: it would be laid out anew with every move of the selection.
 */
export class RowHead implements ICellRendererComp<ViewRow> {
  private readonly element = document.createElement('span');
  private shown: unknown = null;

  init(params: ICellRendererParams<ViewRow, number | string>): void {
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.element;
  }

  refresh({ value }: ICellRendererParams<ViewRow, number | string>): boolean {
    if (value === this.shown) return true;
    this.shown = value;
    if (typeof value === 'string') this.element.textContent = value;
    else this.element.replaceChildren(grip(), String(value ?? ''));
    return true;
  }
}

function grip(): HTMLElement {
  const element = document.createElement('span');
  element.className = gripClass;
  element.title = '拖动可调整次序（Alt+Shift+↑ 或 ↓）';
  return element;
}
