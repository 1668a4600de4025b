// A notification in words. Windows shows about two lines of a title and four of a text, so both are kept short [Q9].
import type { Flag } from '../flags/flag.ts';
import { mostUrgent, type ReminderGroup, type Thing } from './state.ts';

export type Notice = { title: string; body: string };

const mostGroups = 3;
const mostNames = 3;
/** What fits on a line of a notification. */
const longestLine = 34;

/** Null when there is nothing to tell. `earlier` counts what was told before and is still open. */
export function wordNotice(
  things: readonly Thing[],
  earlier: number,
  nameOf: (flag: Flag) => string,
): Notice | null {
  if (things.length === 0) return null;
  const named = mostUrgent(things, mostNames);
  const lines = named.map(({ flag, state }) =>
    cut(`${stateWords(flag, state.group)}　${nameOf(flag)}`),
  );
  const others = things.length - named.length;
  const rest = [
    ...(others > 0 ? [`另有${others}项`] : []),
    ...(earlier > 0 ? [`此前提醒过尚未办结的${earlier}项`] : []),
  ];
  const body = [...lines, ...(rest.length > 0 ? [`${rest.join('，')}。`] : [])].join('\n');
  return { title: `今日要事：${countWords(things)}`, body };
}

/** `逾期3项，7天内到期5项，未报2个单位`, at most three of them. */
function countWords(things: readonly Thing[]): string {
  const groups = groupsOf(things);
  const words = groups.slice(0, mostGroups).map(({ group, members }) => groupWords(group, members));
  return `${words.join('，')}${groups.length > mostGroups ? '等' : ''}`;
}

type Counted = { group: ReminderGroup; members: readonly Thing[] };

function groupsOf(things: readonly Thing[]): Counted[] {
  const byKey = new Map<string, { group: ReminderGroup; members: Thing[] }>();
  for (const thing of things) {
    const { group } = thing.state;
    const key = group.name === 'within' ? `within ${group.to}` : group.name;
    const known = byKey.get(key);
    if (known) known.members.push(thing);
    else byKey.set(key, { group, members: [thing] });
  }
  return [...byKey.values()].sort((a, b) => urgencyOf(a) - urgencyOf(b));
}

function urgencyOf({ members }: Counted): number {
  return members[0]?.state.urgency ?? 0;
}

function groupWords(group: ReminderGroup, members: readonly Thing[]): string {
  const count = members.length;
  switch (group.name) {
    case 'missed':
      return `逾期${count}项`;
    case 'stageMissed':
      return `阶段要求逾期${count}项`;
    case 'today':
      return `今天到期${count}项`;
    case 'within':
      return group.from === 1
        ? `${group.to}天内到期${count}项`
        : `${group.from}至${group.to}天到期${count}项`;
    case 'notReported':
      return `未报${new Set(members.map(({ flag }) => flag.unit)).size}个单位`;
    case 'behind':
      return `进度滞后${count}项`;
  }
}

function stateWords(flag: Flag, group: ReminderGroup): string {
  switch (group.name) {
    case 'missed':
    case 'stageMissed':
      return `逾期${flag.daysLate}天`;
    case 'today':
      return '今天到期';
    case 'within':
      return `${flag.due === null ? '' : shortDay(flag.due)}到期`;
    case 'notReported':
      return '未报';
    case 'behind':
      return '滞后';
  }
}

/** `2022-06-03` → `6月3日`. */
function shortDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}

function cut(line: string): string {
  const letters = Array.from(line);
  return letters.length <= longestLine ? line : `${letters.slice(0, longestLine - 1).join('')}…`;
}

/** The state of the plan in a line, for the icon beside the clock: `逾期3项，7天内到期5项`; null when nothing presses. */
export function wordSummary(things: readonly Thing[]): string | null {
  return things.length === 0 ? null : countWords(things);
}
