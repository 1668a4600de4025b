// One column that asks for problems and next steps together: taken apart where the writer says where the one ends.
import type { TableRow } from './table.ts';

const boundary =
  /(?<=^|[\n。；;])\s*(?:[（(]?[二2][）)]?[、.．]?\s*)?(?:下一?(?:步|阶段)(?:工作)?(?:推进)?(?:计划|打算|措施|安排|举措)?)\s*[:：]\s*/u;
const opening =
  /^(?:[（(]?[一1][）)]?[、.．]?\s*)?(?:存在(?:的)?(?:主要)?问题(?:及(?:原因|困难))?|问题)\s*[:：]\s*/u;

/** The two parts of a text that has a label between them; null for any other. */
export function takeApart(text: string): { problems: string; nextSteps: string } | null {
  const match = boundary.exec(text);
  if (!match) return null;
  return {
    problems: text.slice(0, match.index).replace(opening, '').trim(),
    nextSteps: text.slice(match.index + match[0].length).trim(),
  };
}

/** The way back: one text that is taken apart into the two. */
export function joinProblems(problems: string, nextSteps: string): string {
  if (nextSteps === '') return problems;
  return `${problems}${problems === '' ? '' : '\n'}下一步措施：${nextSteps}`;
}

/** Whether a heading asks for both: 存在问题及下一步打算. */
export function namesNextSteps(heading: string): boolean {
  return /问题.*下一?(?:步|阶段)/u.test(heading);
}

/** Fills `nextSteps` from `problems` where no column gave it and the text has a label in it. `raw` keeps the whole. */
export function splitProblems(row: TableRow): void {
  const text = row.values.get('problems');
  if (typeof text !== 'string' || row.values.has('nextSteps')) return;
  const parts = takeApart(text);
  if (!parts) return;
  row.values.set('problems', parts.problems);
  row.values.set('nextSteps', parts.nextSteps);
  row.raw.set('nextSteps', row.raw.get('problems') ?? '');
}
