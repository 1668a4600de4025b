// What README, DECISIONS and FIGURES say can be done and looked at is there.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '#electron/cli/commands.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const pages = ['README.md', 'DECISIONS.md', 'tests/bench/FIGURES.md'];
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

describe.each(pages)('%s', (page) => {
  const text = readFileSync(path.join(root, page), 'utf8');
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

  it('names only scripts and benches that exist', () => {
    const named = all(/npm run (?:-s )?([\w:-]+)/gu);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const benches = all(/npm run (?:-s )?bench -- ([a-zA-Z ]+)/gu).flatMap((words) =>
      words.trim().split(' '),
    );
    expect(
      benches.filter((name) => !existsSync(path.join(root, 'tests/bench', `${name}.bench.ts`))),
    ).toEqual([]);
  });

  it('shows and links only what is there', () => {
    const targets = all(/\]\(([^)#\s]+)(?:#[^)]*)?\)/gu).filter(
      (target) => !/^https?:/u.test(target),
    );
    const missing = targets.filter(
      (target) => !existsSync(path.resolve(root, path.dirname(page), target)),
    );
    expect(missing).toEqual([]);
  });

  it('names only files and folders that are there', () => {
    const named = all(/`((?:electron|renderer|shared|templates|tests)\/[\w./-]+)`/gu);
    expect(named.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  });
});

it('README names only commands of the command line that exist', () => {
  const text = readFileSync(path.join(root, 'README.md'), 'utf8');
  const named = [...text.matchAll(/planbook(?:\.exe| --) ([a-z-]+)/gu)].map(
    ([, name = '']) => name,
  );
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((name) => name !== 'help' && !Object.hasOwn(commands, name))).toEqual([]);
});
