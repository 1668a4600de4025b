// The command `assess`: points and places as text, as JSON and as a workbook that opens as it was meant.
import path from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { usualIndicators } from '#shared/assess/usualIndicators.ts';
import { fromSnapshot, toSnapshot } from '#shared/plan/document.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { PlanSession } from '../../electron/planSession.ts';
import { score } from '../assess/assessKit.ts';
import { smallSnapshot } from '../plan/smallPlan.ts';
import { jsonOf, runPlanbook } from './runPlanbook.ts';

function planFile(folder: string): string {
  const indicators = usualIndicators.map((each, index) => ({
    ...each,
    id: `in-${index}`,
    order: index + 1,
  }));
  const scores = [
    score('1', { indicatorId: 'in-0', points: 9 }),
    score('2', { indicatorId: 'in-5', points: 12 }),
    score('3', { indicatorId: 'in-0', points: 8, unitId: 'planning' }),
    score('4', { indicatorId: 'in-5', points: 12, unitId: 'planning' }),
    score('5', { indicatorId: 'in-6', change: 1.5, reason: '=HYPERLINK("http://x") 通报表扬' }),
  ];
  const file = path.join(folder, '三年行动.planbook');
  const snapshot = toSnapshot(fromSnapshot({ ...smallSnapshot(), indicators, scores }));
  const made = PlanSession.create(file, snapshot);
  if (!made.ok) throw new Error(made.problem.code);
  return file;
}

it('[K11] says points and places, and who is left out', () => {
  const file = planFile(temporaryFolder());
  const ran = runPlanbook('assess', file, '--as-of', '2022-06-30');
  expect(ran.out.split('\n')).toEqual([
    '全计划期考评，截至2022年6月30日。',
    '',
    '部门',
    '  第1名　市住建局　65.5分',
    '  第2名　市规划和自然资源局　63分',
    '',
    '集体称谓不参加考评：市直相关部门。',
    '只配合、不牵头任务的单位不参加考评：朔城区人民政府。',
    '没有任务的单位不参加考评：朔州富华燃气公司。',
    '',
  ]);
  expect(ran.status).toBe(0);
});

it('[K10][K14] the workbook has the points as numbers, and what each is made of as text', async () => {
  const folder = temporaryFolder();
  const out = path.join(folder, '打分表.xlsx');
  const ran = runPlanbook(
    'assess',
    planFile(folder),
    '--as-of',
    '2022-06-30',
    '--out',
    out,
    '--json',
  );
  const json = jsonOf(ran);
  expect(json).toMatchObject({ asOf: '2022-06-30', weights: 100, warnings: [], file: out });
  const written = new ExcelJS.Workbook();
  await written.xlsx.readFile(out);
  const [scores, details] = written.worksheets;
  expect([scores?.name, details?.name]).toEqual(['考评打分表', '考评明细']);
  const row = scores?.getRow(7).values as unknown[];
  expect(row.slice(1)).toEqual([1, '市住建局', 9, 10, 0, 18, 15, 12, 1.5, 65.5, 1]);
  const texts: string[] = [];
  details?.eachRow((each) => each.eachCell((cell) => texts.push(cell.text)));
  expect(texts).toContain('加分：=HYPERLINK("http://x") 通报表扬');
  expect(texts).toContain(
    '“2021年底”应于2021年12月31日前完成，已过181天，尚未完成'.replace('“', 't3的内容：“'),
  );
});

it('says what is wrong, and writes nothing then', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, '空.planbook');
  PlanSession.create(file, smallSnapshot());
  expect(runPlanbook('assess', file)).toMatchObject({ status: 1 });
  expect(runPlanbook('assess', file).messages).toContain('还没有考评指标');
  expect(runPlanbook('assess', file, '--who', 'none').status).toBe(2);
  expect(runPlanbook('assess', file, '--out', 'x.txt').status).toBe(2);
});
