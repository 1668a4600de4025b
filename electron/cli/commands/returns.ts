// `returns FILE PATH... --period P --accept none|safe|all`: what came back, and merging it.
import { failure, success } from '#shared/result.ts';
import { fileStates } from '#shared/returns/fileOrder.ts';
import { brief } from '#shared/returns/fileProblems.ts';
import type { Difference, ReturnFile } from '#shared/returns/review.ts';
import { reportedDifferences } from '#shared/returns/shownDifferences.ts';
import { readReturns } from '../../jobs/readReturns.ts';
import { returnedFiles } from '../../jobs/returnedFiles.ts';
import { acceptReturns, draftAhead, draftReturns } from '../../jobs/returns.ts';
import { note, type Command } from '../command.ts';
import { requiredPeriod, withPlanFile } from '../openPlan.ts';

const takes = ['none', 'safe', 'all'] as const;
const statusWords = { merged: '✓ 已合并', review: '▲ 需要核对', rejected: '× 不能读取' };

export const returns: Command = {
  usage: 'returns 计划.planbook 文件或文件夹… --period 期次 [--accept none|safe|all] [--json]',
  summary: '核对收到的反馈表；--accept safe 合并无须决定的内容',
  options: ['period', 'accept'],
  positionals: { least: 2, most: 5000 },
  async run(args, machine) {
    const period = requiredPeriod(args);
    if (!period.ok) return period;
    const { accept = 'none' } = args.options;
    const take = takes.find((each) => each === accept);
    if (!take) return failure('badOption', `--accept ${accept}`);
    const paths = await returnedFiles(args.positionals.slice(1));
    if (!paths.ok) return paths;
    return withPlanFile(args, machine, async (session, restorePoint) => {
      const { inputs } = await readReturns(paths.value, {
        start: machine.startReading,
        ahead: (input, index) => draftAhead(session, period.value, input, index),
        progress: (done, total, file) => note(`正在读取（${done + 1}/${total}）　${file}`),
      });
      const before = session.document;
      const draft = draftReturns(session, inputs, period.value);
      if (take !== 'none') await restorePoint('import');
      const accepted = acceptReturns(session, draft, take);
      if (!accepted.ok) return accepted;
      const { files, importId, merged } = accepted.value;
      const { missing, unfilled } = draft.review;
      const differences = reportedDifferences(before, draft);
      const taskName = (taskId: string) => before.tasks.get(taskId)?.text ?? '';
      const open = differences.filter(({ decision }) => decision === 'conflict').length;
      const lines = [
        ...files.map((file) => {
          const ofFile = differences.filter(({ fileIndex }) => fileIndex === file.index);
          return [fileLine(file), ...openLines(file, ofFile, taskName)].join('\n');
        }),
        `共${differences.length}处不同，其中${open}处需要决定；合并${merged}处。`,
        ...silentLines(missing, unfilled),
      ];
      if (importId) lines.push(`本次导入编号：${importId}（撤回：undo-import）`);
      return success({
        json: { files, missing, unfilled, differences, import: importId },
        text: lines.join('\n'),
        failed: files.some(({ status }) => status === 'rejected'),
      });
    });
  },
};

/** Who sent nothing, and who sent back what they were sent. */
function silentLines(missing: readonly string[], unfilled: readonly string[]): string[] {
  const lines = [
    missing.length > 0 && `未报单位（${missing.length}个）：${missing.join('、')}`,
    unfilled.length > 0 && `已交回、未填写的单位（${unfilled.length}个）：${unfilled.join('、')}`,
  ].filter((line) => line !== false);
  return lines.length > 0 ? lines : ['所有单位都已报送。'];
}

function fileLine(file: ReturnFile): string {
  const counts = `${file.rows}行，对上${file.matched}行，冲突${file.conflicts}处，认不出${file.unreadable}处`;
  const { sign, word } = fileStates[file.state];
  const said = file.state === 'unfilled' || file.state === 'left';
  const how = said ? `${sign} ${word}` : statusWords[file.status];
  const head = `${how}　${file.path}　${file.unit ?? '单位不明'}　${counts}`;
  return [head, ...file.messages.map((message) => `    ${message}`)].join('\n');
}

/** So many places of a file are told one by one; all of them stand in the JSON. */
const mostOpen = 10;

/**
 * What of a file waits for a person, each place once: a task's own value follows the report's. Of a file that is in doubt as a
 * whole, and of cells that cannot be read, its sentences say it already.
 */
function openLines(
  { doubt, problems }: ReturnFile,
  differences: readonly Difference[],
  taskName: (taskId: string) => string,
): string[] {
  if (doubt !== null) return [];
  const told = new Set(problems.map(({ sheet, cell }) => `${sheet ?? ''}!${cell ?? ''}`));
  const open = new Map<string, Difference>();
  for (const each of differences) {
    const place = `${each.sheet}!${each.cell}`;
    if (each.decision === 'conflict' && !told.has(place) && !open.has(place)) open.set(place, each);
  }
  const lines = [...open]
    .slice(0, mostOpen)
    .map(([place, { heading, taskId, returned, reason }]) => {
      const what = `“${brief(taskName(taskId))}”的${heading}填“${brief(returned ?? '', 30)}”`;
      return `    待决定：${place} ${what}：${reason}。`;
    });
  if (open.size > mostOpen) lines.push(`    另有${open.size - mostOpen}处待决定。`);
  return lines;
}
