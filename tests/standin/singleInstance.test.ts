import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SecondInstance, takeInstanceLock } from './singleInstance.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'standin-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const own: SecondInstance = { argv: ['app', '二.planbook'], cwd: '/', data: { n: 1 } };
const ignore = (): void => undefined;

describe('single instance', () => {
  it('gives the lock to one and tells it of the other', async () => {
    const told = Promise.withResolvers<SecondInstance>();
    const lock = takeInstanceLock(folder, own, told.resolve);
    expect(lock).toBeDefined();
    expect(takeInstanceLock(folder, own, ignore)).toBeUndefined();
    expect(await told.promise).toEqual(own);
    lock?.release();
  });

  it('gives the lock anew after its release', () => {
    takeInstanceLock(folder, own, ignore)?.release();
    const lock = takeInstanceLock(folder, own, ignore);
    expect(lock).toBeDefined();
    lock?.release();
    expect(readdirSync(path.join(folder, 'standin-lock'))).toEqual([]);
  });

  it.each(['', '0', 'nonsense', '1 not-when-it-began'])(
    'takes the lock over from a holder that is gone: %j',
    (content) => {
      takeInstanceLock(folder, own, ignore)?.release();
      writeFileSync(path.join(folder, 'standin-lock', 'holder'), content);
      const lock = takeInstanceLock(folder, own, ignore);
      expect(lock).toBeDefined();
      lock?.release();
    },
  );

  it('takes the lock over from a process that was killed', () => {
    const module = path.join(import.meta.dirname, 'singleInstance.ts');
    const code = `const { takeInstanceLock } = await import(${JSON.stringify(module)});
      takeInstanceLock(${JSON.stringify(folder)}, { argv: [], cwd: '', data: 0 }, () => {});
      process.kill(process.pid, 'SIGKILL');`;
    spawnSync(process.execPath, ['--input-type=module', '-e', code]);
    expect(readdirSync(path.join(folder, 'standin-lock'))).toContain('holder');
    const lock = takeInstanceLock(folder, own, ignore);
    expect(lock).toBeDefined();
    lock?.release();
  });
});
