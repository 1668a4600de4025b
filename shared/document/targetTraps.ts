// Figures that are no targets: slogans, names, progress, baselines, rewards, descriptions. See TARGETS.md [Q10] to [Q14].
import type { FoundDate } from '../calendar/expressions.ts';
import type { Quantity } from './targetQuantities.ts';

const quoted = /“[^”\n]{1,40}”|"[^"\n]{1,40}"|‘[^’\n]{1,40}’|《[^》\n]{1,80}》/g;
const documentNumber =
  /[〔[(]\s?(?:19|20)\d{2}\s?[〕\])]\s?(?:第\s?)?\d{1,5}\s?号|第\s?\d{1,4}\s?(?:批|期|个|次|条|项|号)/g;
const described =
  /(?:总面积|占地面积|建筑面积|规划面积|总人口|总长度|辖区面积|面积)(?:约|共)?(?:为|约|共)\s?$/;
const reward =
  /(?:给予|奖励|奖补|补助|补贴|罚款|处以|处|最高|奖金|不超过|低于)(?:[\u4e00-\u9fff]{0,6}(?:奖励|补助|补贴|不超过|最高))?[\u4e00-\u9fff]{0,3}\s?$/;
const rewardAfter =
  /^(?:\/[项个家人次件])?(?:以内|以下|以上)?(?:[、和及或]\s?[\d.]+\s?[万亿]?元(?:\/[项个家人次件])?){0,6}的?(?:一次性)?(?:奖励|补助|补贴|奖补|贴息|罚款|资金支持|资金奖励)/;
/** 贴息补助最高30万元, 按实际贷款额的50%给予贴息: how much is paid for what. */
const paidAtMost =
  /(?:奖励|补助|补贴|奖补|贴息|资助)(?:资金)?[,，]?[^,，。；\d]{0,6}最高(?:不超过)?\s?$/;
/** 补助额不超过300万元, 给予不超过1000万元的支持, 奖励20万元、10万元: amounts of what is paid. */
const paidWithin =
  /(?:(?:奖励|补助|补贴|奖补|贴息|资助)(?:金额|资金|标准|总额|额度|额)(?:累计|合计|最高)?不超过?|(?:给予|予以)(?:最高)?不超过?)\s?$/;
const paidInTurn =
  /(?:给予|奖励|补助|补贴|奖补|资助)[^,，。；\d]{0,8}(?:\s?\d[\d.]{0,8}\s?[万亿]?元(?:\/[项个家人次件])?\s?[、和及或]\s?){1,6}$/;
const shareOfPay =
  /^的?(?:比例|标准)?(?:分别)?(?:给予|予以)[^,，。；]{0,6}(?:奖励|补助|补贴|奖补|贴息|资助|扶持|支持)/;
const paidAhead = /^[,，](?:分别)?(?:给予|予以)[^,，。；]{0,14}(?:奖励|补助|补贴|奖补|贴息|资助)/;
const timeLimits =
  /(?:压[缩减]|缩短|控制|不超过?|不多于|减少|精简|提速|办结|时限|用时|时间|周期|半径|响应|≤)[^,，。；]{0,16}$/;
const promptly =
  /^(?:(?:以)?内)?(?:响应|恢复|办结|办毕|到达|处置|反馈|完成|送达|拨付)|^以?内(?:核查|受理|答复|回复|整改|审批|转办)/;

/** 3个工作日内办结: how fast every case is dealt with. */
export function isHandlingTime(quantity: Quantity, after: string): boolean {
  return quantity.isDuration && promptly.test(after);
}
/** 平均反应时间缩短至12分钟，城区达到9分钟: the limit goes on. */
export function isLimitAgain(text: string, quantity: Quantity): boolean {
  if (!quantity.isDuration) return false;
  return limitGoesOn.test(text.slice(Math.max(0, quantity.from - 60), quantity.from));
}

const limitGoesOn = /(?:时间|时限|时长)[^。；\n]{0,8}(?:压[缩减]|缩短|控制)[^。；\n]{0,40}达到\s?$/;
/** 优良天数达到300天, 累计学习40小时: the time itself is what is measured. */
const measuredTime = /(?:天数|时长|学时|小时数|日数|寿命)[^,，。；]{0,10}$/;
/** “两高”项目范围暂定为…8个行业的项目: what a word means. */
const defined = /(?:范围|对象|类别|类型|种类)(?:暂定|界定|限定|确定)?(?:为|包括|是指)|是指|指的是/;
const baseline = /(?:从|由)[^,，。；]{0,12}$/;
const raisedTo =
  /^(?:以上|左右)?[^,，。；]{0,6}?(?:提[高升]|增[加长]|扩大|上升|下降|降低|降|减少|压缩|缩短|增|升)(?:到|至|超|约|近|不少于|\s?\d)/;
const sizeOfNew =
  /(?:建立|储备|实施|推进|培育|引进|打造|谋划|策划)(?:一批)?(?:总|年|固定资产|计划)*(?:投资|产值|收入|营收|面积|规模)\D{0,3}$/;
const works =
  /建|改造|打造|培育|培养|引进|完成|实施|编制|举办|开展|新增|增加|设立|创建|达到|达|不少于|至少|打通|整治|推广|开工|修|启动|布局|装|购|铺|审议|修订|制定|出台|配备|扶持|组织|培训/;

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
  if (!/^在?\d{1,3}(?:个?工作日|个?小时|天|日|周|个月)(?:[以之])?内$/.test(date.raw)) return false;
  return /(?:压[缩减降]|缩[短减]|控制|不超过?)[^。；\n]{0,20}$/.test(
    text.slice(Math.max(0, date.from - 24), date.from),
  );
}

