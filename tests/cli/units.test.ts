// The directory of units on the command line: out to a workbook, and an office's own list in.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { cityNotice, jsonOf, runPlanbook } from './runPlanbook.ts';

function cityPlan(): { folder: string; plan: string } {
  const folder = temporaryFolder();
  const plan = path.join(folder, '三年行动.planbook');
  const made = runPlanbook('new', plan, '--from', cityNotice);
  if (made.status !== 0) throw new Error(made.messages);
  return { folder, plan };
}

it('[N10] exports the directory, and importing it again changes nothing', () => {
  const { folder, plan } = cityPlan();
  const book = path.join(folder, '名录.xlsx');
  const before = runPlanbook('show', plan, '--json').out;
  const { units } = jsonOf(runPlanbook('show', plan, '--json'));
  const exported = runPlanbook('units', plan, '--export', book, '--json');
  expect(exported.status).toBe(0);
  expect(jsonOf(exported)).toEqual({ file: book, units: (units as unknown[]).length });
  const imported = runPlanbook('units', plan, '--import', book, '--json');
  expect(imported.status).toBe(0);
  expect(jsonOf(imported)).toEqual({ added: [], changed: [], doubtful: [], problems: [] });
  expect(runPlanbook('show', plan, '--json').out).toBe(before);
});

it('[N7] [N8] imports what is sure of an office’s own list, and names the rest with status 1', () => {
  const { folder, plan } = cityPlan();
  const list = path.join(folder, '联络员名单.csv');
  writeFileSync(
    list,
    '单位名称,简称,联络员,联系电话\n澜江市住房和城乡建设局,市住建局,张三,0349-2020001\n市数据局,,李四,2020002\n市城市管理局,,王五,2020003\n市水利局,,赵六,见通讯录\n',
  );
  const ran = runPlanbook('units', plan, '--import', list, '--json');
  expect(ran.status).toBe(1);
  const report = jsonOf(ran);
  expect(report['added']).toEqual(['市数据局']);
  expect((report['changed'] as { unit: string }[]).map(({ unit }) => unit)).toEqual([
    '市住建局',
    '市水利局',
  ]);
  expect(report['doubtful']).toMatchObject([{ row: 4, name: '市城市管理局', unit: '市城管局' }]);
  expect(report['problems']).toMatchObject([{ row: 5, column: 'D' }]);
  const shown = jsonOf(runPlanbook('show', plan, '--json'));
  const housing = (shown['units'] as Record<string, unknown>[]).find(
    ({ name }) => name === '市住建局',
  );
  expect(housing).toMatchObject({
    aliases: ['澜江市住房和城乡建设局'],
    contact: '张三',
    phone: '0349-2020001',
  });
});

it('says what is wrong with its options and files', () => {
  const { folder, plan } = cityPlan();
  expect(runPlanbook('units', plan).status).toBe(2);
  const file = path.join(folder, '别的.csv');
  writeFileSync(file, '项目名称,总投资\n道路,5\n');
  const ran = runPlanbook('units', plan, '--import', file, '--json');
  expect(ran.status).toBe(1);
  expect(jsonOf(ran)).toMatchObject({ error: { code: 'noDirectory', where: '别的.csv' } });
});
