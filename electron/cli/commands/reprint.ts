// `reprint FILE --seal WHICH --out X.xlsx`: the sealed sheets as a workbook, cell for cell as they were.
import path from 'node:path';
import { failure, success } from '#shared/result.ts';
import { findSeal, sealCode, sealTitle } from '#shared/snapshots/names.ts';
import { writeSealFile } from '../../jobs/reprint.ts';
import { sealById } from '../../jobs/snapshots.ts';
import type { Command } from '../command.ts';
import { withPlanFile } from '../openPlan.ts';

export const reprint: Command = {
  usage: 'reprint 计划.planbook --seal 封存码|2022年6月第1次封存 --out 汇总表.xlsx [--json]',
  summary: '把封存的汇总表原样导出',
  options: ['seal', 'out'],
  positionals: { least: 1, most: 1 },
  run(args, machine) {
    const { seal, out } = args.options;
    if (seal === undefined) return failure('badOption', '--seal');
    if (out === undefined || !out.toLowerCase().endsWith('.xlsx')) {
      return failure('badOption', `--out ${out ?? ''}`.trim());
    }
    return withPlanFile(args, machine, async (session) => {
      const row = findSeal(session.document.snapshots.values(), seal);
      if (!row) return failure('noSeal', seal);
      const sealed = await sealById(session, row.id);
      if (!sealed.ok) return sealed;
      const { content } = sealed.value;
      const file = path.resolve(out);
      const written = await writeSealFile(content, row.digest, file);
      if (!written.ok) return written;
      const { id, period, number, asOf, digest, sheets } = row;
      return success({
        json: { file, id, period, number, asOf, digest, sheets, code: sealCode(digest) },
        text: `已导出${sealTitle(row)}（封存码${sealCode(digest)}）：${file}`,
      });
    });
  },
};
