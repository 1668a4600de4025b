// `merge FILE OTHER --accept none|safe|mine|theirs`: what another copy of a plan has otherwise, and merging it.
import { takenFromCopy, type CopyDifference, type Touch } from '#shared/copies/difference.ts';
import { isEmptyChange } from '#shared/plan/change.ts';
import { failure, success } from '#shared/result.ts';
import { allAtOnce } from '#shared/steps.ts';
import { localMinute } from '../../clock.ts';
import {
  draftCopy,
  readyMerge,
  shownCopyDifferences,
  takeMerge,
  wordLeftOut,
} from '../../jobs/copies.ts';
import type { Command } from '../command.ts';
import { withPlanFile } from '../openPlan.ts';

const rules = ['none', 'safe', 'mine', 'theirs'] as const;
type Rule = (typeof rules)[number];

export const merge: Command = {
  usage: 'merge 计划.planbook 另一份.planbook [--accept none|safe|mine|theirs] [--json]',
  summary:
    '对照、合并同一计划的另一份；--accept safe 合并无须决定的改动，mine、theirs 另把两边都改过的按本计划、按另一份',
  options: ['accept'],
  positionals: { least: 2, most: 2 },
  run(args, machine) {
    const { accept = 'none' } = args.options;
    const rule = rules.find((each) => each === accept);
    if (!rule) return failure('badOption', `--accept ${accept}`);
    return withPlanFile(args, machine, async (session, restorePoint) => {
      const read = await draftCopy(session, args.positionals[1] ?? '');
      if (!read.ok) return read;
      const draft = read.value;
      const { samePlan, base } = draft.other;
      const differences = shownCopyDifferences(draft);
      const take = takenFromCopy(rule, differences);
      const questions = differences.filter(({ decision }) => decision === 'conflict');
      const keep = rule === 'mine' ? new Set(questions.map(({ id }) => id)) : new Set<string>();
      const json = { samePlan, common: base !== null };
      if (rule === 'none') {
        const open = questions.length;
        return success({
          json: { ...json, differences: shown(differences, take), taken: 0, open, leftOut: [] },
          text: report(
            differences,
            json.common,
            `共${differences.length}处不同，其中${open}处需要决定。没有写入计划（写入用 --accept safe）。`,
          ),
        });
      }
      const ready = await readyMerge(session, draft, { take, keep });
      if (!ready.ok) return ready;
      if (!isEmptyChange(ready.value.change)) await restorePoint('merge');
      const accepted = allAtOnce(takeMerge(session, ready.value));
      if (!accepted.ok) return accepted;
      const { taken, open } = accepted.value;
      const leftOut = accepted.value.leftOut.map(wordLeftOut);
      return success({
        json: { ...json, differences: shown(differences, take), taken, open, leftOut },
        text: report(differences, json.common, doneWords(rule, taken, open, leftOut)),
      });
    });
  },
};

function shown(differences: readonly CopyDifference[], take: ReadonlySet<string>) {
  return differences.map((difference) => ({ ...difference, taken: take.has(difference.id) }));
}

function doneWords(rule: Rule, taken: number, open: number, leftOut: readonly string[]): string {
  const asked = rule === 'mine' ? '，两边都改过的按本计划' : '';
  const waits = open > 0 ? `，${open}处待决定` : '';
  const left = leftOut.map((line) => `\n没有合并：${line}`);
  return `合并${taken}处${asked}${waits}。${left.join('')}`;
}

function report(differences: readonly CopyDifference[], common: boolean, summary: string): string {
  if (differences.length === 0) return '两份计划一致，没有需要合并的内容。';
  const lines = common ? [] : ['不知道两份从哪里分开，只能逐处对照。'];
  let group = '';
  for (const difference of differences) {
    if (difference.group.title !== group) lines.push('', (group = difference.group.title));
    lines.push(...differenceLines(difference));
  }
  return [...lines, '', summary].join('\n').trimStart();
}

function differenceLines(difference: CopyDifference): string[] {
  const { field, about, before, after, decision, reason, mine, theirs } = difference;
  const flat = (text: string | null) => (text ?? '（空）').replaceAll('\n', '　');
  return [
    `  ${decision === 'conflict' ? '▲ ' : ''}${field}${about ? `：${about}` : ''}`,
    `      本计划：${flat(before)}${touchWords(mine)}`,
    `      另一份：${flat(after)}${touchWords(theirs)}`,
    reason ? `      （${reason}）` : '',
  ].filter((line) => line !== '');
}

function touchWords(touch: Touch | null): string {
  return touch ? `（${[touch.who, localMinute(touch.at)].join(' ').trim()}）` : '';
}
