// What the rows of a tab share beside the plan's rows that they are about: it stays the same object while nothing in it changes,
// so that kept rows need to compare one thing.
import { inheritedDeadline } from '../flags/effectiveDeadlines.ts';
import { planOf, type PlanDocument } from '../plan/document.ts';
import type { CustomTab, CustomValues, Day, PlanRow } from '../plan/model.ts';
import { customLocks, customTextsOf } from './customTexts.ts';
import type { PlainContext } from './viewContext.ts';

export type Surroundings = {
  asOf: Day;
  plan: PlanRow;
  stages: PlanDocument['stages'];
  units: PlanDocument['units'];
  columns: PlanDocument['columns'];
  /** What a task without a due date of its own inherits. */
  inherited: ReturnType<typeof inheritedDeadline>;
  /** The texts of a row's own columns, by tab. */
  custom: Record<CustomTab, (values: CustomValues) => Record<string, string>>;
  /** The reason for each of a tab's own columns. */
  customLocks(tab: CustomTab, reason: string): Record<string, string>;
};

let last: Surroundings | null = null;

export function surroundingsOf({ document, asOf }: PlainContext): Surroundings {
  const { stages, units, columns } = document;
  const plan = planOf(document);
  const same =
    last?.asOf === asOf &&
    last.plan === plan &&
    last.stages === stages &&
    last.units === units &&
    last.columns === columns;
  if (last && same) return last;
  const own = { columns, units };
  last = {
    asOf,
    plan,
    stages,
    units,
    columns,
    inherited: inheritedDeadline(document),
    custom: {
      tasks: customTextsOf(own, 'tasks'),
      units: customTextsOf(own, 'units'),
      targets: customTextsOf(own, 'targets'),
      deadlines: customTextsOf(own, 'deadlines'),
    },
    customLocks: (tab, reason) => customLocks(own, tab, reason),
  };
  return last;
}
