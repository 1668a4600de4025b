// What comparing a returned file needs beside the file itself.
import type { PlanDocument } from '../plan/document.ts';
import type { Day, Period } from '../plan/model.ts';
import type { FileDecisions } from './fileDecisions.ts';
import type { UnitFinder } from './matchUnit.ts';

export type ReturnContext = {
  document: PlanDocument;
  period: Period;
  /** As written into the forms of this plan. */
  planId: string;
  today: Day;
  finder: UnitFinder;
  decisions: FileDecisions;
  /** Whether the same bytes were imported before. */
  again: boolean;
};
