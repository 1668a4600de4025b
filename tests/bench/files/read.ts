// Reads every workbook of a folder with one reader and tells what that cost: `node read.ts READER FOLDER [MODULES]`. MODULES is
// a folder in which readers are installed that this project does not depend on.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readReturns } from '#electron/jobs/readReturns.ts';
import { childReading } from '#electron/reading/startChild.ts';
import { mostMemory } from '#electron/reading/readingProcess.ts';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { compareAhead, compareReturns } from '#shared/returns/compareReturns.ts';
import { readingFloor } from './floor.ts';
import { plan, reviewOptions } from './made.ts';
import { tell } from './told.ts';
import { watchedProcess } from './watchedProcess.ts';

const [reader = '', folder = '', modules = ''] = process.argv.slice(2);
const files = readdirSync(folder)
  .sort()
  .map((name) => path.join(folder, name));

/** For each workbook the number of its cells, or of its rows: something that only a reader knows. */
async function each(
  count: (bytes: Buffer, file: string) => Promise<number> | number,
): Promise<number> {
  let sum = 0;
  for (const file of files) sum += await count(readFileSync(file), file);
  return sum;
}

async function installed(
  name: string,
): Promise<Record<string, (bytes: Buffer) => Promise<unknown>>> {
  const found = createRequire(path.join(modules, 'package.json')).resolve(name);
  return (await import(pathToFileURL(found).href)) as Record<
    string,
    (bytes: Buffer) => Promise<unknown>
  >;
}

switch (reader) {
  case 'floor':
    await tell(() => each(readingFloor));
    break;
  case 'planbook':
    await tell(() =>
      each(async (bytes, file) => {
        const read = await readWorkbook(bytes, file);
        if (!read.ok) throw new Error(read.problem.code);
        return read.value.sheets.reduce((sum, { rows }) => sum + rows.size, 0);
      }),
    );
    break;
  case 'planbook batch': {
    const document = plan();
    const child = watchedProcess();
    const start = childReading(mostMemory, child.born);
    await tell(async () => {
      const { inputs } = await readReturns(files, {
        start,
        progress: child.look,
        ahead: (input, index) => compareAhead(document, input, index, reviewOptions),
      });
      return compareReturns(document, inputs, reviewOptions).differences.length;
    }, child.used);
    break;
  }
  case 'SheetJS': {
    const { read } = await import('@e965/xlsx');
    await tell(() =>
      each((bytes) => Object.keys(read(bytes, { dense: true, cellNF: true }).Sheets).length),
    );
    break;
  }
  case 'ExcelJS': {
    const { default: ExcelJS } = await import('exceljs');
    await tell(() =>
      each(async (bytes) => {
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
        return workbook.worksheets.reduce((sum, { rowCount }) => sum + rowCount, 0);
      }),
    );
    break;
  }
  case 'ExcelJS streaming': {
    const { default: ExcelJS } = await import('exceljs');
    await tell(() =>
      each(async (_, file) => {
        let rows = 0;
        const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache' } as const;
        for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(file, options)) {
          for await (const row of sheet) rows += row.cellCount > 0 ? 1 : 0;
        }
        return rows;
      }),
    );
    break;
  }
  case 'hucre':
  case 'read-excel-file': {
    const [module, name] =
      reader === 'hucre'
        ? (['hucre', 'readXlsx'] as const)
        : (['read-excel-file/node', 'default'] as const);
    const read = (await installed(module))[name];
    if (!read) throw new Error(`${reader} has no ${name}`);
    await tell(() =>
      each(async (bytes) => {
        await read(bytes);
        return 1;
      }),
    );
    break;
  }
  default:
    throw new Error(`no such reader: ${reader}`);
}
