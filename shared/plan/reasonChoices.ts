// The reasons that offices give when a due day is changed, to choose from.
import { longestReason, type ChangeReason } from './dueChanges.ts';

export const reasonChoices = [
  '上级文件调整',
  '客观条件变化',
  '前置工作延误',
  '资金或用地未到位',
  '任务内容调整',
] as const;

/** The wrong day was typed: kept in the history only [D4]. */
export const correctionChoice = '更正录入错误';
/** Says nothing without words of its own. */
export const otherChoice = '其他原因';

/** The reason from a choice and further words; null where it says nothing or too much. */
export function reasonOf(choice: string, words: string): ChangeReason | null {
  const further = words.trim().replaceAll(/\s+/g, ' ');
  if (choice === '' || (choice === otherChoice && further === '')) return null;
  const text = choice === otherChoice ? further : further === '' ? choice : `${choice}：${further}`;
  return text.length > longestReason ? null : { text, correction: choice === correctionChoice };
}
