import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordedCodes, wordProblem } from '#shared/words/problems.ts';
import { brokenRules } from './rules.ts';
import { allSentences, sentencesOf, stringsOf, type Sentence } from './sentences.ts';

/** Words that are looked for in notices and tables of others, formats of cells and fonts: nobody reads them on screen. */
const notShown = [
  'shared/document/',
  'shared/calendar/',
  'shared/tables/columns.ts',
  'shared/tables/lineKinds.ts',
  'shared/duties/dutyWhat.ts',
  'shared/duties/dutyWho.ts',
  'shared/units/directoryColumns.ts',
  'shared/templates/places.ts',
  'shared/plan/measures.ts',
  'electron/excel/numberFormat.ts',
  'renderer/parts/formatInstant.ts',
];

function isShown({ file, name }: Sentence): boolean {
  return (
    !notShown.some((place) => file.startsWith(place)) && name !== 'fontFamily' && name !== 'usage'
  );
}

const said = ({ file, line, text }: Sentence) => `${file}:${line} ${text}`;

describe('sentences on screen', () => {
  const shown = allSentences().filter(isShown);

  it('are all found: between tags, in attributes, in templates', () => {
    expect(shown.length).toBeGreaterThan(3000);
    const source = [
      'const a = `共${n}项`;',
      "const b = <p title='说明' aria-label={ok ? '是' : '否'}>",
      '  已写入',
      '  {count}处。{" "}',
      '</p>;',
    ].join('\n');
    expect(sentencesOf('x.tsx', source).map(({ text, name }) => [name, text])).toEqual([
      ['', '共⟨⟩项'],
      ['children', '已写入⟨⟩处。 '],
      ['title', '说明'],
      ['aria-label', '是'],
      ['aria-label', '否'],
    ]);
  });

  it('use the words of the glossary and are written in one way', () => {
    const broken = shown.flatMap((sentence) => {
      const rules = brokenRules(sentence);
      return rules.length === 0 ? [] : [`${said(sentence)} — ${rules.join('；')}`];
    });
    expect(broken).toEqual([]);
  });

  it.each([
    '您的改动没有丢失。',
    '正在加载数据',
    '导入失败，请重试。',
    '共 3 项',
    '采用 ⟨⟩ 处',
    '正在生成PDF',
    '已保存, 没有改动',
    '请核对， 再写入。',
    '说明:',
    '选择"采用"',
    '请等待...',
    '请先请对方关闭',
    '完成！',
    '回收表已导入',
  ])('a sentence written otherwise is seen: %s', (text) => {
    expect(brokenRules({ text })).not.toEqual([]);
  });

  it.each([
    '打印（A3 横向）…',
    '↑↓ 移动，F8 下一处待决定',
    '现将{计划}截至{截至日}的推进情况通报如下。',
    '请你单位高度重视',
    '红灯 ⟨⟩',
    '文件太大（超过50 MB），没有读取。请另存为 .xlsx 后再报。',
  ])('a sentence written so is left alone: %s', (text) => {
    expect(brokenRules({ text })).toEqual([]);
  });

  it('of 使用说明 are written so as well', () => {
    const folder = path.resolve(import.meta.dirname, '../../templates/help');
    const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
    expect(pages.length).toBeGreaterThan(20);
    const broken = pages.flatMap((page) =>
      readFileSync(path.join(folder, page), 'utf8')
        .split('\n')
        .flatMap((line, at) => {
          // What is typed on a command line or a keyboard stands between back quotes, a list has its number in front.
          const text = line.replace(/`[^`]*`/g, 'F1').replace(/^\d+\. |^- |^#+ /, '');
          return brokenRules({ text }).map((rule) => `${page}:${at + 1} ${text} — ${rule}`);
        }),
    );
    expect(broken).toEqual([]);
  });

  it('are Chinese: no label, title or text between tags is English', () => {
    const places = /^(?:children|title|label|aria-label|placeholder|hint|alt|action|description)$/;
    const english = (sentences: Sentence[]) =>
      sentences.filter(
        ({ name, text }) =>
          places.test(name) && /[A-Za-z]{2,}/.test(text) && !/\p{Script=Han}/u.test(text),
      );
    expect(english(allSentences(['renderer'], stringsOf)).map(said)).toEqual([]);
    expect(english(stringsOf('x.tsx', '<Button title="Close">OK</Button>'))).toHaveLength(2);
  });
});

describe('words for problems', () => {
  const facts = { limit: 5, most: 8, count: 5, cell: 'B2', files: 9, name: '甲', period: '6月' };
  /** What to do: 请, or that nothing has to be done. */
  const todo = /请|无须|没有可以(?:撤销|重做)的操作/;

  it('say what to do, each of them', () => {
    const without = wordedCodes().filter((code) => !todo.test(wordProblem({ code, facts })));
    expect(without).toEqual([]);
    expect(todo.test('这一行已经不在了。')).toBe(false);
  });

  it('are whole sentences in the words of the glossary', () => {
    const broken = wordedCodes().flatMap((code) => {
      const text = wordProblem({ code, where: '反馈表.xlsx', facts });
      const rules = brokenRules({ text });
      return /^反馈表\.xlsx：.+。$/u.test(text) && rules.length === 0
        ? []
        : [`${code} ${rules.join('；')} ${text}`];
    });
    expect(broken).toEqual([]);
  });

  it('a code without words still says what happened and what to do', () => {
    expect(wordProblem({ code: 'neverHeardOf' })).toMatch(
      /^出了意外（neverHeardOf）.*请重试.*。$/u,
    );
  });
});
