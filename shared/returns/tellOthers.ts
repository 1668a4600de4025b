// What a unit wrote into columns of an office's own form that the plan has nothing for: said, so that nothing is lost [O17].
import { placedProblem } from './fileProblems.ts';
import type { ReturnedTable } from './returnedTable.ts';
import type { FileProblem } from './review.ts';

const longest = 60;

/** One problem a column, at its first cell. */
export function tellOthers({ sheet, others }: ReturnedTable): FileProblem[] {
  const columns = new Map<string, ReturnedTable['others']>();
  for (const one of others) columns.set(one.heading, [...(columns.get(one.heading) ?? []), one]);
  return [...columns].map(([heading, cells]) => {
    const said = cells.map(({ address, text }) => `${address}“${shortened(text)}”`).join('、');
    const message = `“${heading}”一列在计划中没有对应的内容，填写的${cells.length}格未采用，请自行查阅：${said}。`;
    return placedProblem('otherColumn', sheet, cells[0]?.address ?? null, message);
  });
}

function shortened(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
