// Reading workbooks against the least that can be done: inflate the package and cut the sheet's XML into values.
// Two sizes: a return as units send it (60 rows) and a ledger (20,000 rows), 16 columns each.
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { readReport } from '#shared/tables/readReport.ts';
import { readSheetTables } from '#shared/tables/readTable.ts';
import { readingFloor } from './files/floor.ts';
import { ledger } from './files/ledger.ts';
import { summary, table, type Measured } from './measure.ts';

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
  const bytes = ledger(count);
  const repeat = async (work: () => unknown) => {
    for (let file = 0; file < files; file++) await work();
  };
  const first = await readWorkbook(bytes, 'a.xlsx');
  if (!first.ok) throw new Error(first.problem.code);
  const sheet = first.value.sheets[0];
  const measured = [
    await measureAsync(`floor: ${files} × ${count} rows`, runs, () =>
      repeat(() => readingFloor(bytes)),
    ),
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
