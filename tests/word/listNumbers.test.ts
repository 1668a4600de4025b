// Numbers that Word makes by itself: what the reader writes into the text, and what LibreOffice shows of the same files.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocx } from '#electron/word/readDocx.ts';
import { formatListNumber } from '#electron/word/listFormats.ts';
import { convertAll, withoutWriter } from '#tests/excel/libreOffice.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import {
  item,
  listOf,
  listDefinition,
  listLevel,
  paragraph,
  styled,
  wordPackage,
  type WordFixture,
} from '../fixtures/word/wordPackage.ts';

export async function linesOf(fixture: WordFixture): Promise<string[]> {
  const read = await readDocx(wordPackage(fixture), '通知.docx');
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value.flatMap(({ text }) => text.split('\n')).filter((line) => line !== '');
}

const outline = listDefinition(0, [
  { format: 'chineseCounting', text: '%1、' },
  { format: 'chineseCountingThousand', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
  { format: 'decimalEnclosedCircleChinese', text: '%4' },
]);
const heading = (id: string, more: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${id}"/>${more}</w:style>`;

/** `onlyWord`: by the standard (isLgl, lvlRestart 0), and as Word shows it; LibreOffice 7.4 passes over both. */
type Case = { trouble: string; fixture: WordFixture; lines: string[]; onlyWord?: true };

const cases: Case[] = [
  {
    trouble: 'three levels, each beginning again below the one above',
    fixture: {
      numbering: outline + listOf(1, 0),
      body:
        item('总体要求', 1) +
        item('重点任务', 1) +
        item('城市更新', 1, 1) +
        item('改造小区', 1, 2) +
        item('加装电梯', 1, 2) +
        item('乡村振兴', 1, 1) +
        item('硬化道路', 1, 2) +
        item('验收', 1, 3),
    },
    lines: [
      '一、总体要求',
      '二、重点任务',
      '（一）城市更新',
      '1.改造小区',
      '2.加装电梯',
      '（二）乡村振兴',
      '1.硬化道路',
      '①验收',
    ],
  },
  {
    trouble: 'numbers above ten, a list in other paragraphs, an empty paragraph that counts',
    fixture: {
      numbering: outline + listOf(1, 0),
      body:
        Array.from({ length: 11 }, (_, index) =>
          item(`事项${'甲乙丙丁戊己庚辛壬癸子'.charAt(index)}`, 1),
        ).join('') +
        paragraph('说明文字。') +
        item('', 1) +
        item('末项', 1),
    },
    lines: [
      ...Array.from(
        '甲乙丙丁戊己庚辛壬癸子',
        (name, index) =>
          `${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'][index]}、事项${name}`,
      ),
      '说明文字。',
      '十三、末项',
    ],
  },
  {
    trouble: 'a second list of the same definition counts on, one with its own start begins again',
    fixture: {
      numbering:
        outline +
        listOf(1, 0) +
        listOf(2, 0) +
        listOf(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
      body: item('甲', 1) + item('乙', 2) + item('丙', 3) + item('丁', 3),
    },
    lines: ['一、甲', '二、乙', '一、丙', '二、丁'],
  },
  {
    trouble: 'a list that starts at five, a level put in place of the definition’s',
    fixture: {
      numbering:
        listDefinition(0, [{ format: 'decimal', text: '第%1条　', start: 5 }]) +
        listOf(1, 0) +
        listOf(
          2,
          0,
          `<w:lvlOverride w:ilvl="0">${listLevel(0, { format: 'chineseCounting', text: '第%1章　' })}</w:lvlOverride>`,
        ),
      body: item('甲', 1) + item('乙', 1),
    },
    lines: ['第5条　甲', '第6条　乙'],
  },
  {
    trouble: 'levels joined in one number, digits throughout below 第一章',
    onlyWord: true,
    fixture: {
      numbering:
        listDefinition(0, [
          { format: 'chineseCounting', text: '第%1章 ' },
          { format: 'decimal', text: '%1.%2 ', more: '<w:isLgl/>' },
          { format: 'decimal', text: '%1.%2.%3 ', more: '<w:isLgl/>' },
        ]) + listOf(1, 0),
      body:
        item('总则', 1) +
        item('目的', 1, 1) +
        item('任务', 1) +
        item('范围', 1, 1) +
        item('细则', 1, 2),
    },
    lines: ['第一章 总则', '1.1 目的', '第二章 任务', '2.1 范围', '2.1.1 细则'],
  },
  {
    trouble: 'a level that runs on through the whole notice',
    onlyWord: true,
    fixture: {
      numbering:
        listDefinition(0, [
          { format: 'chineseCounting', text: '%1、' },
          { format: 'decimal', text: '%2.', more: '<w:lvlRestart w:val="0"/>' },
        ]) + listOf(1, 0),
      body: item('甲', 1) + item('子', 1, 1) + item('丑', 1, 1) + item('乙', 1) + item('寅', 1, 1),
    },
    lines: ['一、甲', '1.子', '2.丑', '二、乙', '3.寅'],
  },
  {
    trouble:
      'numbers by the style, its level named in the list; by a style based on it; switched off with list 0',
    fixture: {
      numbering:
        listDefinition(0, [
          { format: 'chineseCounting', text: '%1、', more: '<w:pStyle w:val="1"/>' },
          { format: 'chineseCounting', text: '（%2）', more: '<w:pStyle w:val="2"/>' },
        ]) + listOf(4, 0),
      styles:
        heading(
          '1',
          '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>',
        ) +
        heading('2', '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr></w:pPr>') +
        heading('a', '<w:basedOn w:val="1"/>'),
      body:
        styled('总体要求', '1') +
        styled('重点任务', 'a') +
        styled('城市更新', '2') +
        styled('附言', '1', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>') +
        styled('保障措施', '1'),
    },
    lines: ['一、总体要求', '二、重点任务', '（一）城市更新', '附言', '三、保障措施'],
  },
  {
    trouble: 'bullets are no numbers, and neither is a list that is not defined',
    fixture: {
      numbering: listDefinition(0, [{ format: 'bullet', text: '\uf0b7' }]) + listOf(1, 0),
      body: item('甲', 1) + item('乙', 99),
    },
    lines: ['甲', '乙'],
  },
];

describe('numbers of lists', () => {
  it.each(cases)('[W1] $trouble', async ({ fixture, lines }) => {
    expect(await linesOf(fixture)).toEqual(lines);
  });

  it('[W1] a number without a mark of its own gets the customary one', async () => {
    const numbering =
      listDefinition(0, [
        { format: 'chineseCounting', text: '%1' },
        { format: 'decimal', text: '%2' },
      ]) + listOf(1, 0);
    expect(
      await linesOf({
        numbering,
        body: item('重点任务', 1) + item('改造小区', 1, 1) + item('2023年底前完工', 1, 1),
      }),
    ).toEqual(['一、重点任务', '1.改造小区', '2. 2023年底前完工']);
  });

  it('[W1] struck out items are not counted; a text box counts once, though it is written twice', async () => {
    const numbering = outline + listOf(1, 0);
    const struck =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr><w:del w:id="2" w:author="a"><w:r><w:delText>删去的一条</w:delText></w:r></w:del></w:p>';
    const box = `<w:txbxContent>${item('框内', 1)}</w:txbxContent>`;
    const twice = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(
      await linesOf({ numbering, body: item('甲', 1) + struck + twice + item('乙', 1) }),
    ).toEqual(['一、甲', '二、框内', '三、乙']);
  });
});

describe('formats of numbers', () => {
  it.each([
    ['chineseCounting', [1, 10, 11, 20, 21, 105, 110], '一 十 十一 二十 二十一 一百零五 一百一十'],
    ['chineseLegalSimplified', [1, 10, 11, 20], '壹 壹拾 壹拾壹 贰拾'],
    ['decimalEnclosedCircle', [1, 20, 21], '① ⑳ ㉑'],
    ['decimalEnclosedParen', [1, 20], '⑴ ⒇'],
    ['decimalFullWidth', [12], '１２'],
    ['ideographDigital', [10, 21], '一〇 二一'],
    ['ideographTraditional', [1, 10], '甲 癸'],
    ['upperLetter', [1, 26, 27], 'A Z AA'],
    ['lowerRoman', [4, 9, 14], 'iv ix xiv'],
    ['decimalZero', [3, 12], '03 12'],
    ['hindiNumbers', [3], '3'],
  ])('[W2] %s', (format, values, expected) => {
    expect(values.map((value) => formatListNumber(value, format)).join(' ')).toBe(expected);
  });
});

describe.skipIf(withoutWriter !== null)('LibreOffice shows the same', () => {
  it('[W1] in all cases that it implements', { timeout: 120_000 }, async () => {
    const compared = cases.filter(({ onlyWord }) => !onlyWord);
    const folder = temporaryFolder();
    const files = compared.map(({ fixture }, index) => {
      const file = path.join(folder, `case${index}.docx`);
      writeFileSync(file, wordPackage(fixture));
      return file;
    });
    const converted = await convertAll(files, 'txt', 'txt:Text (encoded):UTF8');
    const plain = (line: string) => line.replace(/\s+/gu, '').replace(/^[\uf0b7•]/u, '');
    // LibreOffice shows the number of an empty paragraph too.
    const shown = converted.map((file) =>
      readFileSync(file, 'utf8')
        .replace(/^\ufeff/u, '')
        .split(/\r?\n/u)
        .map(plain)
        .filter((line) => line !== '' && line !== '十二、'),
    );
    expect(shown).toEqual(compared.map(({ lines }) => lines.map(plain)));
  });
});
