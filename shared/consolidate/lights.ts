// The light of a task: a sign and a word besides the colour, so that black-and-white paper says the same.
import type { Flag, FlagKind } from '../flags/flag.ts';
import type { TaskRow } from '../plan/model.ts';
import type { LightScheme } from '../plan/settings.ts';
import type { Light } from './sheet.ts';

export type TaskLight = { light: Light; text: string; kind: FlagKind | null };

/** From the gravest to the lightest [S5]. */
const order: readonly FlagKind[] = [
  'missed',
  'stageMissed',
  'dueSoon',
  'behind',
  'notReported',
  'noLead',
  'inconsistent',
  'doneLate',
];

/** What is done late is green like all that is done; blue is only what is due but not near, with four lights. */
const shown: Record<FlagKind, { light: Light; text: string }> = {
  missed: { light: 'red', text: '● 红 逾期' },
  stageMissed: { light: 'red', text: '● 红 阶段逾期' },
  dueSoon: { light: 'yellow', text: '▲ 黄 临期' },
  behind: { light: 'yellow', text: '▲ 黄 滞后' },
  notReported: { light: 'yellow', text: '▲ 黄 未报' },
  noLead: { light: 'yellow', text: '▲ 黄 无牵头' },
  inconsistent: { light: 'yellow', text: '▲ 黄 存疑' },
  doneLate: { light: 'green', text: '✓ 迟完成' },
  unitRenamed: { light: 'none', text: '○ 正常' },
};

const dueButNotNear = { light: 'blue', text: '◆ 蓝 将到期' } as const;

/** What the signs mean, for the notes below a sheet. */
export function lightsInWords(scheme: LightScheme): string {
  const blue = scheme === 'four' ? '◆ 蓝为将到期，' : '';
  return `● 红为逾期，▲ 黄为临期或需要关注，${blue}✓ 为已完成（含迟完成）`;
}

/** Each flagged task's gravest flag by task id. */
export function gravestFlags(flags: readonly Flag[]): Map<string, Flag> {
  const gravest = new Map<string, Flag>();
  for (const flag of flags) {
    if (flag.taskId === null || !order.includes(flag.kind)) continue;
    const known = gravest.get(flag.taskId);
    if (!known || isGraver(flag, known)) gravest.set(flag.taskId, flag);
  }
  return gravest;
}

function isGraver(a: Flag, b: Flag): boolean {
  const difference = order.indexOf(a.kind) - order.indexOf(b.kind);
  return difference < 0 || (difference === 0 && a.daysLate > b.daysLate);
}

export function lightOf(task: TaskRow, flag: Flag | undefined): TaskLight {
  // One date of several that was met late says nothing of a task that goes on.
  const goesOn = flag?.kind === 'doneLate' && task.status !== 'done';
  if (flag && !goesOn) {
    const far = flag.kind === 'dueSoon' && flag.severity === 'blue';
    const { light, text } = far ? dueButNotNear : shown[flag.kind];
    const days = flag.kind === 'missed' && flag.daysLate > 0 ? `\n${flag.daysLate}天` : '';
    return { light, text: text + days, kind: flag.kind };
  }
  if (task.status === 'done') return { light: 'green', text: '✓ 完成', kind: null };
  if (task.status === 'stopped') return { light: 'none', text: '— 终止', kind: null };
  return { light: 'none', text: '○ 正常', kind: null };
}
