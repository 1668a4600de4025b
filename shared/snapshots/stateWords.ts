// What has become of a seal, in words: for the list in the window and the command line.
import type { SealState } from '../ipc/snapshotCalls.ts';

export function sinceWords({ since, fromBefore }: SealState): string {
  if (since === null) return '内容已损坏，打不开';
  const parts = [
    since === 0 ? '与计划现在一致' : `封存后有改动：${since}项任务`,
    fromBefore === null
      ? ''
      : fromBefore.tasks === 0
        ? `与第${fromBefore.number}次一致`
        : `与第${fromBefore.number}次相比：${fromBefore.tasks}项任务不同`,
  ];
  return parts.filter((part) => part !== '').join('；');
}