/** Whether the clause around a figure shows that it is no target. `from` and `to` are the ends of the clause. */
export function isNoTarget(text: string, quantity: Quantity, from: number, to: number): boolean {
  const before = text.slice(from, quantity.from);
  const after = text.slice(quantity.to, to);
  if (described.test(before) || defined.test(before)) return true;
  // 围绕城区面积100平方公里的定位: what the plan starts from.
  if (/^(?:[\s(]*)围绕|依托[^,，。；]{0,4}$/.test(before)) return true;
  // 前10名 is a rank.
  if (/前\s?$/.test(before) && /^[名位]/.test(quantity.unit)) return true;
  if (/六个$|[两三四五六七八九十]个$/.test(before)) return true;
  if (
    quantity.isDuration &&
    !timeLimits.test(before) &&
    !promptly.test(after) &&
    !isLimitAgain(text, quantity) &&
    !measuredTime.test(before)
  )
    return true;
  // 周边3公里范围内: a place.
  if (/^(?:的)?(?:范围|半径|以外|[长宽高深]的|处的)/.test(after)) return true;
  // 公交站点500米覆盖率, 15分钟健身圈: part of a name.
  const isReach = quantity.isDuration || /^(?:米|公里|千米)$/.test(quantity.unit);
  if (isReach && /^[\u4e00-\u9fff]{0,6}(?:覆盖率|半径|范围|圈|缓冲区)/.test(after)) return true;
  // 岁 is a figure of a target only for how long people live.
  if (quantity.unit === '岁' && !/寿命[^,，]{0,8}$/.test(before)) return true;
  // 建立投资1亿元以上的项目库: a size of things that are not counted.
  if (after.startsWith('以上的') && !/\d/.test(after) && sizeOfNew.test(before)) return true;
  // 每300户设一个网格: the figure says per how many.
  if (/每(?:个)?\s?$/.test(before)) return true;
  // 10名以上老人且有需求的村都建有: which ones are meant.
  if (
    /^以[上下](?:[^,，。；]{0,24}的)?[^,，。；]{1,16}(?:全部|一律|[都均](?:建|应|要|有|设)|应(?!用|急|对|届|变|链)|必须)/.test(
      after,
    )
  )
    return true;
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
    quantity.value > 1 &&
    /^[个项批户]$/.test(quantity.unit) &&
    !works.test(before)
  )
    return true;
  if (baseline.test(before) && raisedTo.test(after)) return true;
  if (quantity.unit === '%' && shareOfPay.test(after)) return true;
  // 按不高于合同金额的30%，给予最高800万元补助
  const ahead = text.slice(quantity.to, quantity.to + 32);
  if (quantity.unit === '%' && /按照?[^,，。；]{0,24}$/.test(before) && paidAhead.test(ahead))
    return true;
  if (quantity.unit.startsWith('元') && quantity.unit !== '元/年') {
    const wide = text.slice(Math.max(0, quantity.from - 24), quantity.from);
    if (rewardAfter.test(after) || paidAtMost.test(wide)) return true;
    if (paidWithin.test(before) || paidInTurn.test(before)) return true;
    if (reward.test(before) && !/(?:不超过|低于|最高)$/.test(before)) return true;
  }
  return false;
}

/** 蒸吨 and 千瓦 say how large a boiler is. */
const capacity = /^(?:蒸吨|千瓦|兆瓦|[kMG]W|千伏安|[kM]VA|载重吨)$/;
const forbidden =
  /(?:禁止|严禁|不得|不再|不予|停止)(?:在[\u4e00-\u9fff]{1,10})?(?:新[建增]|新改扩建|扩建|建设|审批|批准|核准|备案|使用|生产|销售)[^,，。；;]{0,16}$/;

/** 淘汰35蒸吨以下燃煤锅炉, 禁止新建500平方米以下的场所: which ones are meant, not how much is to be reached. */
export function isWhichOnes(
  plain: string,
  quantity: Quantity,
  from: number,
  noun: string,
): boolean {
  if (noun === '' || !/^\s?及?以[上下]/.test(plain.slice(quantity.to, quantity.to + 6)))
    return false;
  return (
    capacity.test(quantity.unit) ||
    forbidden.test(plain.slice(Math.max(from, quantity.from - 60), quantity.from))
  );
}

const rewarded = /^[\s\d.、()一二三四五六七八九十]*(?:对|凡)/;

/** 对年纳税额5000万元以上的企业，给予…: which ones are rewarded. */
export function isWhoIsRewarded(text: string, quantity: Quantity): boolean {
  const isSize = /^(?:元|[GTM]B|亩|平方米|千瓦|吨|%)/.test(quantity.unit);
  if (!isSize) return false;
  const before = text.slice(Math.max(0, quantity.from - 200), quantity.from);
  const sentence = before.slice(before.search(/[^。；;\n]*$/));
  if (!rewarded.test(sentence) || /给予|奖励|补助|补贴|奖补/.test(sentence)) return false;
  return /^[^。；;\n]{0,160}?(?:给予|奖励|补助|补贴|奖补)/.test(
    text.slice(quantity.to, quantity.to + 170),
  );
}
