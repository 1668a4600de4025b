// One column that asks for problems and next steps together: taken apart where the writer says where the one ends.
import type { TableRow } from './table.ts';

const boundary =
  /(?<=^|[\n。；;])\s*(?:[（(]?[二2][）)]?[、.．]?\s*)?(?:下一?(?:步|阶段)(?:工作)?(?:推进)?(?:计划|打算|措施|安排|举措)?)\s*[:：]\s*/u;
const opening =
  /^(?:[（(]?[一1][）)]?[、.．]?\s*)?(?:存在(?:的)?(?:主要)?问题(?:及(?:原因|困难))?|问题)\s*[:：]\s*/u;

/** Fills `nextSteps` from `problems` where no column gave it and the text has a label in it. `raw` keeps the whole. */
export function splitProblems(row: TableRow): void {
  const text = row.values.get('problems');
  if (typeof text !== 'string' || row.values.has('nextSteps')) return;
  const match = boundary.exec(text);
  if (!match) return;
  row.values.set('problems', text.slice(0, match.index).replace(opening, '').trim());
  row.values.set('nextSteps', text.slice(match.index + match[0].length).trim());
  row.raw.set('nextSteps', row.raw.get('problems') ?? '');
}
