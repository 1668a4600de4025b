// What an office sets for one plan: when a flag is raised, which lights it wears, how days that nobody works count, which
// reports are due. Kept with the plan, so that every computer that opens it flags the same.
import { isPeriod } from '../calendar/periods.ts';
import type { Period } from './model.ts';

/** How often units report on the plan as a whole. `none`: only where a report was asked for. */
export type ReportRhythm = 'none' | 'month' | 'quarter' | 'half' | 'year';

/** What becomes of a due day that nobody works on: it stays, moves to the workday before or to the workday after. */
export type HolidayRule = 'none' | 'before' | 'after';

/** Three lights (red, yellow, green), or four, where what is due but not yet near is blue. */
export type LightScheme = 'three' | 'four';

export type PlanSettings = {
  /** Days before a due day on which it is called to mind, longest first, 1 to 6 of them from 1 to 366. */
  leadDays: number[];
  lights: LightScheme;
  dueOnHoliday: HolidayRule;
  /** Percentage points by which a task may lag behind before it is flagged; a unit may have its own. 0 to 100. */
  behindBy: number;
  reports: {
    every: ReportRhythm;
    /** The first period that is reported on; null: the first one that ends within the plan. */
    from: Period | null;
    /** Days after the end of a period until its report is due. 0 to 90. */
    graceDays: number;
  };
};

export const defaultSettings: PlanSettings = {
  leadDays: [30, 15, 7],
  lights: 'three',
  dueOnHoliday: 'none',
  behindBy: 20,
  reports: { every: 'none', from: null, graceDays: 5 },
};

const longestLead = 366;
const mostLeads = 6;
const mostGraceDays = 90;

/** Null when the settings may stand, otherwise a code: badLeadDays, badBehindBy, badReports. */
export function checkSettings({ leadDays, behindBy, reports }: PlanSettings): string | null {
  const inOrder = leadDays.every((days, index) => index === 0 || days < (leadDays[index - 1] ?? 0));
  const inRange = leadDays.every((days) => isWhole(days, 1, longestLead));
  const counted = leadDays.length >= 1 && leadDays.length <= mostLeads;
  if (!counted || !inRange || !inOrder) return 'badLeadDays';
  if (!(behindBy >= 0 && behindBy <= 100)) return 'badBehindBy';
  return reportsStand(reports) ? null : 'badReports';
}

/** Whether the part about reports may stand, whatever the rest is. */
export function reportsStand({ from, graceDays }: PlanSettings['reports']): boolean {
  return (from === null || isPeriod(from)) && isWhole(graceDays, 0, mostGraceDays);
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
