// Doubtful things about a notice, with a sentence in Chinese and the place in the document. Codes are listed in RULES.md.
import { spanOf, type Mapped } from './mapped.ts';
import type { ProposalWarning, Span } from './proposal.ts';

const messages = {
  bracketMended: (words: string) => `责任括号被分页断开，已接好：${words}`,
  bracketMixed: (words: string) => `责任括号左右不一致（半角或不同种），已按一对处理：${words}`,
  bracketUnclosed: (words: string) => `责任括号没有右半边，已读到段落末尾：${words}`,
  numberingJump: (words: string) => `编号不连续：${words}`,
  taskWithoutLead: (words: string) => `任务没有写明牵头单位：${words}`,
  taskWithoutNumber: (words: string) =>
    `这一项没有编号，已按责任单位所在的位置划分，请核对起止：${words}`,
  taskInClosingChapter: (words: string) =>
    `“${words}”一章一般不含任务，但其中写有责任单位，已列为任务`,
  chapterWithoutResponsibility: (words: string) => `“${words}”一章没有任何责任单位，未列为任务`,
  planWithoutResponsibility: () => '全文没有写明任何责任单位，已按编号逐条列为任务',
  leadInherited: (words: string) => `任务本身没有责任单位，沿用上级标题的责任单位：${words}`,
  headingClauseUnused: (words: string) =>
    `标题写有责任单位，但下面各项都另有责任单位，标题的没有用上，请核对：${words}`,
  leadRepeated: (words: string) => `同一单位既牵头又配合，已只算牵头：${words}`,
  unitsOpen: (words: string) => `单位名单以“等”结尾，可能还有未列出的单位：${words}`,
  prefixExpanded: (words: string) => `单位名称省略了前缀，已补全：${words}`,
  splitWithoutSeparator: (words: string) => `单位之间没有分隔符，已拆开：${words}`,
  bareUnitList: (words: string) => `括号里只有单位名称，没有写明牵头或配合，已按牵头处理：${words}`,
  clauseRemainder: (words: string) => `责任括号里还有其他文字，未计入单位，请核对：${words}`,
  nameDoubtful: (words: string) => `可能不是单位名称，请核对：${words}`,
  leadInProse: (words: string) => `责任单位写在正文句子里，请核对：${words}`,
  tasksFromTable: (words: string) => `正文没有写明责任单位，任务取自文中的表格：${words}`,
  tableRowShort: (words: string) =>
    `这一行的单元格与标题不是一一对应，已按栏目的先后读入，请核对：${words}`,
  tableRowUnread: (words: string) => `表格从这一行起与标题对不上，这一行及以后没有读入：${words}`,
  tableInText: (words: string) =>
    `文中有任务表，未计入计划；需要时请用表格文件导入，或单独粘贴该表：${words}`,
  unitsOfStages: (words: string) =>
    `“${words}”一章的阶段写有责任单位，除读为阶段外，另列为任务，请核对`,
  closingText: (words: string) => `文末说明未列为任务：${words}`,
  boxRead: (words: string) => `专栏里写有责任单位，已列入前一项任务之下，请核对：${words}`,
  boxSkipped: (words: string) => `专栏未列为任务：${words}`,
  textAfterClause: (words: string) => `责任单位之后还有文字，已单列为没有牵头单位的任务：${words}`,
  stageWithoutDates: (words: string) => `阶段没有写明起止时间：${words}`,
  deadlineDoubtful: (words: string) => `时限需要核对：${words}`,
  targetDoubtful: (words: string) => `目标需要核对：${words}`,
  columnsNotRead: (words: string) => `这些列没有读入计划，请核对是否需要：${words}`,
  cellError: (words: string) => `表中有错误值：${words}`,
  tableNotTaken: (words: string) => `这张表没有读入：${words}`,
  columnsGuessed: (words: string) => `这些列的用途按标题推断，请核对：${words}`,
  unitColumnGuessed: (words: string) => `表中没有牵头或责任单位列，已把“${words}”列当作牵头单位`,
  noUnitColumn: () => '表中没有写明责任单位的列，任务的牵头单位需要补填',
  firstUnitLeads: (words: string) =>
    `表中只有“${words}”列，没有牵头单位列，已按排在首位的单位牵头、其余配合处理`,
  allUnitsLead: (words: string) =>
    `表中只有“${words}”列，没有牵头单位列，列出的单位已全部按牵头处理`,
  levelCarried: (words: string) => `这一格空白，已沿用上一行的“${words}”`,
  sectionNotUsed: (words: string) => `表中的分节标题没有用上：${words}`,
  rowContinued: (words: string) => `这一行像是上一行文字的续行，已接到上一项任务：${words}`,
  unitDoubtful: (words: string) => `不像单位名称，请核对：${words}`,
  personBesideUnit: (words: string) => `单位名称后面写有人名，已记入备注：${words}`,
  deadlineNotRead: (words: string) => `时限栏里没有认出日期：${words}`,
  statusNotRead: (words: string) => `没有认出工作状态，原文已记入备注：${words}`,
  percentNotRead: (words: string) => `完成率不是一个确定的数，原文已记入备注：${words}`,
  textDamaged: (words: string) => `文字中有${words}处乱码，请对照原文件核对`,
  tableBesideText: (words: string) =>
    `文件里还有一张任务表（${words}项任务），计划取自正文，表中内容没有读入`,
  textBesideTable: () => '计划取自文件里的任务表，表外的文字没有读入',
  severalTitles: (words: string) => `几张表的标题不同，计划名称取自第一张表：${words}`,
  noPeriod: () => '没有认出计划的起止时间，请在“基本信息”中填写',
} as const;

export type WarningCode = keyof typeof messages;

/** Words of the document are cut early, a reason that stands behind them late, lists of names not at all. */
const longest: Partial<Record<WarningCode, number>> = {
  deadlineDoubtful: 160,
  targetDoubtful: 160,
  columnsNotRead: Infinity,
  severalTitles: Infinity,
};

function shorten(text: string, most: number): string {
  const plain = text.replace(/\s+/gu, '');
  return plain.length > most ? `${plain.slice(0, most - 2)}…` : plain;
}

export function warnAt(code: WarningCode, words: string, span: Span): ProposalWarning {
  return { code, message: messages[code](shorten(words, longest[code] ?? 40)), span };
}

/** A warning about a stretch of text, worded with that text unless other words are given. */
export function warn(code: WarningCode, mapped: Mapped, words = mapped.text): ProposalWarning {
  return warnAt(code, words, spanOf(mapped));
}
