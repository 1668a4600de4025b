// Dates of what has happened or was counted: 截至3月底, 已于2月10日完成, 2018年5月印发了. See RULES.md [D16], [D19], [D20], [D26].
import type { Day } from '../plan/model.ts';
import type { Moment } from './momentGrammar.ts';
import {
  isBracketed,
  opensAction,
  standsAlone,
  type Against,
  type Surroundings,
} from './surroundings.ts';

const done =
  /已(?:经)?(?:于)?(?:全部|基本|按期|提前|顺利|全面|正式)?(?:完成|办结|建成|竣工|开工|启动|整改|销号|验收|投用|投入|召开|印发|出台|上报|报送|完工|落实|达到|达标)/;
/** What an office tells of the past: the document is in book marks, the verb ends in 了, the meeting took place. */
const told =
  /^[^。；;]{0,50}?(?:(?:印发|发布|出台|公布|下发|颁布|通过|实施|启动)(?:《|了)|(?:会议|大会|座谈会|推进会|发布会|论坛|活动)(?:正式)?(?:在[^,，。；;]{2,16})?(?:召开|举行|开幕|闭幕|通过|票决|指出|强调|要求|上)|(?:印发|批复|批准|公布|认定)的)/;
/** 应于2020年底前完成的任务，仍有15座未完成: the complaint about a deadline that was missed. */
const unfinished = /仍有|尚有|尚未|还未|仍未|未完成|未落实|未建成|未按/;
/** 2019年，资源化利用率仅为71%: how things stood. */
const stood = /^[^。；;]{0,60}?(?:仅|只)(?:有|为|占|达)/;
const afterStage = /^(?:为|是|:|阶段)/;

/** What is known of the plan: the day it starts and the day it was issued. */
export type PlanDays = { start: Day | null; issued: Day | null };

/** Why an expression tells of the past or of data, or null. */
export function tellsOfPast(
  around: Surroundings,
  moment: Moment,
  { start, end }: { start: Day | null; end: Day | null },
  plan: PlanDays,
  isRange: boolean,
): Against | null {
  const { before, after, lead } = around;
  const bare = moment.suffix === null && moment.position === null && moment.tenDays === null;
  if (lead.startsWith('截') && moment.suffix !== 'before') return day('数据截至日，不是时限');
  if (/^\s{0,2}(?:[\u4e00-\u9fff]{2,6})?(?:以来|至今)/.test(after))
    return nothing('说明过去的时段，不是时限');
  if ((moment.yearShift?.by ?? 0) < 0) return nothing('说明过去的时段，不是时限');
  if (/^\s{0,2}(?:(?:之|以)?后(?![续期勤备]))/.test(after)) return nothing('某日以后，不是时限');
  if (/(?:比|较|同|与|相比于|相较于)$/.test(before) && bare && moment.month === null)
    return nothing('对比的基期，不是时限');
  if (/^(?:的)?(?:基础上|水平|同期|为基[期准数年])/.test(after))
    return nothing('对比的基期，不是时限');
  if (moment.suffix === null && isDone(around)) return day('实际完成的日期，不是时限');
  const missed =
    plan.issued !== null && end !== null && end < plan.issued && unfinished.test(after);
  if (missed) return day('早于印发日期，说明未完成的事，不是时限');
  if (moment.suffix !== null || end === null || /[到至于]$/.test(lead)) return null;
  if (/^\s?(?:起|开始)/.test(after) || isBracketed(around) || standsAlone(around)) return null;
  if (stood.test(after)) return day('说明过去的事，不是时限');
  // A whole day may be the day of issue itself: 3月16日，市政府公布….
  const over =
    plan.issued !== null && (end < plan.issued || (moment.day !== null && end === plan.issued));
  const running =
    plan.issued === null || (moment.month !== null && start !== null && start <= plan.issued);
  if (told.test(after) && (over || (running && !opensAction(after))))
    return day('说明过去的事，不是时限');
  if (!over || afterStage.test(after)) return null;
  if (!opensAction(after)) return day('早于印发日期，不是时限');
  // A stretch that is over when the plan is issued counts what was done: 1-4月开工7个.
  return isRange && /\d/.test(after.slice(0, 24)) ? day('早于印发日期，不是时限') : null;
}

/** A bare day before the plan begins; 从2020年起 may well open before it, and so may a goal that is named with 到. */
export function liesBeforePlan(
  around: Surroundings,
  moment: Moment,
  end: Day | null,
  plan: PlanDays,
): Against | null {
  const bare = moment.suffix === null && moment.position === null && moment.tenDays === null;
  const early = plan.start !== null && end !== null && end < plan.start;
  if (!early || !bare || /[到至]$/.test(around.lead)) return null;
  return /^\s?(?:起|开始)/.test(around.after) ? null : day('早于计划期，不是时限');
}

/** 已于2月10日完成; 2月10日已完成; 已完成。2月10日，…: the date says when it was done. */
function isDone(around: Surroundings): boolean {
  const clauseBefore = around.before.slice(lastComma(around.before) + 1);
  const clauseAfter = around.after.slice(0, firstComma(around.after));
  if (/已(?:经)?(?:于|在)?$/.test(clauseBefore) || done.test(clauseAfter)) return true;
  return (
    around.lead === '' &&
    /^\s*已/.test(around.previousSentence) &&
    done.test(around.previousSentence)
  );
}

function day(reason: string): Against {
  return { reason, keepsDay: true };
}

function nothing(reason: string): Against {
  return { reason, keepsDay: false };
}

function lastComma(text: string): number {
  return Math.max(text.lastIndexOf(','), text.lastIndexOf('，'));
}

function firstComma(text: string): number {
  const start = /^\s*[,，]/.exec(text)?.[0].length ?? 0;
  const found = text.slice(start).search(/[,，]/);
  return found < 0 ? text.length : start + found;
}
