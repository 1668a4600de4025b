// What the rows of a tab are derived from, and the words for ids and codes in them.
import {
  deadlinesOfTask,
  inheritedDeadline,
  type DeadlinesByTask,
} from '../flags/effectiveDeadlines.ts';
import type { Flag } from '../flags/flag.ts';
import { flagBook, type FlagBook } from '../flags/flagBook.ts';
import type { Choice } from '../plan/choices.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Day } from '../plan/model.ts';
import { planAsOf } from '../plan/planAsOf.ts';
import { rowsByTask, type RowsByTask } from '../plan/rowsByTask.ts';
import { tabOf, type TabName } from '../plan/tabs.ts';

/** An open plan with its flags. `rows` and `book` follow every edit at the cost of the edit. */
export type ShownPlan = { document: PlanDocument; asOf: Day; book: FlagBook; rows: RowsByTask };

/** Everything that the rows of a tab are derived from. */
export type PlainContext = ShownPlan & {
  deadlines: DeadlinesByTask;
  /** The flags of a task, the gravest first. */
  flagsByTask: FlagBook['byTask'];
  /** For a plan as it was: what it is now. Rows that are the same now and then stay the same objects. */
  now?: Pick<ShownPlan, 'document' | 'rows'>;
};

/** What a tab shows: the plan of today, and where the as-of day is an earlier one, the plan as it was then. */
export type ViewContext = PlainContext & { past: PlainContext | null };

/** `today` as the computer's calendar says; left out where no earlier day is looked at. */
export function contextOf(shown: ShownPlan & { today?: Day }): ViewContext {
  const { document, asOf, book, rows, today } = shown;
  const context = simpleContext({ document, asOf, book, rows });
  if (today === undefined || asOf >= today) return { ...context, past: null };
  const then = planAsOf(document, rows, asOf);
  const past = { ...simpleContext({ ...then, asOf, book }), now: { document, rows } };
  return { ...context, past };
}

function simpleContext({ document, asOf, book, rows }: ShownPlan): PlainContext {
  const inherited = inheritedDeadline(document);
  const deadlines: DeadlinesByTask = {
    get(taskId) {
      const task = document.tasks.get(taskId);
      return task && deadlinesOfTask(task, rows.get(taskId)?.deadlines, inherited);
    },
  };
  return { document, asOf, book, rows, deadlines, flagsByTask: book.byTask };
}

/** The same for a plan that is looked at once. */
export function viewContext(
  document: PlanDocument,
  asOf: Day,
  flags: readonly Flag[],
  today?: Day,
): ViewContext {
  const shown = { document, asOf, book: flagBook(flags), rows: rowsByTask(document) };
  return contextOf(today === undefined ? shown : { ...shown, today });
}

export function choiceLabel(choices: readonly Choice[] | undefined, value: string | null): string {
  if (value === null) return '';
  return choices?.find((choice) => choice.value === value)?.label ?? value;
}

export function columnChoices(tab: TabName, key: string): readonly Choice[] | undefined {
  return tabOf(tab).columns.find((column) => column.key === key)?.choices;
}

export function unitNames({ units }: Pick<PlanDocument, 'units'>, ids: readonly string[]): string {
  return ids.map((id) => units.get(id)?.name ?? id).join('、');
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
