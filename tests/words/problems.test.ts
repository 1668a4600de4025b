import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordedCodes, wordProblem } from '#shared/words/problems.ts';

const root = path.resolve(import.meta.dirname, '../..');

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(root, folder, name), 'utf8'));
}

/** Codes as they stand in the code: `failure('code'`, `code: 'code'` of refusals, problems of the reader. */
function codesInCode(): Set<string> {
  const pattern = /(?:failure|ReadProblem)\(\s*'(\w+)'|\{ (?:code|locked): '(\w+)' \}/g;
  const codes = new Set<string>();
  for (const text of [...sources('shared'), ...sources('electron')]) {
    for (const match of text.matchAll(pattern)) codes.add(match[1] ?? match[2] ?? '');
  }
  return codes;
}

describe('words for problems', () => {
  it('every code of the program has a sentence', () => {
    const codes = codesInCode();
    expect(codes.size).toBeGreaterThan(60);
    const worded = new Set(wordedCodes());
    expect([...codes].filter((code) => !worded.has(code))).toEqual([]);
  });

  it('every code of the reader that its rules list has a sentence', () => {
    const rules = readFileSync(path.join(root, 'electron/excel/RULES.md'), 'utf8');
    const listed = [...rules.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1] ?? '');
    expect(listed.length).toBeGreaterThan(25);
    const worded = new Set(wordedCodes());
    expect(listed.filter((code) => !worded.has(code))).toEqual([]);
  });

  it('sentences end, hold no code and no empty place', () => {
    for (const code of wordedCodes()) {
      const sentence = wordProblem({
        code,
        facts: { limit: 5, count: 5, cell: 'B2', files: 9, most: 8 },
      });
      expect(sentence).toMatch(/。$/);
      expect(sentence).not.toMatch(/undefined|\{|\}/);
    }
  });

  it('says where first', () => {
    const sentence = wordProblem({
      code: 'tooManySheets',
      where: '反馈表.xlsx',
      facts: { limit: 256 },
    });
    expect(sentence).toBe('反馈表.xlsx：工作表超过256张，没有读取。请只保留反馈表后再报。');
  });
});
