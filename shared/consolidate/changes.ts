// What is other in one period than in the one before, of one task, in words [S11].
import { statusChoices } from '../plan/choices.ts';
import type { TaskRow } from '../plan/model.ts';
import type { SheetState } from './states.ts';

/** `推进中→已完成；完成率40%→100%（+60）；预警：黄 临期→完成；本期有新进展`, or 无变化. */
export function changeInWords(task: TaskRow, before: SheetState, after: SheetState): string {
  if (!after.begun) return '';
  const [was, is] = [before.document.tasks.get(task.id), after.document.tasks.get(task.id)];
  if (!was || !is || !before.begun) return '';
  const parts: string[] = [];
  if (was.status !== is.status) parts.push(`${label(was.status)}→${label(is.status)}`);
  if (was.percent !== is.percent) parts.push(`完成率${percents(was.percent, is.percent)}`);
  const lights = [before.lightOf(was).text, after.lightOf(is).text].map(plainLight);
  if (lights[0] !== lights[1]) parts.push(`预警：${lights[0]}→${lights[1]}`);
  const said = reportChange(before.reportsOf(was), after.reportsOf(is));
  if (parts.length === 0) parts.push(said === '' ? '无变化' : said);
  else if (said !== '') parts.push(said);
  return parts.join('；');
}

function label(status: TaskRow['status']): string {
  return statusChoices.find(({ value }) => value === status)?.label ?? '';
}

function percents(was: number | null, is: number | null): string {
  const say = (percent: number | null) => (percent === null ? '未填' : `${percent}%`);
  if (was === null || is === null) return `${say(was)}→${say(is)}`;
  const by = Math.round((is - was) * 10) / 10;
  return `${say(was)}→${say(is)}（${by > 0 ? '+' : ''}${by}）`;
}

/** Without its sign, and without the days, which are others every day. */
function plainLight(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/^\S+\s/u, '');
}

type Said = { progress: string; reported: number; expected: number };

function reportChange(was: Said, is: Said): string {
  if (is.expected === 0) return '';
  if (is.reported === 0) return '本期未报';
  if (was.reported === 0) return '上期未报';
  return was.progress === is.progress ? '进展与上期相同' : '';
}
