// Reading workbooks against the least that can be done: inflate the package and cut the sheet's XML into values.
// Two sizes: a return as units send it (60 rows) and a ledger (20,000 rows), 16 columns each.
import { inflateRawSync } from 'node:zlib';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { readZipDirectory } from '#electron/excel/zipDirectory.ts';
import { readReport } from '#shared/tables/readReport.ts';
import { readSheetTables } from '#shared/tables/readTable.ts';
import { workbook, type FixtureCell } from '../fixtures/workbooks/workbook.ts';
import { summary, table, type Measured } from './measure.ts';

const headings = [
  '序号',
  '行动',
  '工程',
  '任务',
  '牵头单位',
  '配合单位',
  '目标',
  '完成时限',
  '状态',
  '完成率',
  '进展情况',
  '存在问题',
  '下一步措施',
  '实际完成时间',
  '联系人',
  '联系电话',
];

function sheetRows(count: number): FixtureCell[][] {
  const rows: FixtureCell[][] = [['2022年6月任务进展反馈表'], ['填报单位：市住建局'], headings];
  for (let index = 1; index <= count; index++) {
    rows.push([
      index,
      `行动${index % 10}`,
      `工程${index % 40}`,
      `第${index}项：建设改造老旧小区${index}个，完善配套设施`,
      '市住建局、市城管局',
      '朔城区人民政府，各区、县级市',
      `完成${index}个`,
      { n: 44742, format: 'yyyy"年"m"月"d"日"' },
      '正常推进',
      { n: 0.85, format: '0%' },
      `已完成招标，${index}月底前开工`,
      '无',
      '加快施工',
      '2022.6.28',
      '王某',
      13_934_900_000 + index,
    ]);
  }
  return rows;
}

/** The floor: everything inflated and every value cut out, nothing understood. */
function floor(bytes: Uint8Array): number {
  const value = /<(?:v|t)(?: [^>]*)?>([^<]*)<\/(?:v|t)>/gu;
  let count = 0;
  for (const { dataStart, packedSize } of readZipDirectory(bytes).values()) {
    const text = inflateRawSync(bytes.subarray(dataStart, dataStart + packedSize)).toString('utf8');
    for (const match of text.matchAll(value)) if (match[1] !== undefined) count += 1;
  }
  return count;
}

async function measureAsync(name: string, runs: number, work: () => unknown): Promise<Measured> {
  const times: number[] = [];
  for (let run = -3; run < runs; run++) {
    const started = performance.now();
    await work();
    if (run >= 0) times.push(performance.now() - started);
  }
  return summary(name, times);
}

for (const [count, files, runs] of [
  [60, 20, 15],
  [20_000, 1, 9],
] as const) {
  const bytes = workbook([{ name: '反馈表', rows: sheetRows(count), merges: ['A1:P1', 'A2:P2'] }]);
  const repeat = async (work: () => unknown) => {
    for (let file = 0; file < files; file++) await work();
  };
  const first = await readWorkbook(bytes, 'a.xlsx');
  if (!first.ok) throw new Error(first.problem.code);
  const sheet = first.value.sheets[0];
  const measured = [
    await measureAsync(`floor: ${files} × ${count} rows`, runs, () => repeat(() => floor(bytes))),
    await measureAsync('readWorkbook', runs, () => repeat(() => readWorkbook(bytes, 'a.xlsx'))),
    await measureAsync('readSheetTables', runs, () =>
      repeat(() => sheet && readSheetTables(sheet)),
    ),
    await measureAsync('both and the report', runs, () =>
      repeat(async () => {
        const read = await readWorkbook(bytes, 'a.xlsx');
        return read.ok && readReport(read.value);
      }),
    ),
  ];
  console.log(table(measured));
  const base = measured[0]?.median ?? 1;
  console.log(
    `× floor: ${measured
      .slice(1)
      .map(({ name, median }) => `${name} ${(median / base).toFixed(1)}`)
      .join(', ')}\n`,
  );
}
