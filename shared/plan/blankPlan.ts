// A plan of nothing but its head, to be filled by hand: typed or pasted on its sheets.
import { emptySnapshot, type PlanSnapshot } from './document.ts';
import { defaultSettings } from './settings.ts';

/** The first and the last year for which a plan can be begun. */
export const blankYears = { first: 1990, last: 2100 } as const;
export const longestBlankTitle = 200;

/** Years in four digits, whole ones. */
export type BlankPlan = { title: string; startYear: number; endYear: number };

/** What is wrong, as a problem code, or null. */
export function checkBlank({ title, startYear, endYear }: BlankPlan): string | null {
  if (title.trim() === '') return 'emptyTitle';
  const years = [startYear, endYear];
  const { first, last } = blankYears;
  if (!years.every((year) => Number.isInteger(year) && year >= first && year <= last)) {
    return 'badYears';
  }
  return endYear < startYear ? 'yearsReversed' : null;
}

/** The rows of one that `checkBlank` finds nothing wrong with. */
export function blankSnapshot({ title, startYear, endYear }: BlankPlan): PlanSnapshot {
  return {
    ...emptySnapshot(),
    plan: [
      {
        id: 'plan',
        title: title.trim(),
        documentNumber: null,
        issuer: null,
        issued: null,
        start: `${startYear}-01-01`,
        end: `${endYear}-12-31`,
        settings: defaultSettings,
      },
    ],
  };
}
