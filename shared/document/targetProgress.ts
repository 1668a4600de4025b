// Figures that report what has been done, not what is to be done. See TARGETS.md [Q11].
import type { FoundDate } from '../calendar/expressions.ts';
import { isBaseYear } from './targetDays.ts';
import type { Quantity } from './targetQuantities.ts';

const doneBefore =
  /已(?:经)?(?:全部|基本|累计|陆续|先后)?(?:完成|建成|实现|达到|达|有|建|开工|培训|整改|发放|投入|投用|覆盖|创建|获|形成|改造|新增|超过?)|(?<![从由比较])目前|现已|原有|下辖|截至|截止|正在|去年(?!同期|相比|增|提|下)|上年末|(?:完成|建成|开展|实现|新增|制定|建立|形成|培育|达到|增长|提高|推出|出台|举办|投入|改造)了/;
/** 仅为52.6%, 低于平均水平9个百分点, 年产生垃圾120万吨: how things stand. */
const standing =
  /(?:仅|虽|虽然|只|仍|尚)(?:为|有|达|占|是)?\s?$|[低高]于[^,，。]{0,8}平均(?:水平|值)?\s?$|产生[^,，。]{0,10}$/;
const standingAfter =
  /^[\u4e00-\u9fff]{0,8}中\s*$|^(?:[\u4e00-\u9fff]{0,4})?(?:尚?未|没有|仍)(?!来|[^,，。]*的)/;
/** 135个污水处理厂中有27个未运行: what was found, both figures of it. */
const found =
  /^[\u4e00-\u9fff“”]{0,24}中[,，]?(?:仍|尚|还)?有\s?\d+[^,，。；]{0,4}(?:未|没有|不|存在|仍)/;
/** 共有, 设有 tell what there is, unless each is to have it or something is to be reached. */
const thereIs = /(?:共有|设有|拥有|现有(?!基础|规模|条件|资源))/;
const meant = /每|各|均|都|要|应|须|力争|确保|争取|到\s?\d{4}\s?年|底前/;
const doneAfter =
  /^[^,，。；]{0,16}?(?:正在|(?:开展|完成|建成|实现|达到)了|已(?:经)?(?:完成|建成|实现|达到|开工|投用))/;
/** Measured against a plan: a report, in whatever words. */
const measured =
  /时间进度|序时进度|年度(?:投资)?计划的|占[^,，。]{0,10}计划的|(?:完成|占)(?:全年|年度|本年度|年)[^,，。]{0,12}(?:任务|目标)(?:量|总量|数)?(?:的|\([^)]*\)的?)?\s?$|任务量的\s?$|已完成年度/;
const measuredBehind = /^[^,，。；]{0,6}任务量?的/;
/** Compared with the year before: a report, unless the sentence sets a goal. */
const compared =
  /高[出于]全[国省市]|增[幅速][^,，。]{0,6}[排居]|[排居列]全[国省市]|(?:排名|排|居|列|位列|全[国省市])[^,，。]{0,3}第\s?[\d一二三四五六七八九十]|收窄|完成率\s?\d/;
/** The same, but a task may say it too: 新建监控点位，发案率同比下降10%. */
const yearOnYear = /同比|环比|(?:比|较)(?:上年|去年)同期/;
const work = /新建|建设|实施|推进|开展|完善|打造|培育|推行|建立|整治|落实|强化|加强/;
const goal =
  /力争|确保|争取|力求|预期|目标(?!任务的)|计划(?!的)|底前|到\s?\d{4}\s?年|以上|以内|左右|以下|不低于|不少于|不超过|不高于|控制在|要(?!求)/;

/** 近年来, 五年来, “十三五”以来: what follows is told. */
const lately =
  /近年来|近[几两二三四五]年(?:来|间)?|(?:[一两二三四五六七八九十]|\d{1,2})年来|今年以来|“?十[一二三四五]五”?(?:规划)?(?:实施)?以来/;
/** 共培育1600个: done, or to be done, for all that the words say. */
const summed =
  /(?:^|[,，。；;\s全市县区省])(?:累计|共|总共|一共|先后)(?:培育|建成|建设|新建|完成|改造|培训|发放|认定|创建|引进|实施|开展|举办|查处|排查|整治|办理|受理|清理|新增|投入|争取|兑现|帮助|服务)(?![^,，。；;]{0,20}(?:达到|不少于|以上))[^,，。；;]{0,20}$/;

/** Whether a figure may tell what has been done, although no word says so. */
export function mayBeDone(
  plain: string,
  clause: { from: number; to: number },
  sentence: { hasGoal: boolean; isMeant: boolean; dates: readonly FoundDate[] },
  quantity: Quantity,
): boolean {
  if (sentence.hasGoal || sentence.isMeant) return false;
  if (sentence.dates.some(({ kind }) => kind !== 'none')) return false;
  return summed.test(plain.slice(clause.from, quantity.from));
}

/** Whether a sentence, from full stop to full stop, sets a goal. */
export function hasGoal(sentence: string): boolean {
  return goal.test(sentence);
}

/** Whether a sentence names work to do. */
export function hasWork(sentence: string): boolean {
  return work.test(sentence);
}

/** Whether a sentence says what is to be, and not only what there is. */
export function isMeant(sentence: string): boolean {
  return meant.test(sentence);
}

/** Whether the sentence as a whole reports. */
export function isReport(sentence: string): boolean {
  if (goal.test(sentence)) return false;
  if (lately.test(sentence)) return true;
  return (
    compared.test(sentence) ||
    (yearOnYear.test(sentence) && !work.test(sentence)) ||
    /完成(?:全年|年度)[^,，。]{0,8}任务(?:的|量的)?\s?\d|任务量的\s?\d|占(?:全年|年度|年)[^,，。]{0,12}任务(?:量|数)?(?:\([^)]*\))?的?\s?\d/.test(
      sentence,
    )
  );
}

/** Whether a figure tells what has been done. `from` and `to` are the ends of its clause. */
export function isProgress(
  text: string,
  quantity: Quantity,
  from: number,
  to: number,
  sentence: { hasGoal: boolean; hasWork: boolean; isMeant: boolean },
): boolean {
  const before = text.slice(from, quantity.from);
  const after = text.slice(quantity.to, to);
  if (doneBefore.test(before) || doneAfter.test(after)) return true;
  if (standing.test(before) || standingAfter.test(after) || found.test(after)) return true;
  if (thereIs.test(before) && !sentence.isMeant) return true;
  if (measured.test(before) || measuredBehind.test(after)) return true;
  if (/^[^,，。；]{0,12}(?:时间|序时)进度/.test(after)) return true;
  if (sentence.hasGoal) return false;
  const clause = text.slice(from, to);
  return compared.test(clause) || (yearOnYear.test(clause) && !sentence.hasWork);
}

/**
 * A figure as of a past day, or of what is done. Data and years before the plan speak for the rest of their sentence,
 * until a date that commits somebody; what is done speaks for its clause. Where the sentence sets a goal (`goes`),
 * 2020年以来 only says since when.
 */
export function isOutdated(
  plain: string,
  dates: readonly FoundDate[],
  quantity: Quantity,
  goes: boolean,
): boolean {
  const last = dates.findLast(
    (date) =>
      date.to <= quantity.from &&
      !isBaseYear(plain, date) &&
      !(goes && plain.startsWith('以来', date.to)) &&
      !(date.kind === 'none' && date.note.startsWith('对比')),
  );
  if (last?.kind !== 'none') return false;
  if (/^(?:数据|早于|说明过去)/.test(last.note)) return true;
  return last.note.startsWith('实际') && quantity.to <= last.governs[1];
}
