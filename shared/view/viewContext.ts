// What the rows of a tab are derived from, and the words for ids and codes in them.
import { effectiveDeadlines, type DeadlinesByTask } from '../flags/effectiveDeadlines.ts';
import type { Flag } from '../flags/flag.ts';
import type { Choice } from '../plan/choices.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Day } from '../plan/model.ts';
import { tabOf, type TabName } from '../plan/tabs.ts';

/** Everything that the rows of a tab are derived from. */
export type ViewContext = {
  document: PlanDocument;
  asOf: Day;
  flags: readonly Flag[];
  deadlines: DeadlinesByTask;
  flagsByTask: ReadonlyMap<string, readonly Flag[]>;
};

export function viewContext(
  document: PlanDocument,
  asOf: Day,
  flags: readonly Flag[],
): ViewContext {
  const flagsByTask = new Map<string, Flag[]>();
  for (const flag of flags) {
    if (flag.taskId === null) continue;
    const list = flagsByTask.get(flag.taskId);
    if (list) list.push(flag);
    else flagsByTask.set(flag.taskId, [flag]);
  }
  return { document, asOf, flags, deadlines: effectiveDeadlines(document), flagsByTask };
}

export function choiceLabel(choices: readonly Choice[] | undefined, value: string | null): string {
  if (value === null) return '';
  return choices?.find((choice) => choice.value === value)?.label ?? value;
}

export function columnChoices(tab: TabName, key: string): readonly Choice[] | undefined {
  return tabOf(tab).columns.find((column) => column.key === key)?.choices;
}

export function unitNames(document: PlanDocument, ids: readonly string[]): string {
  return ids.map((id) => document.units.get(id)?.name ?? id).join('、');
}

/** `一、城市风貌提升行动`; a name or an ordinal alone where the other is missing. */
export function numbered(
  ordinal: string | null | undefined,
  name: string | null | undefined,
  separator: string,
): string {
  if (!ordinal) return name ?? '';
  return name ? `${ordinal}${separator}${name}` : ordinal;
}
