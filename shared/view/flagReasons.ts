// Why cells of a row are flagged: the sentences of its flags, on the light and on the cells that they are about.
import type { Flag, Reason } from '../flags/flag.ts';
import { flagMessage } from '../flags/flagMessage.ts';

/** The cells of a task that a flag of a kind is about, beside the light. */
const cellsOfTask: Record<Flag['kind'], readonly string[]> = {
  missed: ['deadline'],
  dueSoon: ['deadline'],
  doneLate: ['deadline'],
  stageMissed: ['deadline'],
  notReported: ['status'],
  behind: ['percent'],
  inconsistent: ['status'],
  unitRenamed: ['text'],
  noLead: ['leads'],
};

const cellsOfDeadline: Record<Flag['kind'], readonly string[]> = {
  ...cellsOfTask,
  missed: ['end'],
  dueSoon: ['end'],
  doneLate: ['actual'],
  notReported: ['kind'],
  stageMissed: ['end'],
};

/** What contradicts itself, or lags behind in its own way, is about other cells than its kind says. */
const cellsByReason: Partial<Record<Reason['says'], readonly string[]>> = {
  foreseenLate: ['deadline'],
  behindTarget: ['targets'],
  targetMissed: ['targets'],
  doneShort: ['status', 'targets'],
  doneWithoutDay: ['status', 'done'],
  doneBelowHundred: ['status', 'percent'],
  hundredNotDone: ['status', 'percent'],
  reportedNotStarted: ['status'],
  leadSupports: ['leads', 'supports'],
  leadUnknown: ['leads'],
  fallen: ['percent'],
  overHundred: ['percent'],
  endBeforeStart: ['deadline'],
};

const deadlineCellsByReason: typeof cellsByReason = {
  foreseenLate: ['forecast'],
  endBeforeStart: ['end'],
};

/** By column key, the reasons of a row's flags [V24]. */
export function flagReasons(
  flags: readonly Flag[] | undefined,
  row: 'task' | 'deadline',
): Record<string, string> {
  if (!flags || flags.length === 0) return none;
  const [cells, byReason] =
    row === 'task' ? [cellsOfTask, cellsByReason] : [cellsOfDeadline, deadlineCellsByReason];
  const reasons = new Map<string, string[]>();
  for (const flag of flags) {
    const message = flagMessage(flag);
    for (const key of ['light', ...(byReason[flag.reason.says] ?? cells[flag.kind])]) {
      const list = reasons.get(key);
      if (!list) reasons.set(key, [message]);
      else if (!list.includes(message)) list.push(message);
    }
  }
  return Object.fromEntries([...reasons].map(([key, list]) => [key, list.join('\n')]));
}

const none: Record<string, string> = {};
