// `seals FILE`: the sealed periods, and what has changed in the plan since.
import { formatDay } from '#shared/calendar/format.ts';
import type { SnapshotRow } from '#shared/plan/outputRows.ts';
import { success } from '#shared/result.ts';
import { inSealOrder, sealCode, sealTitle } from '#shared/snapshots/names.ts';
import { sinceWords } from '#shared/snapshots/stateWords.ts';
import { localMinute } from '../../clock.ts';
import { sealStates } from '../../jobs/snapshots.ts';
import type { Command } from '../command.ts';
import { withPlanFile } from '../openPlan.ts';

export function sealInJson({ content: _, ...row }: SnapshotRow) {
  return { ...row, title: sealTitle(row), code: sealCode(row.digest) };
}

export const seals: Command = {
  usage: 'seals 计划.planbook [--json]',
  summary: '列出封存的期次，以及封存后计划有没有改动',
  options: [],
  positionals: { least: 1, most: 1 },
  run(args, machine) {
    return withPlanFile(args, machine, async (session) => {
      const states = await sealStates(session, new Map());
      const rows = inSealOrder(session.document.snapshots.values());
      const listed = rows.map((row) => ({ row, state: states.find(({ id }) => id === row.id) }));
      const lines = listed.map(({ row, state }) => {
        const by = row.who === '' ? '' : `由${row.who}`;
        const head = `${sealTitle(row)}${row.name === '' ? '' : `（${row.name}）`}`;
        const made = `${localMinute(row.at)}${by}封存，截至${formatDay(row.asOf)}`;
        const words = state ? sinceWords(state) : '';
        return `${head}　封存码${sealCode(row.digest)}　${made}　${words}`;
      });
      return success({
        json: { seals: listed.map(({ row, state }) => ({ ...sealInJson(row), ...state })) },
        text: lines.length === 0 ? '还没有封存过。' : lines.join('\n'),
        failed: states.some(({ since }) => since === null),
      });
    });
  },
};
