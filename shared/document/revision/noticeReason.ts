// A revised notice as the reason for the due days that it changes.
import { longestReason, type ChangeReason } from '../../plan/dueChanges.ts';
import type { PlanProposal } from '../proposal.ts';

/** By title and number [D6]: 修订通知《…》（澜政发〔2022〕5号); a file without a title by its name. */
export function noticeReason(
  { title, documentNumber }: Pick<PlanProposal, 'title' | 'documentNumber'>,
  fileName: string,
): ChangeReason {
  const name = title || fileName;
  const number = documentNumber ? `（${documentNumber.slice(0, 60)}）` : '';
  const most = longestReason - number.length - '修订通知《…》'.length;
  const shown = name.length > most ? `${name.slice(0, most)}…` : name;
  return { text: `修订通知《${shown}》${number}`, correction: false };
}
