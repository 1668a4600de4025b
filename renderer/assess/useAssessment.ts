// The assessment that a page shows. Typing a score leaves the record as it is: only points and places are counted anew.
import { useMemo } from 'react';
import { assess, recordsAsOf, type Assessment } from '#shared/assess/assess.ts';
import { allFlags } from '#shared/flags/flagBook.ts';
import type { Period } from '#shared/plan/model.ts';
import type { OpenPlan } from '../mirror.ts';
import { localDay } from '../parts/localToday.ts';

export type AssessView = { period: Period | null; withSupporters: boolean };

export function useAssessment(plan: OpenPlan, view: AssessView): Assessment {
  const { document, asOf, book, rows } = plan;
  const { period, withSupporters } = view;
  const { plan: head, tasks, units, deadlines, progress, returns, imports } = document;
  const { sends, duties, stages, holidays, actions, projects } = document;
  const records = useMemo(
    () => recordsAsOf(document, { asOf, period, flags: allFlags(book), dayOf: localDay }, rows),
    // What the record is made of; indicators and scores are not.
    // oxlint-disable-next-line react/exhaustive-deps
    [
      head,
      tasks,
      units,
      deadlines,
      progress,
      returns,
      imports,
      sends,
      duties,
      stages,
      holidays,
      actions,
      projects,
      asOf,
      period,
      book,
      rows,
    ],
  );
  return useMemo(
    () => assess(document, records, { asOf, period, withSupporters }),
    [document, records, asOf, period, withSupporters],
  );
}
