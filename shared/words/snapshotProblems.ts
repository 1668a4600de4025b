// Problems of sealed periods in words; part of `problems.ts`.
import type { ProblemWords } from './problems.ts';

export const snapshotProblems: ProblemWords = {
  sealBeforePeriod: '这一期在截至日之后才开始，还没有可以封存的内容。请换一期，或换一个截至日。',
  sealWithoutSheets: '请至少选择一张汇总表。',
  tooManySealedSheets: '一次封存最多12张汇总表。请少选几张。',
  tooManySeals: '封存已有200次。请先删除不用的。',
  sealTooLarge: '内容太多，放不进一次封存。请少选几张汇总表。',
  sealDamaged:
    '封存的内容与封存时不符，可能已损坏或被改动，没有打开。请用最近的备份恢复计划，再打开这次封存。',
  planChangedMeanwhile: '封存时计划有改动，没有封存。请再试一次。',
  noSeal: '没有这次封存，可能已删除。请在封存的列表里另选一次。',
};
