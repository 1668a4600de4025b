import type * as FileSystem from 'node:fs/promises';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Dialogs } from '../../electron/dialogs.ts';
import { saveForUser } from '../../electron/saveForUser.ts';
import { writeFileWhole } from '../../electron/storage/writeFile.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { temporaryFolder } from '../temporary.ts';

/** Files that another program holds, and whether the disk is full: what the system then says, as Windows does. */
const system = vi.hoisted(() => ({ held: new Map<string, string>(), full: false }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FileSystem>();
  const error = (code: string) => Object.assign(new Error(code), { code });
  return {
    ...real,
    async rename(from: string, to: string) {
      const code = system.held.get(to);
      if (code !== undefined) throw error(code);
      await real.rename(from, to);
    },
    async open(file: string, flags: string) {
      const handle = await real.open(file, flags);
      if (!system.full) return handle;
      return {
        async writeFile(bytes: Uint8Array) {
          await handle.writeFile(bytes.subarray(0, 2));
          throw error('ENOSPC');
        },
        sync: () => handle.sync(),
        close: () => handle.close(),
      };
    },
  };
});

afterEach(() => {
  system.held.clear();
  system.full = false;
});

const options = { title: '导出', name: '汇总表.xlsx', extension: 'xlsx', kind: 'Excel 工作簿' };
const bytes = Buffer.from('new');

/** Dialogs of a person who names `file` and answers the question about it in this order. */
function dialogsOf(file: string, answers: Awaited<ReturnType<Dialogs['askOtherName']>>[]) {
  const asked: string[] = [];
  const proposed: string[] = [];
  const files = [file, path.join(path.dirname(file), '别处.xlsx')];
  return {
    asked,
    proposed,
    saveFile({ name }: { name: string }) {
      proposed.push(name);
      return Promise.resolve(files.shift() ?? null);
    },
    askOtherName({ said }: { said: string }) {
      asked.push(said);
      return Promise.resolve(answers.shift() ?? ('cancel' as const));
    },
  };
}

function folderWithFile(): { folder: string; file: string } {
  const folder = temporaryFolder();
  const file = path.join(folder, '汇总表.xlsx');
  writeFileSync(file, 'old');
  return { folder, file };
}

describe('a file that a person names', () => {
  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    '[S12] open in another program (%s): says so, proposes a free name, writes that one',
    async (code) => {
      const { folder, file } = folderWithFile();
      writeFileSync(path.join(folder, '汇总表（2）.xlsx'), 'other');
      system.held.set(file, code);
      const dialogs = dialogsOf(file, ['other']);
      const saved = await saveForUser(dialogs, options, (name) => writeFileWhole(name, bytes));
      const beside = path.join(folder, '汇总表（3）.xlsx');
      expect(saved).toEqual({ ok: true, value: beside });
      expect(dialogs.asked).toHaveLength(1);
      expect(dialogs.asked[0]).toMatch(
        /^汇总表\.xlsx：没有写入，原来的文件没有变：.*Excel 或 WPS.*改存为“汇总表（3）\.xlsx”。$/u,
      );
      expect(readFileSync(beside, 'utf8')).toBe('new');
      expect(readFileSync(file, 'utf8')).toBe('old');
      expect(readdirSync(folder).filter((name) => name.endsWith('.writing'))).toEqual([]);
    },
  );

  it('[S12] is written once it was closed, or elsewhere, or not at all, as the person says', async () => {
    const { folder, file } = folderWithFile();
    system.held.set(file, 'EBUSY');
    const again = dialogsOf(file, ['again', 'elsewhere']);
    const saved = await saveForUser(again, options, (name) => writeFileWhole(name, bytes));
    expect(again.asked).toHaveLength(2);
    expect(again.proposed).toEqual(['汇总表.xlsx', path.join(folder, '汇总表（2）.xlsx')]);
    expect(saved).toEqual({ ok: true, value: path.join(folder, '别处.xlsx') });

    const never = dialogsOf(file, ['cancel']);
    const left = await saveForUser(never, options, (name) => writeFileWhole(name, bytes));
    expect(left).toEqual({ ok: true, value: null });
    expect(readFileSync(file, 'utf8')).toBe('old');
  });

  it('[S12] a folder that takes no files is no reason to propose another name in it', async () => {
    const file = path.join(temporaryFolder(), '没有这个文件夹', '汇总表.xlsx');
    const dialogs = dialogsOf(file, ['other']);
    const saved = await saveForUser(dialogs, options, (name) => writeFileWhole(name, bytes));
    expect(saved).toMatchObject({ ok: false, problem: { code: 'fileMissing' } });
    expect(dialogs.asked).toEqual([]);
  });

  it('[S13] on a full disk nothing half is left, and what was there stays', async () => {
    const { folder, file } = folderWithFile();
    system.full = true;
    const saved = await saveForUser(dialogsOf(file, []), options, (name) =>
      writeFileWhole(name, bytes),
    );
    if (saved.ok) throw new Error('the disk is full');
    expect(wordProblem(saved.problem)).toMatch(/磁盘已满，这次没有保存，之前的内容完好/u);
    expect(readdirSync(folder)).toEqual(['汇总表.xlsx']);
    expect(readFileSync(file, 'utf8')).toBe('old');

    const fresh = path.join(folder, '新.xlsx');
    await writeFileWhole(fresh, bytes);
    expect(existsSync(fresh)).toBe(false);
  });
});
