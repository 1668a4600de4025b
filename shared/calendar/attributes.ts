// Dates that say which things are meant, not when something is due: 2016年版清单, 2000年底前建成的小区, 确定了2025年目标.
// See RULES.md [D18], [D20], [D25].
import type { Moment } from './momentGrammar.ts';
import { namesAction, opensAction, type Against, type Surroundings } from './surroundings.ts';

const stage = '(?:并|且)?(?:投入使用|投用|交付使用|交付|通车|运营|入住|生效|备案)?';
/** 2000年底前建成的, 2018年5月召开的: the date belongs to the thing named behind 的. */
const ofThing = new RegExp(
  `^(?:前|以前|之前)?(?:已)?(?:(?:建成|竣工|建造|投入使用|投用|登记|注册|批准|批复|出台|出生|成立|形成|召开|举行|举办|印发|下发|发布|公布|颁布|认定|命名|立项|核定|下达|评定|表彰|开工|入学|毕业|入职|参保)${stage}|[^,，。；;]{2,14}(?:召开|举行)|取得[^,，。；;]{0,8}(?:证书?|资质|资格|许可|批复|学位|职称))的(?!要求|目标|标准|安排|部署|时序|进度|任务)`,
);
const builtIn =
  /(?:建成|竣工|始建|兴建|成立|出生|注册|登记|毕业)(?:于|在)$|(?:^|[,，、])(?:建|始建)于$/;
const nameOfDocument =
  /^(?:远景|纲要|中央一号|年鉴|版(?!块|图)|本[)”]|行动计划|行动方案|三年行动|工作要点|预算|决算|政府工作报告|(?:规划|计划|方案)(?=$|[,，。；;、)”"]))/;
/** 2016年市《…》, 2022年“智改数转”工作推进方案: no verb stands between the year and the name. */
const document =
  '方案|计划|要点|规划|报告|通知|意见|清单|台账|目录|名单|预算|决算|公报|办法|工作会议|责任书|细则|条例|规定|措施|政策|项目表|任务书';
const documentBehind = new RegExp(
  `^(?:度)?([^,，。；;:()]{0,24}?)(?:${document})(?=[”"》]?(?:$|[,，。；;、)(]|已|和|及|等|中|要求|精神|部署|任务|确定|明确|规定))`,
);
const workOfDocument =
  /(?:工作|推进|实施|建设|行动|整改|发展|创建|改造|整治|开展|落实|考核|评估|排查|培育|提升|攻坚|治理|重点)/g;
const titleBehind =
  /^(?:度)?(?:国务院|省|市|县|区|旗|州|全省|全市|全县|全区)?(?:政府|人民政府|委)?[《〈]/;
const describes =
  /^(?:度)?[,，]?(?:(?:既|也|又|正|恰|不仅|将|就)?是(?!否)|(?:定|确定|列|明确)?(?:为|作为)[“"][^”"]{1,24}年?[”"])/;
/** Words whose object is a plan, a figure or a report, which the year only names. */
const speaksOf =
  /(?:根据|依据|按照|遵照|对照|参照|结合|围绕|关于|涉及|纳入|列入|作为|属于|确定|明确|提出|印发|下发|转发|下达|分解|公布|发布|报送|上报|报告|汇报|通报|听取|审议|总结|回顾|谋划|部署|研究|贯彻|落实|制定|制订|编制|起草|拟定|出台|修订|完善|讨论|审定|传达|聚焦|将|把|对|就)(?:好|了)?$/;
const speaksOfThisYear =
  /^(?:的|以来|初以来|我|[^,，。；;]{0,20}(?:要求|目标|任务|重点|情况|形势|主题|安排)(?:是|为|如下|:|$))/;
const referenceTo =
  /(?:按照|根据|依据|依照|落实|贯彻|对照|执行|印发|出台|制定|编制|结合)[^,，。；;]{0,40}(?:计划|方案|规划|意见|要点|纲要)[》”"]?\($/;
const statistic = /^(?:常住|总人口|户籍|人口|余额|存栏|在岗|参保人数|结余|结存|实有)/;

/** 年底通报, 年终考核: what an office does every year's end. */
const yearsEnd = /^[\u4e00-\u9fff]{0,10}(?:通报|考核|考评|评比|表彰|述职|评选|兑现)/;
/** 上半年落实情况, 2021年完成情况通报; not 2022年根据实际情况启动. */
const report =
  /^(?!根据|视|结合|按|依|摸|掌握|了解|通报|报|公|开展|排查)的?[\u4e00-\u9fff]{0,8}情况(?:$|[,，。；;、)]|汇报|通报|报告|进行|的|表|如下|看|良好)/;
const figures =
  /^(?:[\u4e00-\u9fff]{0,8})?(?:产值|收入|增加值|投资额|利润|税收|销售额|销量|进出口)(?:约|为|同比|比|已)/;

/** Why an expression names a thing and no day, or null. `moment` is the second of a range. */
export function namesThing(around: Surroundings, moment: Moment): Against | null {
  const { before, after } = around;
  if (around.insideBookTitle) return nameless('文件名称中的日期，不是时限');
  if (ofThing.test(after) || builtIn.test(before)) return nameless('限定对象的日期，不是时限');
  if (referenceTo.test(before)) return nameless('文件名称中的年份，不是时限');
  if (moment.position === 'end' && statistic.test(after)) return nameless('数据所属时段，不是时限');
  if (moment.position === 'end' && isUnmarked(moment) && yearsEnd.test(after))
    return nameless('年终例行工作，不是时限');
  if (moment.suffix !== null || moment.position !== null || moment.day !== null) return null;
  if (moment.tenDays !== null || /[到至于]$/.test(around.lead)) return null;
  if (figures.test(after)) return nameless('数据所属时段，不是时限');
  if (
    moment.yearShift?.from === 'previous' &&
    (!startsClause(before) ||
      (moment.month === null && !(/^\s?[,，]/.test(after) || opensAction(after))))
  )
    return nameless('泛指年份，不是时限');
  if (report.test(after)) return nameless('数据所属时段，不是时限');
  if (speaksOf.test(before) && !opensAction(after)) return nameless('限定对象的日期，不是时限');
  if (
    /关于$|关于[^,，。；;]{1,16}$/.test(before) &&
    /^[^,，。；;]{0,40}的(?:通知|意见|决定|方案|批复|函|报告)/.test(after)
  )
    return nameless('文件名称中的日期，不是时限');
  if (moment.month !== null || moment.quarter !== null || moment.half !== null) return null;
  if (nameOfDocument.test(after) || titleBehind.test(after) || isDocument(after))
    return nameless('文件名称中的年份，不是时限');
  if (describes.test(after)) return nameless('说明年份的话，不是时限');
  if (moment.yearShift !== null && speaksOfThisYear.test(after))
    return nameless('泛指年份，不是时限');
  return null;
}

/** 年底 alone: no 前, no year, no month. */
function isUnmarked({ year, yearShift, month, suffix }: Moment): boolean {
  return year === null && yearShift === null && month === null && suffix === null;
}

/** Whether nothing stands before, or a mark, or a word that leads to something to do. */
function startsClause(before: string): boolean {
  return /(?:^|[,，、:(“\s]|[于在并应须要将]|确保|力争|争取|计划|务必|做到|实现)$/.test(before);
}

function isDocument(after: string): boolean {
  const between = documentBehind.exec(after)?.[1];
  return between !== undefined && !namesAction(between.replace(workOfDocument, ''));
}

function nameless(reason: string): Against {
  return { reason, keepsDay: false };
}
