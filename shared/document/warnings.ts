// Doubtful things about a notice, with a sentence in Chinese and the place in the document. Codes are listed in RULES.md.
import { spanOf, type Mapped } from './mapped.ts';
import type { ProposalWarning, Span } from './proposal.ts';

const messages = {
  bracketMended: (words: string) => `责任括号被分页断开，已接好：${words}`,
  bracketMixed: (words: string) => `责任括号左右不一致（半角或不同种），已按一对处理：${words}`,
  bracketUnclosed: (words: string) => `责任括号没有右半边，已读到段落末尾：${words}`,
  numberingJump: (words: string) => `编号不连续：${words}`,
  taskWithoutLead: (words: string) => `任务没有写明牵头单位：${words}`,
  taskInClosingChapter: (words: string) =>
    `“${words}”一章一般不含任务，但其中写有责任单位，已列为任务`,
  chapterWithoutResponsibility: (words: string) => `“${words}”一章没有任何责任单位，未列为任务`,
  planWithoutResponsibility: () => '全文没有写明任何责任单位，已按编号逐条列为任务',
  leadInherited: (words: string) => `任务本身没有责任单位，沿用上级标题的责任单位：${words}`,
  leadRepeated: (words: string) => `同一单位既牵头又配合，已只算牵头：${words}`,
  unitsOpen: (words: string) => `单位名单以“等”结尾，可能还有未列出的单位：${words}`,
  prefixExpanded: (words: string) => `单位名称省略了前缀，已补全：${words}`,
  splitWithoutSeparator: (words: string) => `单位之间没有分隔符，已拆开：${words}`,
  bareUnitList: (words: string) => `括号里只有单位名称，没有写明牵头或配合，已按牵头处理：${words}`,
  textAfterClause: (words: string) => `责任单位之后还有文字，已单列为没有牵头单位的任务：${words}`,
  stageWithoutDates: (words: string) => `阶段没有写明起止时间：${words}`,
  noPeriod: () => '没有认出计划的起止时间，请在计划信息中填写',
} as const;

export type WarningCode = keyof typeof messages;

function shorten(text: string): string {
  const plain = text.replace(/\s+/gu, '');
  return plain.length > 40 ? `${plain.slice(0, 38)}…` : plain;
}

export function warnAt(code: WarningCode, words: string, span: Span): ProposalWarning {
  return { code, message: messages[code](shorten(words)), span };
}

/** A warning about a stretch of text, worded with that text unless other words are given. */
export function warn(code: WarningCode, mapped: Mapped, words = mapped.text): ProposalWarning {
  return warnAt(code, words, spanOf(mapped));
}
