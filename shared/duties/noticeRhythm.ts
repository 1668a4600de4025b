// How often the notice itself asks units to report, in its stages: for a person who sets it.
import { inOrder, type PlanDocument } from '../plan/document.ts';
import { unitIdsByName } from '../plan/input.ts';
import type { ReportRhythm } from '../plan/settings.ts';
import { whoIn } from './dutyWho.ts';

export type NoticeRhythm = {
  every: Exclude<ReportRhythm, 'none'>;
  /** Days after the end of a period, where the notice names a day early in the next one (每月5日前). */
  graceDays: number | null;
  /** The words of the notice. */
  words: string;
};

const longestText = 20_000;
/** A day later in the month is about that month's own report: nothing follows for the days after its end. */
const latestGrace = 15;
const asking =
  /(?<every>每个?月|按月|逐月|每个?季度?|按季度?|每半年|每年)(?<points>[^，,。；;：:\n]{0,16}?)(?:报送|上报|填报|报告|反馈)/u;

/** The shortest rhythm that is asked of units [Y10]; null where the stages ask for none. */
export function noticeRhythm(document: PlanDocument): NoticeRhythm | null {
  const unitIds = unitIdsByName(document);
  const found = inOrder(document.stages).flatMap(({ text }): NoticeRhythm[] =>
    text
      .slice(0, longestText)
      .split(/[，,。；;：:\n]/u)
      .flatMap((clause): NoticeRhythm[] => {
        const match = asking.exec(clause);
        if (!match?.groups || whoIn(clause, unitIds)?.kind === 'foreign') return [];
        const every = rhythmOf(match.groups['every'] ?? '');
        const day = Number(/^(\d{1,2})[日号](?:之|以)?前/u.exec(match.groups['points'] ?? '')?.[1]);
        const early = every === 'month' && day >= 1 && day <= latestGrace;
        return [{ every, graceDays: early ? day : null, words: clause.trim() }];
      }),
  );
  return order.flatMap((every) => found.find((each) => each.every === every) ?? [])[0] ?? null;
}

const order = ['month', 'quarter', 'half', 'year'] as const;

function rhythmOf(words: string): NoticeRhythm['every'] {
  if (words.includes('月')) return 'month';
  if (words.includes('季')) return 'quarter';
  return words.includes('半') ? 'half' : 'year';
}
