// Sealing a period: the content, made sheet by sheet so that others have a turn between, and the edit that keeps it.
import { hasCome } from '../consolidate/asOfWords.ts';
import { buildInSteps } from '../consolidate/buildConsolidated.ts';
import { countTasks } from '../consolidate/figures.ts';
import type { NamedDesign } from '../consolidate/design.ts';
import { statesInSteps } from '../consolidate/states.ts';
import type { Steps } from '../steps.ts';
import type { Flag } from '../flags/flag.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Edit } from '../plan/edit.ts';
import type { Day } from '../plan/model.ts';
import type { SnapshotRow } from '../plan/outputRows.ts';
import type { Problem } from '../result.ts';
import { contentFormat, type SealedContent, type SealedHead, type SealedSheet } from './content.ts';
import { nextNumber, sealTitle } from './names.ts';
import { sealedReports, sealedState, sealedTasks } from './sealedTasks.ts';

const mostSeals = 200;
/** Sheets in one seal. */
export const mostSealedSheets = 12;

export type SealFacts = {
  head: SealedHead;
  designs: readonly NamedDesign[];
  /** The day on which it is made. */
  today: Day;
  /** Flags as of the day of the head. */
  flags: readonly Flag[];
};

/** Why a period cannot be sealed, or null. */
export function whyNotSealed(
  document: Pick<PlanDocument, 'snapshots'>,
  { head, designs }: Pick<SealFacts, 'head' | 'designs'>,
): Problem | null {
  if (!hasCome(head.period, head.asOf)) return { code: 'sealBeforePeriod' };
  if (designs.length === 0) return { code: 'sealWithoutSheets' };
  if (designs.length > mostSealedSheets) return { code: 'tooManySealedSheets' };
  return document.snapshots.size >= mostSeals ? { code: 'tooManySeals' } : null;
}

/** Every step is short, and says how many sheets are done. */
export function* sealedContent(
  document: PlanDocument,
  { head, designs, today, flags }: SealFacts,
): Generator<number, SealedContent> {
  const { period, asOf } = head;
  const state = yield* counted(sealedState(document, { period, asOf, flags }), 0);
  const known = new Map(
    [...state.document.tasks.values()].map((task) => [
      task.id,
      { light: state.lightOf(task), reports: state.reportsOf(task) },
    ]),
  );
  const sheets: SealedSheet[] = [];
  for (const { name, design } of designs) {
    const options = { design, period, asOf, today, flags };
    const done = sheets.length;
    const states = yield* counted(statesInSteps(document, options), done);
    const sheet = yield* counted(buildInSteps(document, states, options), done);
    sheets.push({ name, paper: design.paper, sheet });
  }
  yield sheets.length;
  const tasks = yield* counted(sealedTasks(state), sheets.length);
  const reports = sealedReports(state);
  yield sheets.length;
  return {
    format: contentFormat,
    head,
    figures: countTasks(state.document.tasks.values(), known),
    tasks,
    reports,
    sheets,
  };
}

function* counted<Outcome>(steps: Steps<Outcome>, done: number): Generator<number, Outcome> {
  let step = steps.next();
  while (step.done !== true) {
    yield done;
    step = steps.next();
  }
  return step.value;
}

/** The head of the next seal of a period. */
export function nextHead(
  document: Pick<PlanDocument, 'snapshots'>,
  facts: Omit<SealedHead, 'number'>,
): SealedHead {
  return { ...facts, number: nextNumber(document.snapshots.values(), facts.period) };
}

export function recordSeal(
  id: string,
  { head, tasks, reports, sheets }: SealedContent,
  packed: Pick<SnapshotRow, 'content' | 'digest'>,
): Edit {
  const { period, number, name, at, who, asOf } = head;
  return {
    label: sealTitle(head),
    operations: [
      {
        type: 'add',
        sheet: 'snapshots',
        row: {
          id,
          period,
          number,
          name,
          at,
          who,
          asOf,
          tasks: tasks.length,
          reports: reports.length,
          sheets: sheets.map((sheet) => sheet.name),
          ...packed,
        },
      },
    ],
  };
}
