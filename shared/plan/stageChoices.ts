// The stages of the plan as choices of a column.
import type { Choice } from './choices.ts';
import { inOrder } from './document.ts';
import type { StageRow } from './model.ts';
import type { Column, Tab } from './tabs.ts';

/** By id, shown by name, in the order of the plan. */
export function stageChoices(stages: ReadonlyMap<string, StageRow>): Choice[] {
  return inOrder(stages).map(({ id, name }) => ({ value: id, label: name }));
}

/** The column with the stages to choose from, where it has them. */
export function withStages(column: Column, stages: ReadonlyMap<string, StageRow>): Column {
  return column.choicesFrom === 'stages' ? { ...column, choices: stageChoices(stages) } : column;
}

const tabsWithStages = new WeakMap<ReadonlyMap<string, StageRow>, Map<Tab, Tab>>();

/** The same tab and stages give the same object, so that a screen need not draw it again. */
export function withStageChoices(tab: Tab, stages: ReadonlyMap<string, StageRow>): Tab {
  if (!tab.columns.some(({ choicesFrom }) => choicesFrom === 'stages')) return tab;
  let known = tabsWithStages.get(stages);
  if (!known) tabsWithStages.set(stages, (known = new Map()));
  let made = known.get(tab);
  if (!made) {
    made = { ...tab, columns: tab.columns.map((column) => withStages(column, stages)) };
    known.set(tab, made);
  }
  return made;
}
