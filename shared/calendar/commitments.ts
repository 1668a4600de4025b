// Which dates are no commitments although they are dates: issue dates, data as of, what is done, names of plans.
// See RULES.md [D16] to [D21]. A date that is dropped here stays in the list with kind `none` and the reason.
import type { Day } from '../plan/model.ts';
import type { Moment } from './momentGrammar.ts';

export type Surroundings = {
  /** The text in its plain form, and the expression in it. */
  text: string;
  from: number;
  to: number;
  /** Up to 80 code units of the sentence before the expression and after it. */
  before: string;
  after: string;
  previousSentence: string;
  /** 截至, 到, 自 and the like directly before the expression. */
  lead: string;
  insideBookTitle: boolean;
};

/** The reason, and whether the day itself stays known: 截至3月31日 is a day, a year in a title is not. */
export type Against = { reason: string; keepsDay: boolean };

const done =
  /已(?:经)?(?:于)?(?:全部|基本|按期|提前|顺利|全面|正式)?(?:完成|办结|建成|竣工|开工|启动|整改|销号|验收|投用|投入|召开|印发|出台|上报|报送|完工|落实)/;
const laterNoun =
  /^(?:前|以前|之前)?(?:已)?(?:建成|竣工|建造|投入使用|投用|取得|登记|注册|批准|出台|出生|成立|形成)[^,，。；;]{0,8}?的/;
const nameOfDocument =
  /^(?:远景|纲要|中央一号|年鉴|版(?!块|图)|行动计划|行动方案|三年行动|工作要点|预算|决算|政府工作报告|(?:规划|计划|方案)(?=$|[,，。；;、)”"]))/;

/** Why a moment is no commitment, or null when it is one. */
export function reasonAgainst(
  around: Surroundings,
  moment: Moment,
  end: Day | null,
  plan: { start: Day | null; issued: Day | null },
): Against | null {
  const { before, after, lead } = around;
  if (around.insideBookTitle) return { reason: '文件名称中的日期，不是时限', keepsDay: false };
  const bare = moment.suffix === null && moment.position === null && moment.tenDays === null;
  if (lead.startsWith('截') && moment.suffix !== 'before')
    return { reason: '数据截至日，不是时限', keepsDay: true };
  if (
    moment.day !== null &&
    bare &&
    /^\s{0,2}(?:印发|发布|公布|下发|签发)\s*(?:$|[。,，;；)\n])/.test(after)
  )
    return { reason: '印发日期，不是时限', keepsDay: false };
  if (
    moment.day !== null &&
    bare &&
    /^[^,，。；;()]{0,24}(?:通过|发布|修订|修正|公布|施行)\)/.test(after)
  )
    return { reason: '文件通过或施行的日期，不是时限', keepsDay: false };
  if (
    bare &&
    moment.day !== null &&
    end !== null &&
    end === plan.issued &&
    /^\s{0,2}(?:印发|发布)/.test(after)
  )
    return { reason: '印发日期，不是时限', keepsDay: false };
  if (/^\s{0,2}(?:以来|至今)/.test(after))
    return { reason: '说明过去的时段，不是时限', keepsDay: false };
  if (
    /^(?:起|后)?(?:正式)?(?:施行|实施|执行|生效)(?:$|[,，。；;)])/.test(after) &&
    moment.day !== null &&
    bare
  )
    return { reason: '施行日期，不是时限', keepsDay: false };
  if (/^\s{0,2}(?:(?:之|以)?后(?![续期勤备]))/.test(after))
    return { reason: '某日以后，不是时限', keepsDay: false };
  if (/(?:比|较|同|与|相比于|相较于)$/.test(before) && bare && moment.month === null)
    return { reason: '对比的基期，不是时限', keepsDay: false };
  if (/^(?:的)?(?:基础上|水平|同期|为基[期准数年])/.test(after))
    return { reason: '对比的基期，不是时限', keepsDay: false };
  if (laterNoun.test(after)) return { reason: '限定对象的日期，不是时限', keepsDay: false };
  if (bare && moment.month === null && moment.quarter === null && moment.half === null) {
    if (nameOfDocument.test(after))
      return { reason: '文件名称中的年份，不是时限', keepsDay: false };
  }
  if (moment.suffix === null && isDone(around))
    return { reason: '实际完成的日期，不是时限', keepsDay: true };
  // 从2020年起 may well open before the plan does; so may a goal that is named with 到.
  const isEarly = plan.start !== null && end !== null && end < plan.start;
  if (isEarly && bare && !/[到至]$/.test(lead) && !/^\s?(?:起|开始)/.test(after))
    return { reason: '早于计划期，不是时限', keepsDay: true };
  return null;
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

function lastComma(text: string): number {
  return Math.max(text.lastIndexOf(','), text.lastIndexOf('，'));
}

function firstComma(text: string): number {
  const start = /^\s*[,，]/.exec(text)?.[0].length ?? 0;
  const found = text.slice(start).search(/[,，]/);
  return found < 0 ? text.length : start + found;
}
