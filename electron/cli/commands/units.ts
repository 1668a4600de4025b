// `units FILE --export X.xlsx | --import X.xlsx`: the directory of units as a workbook.
import path from 'node:path';
import { failure, success } from '#shared/result.ts';
import { allAtOnce } from '#shared/steps.ts';
import type { DirectoryLine, DirectoryProblem, Take } from '#shared/units/directory.ts';
import { reviewDirectory } from '#shared/units/importDirectory.ts';
import { acceptUnits, exportUnits } from '../../jobs/units.ts';
import { readApart } from '../../reading/readApart.ts';
import type { Command } from '../command.ts';
import { withPlanFile } from '../openPlan.ts';

export const units: Command = {
  usage: 'units 计划.planbook --export 名录.xlsx | --import 名录.xlsx [--json]',
  summary: '导出单位名录，或导入名录中没有疑问的行（新增和补充，不删除）',
  options: ['export', 'import'],
  positionals: { least: 1, most: 1 },
  run(args, machine) {
    const { export: out, import: from } = args.options;
    if ((out === undefined) === (from === undefined)) {
      return failure('badOption', '--export / --import');
    }
    return withPlanFile(args, machine, async (session, restorePoint) => {
      if (out !== undefined) {
        const file = path.resolve(out);
        const written = await exportUnits(session, file);
        if (!written.ok) return written;
        const { size } = session.document.units;
        return success({ json: { file, units: size }, text: `已导出${size}个单位：${file}` });
      }
      const reading = await readApart(machine.startReading, {
        kind: 'directory',
        path: path.resolve(from ?? ''),
      });
      if (!reading.ok) return reading;
      const { lines, problems } = reviewDirectory(session.document, reading.value);
      const sure = lines.filter(({ status }) => status === 'new' || status === 'changed');
      const takes = new Map(
        sure.map(({ id, choices }): [string, Take] => [id, choices[0] ?? 'skip']),
      );
      if (takes.size > 0) await restorePoint('units');
      const accepted = allAtOnce(acceptUnits(session, reading.value, { takes, order: false }));
      if (!accepted.ok) return accepted;
      const doubtful = lines.filter(({ status }) => status === 'doubtful');
      return success({
        json: report(sure, doubtful, problems),
        text: inWords(sure, doubtful, problems),
        failed: problems.length > 0,
      });
    });
  },
};

function report(
  sure: readonly DirectoryLine[],
  doubtful: readonly DirectoryLine[],
  problems: readonly DirectoryProblem[],
) {
  return {
    added: sure.filter(({ status }) => status === 'new').map(({ name }) => name),
    changed: sure
      .filter(({ status }) => status === 'changed')
      .map(({ unit, changes }) => ({ unit, changes })),
    doubtful: doubtful.map(({ sheet, row, name, unit, reason }) => {
      return { sheet, row, name, unit, reason };
    }),
    problems,
  };
}

function inWords(
  sure: readonly DirectoryLine[],
  doubtful: readonly DirectoryLine[],
  problems: readonly DirectoryProblem[],
): string {
  const added = sure.filter(({ status }) => status === 'new');
  const changed = sure.filter(({ status }) => status === 'changed');
  return [
    `新增${added.length}个单位，补充${changed.length}个单位。`,
    ...added.map(({ name }) => `  新增 ${name}`),
    ...changed.map(({ unit, changes }) => {
      const words = changes.map(
        ({ label, before, after }) => `${label} ${before || '空'}→${after}`,
      );
      return `  补充 ${unit}：${words.join('；')}`;
    }),
    ...(doubtful.length > 0 ? [`有疑问、没有导入的${doubtful.length}行，请在窗口中核对：`] : []),
    ...doubtful.map(({ sheet, row, name, reason }) => `  ${sheet} 第${row}行 ${name}：${reason}`),
    ...problems.map((problem) => `  ${placeOf(problem)}：${problem.message}`),
  ].join('\n');
}

function placeOf({ sheet, row, column }: DirectoryProblem): string {
  return column === null ? `${sheet} 第${row}行` : `${sheet} ${column}${row}`;
}
