// The directory of units as a real file: written, read back, saved by a second program, imported again.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { readUnits } from '#electron/jobs/readUnits.ts';
import { exportUnits } from '#electron/jobs/units.ts';
import { PlanSession } from '#electron/planSession.ts';
import type { PlanSnapshot } from '#shared/plan/document.ts';
import { emptyUnit } from '#shared/plan/rowDefaults.ts';
import { directoryEdit, reviewDirectory } from '#shared/units/importDirectory.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { convert, sheetAsRows, withoutOffice } from './libreOffice.ts';

function snapshot(): PlanSnapshot {
  const small = smallSnapshot();
  return {
    ...small,
    units: [
      ...small.units,
      {
        ...emptyUnit('x', 6, '市乡村振兴局'),
        aliases: ['市乡村局', '市委农办（市乡村振兴局）'],
        formerNames: [
          { name: '市扶贫办', until: '2021-05-25' },
          { name: '市扶贫开发局', until: '2014' },
          { name: '市农工部', until: null },
        ],
        behindBy: 15.5,
        leader: '李某',
        contact: '张三、李四',
        phone: '0349-2020001、013900000000',
      },
      { ...emptyUnit('y', 7, '各区、县级市'), kind: 'collective', members: ['district'] },
      { ...emptyUnit('z', 8, '=各有关单位'), kind: 'collective', members: ['gas', 'y', 'all'] },
    ],
  };
}

async function written(): Promise<{ file: string; session: PlanSession }> {
  const folder = temporaryFolder();
  const plan = path.join(folder, '计划.planbook');
  const made = PlanSession.create(plan, snapshot());
  if (!made.ok) throw new Error(made.problem.code);
  const opened = PlanSession.open(plan);
  if (!opened.ok) throw new Error(opened.problem.code);
  const file = path.join(folder, '名录.xlsx');
  const exported = await exportUnits(opened.value, file);
  if (!exported.ok) throw new Error(exported.problem.code);
  return { file, session: opened.value };
}

async function expectNoChange(session: PlanSession, file: string): Promise<void> {
  const reading = await readUnits(file);
  if (!reading.ok) throw new Error(reading.problem.code);
  const review = reviewDirectory(session.document, reading.value);
  expect(review.problems).toEqual([]);
  expect(review.lines.map(({ status }) => status)).toEqual(snapshot().units.map(() => 'same'));
  const takes = new Map(review.lines.map(({ id }) => [id, 'same'] as const));
  const edit = directoryEdit(session.document, reading.value, { takes, order: true }, () => 'new');
  expect(edit.edit).toBeNull();
}

describe('the directory of units as a workbook', () => {
  it('[N10] is read again as it was written, and nothing changes', async () => {
    const { file, session } = await written();
    await expectNoChange(session, file);
    const workbook = await readWorkbook(readFileSync(file), '名录.xlsx');
    if (!workbook.ok) throw new Error(workbook.problem.code);
    const [sheet, choices] = workbook.value.sheets;
    expect(choices?.hidden).toBe(true);
    expect([...(sheet?.rows.get(3)?.values() ?? [])].map(({ text }) => text)).toEqual([
      '序号',
      '单位名称',
      '别称',
      '曾用名',
      '类别',
      '包含单位',
      '分管领导',
      '联系人',
      '联系电话',
      '进度界限',
    ]);
    session.close();
  });

  it.skipIf(withoutOffice)(
    `[N10] saved by LibreOffice as .xlsx, .xls and .ods it changes nothing${withoutOffice ? `: ${withoutOffice}` : ''}`,
    { timeout: 120_000 },
    async () => {
      const { file, session } = await written();
      const rows = await sheetAsRows(file);
      expect(rows[8]?.[8]).toBe('0349-2020001、013900000000');
      for (const format of ['xlsx', 'xls', 'ods']) {
        await expectNoChange(session, await convert(file, format));
      }
      session.close();
    },
  );
});
