// Which licences the build takes in, and when it refuses to go on.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { licencesOf, licenceText } from '#electron/launch/licences.ts';
import { temporaryFolder } from '#tests/temporary.ts';

function packageIn(folder: string, name: string, files: Record<string, string>): string {
  const home = path.join(folder, 'node_modules', ...name.split('/'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
    writeFileSync(path.join(home, file), text);
  }
  return home;
}
const described = (name: string, license?: string) =>
  JSON.stringify({ name, version: '1.0.0', ...(license ? { license } : {}) });

it('takes the text with its notices, from the file, the README or the sibling of a project', () => {
  const folder = temporaryFolder();
  const plain = packageIn(folder, 'plain', {
    'package.json': described('plain', 'Apache-2.0'),
    'LICENSE.md': 'of plain',
    NOTICE: 'made by us',
    'licenses/LICENSE-other': 'of what we took over',
  });
  const old = packageIn(folder, 'old', {
    'package.json': described('old', 'MIT'),
    'README.md': '# Old\n\n## License\n\nPermission is hereby granted\n',
  });
  packageIn(folder, '@one/a', { 'package.json': described('@one/a', 'MIT'), LICENSE: 'of one' });
  const bare = packageIn(folder, '@one/b', { 'package.json': described('@one/b', 'MIT') });
  const licences = licencesOf([plain, old, bare, plain]);
  expect(licences.map(({ name, text }) => [name, text])).toEqual([
    ['@one/b', 'of one'],
    ['old', 'Permission is hereby granted'],
    ['plain', 'of plain\n\nmade by us\n\nof what we took over'],
  ]);
  expect(licenceText(licences)).toContain('plain 1.0.0 (Apache-2.0)\r\n\r\nof plain\r\n');
});

it('refuses a licence that nobody has looked at, none, and a missing text', () => {
  const folder = temporaryFolder();
  const strict = { 'package.json': described('strict', 'GPL-3.0-only'), LICENSE: 'text' };
  expect(() => licencesOf([packageIn(folder, 'strict', strict)])).toThrow('GPL-3.0-only');
  const none = { 'package.json': described('none'), LICENSE: 'text' };
  expect(() => licencesOf([packageIn(folder, 'none', none)])).toThrow('none 1.0.0: its licence');
  const bare = { 'package.json': described('bare', 'MIT') };
  expect(() => licencesOf([packageIn(folder, 'bare', bare)])).toThrow('text of its licence');
});
