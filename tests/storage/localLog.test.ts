// The log of this computer says what failed and where in the program, never what a person has written.
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { LocalLog } from '#electron/storage/localLog.ts';
import { checkRequest } from '#shared/ipc/requests.ts';
import { temporaryFolder } from '#tests/temporary.ts';

const secret = '开发区征地补偿款';

it('keeps the kind and the place of a failure, not its sentence', () => {
  const log = new LocalLog(temporaryFolder());
  const error = Object.assign(
    new TypeError(`no row ${secret}\n    at ${secret} (/${secret}:1:1)`),
    {
      code: 'ENOENT',
      path: `/home/${secret}/plan.planbook`,
    },
  );
  log.fail('plan:edit', error);
  log.fail('plan:edit', secret);
  log.fail('plan:edit', Object.assign(new Error(secret), { name: secret, code: secret }));
  const text = log.text();
  expect(text).toMatch(/plan:edit: TypeError ENOENT .*localLog\.test\.ts:\d+:\d+/u);
  expect(text).not.toContain(secret);
  expect(text.trimEnd().split('\n')).toHaveLength(3);
});

it('says of a refused request where it is wrong, not what stood there', () => {
  const edit = { label: secret, operations: [{ type: 'input', tab: secret }] };
  for (const request of [{ edit }, { edit: secret }, secret]) {
    const checked = checkRequest('plan:edit', request);
    expect(checked.ok).toBe(false);
    expect(JSON.stringify(checked)).not.toContain(secret);
  }
});

it('never grows past its bound, and keeps the newest', () => {
  const folder = temporaryFolder();
  const log = new LocalLog(folder);
  for (let at = 0; at < 300; at += 1) log.note(`${at} ${'x'.repeat(5000)}`);
  const files = readdirSync(path.join(folder, 'log'));
  expect(files).toHaveLength(2);
  for (const each of files) {
    expect(statSync(path.join(folder, 'log', each)).size).toBeLessThanOrEqual(256 * 1024);
  }
  expect(log.text()).toContain('Z 299 x');
});

it('stops nothing where it cannot be written', () => {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'log'), '');
  const log = new LocalLog(folder);
  expect(() => log.note('start')).not.toThrow();
  expect(log.text()).toBe('');
});
