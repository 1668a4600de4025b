// `revise FILE.planbook --from DOC --accept none|safe|all`: what a revised notice changes in a plan, and merging it.
import path from 'node:path';
import { takenBy, type RevisionDifference } from '#shared/document/revision/difference.ts';
import { failure, success } from '#shared/result.ts';
import { allAtOnce } from '#shared/steps.ts';
import { readProposalFile } from '../../jobs/notice.ts';
import { acceptRevision, draftRevision, shownDifferences } from '../../jobs/revision.ts';
import type { Command } from '../command.ts';
import { withPlanFile } from '../openPlan.ts';

const rules = ['none', 'safe', 'all'] as const;

export const revise: Command = {
  usage: 'revise 计划.planbook --from 修订通知 [--accept none|safe|all] [--json]',
  summary: '对照修订后的通知，只列有改动的地方；--accept safe 写入无须决定的改动',
  options: ['from', 'accept'],
  positionals: { least: 1, most: 1 },
  run(args, machine) {
    const { from, accept = 'none' } = args.options;
    if (from === undefined) return failure('badOption', '--from');
    const rule = rules.find((each) => each === accept);
    if (!rule) return failure('badOption', `--accept ${accept}`);
    return withPlanFile(args, machine, async (session, restorePoint) => {
      const read = await readProposalFile(from);
      if (!read.ok) return read;
      const draft = draftRevision(session, read.value.proposal, path.basename(from));
      const differences = shownDifferences(draft);
      const wanted = takenBy(rule, differences);
      if (wanted.size > 0) await restorePoint('revision');
      const accepted = allAtOnce(acceptRevision(session, draft, wanted));
      if (!accepted.ok) return accepted;
      const { taken } = accepted.value;
      const kept = differences.length - taken;
      const decided = differences.map((difference) => ({
        ...difference,
        taken: wanted.get(difference.id) ?? null,
      }));
      return success({
        json: { differences: decided, warnings: draft.doubts, taken, kept },
        text: report(
          differences,
          draft.doubts.map(({ message }) => message),
          taken,
          rule,
        ),
      });
    });
  },
};

function report(
  differences: readonly RevisionDifference[],
  doubts: readonly string[],
  taken: number,
  rule: (typeof rules)[number],
): string {
  const lines: string[] = [];
  let group = '';
  for (const difference of differences) {
    if (difference.group.title !== group) lines.push('', (group = difference.group.title));
    lines.push(...differenceLines(difference));
  }
  if (differences.length === 0) lines.push('修订后的通知与计划一致，没有需要改动的地方。');
  if (doubts.length > 0) lines.push('', '请核对：', ...doubts.map((doubt) => `  ${doubt}`));
  const open = differences.filter(({ decision }) => decision === 'conflict').length;
  const found = `共${differences.length}处改动，其中${open}处需要决定`;
  if (differences.length > 0) {
    lines.push(
      '',
      rule === 'none'
        ? `${found}。没有写入计划（写入用 --accept safe）。`
        : `${found}；采用${taken}处，保留${differences.length - taken}处。`,
    );
  }
  return lines.join('\n').trimStart();
}

function differenceLines({ field, about, before, after, decision, reason }: RevisionDifference) {
  const flat = (text: string | null) => (text ?? '（无）').replaceAll('\n', '　');
  return [
    `  ${decision === 'conflict' ? '▲ ' : ''}${field}${about ? `：${about}` : ''}`,
    `      ${before === null ? '' : `原：${flat(before)}`}`,
    `      ${after === null ? '' : `改：${flat(after)}`}`,
    reason ? `      （${reason}）` : '',
  ].filter((line) => line.trim() !== '');
}
