// Figures that are no targets: slogans, names, progress, baselines, rewards, descriptions. See TARGETS.md [Q10] to [Q14].
import type { FoundDate } from '../calendar/expressions.ts';
import type { Quantity } from './targetQuantities.ts';

const quoted = /“[^”\n]{1,40}”|"[^"\n]{1,40}"|‘[^’\n]{1,40}’|《[^》\n]{1,80}》/g;
const documentNumber =
  /[〔[(]\s?(?:19|20)\d{2}\s?[〕\])]\s?(?:第\s?)?\d{1,5}\s?号|第\s?\d{1,4}\s?(?:批|期|个|次|条|项|号)/g;
const progress =
  /时间进度|序时进度|同比|环比|年度(?:投资)?计划的|占[^,，。]{0,10}计划的|已(?:经)?(?:全部|基本|累计)?(?:完成|建成|实现|达到|达|有|建|开工|培训|整改|发放)|目前|现有(?!基础|规模)|现已|共有|原有|设有|下辖|截至|截止|去年(?!同期|相比|增|提|下)|上年末/;
const described =
  /(?:总面积|占地面积|建筑面积|规划面积|总人口|总长度|辖区面积|面积)(?:约|共)?(?:为|约|共)\s?$/;
const reward =
  /(?:给予|奖励|奖补|补助|补贴|罚款|处以|处|发放|最高|奖金|拨付|不超过|低于)(?:[\u4e00-\u9fff]{0,6}(?:奖励|补助|补贴|不超过|最高))?[\u4e00-\u9fff]{0,3}$/;
const rewardAfter =
  /^(?:以内|以下|以上)?的?(?:一次性)?(?:奖励|补助|补贴|奖补|罚款|资金支持|资金奖励)/;
const timeLimits =
  /(?:压[缩减]|缩短|控制|不超过|不多于|减少|精简|提速|办结|时限|用时|时间|周期|半径|响应|≤)[^,，。；]{0,16}$/;
const promptly = /^(?:以)?内(?:响应|恢复|办结|到达|处置|反馈|完成)/;
const baseline = /(?:从|由)[^,，。；]{0,12}$/;
const raisedTo =
  /^(?:以上|左右)?[^,，。；]{0,6}?(?:提[高升]|增[加长]|扩大|上升|下降|降低|降|减少|压缩|缩短|增|升)(?:到|至)/;
const works =
  /建|改造|打造|培育|培养|引进|完成|实施|编制|举办|开展|新增|增加|设立|创建|达到|达|不少于|至少|打通|整治|推广|开工|修|启动|布局|购置|配备|扶持/;

/** A 1 for every code unit whose figures are not read: quotations, titles, numbers of documents, dates. */
export function closedText(text: string, dates: readonly FoundDate[]): Uint8Array {
  const closed = new Uint8Array(text.length);
  for (const pattern of [quoted, documentNumber])
    for (const match of text.matchAll(pattern))
      closed.fill(1, match.index, match.index + match[0].length);
  for (const date of dates) if (!isTimeLimit(text, date)) closed.fill(1, date.from, date.to);
  return closed;
}

/** 压缩至3周以内、25周以内: lengths of time that are limits to meet, not days to meet them by. */
function isTimeLimit(text: string, date: FoundDate): boolean {
  if (!/^\d{1,3}(?:个?工作日|天|日|周|个月)(?:[以之])?内$/.test(date.raw)) return false;
  return /(?:压[缩减]|缩短|控制在|不超过)[^。；\n]{0,20}$/.test(
    text.slice(Math.max(0, date.from - 24), date.from),
  );
}

/** Whether the clause around a figure shows that it is no target. `from` and `to` are the ends of the clause. */
export function isNoTarget(text: string, quantity: Quantity, from: number, to: number): boolean {
  const clause = text.slice(from, to);
  const before = text.slice(from, quantity.from);
  const after = text.slice(quantity.to, to);
  if (progress.test(clause)) return true;
  if (described.test(before)) return true;
  // 前10名 is a rank.
  if (/前\s?$/.test(before) && /^[名位]/.test(quantity.unit)) return true;
  if (/六个$|[两三四五六七八九十]个$/.test(before)) return true;
  if (quantity.isDuration && !timeLimits.test(before) && !promptly.test(after)) return true;
  // 周边3公里范围内: a place.
  if (/^(?:的)?(?:范围|半径|以外|[长宽高深]的|处的)/.test(after)) return true;
  // 90分 is a score only where a comparison says so; a duration a year is no unit of anything.
  if (
    quantity.unit === '分' &&
    !/(?:达到?|不低于|以上|超过)\s?$/.test(before) &&
    !after.startsWith('以上')
  )
    return true;
  if (quantity.unit === '期' || quantity.unit === '段' || quantity.unit === '部')
    return !works.test(before);
  if (
    quantity.inChinese &&
    (/^[个项批户]$/.test(quantity.unit) || quantity.value < 2) &&
    !works.test(before)
  )
    return true;
  if (baseline.test(before) && raisedTo.test(after)) return true;
  if (quantity.unit.startsWith('元') && quantity.unit !== '元/年') {
    if (rewardAfter.test(after)) return true;
    if (reward.test(before) && !/(?:不超过|低于|最高)$/.test(before)) return true;
  }
  return false;
}
