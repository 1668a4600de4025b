// Values that are wrong in themselves, whoever changed them [M20]: they wait for a person, or at least say so.
import { dayNumber } from '../calendar/days.ts';
import { formatDay } from '../calendar/format.ts';
import { periodLabel } from '../calendar/periods.ts';
import type { FilledKey } from '../forms/definition.ts';
import type { Day, ProgressRow } from '../plan/model.ts';
import type { GuardCode } from './review.ts';

export type Guard = { code: GuardCode; reason: string };

/** Nothing is taken unasked after these; of the others it is only said. */
const asking = new Set<GuardCode>([
  'fell',
  'statusBack',
  'futureDate',
  'beforePlan',
  'parts',
  'uncertain',
]);

export function asksFirst(code: GuardCode): boolean {
  return asking.has(code);
}

/** What a value is held against. */
export type GuardFacts = {
  /** Stored texts that came back, by field. */
  texts: ReadonlyMap<FilledKey, string>;
  /** The unit's latest report before the period. */
  last: ProgressRow | null;
  /** What the form showed; null without a form of ours. */
  sent: ReadonlyMap<string, string> | null;
  planStart: Day | null;
  periodEnd: Day;
  today: Day;
};

/** Days after the end of a period on which its return may still come in, and tell of what was done since. */
const longestDelay = 31;

/** Null for a value that nothing speaks against. Only what the unit changed is held against anything. */
export function guardOf(field: FilledKey, returned: string, facts: GuardFacts): Guard | null {
  if (returned === '') return null;
  if (field === 'percent') return guardPercent(Number(returned), facts);
  if (field === 'status') return guardStatus(returned, facts);
  if (field === 'actualDate') return guardDay(returned, facts);
  if (field === 'phone') return guardPhone(returned);
  return null;
}

function guardPercent(percent: number, { last, sent }: GuardFacts): Guard | null {
  const before = last?.percent ?? null;
  if (before !== null && last) {
    if (percent >= before) return null;
    const reason = `累计完成率由上期（${periodLabel(last.period)}）的${before}%降为${percent}%`;
    return { code: 'fell', reason };
  }
  const shown = sent?.get('percent') ?? '';
  if (shown === '' || percent >= Number(shown)) return null;
  const reason = `累计完成率由发出时的${shown}%降为${percent}%`;
  return { code: 'fell', reason };
}

function guardStatus(status: string, { last, sent, texts }: GuardFacts): Guard | null {
  if (status === 'done') return guardDone(texts);
  if (last?.status === 'done') {
    const reason = `上期（${periodLabel(last.period)}）已报“已完成”`;
    return { code: 'statusBack', reason };
  }
  if (sent?.get('status') === 'done') {
    return { code: 'statusBack', reason: '发出时已是“已完成”' };
  }
  const begun = last?.status === 'inProgress' || sent?.get('status') === 'inProgress';
  if (status !== 'notStarted' || !begun) return null;
  return { code: 'statusBack', reason: '以前已报“推进中”' };
}

/** What a unit forgets that reports a task as done: the percentage that it was sent with, the day. */
function guardDone(texts: GuardFacts['texts']): Guard | null {
  const percent = texts.get('percent') ?? '';
  const withoutDay = (texts.get('actualDate') ?? '') === '';
  if (percent !== '' && Number(percent) < 100) {
    const reason = `报已完成，完成率却是${percent}%${withoutDay ? '，也没有填完成日期' : ''}`;
    return { code: 'doneBelowFull', reason };
  }
  return withoutDay ? { code: 'doneWithoutDay', reason: '报已完成，没有填完成日期' } : null;
}

function guardDay(
  day: Day,
  { today, periodEnd, planStart, texts, sent }: GuardFacts,
): Guard | null {
  if (day > today) {
    return { code: 'futureDate', reason: `完成日期晚于今天（${formatDay(today)}）` };
  }
  if (dayNumber(day) > dayNumber(periodEnd) + longestDelay) {
    return {
      code: 'futureDate',
      reason: `完成日期比本期晚一个月以上（本期到${formatDay(periodEnd)}）`,
    };
  }
  if (planStart !== null && day < planStart) {
    const reason = `完成日期早于计划开始日（${formatDay(planStart)}）`;
    return { code: 'beforePlan', reason };
  }
  const status = texts.get('status') || (sent?.get('status') ?? '');
  if (status === 'done' || status === '') return null;
  return { code: 'dayWithoutDone', reason: '状态不是“已完成”，却填了完成日期' };
}

/** Several numbers may stand in a cell; each is one of a mobile, or of a line with or without its area code. */
function guardPhone(text: string): Guard | null {
  const numbers = text
    .normalize('NFKC')
    .split(/[、,;；/\n]|\s{2,}/u)
    .map((part) => part.replace(/转\d+$/u, '').replaceAll(/\D/gu, ''))
    .filter((digits) => digits !== '');
  const right = (digits: string) =>
    /^(?:86)?1[3-9]\d{9}$/u.test(digits) ||
    /^\d{7,8}$/u.test(digits) ||
    /^0\d{9,11}$/u.test(digits) ||
    // Short numbers of an office's own exchange.
    /^[1-9]\d{2,5}$/u.test(digits);
  const wrong = numbers.find((digits) => !right(digits));
  if (wrong === undefined) return null;
  return { code: 'phone', reason: `电话号码有${wrong.length}位，请核对` };
}
