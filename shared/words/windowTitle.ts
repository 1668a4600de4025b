// What stands in the title bar and on the task bar: the file, whether it is saved, the program, as users of Office know it.
import type { Problem } from '../result.ts';
import type { ShownCopy } from '../ipc/workingCalls.ts';

export const programName = '计划簿';

/** What the page says while it loads; it never replaces the title of a window that shows something. */
export const loadingTitle = `正在打开 - ${programName}`;

export type Titled = {
  /** A draft under review: the file that it was read from. It is in no plan file yet. */
  draft: string | null;
  plan: { name: string; readOnly: string | null; copy: ShownCopy | null } | null;
  saving: { state: 'saved' | 'saving' } | { state: 'failed'; problem: Problem };
};

export function windowTitle({ draft, plan, saving }: Titled): string {
  if (draft !== null) return `*${draft} - 草稿 - ${programName}`;
  if (!plan) return programName;
  const { name, readOnly, copy } = plan;
  const file = `${name}.planbook${copy ? '（工作副本）' : ''}`;
  if (readOnly !== null) return `${file}（只读） - ${programName}`;
  const unsaved = saving.state === 'failed';
  const mark = { saved: '已保存', saving: '正在保存', failed: '未能保存' }[saving.state];
  const behind = copy !== null && copy.state !== 'written' && saving.state === 'saved';
  return `${unsaved ? '*' : ''}${file} - ${mark}${behind ? '，还没有写回原处' : ''} - ${programName}`;
}
