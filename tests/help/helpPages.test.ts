// Every page of 使用说明 as it stands in the repository: read whole, linked to what exists, with its pictures.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpPageIds } from '#shared/help/helpPages.ts';
import { parseHelp, textsOf, type HelpText } from '#shared/help/parseHelp.ts';
import type { TakenPicture } from '#shared/help/picture.ts';
import { partsOf, searchHelp, wordsOf } from '#shared/help/searchHelp.ts';

const folder = path.resolve(import.meta.dirname, '..', '..', 'templates', 'help');
const pictures = path.join(folder, 'pictures');
const pageOf = (id: (typeof helpPageIds)[number]): HelpText =>
  parseHelp(id, readFileSync(path.join(folder, `${id}.md`), 'utf8'));
const pages = helpPageIds.map(pageOf);

describe('the pages', () => {
  it('are those of the contents list, each with a title of its own that fits the list', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
    expect(files.map((name) => name.slice(0, -3)).sort()).toEqual([...helpPageIds].sort());
    const titles = pages.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.filter((title) => title.length > 9)).toEqual([]);
  });

  it('[HP1] hold no mark that was not understood', () => {
    const texts = pages.flatMap(({ id, blocks }) =>
      blocks.flatMap(textsOf).map((text) => `${id}: ${text}`),
    );
    expect(texts.filter((text) => /\*\*|`|\]\(|^\w+: #|<\w/u.test(text))).toEqual([]);
  });

  it('[HP6] have the pictures that they name, every mark explained, and no other', () => {
    const named = pages.flatMap(({ id, blocks }) =>
      blocks.flatMap((block, index) =>
        block.kind === 'picture' ? [{ id, name: block.name, after: blocks[index + 1] }] : [],
      ),
    );
    for (const { id, name, after } of named) {
      expect(existsSync(path.join(pictures, `${name}.webp`)), `${id}: ${name}`).toBe(true);
      const text = readFileSync(path.join(pictures, `${name}.json`), 'utf8');
      const { marks } = JSON.parse(text) as TakenPicture;
      const explained = after?.kind === 'list' && after.ordered ? after.items.length : 0;
      expect(explained, `${id}: marks of ${name}`).toBe(marks.length);
    }
    const kept = readdirSync(pictures).map((file) => path.parse(file).name);
    expect(kept.filter((name) => !named.some((each) => each.name === name))).toEqual([]);
  });

  it('weigh less than 3 MB', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const sizes = files.map((file) => statSync(path.join(folder, file)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
  });
});

describe('reading a page', () => {
  const read = (source: string) => parseHelp('start', `# 题\n${source}`).blocks;

  it('[HP1] takes headings, paragraphs, lists, pictures, bold, keys and links', () => {
    expect(
      read('## 一\n甲**乙**`F1`\n接上[单位](units)\n\n1. 子\n2. 丑\n- 寅\n![图](tasks)'),
    ).toEqual([
      { kind: 'heading', text: '一' },
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: '甲' },
          { kind: 'strong', text: '乙' },
          { kind: 'key', text: 'F1' },
          { kind: 'text', text: '接上' },
          { kind: 'link', text: '单位', page: 'units' },
        ],
      },
      {
        kind: 'list',
        ordered: true,
        items: [[{ kind: 'text', text: '子' }], [{ kind: 'text', text: '丑' }]],
      },
      { kind: 'list', ordered: false, items: [[{ kind: 'text', text: '寅' }]] },
      { kind: 'picture', name: 'tasks', caption: '图' },
    ]);
  });

  it('[HP1] leaves tags as text, and refuses links to nothing and a page without a title', () => {
    expect(read('<img src=x onerror=alert(1)>')).toEqual([
      { kind: 'paragraph', inlines: [{ kind: 'text', text: '<img src=x onerror=alert(1)>' }] },
    ]);
    expect(() => read('[没有](nowhere)')).toThrow('no such page');
    expect(() => parseHelp('start', '题')).toThrow('no title');
  });
});

describe('looking for words', () => {
  const found = (query: string) => searchHelp(pages, query).map(({ page }) => page);

  it('[HP2] finds a page by several words in any order, and nothing by a word that is nowhere', () => {
    expect(found('通知不显示')).toContain('reminders');
    expect(found('U盘')).toContain('places');
    expect(found('封存 重印')).toContain('snapshots');
    expect(found('重印　封存')).toEqual(found('封存 重印'));
    expect(found('封存 没有这个词')).toEqual([]);
    expect(found('EXCEL')).toEqual(found('excel'));
    expect(found('  ')).toEqual([]);
  });

  it('[HP3] puts the page first whose title has the word', () => {
    expect(found('考评')[0]).toBe('assess');
    expect(found('备份')[0]).toBe('backups');
    expect(found('单位')[0]).toBe('units');
  });

  it('marks the words, the longest where several begin, and loses no character', () => {
    expect(partsOf('导出Excel表', wordsOf('excel，导出 导'))).toEqual([
      { text: '导出', hit: true },
      { text: 'Excel', hit: true },
      { text: '表', hit: false },
    ]);
    for (const hit of searchHelp(pages, '封存')) {
      expect(hit.excerpt.some((part) => part.hit) || hit.title.some((part) => part.hit)).toBe(true);
    }
  });
});
