// Batches of returned files in a real process of their own: hostile files, archives, names, stopping in the middle.
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReturns } from '#electron/jobs/readReturns.ts';
import { returnedFiles } from '#electron/jobs/returnedFiles.ts';
import { childReading, startChild } from '#electron/reading/startChild.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { hostileFiles } from '../fixtures/workbooks/hostile.ts';
import { workbook } from '../fixtures/workbooks/workbook.ts';
import { zip } from '../fixtures/workbooks/zip.ts';

const honest = workbook([
  {
    name: '反馈表',
    rows: [
      ['序号', '任务内容', '进展情况'],
      [1, '建设公厕60个', '已完工'],
    ],
  },
]);

const quiet = { start: startChild, progress() {} };

function codeOf({ workbook: read }: { workbook: { ok: boolean; problem?: { code: string } } }) {
  return read.problem?.code ?? 'read';
}

/** Cells enough to fill a small memory, within the limits of the reader. */
function hungry(): Uint8Array {
  const row = (at: number) =>
    `<row r="${at}">${'<c t="inlineStr"><is><t>字</t></is></c>'.repeat(100)}</row>`;
  const rows = Array.from({ length: 3900 }, (_, index) => row(index + 1)).join('');
  const data = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  return workbook([{ name: '表', rows: [] }], {
    parts: [{ name: 'xl/worksheets/sheet1.xml', data }],
  });
}

describe('a batch is read in a process of its own', () => {
  it('[R1] fifty files of which one uses up the memory leave forty-nine', async () => {
    const folder = temporaryFolder();
    for (let index = 1; index < 50; index++) {
      writeFileSync(path.join(folder, `单位${String(index).padStart(2, '0')}.xlsx`), honest);
    }
    writeFileSync(path.join(folder, '单位25甲.xlsx'), hungry());
    const files = await returnedFiles([folder]);
    if (!files.ok) throw new Error(files.problem.code);
    const { inputs, left } = await readReturns(files.value, { ...quiet, start: childReading(40) });
    expect(left).toEqual([]);
    const failed = inputs.filter((input) => !input.workbook.ok);
    expect(inputs).toHaveLength(50);
    expect(failed.map(({ path: file }) => path.basename(file))).toEqual(['单位25甲.xlsx']);
    // Which comes first depends on how fast the memory fills.
    const [problem] = failed.flatMap(({ workbook: read }) => (read.ok ? [] : [read.problem]));
    expect(['readingCrashed', 'readingTooSlow']).toContain(problem?.code);
    expect(problem && wordProblem(problem)).toMatch(
      /^单位25甲\.xlsx：.*已跳过，其他文件不受影响。请打开它，只保留正文或反馈表，另存后重试。$/u,
    );
  });

  it('[R1] every hostile file gets its own code and leaves those around it', async () => {
    const folder = temporaryFolder();
    const files = hostileFiles.map(({ bytes, fileName }, index) => {
      const inside = path.join(folder, String(index));
      mkdirSync(inside);
      const file = path.join(inside, fileName ?? '反馈表.xlsx');
      writeFileSync(file, bytes());
      return file;
    });
    const last = path.join(folder, '好.xlsx');
    writeFileSync(last, honest);
    // Some of them take seconds until they are refused, more on a busy machine.
    const patience = { fetch: 60_000, read: 60_000 };
    const { inputs } = await readReturns([...files, last], { ...quiet, patience });
    const expected = hostileFiles.map(({ code, trouble }) =>
      trouble === 'zip of other files' ? 'emptyArchive' : code,
    );
    expect(inputs.map(codeOf)).toEqual([...expected, 'read']);
  });

  it('says of each file that is gone, forbidden or no file what to do', async () => {
    const folder = temporaryFolder();
    const gone = path.join(folder, '没有了.xlsx');
    const empty = path.join(folder, '空.xlsx');
    writeFileSync(empty, '');
    const { inputs } = await readReturns([gone, folder, empty], quiet);
    expect(inputs.map(codeOf)).toEqual(['fileMissing', 'fileIsFolder', 'emptyFile']);
    const forbidden = path.join(folder, '不许读.xlsx');
    writeFileSync(forbidden, honest);
    chmodSync(forbidden, 0o000);
    const [input] = (await readReturns([forbidden], quiet)).inputs;
    // The superuser may read everything.
    const superuser = process.getuid?.() === 0;
    expect(input && codeOf(input)).toBe(superuser ? 'read' : 'fileNotAllowed');
  });

  it('stopped in the middle, keeps what was read and names what was not', async () => {
    const folder = temporaryFolder();
    const files = ['1', '2', '3', '4'].map((name) => path.join(folder, `${name}.xlsx`));
    for (const file of files) writeFileSync(file, honest);
    const control = new AbortController();
    const seen: string[] = [];
    const { inputs, left } = await readReturns(files, {
      ...quiet,
      signal: control.signal,
      progress(done, total, file) {
        seen.push(`${done}/${total} ${path.basename(file)}`);
        if (done === 2) control.abort();
      },
    });
    expect(inputs.map(({ path: file }) => file)).toEqual(files.slice(0, 2));
    expect(left).toEqual(files.slice(2));
    expect(seen).toEqual(['0/4 1.xlsx', '1/4 2.xlsx', '2/4 3.xlsx']);
  });
});

