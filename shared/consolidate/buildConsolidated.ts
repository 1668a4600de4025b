// The consolidated sheet of a plan as a design has it: tasks by group with what was reported, subtotals, a total, figures, notes.
import { periodLabel } from '../calendar/periods.ts';
import { planYears } from '../plan/checkpoints.ts';
import { customColumnsOf } from '../plan/customColumns.ts';
import { planOf, type PlanDocument } from '../plan/document.ts';
import { dayNotes, headDay } from './asOfWords.ts';
import { fillBlanks, type Blanks } from './blanks.ts';
import { buildTable } from './buildTable.ts';
import type { SheetDesign } from './design.ts';
import { countTasks, figuresTable, type Known } from './figures.ts';
import { groupTasks } from './groups.ts';
import { notesOf } from './notes.ts';
import { placedColumns } from './placedColumns.ts';
import type { ConsolidatedSheet, ConsolidateBy } from './sheet.ts';
import {
  statesInSteps,
  type ConsolidateOptions,
  type SheetState,
  type SheetStates,
} from './states.ts';
import { allAtOnce, type Steps } from '../steps.ts';

const groupHeadings: Record<ConsolidateBy, string> = {
  action: '行动',
  unit: '牵头单位',
  status: '状态',
  year: '年度',
};

/** Everything on the sheet is as of its day [S8]; `document` is the plan of today. */
export function buildConsolidated(
  document: PlanDocument,
  options: ConsolidateOptions,
): ConsolidatedSheet {
  const states = allAtOnce(statesInSteps(document, options));
  return allAtOnce(buildInSteps(document, states, options));
}

/** The same from states that are known: they stay while only columns and lines of a design change. */
export function* buildInSteps(
  document: PlanDocument,
  states: SheetStates,
  { design, asOf, today }: Pick<ConsolidateOptions, 'design' | 'asOf' | 'today'>,
): Steps<ConsolidatedSheet> {
  const { now, compared } = states;
  const { period } = now;
  const groups = groupTasks(now.document, design);
  yield;
  const known = yield* knownTasks(now);
  const all = countTasks(now.document.tasks.values(), known);
  const blanks = blanksOf(now, today);
  const columns = placedColumns(design, {
    periods: compared.map((state) => state.period ?? ''),
    years: planYears(now.document),
    blanks,
    own: new Set(customColumnsOf(document.columns, 'tasks').map(({ id }) => id)),
  });
  const { table, remarks } = yield* buildTable({ design, states, groups, known, all, columns });
  const days = dayNotes(document, { asOf, today, period });
  return {
    name: '进展汇总表',
    titles: titlesOf(design, blanks),
    headLine: [
      fillBlanks(design.unitLine, blanks),
      period === null ? '' : `期次：${periodLabel(period)}`,
      [headDay(asOf, today), design.measure && `计量单位：${design.measure}`]
        .filter(Boolean)
        .join('　'),
    ],
    table,
    figures: figuresTable(groups, all, known, groupHeadings[design.by], period !== null),
    notes: notesOf({ design, states, groups, remarks: [...days, ...remarks] }),
    figuresNotes: notesOf({
      design,
      states: { now, compared: [] },
      groups,
      remarks: days,
    }),
    footer: fillBlanks(design.signature, blanks),
    period,
    asOf,
  };
}

function* knownTasks(state: SheetState): Steps<Map<string, Known>> {
  const known = new Map<string, Known>();
  for (const task of state.document.tasks.values()) {
    known.set(task.id, { light: state.lightOf(task), reports: state.reportsOf(task) });
    yield;
  }
  return known;
}

function blanksOf({ document, period, asOf }: SheetState, today: string): Blanks {
  const { title, documentNumber, issuer } = planOf(document);
  return {
    计划: title,
    文号: documentNumber ?? '',
    印发单位: issuer ?? '',
    期次: period === null ? '最近' : periodLabel(period),
    截至日: headDay(asOf, today),
  };
}

/** The document number stands below the titles. A title that its blanks leave empty is none. */
function titlesOf({ titles, documentNumber }: SheetDesign, blanks: Blanks): string[] {
  return [...titles, documentNumber].map((line) => fillBlanks(line, blanks).trim()).filter(Boolean);
}