describe('archives', () => {
  it('are read as the files in them, whose names may be in the encoding of a Chinese Windows', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, '6月反馈.zip');
    const bytes = zip([
      { name: '@@@@/', data: '', stored: true },
      { name: '@@@@/%%%%.xlsx', data: honest },
      { name: '@@@@/~$%%%%.xlsx', data: 'x' },
      { name: '__MACOSX/@@@@/._%%%%.xlsx', data: 'x' },
      { name: '@@@@/a.pdf', data: '%PDF-1.7' },
      { name: '@@@@/b.zip', data: zip([{ name: 'a.xlsx', data: honest }]) },
      { name: '@@@@/c.exe', data: 'MZ' },
    ]);
    // 反馈 and 住建 in GB18030, as long as what stands for them.
    replaceAll(bytes, '@@@@', [0xb7, 0xb4, 0xc0, 0xa1]);
    replaceAll(bytes, '%%%%', [0xd7, 0xa1, 0xbd, 0xa8]);
    writeFileSync(file, bytes);
    const { inputs } = await readReturns([file], quiet);
    const inside = (name: string) => path.join(file, '反馈', name);
    expect(inputs.map((input) => [input.path, codeOf(input), input.place])).toEqual([
      [inside('住建.xlsx'), 'read', file],
      [inside('a.pdf'), 'isPdf', file],
      [inside('b.zip'), 'isArchive', file],
    ]);
  });

  it('that hold no table, or a password, are said to', async () => {
    const folder = temporaryFolder();
    const empty = path.join(folder, '照片.zip');
    writeFileSync(empty, zip([{ name: '照片.jpg', data: 'x' }]));
    const locked = path.join(folder, '加密.zip');
    writeFileSync(locked, zip([{ name: '甲.xlsx', data: honest, flags: 1 }]));
    const { inputs } = await readReturns([empty, locked], quiet);
    expect(inputs.map(codeOf)).toEqual(['emptyArchive', 'encrypted']);
  });
});

describe('which files a batch is made of', () => {
  it('a file named by itself whatever its name; from folders what may be a return', async () => {
    const folder = temporaryFolder();
    const write = (name: string) => writeFileSync(path.join(folder, name), honest);
    mkdirSync(path.join(folder, '区县'));
    for (const name of [
      '甲.XLSX',
      '乙.et',
      '丙.docx',
      '丁.rar',
      '~$甲.xlsx',
      '.隐藏.xlsx',
      'Thumbs.db',
      '记事.txt',
      '没有扩展名',
    ]) {
      write(name);
    }
    write('区县/戊.zip');
    const names = async (...paths: string[]) => {
      const found = await returnedFiles(paths.map((each) => path.join(folder, each)));
      return found.ok
        ? found.value.map((each) => path.relative(folder, each)).sort()
        : found.problem.code;
    };
    const inFolder = ['丁.rar', '丙.docx', '乙.et', '区县/戊.zip', '甲.XLSX'].sort();
    expect(await names('')).toEqual(inFolder);
    expect(await names('没有扩展名', '记事.txt', '~$甲.xlsx')).toHaveLength(3);
    // Named twice, it is one file.
    expect(await names('甲.XLSX', '')).toEqual(inFolder);
    expect(await names('没有这个')).toBe('fileMissing');
    // Beside others it is a file that cannot be read.
    expect(await names('没有这个', '甲.XLSX')).toEqual(['没有这个', '甲.XLSX'].sort());
    const linked = path.join(folder, '链接');
    mkdirSync(linked);
    symlinkSync(path.join(folder, '搬走了'), path.join(linked, '区县'));
    expect(await names('链接', '甲.XLSX')).toEqual(['甲.XLSX', path.join('链接', '区县')].sort());
    const nothing = path.join(folder, '空');
    mkdirSync(nothing);
    expect(await names('空')).toBe('noReturns');
  });

  it('a table without an ending is read by what is in it', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, '没有扩展名');
    writeFileSync(file, honest);
    const { inputs } = await readReturns([file], quiet);
    expect(inputs.map(codeOf)).toEqual(['read']);
  });
});

/** Puts bytes in place of ASCII marks of the same length. */
function replaceAll(bytes: Uint8Array, mark: string, by: readonly number[]): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) text.set(by, at);
}
