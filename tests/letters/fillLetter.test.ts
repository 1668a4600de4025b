// Words in braces of Word files: what becomes of them [L8] [L9], and what is found wrong with them [L7].
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLetter, fillLetter, letterBytes } from '#electron/word/letters/fillLetter.ts';
import type { LetterFacts } from '#shared/letters/facts.ts';
import { wordLetterFinding } from '#shared/words/letterFindings.ts';
import { line, part, relationsPart, table, textOf, wordFile } from './wordKit.ts';

const facts: LetterFacts = {
  values: { 计划: '三年行动计划', 逾期任务数: '2', 未报单位数: '0', 抄送: '', 主送: '市住建局' },
  lists: {
    逾期任务: [
      { key: 'a', values: { 序号: '1', 任务: '修路', 逾期天数: '3' } },
      { key: 'b', values: { 序号: '2', 任务: '种树', 逾期天数: '12' } },
    ],
    未报单位名单: [],
  },
};

async function filled(body: string, values = facts.values): Promise<string[]> {
  const template = await wordFile(body);
  const letter = await fillLetter(template, { ...facts, values });
  return textOf(await letterBytes(template, letter));
}

const findingsOf = async (body: string, more: Record<string, string> = {}) =>
  (await checkLetter(await wordFile(body, more))).findings;

describe('filling a template', () => {
  it('[L8] finds words in braces wherever Word broke them into runs, also in braces of a Chinese keyboard', async () => {
    expect(await filled(line('关于', '{', '计', '划', '}的函：{主', '送}'))).toEqual([
      '关于三年行动计划的函：市住建局',
    ]);
    expect(await filled(line('｛计划｝共{ 逾期任务数 }项'))).toEqual(['三年行动计划共2项']);
  });

  it('[L8] repeats paragraphs, rows of tables and words for every row of a list', async () => {
    const paragraphs = line('{#逾期任务}') + line('{序号}.{任务}') + line('{/逾期任务}');
    expect(await filled(paragraphs)).toEqual(['1.修路', '2.种树']);
    expect(
      await filled(line('有{#逾期任务}{任务}（{逾期天数}天）；{/逾期任务}共{逾期任务数}项')),
    ).toEqual(['有修路（3天）；种树（12天）；共2项']);
    const rows = table([
      ['序号', '任务', '天数'],
      ['{#逾期任务}{序号}', '{任务}', '{逾期天数}{/逾期任务}'],
      ['合计', '{逾期任务数}', ''],
    ]);
    const cells = (await filled(rows)).map((text) => text.split('\t').map((cell) => cell.trim()));
    expect(cells).toEqual([
      ['序号', '任务', '天数'],
      ['1', '修路', '3'],
      ['2', '种树', '12'],
      ['合计', '2', ''],
    ]);
  });

  it('[L8] shows a part only where its word says something', async () => {
    const body =
      line('{#逾期任务数}') +
      line('有逾期') +
      line('{/逾期任务数}') +
      line('{^逾期任务数}没有逾期{/逾期任务数}') +
      line('{#未报单位数}有未报{/未报单位数}{^未报单位名单}都报了{/未报单位名单}') +
      line('抄送：{抄送}。') +
      line('{抄送}');
    expect(await filled(body)).toEqual(['有逾期', '都报了', '抄送：。']);
  });

  it('[L8] makes several paragraphs of a text that is all of one, and breaks lines within another', async () => {
    const values = { ...facts.values, 计划: '甲\n乙' };
    expect(await filled(line('{计划}'), values)).toEqual(['甲', '乙']);
    const template = await wordFile(line('计划：{计划}'));
    const letter = await fillLetter(template, { ...facts, values });
    const body = Buffer.from(await letterBytes(template, letter));
    expect(await textOf(body)).toEqual(['计划：甲', '乙']);
  });

  it('[L8] fills heads, feet and text boxes', async () => {
    const box = `<w:p><w:r><w:pict><w:txbxContent>${line('框：{主送}')}</w:txbxContent></w:pict></w:r></w:p>`;
    const template = await wordFile(box, {
      'word/_rels/document.xml.rels': relationsPart({ type: 'header', target: 'header1.xml' }),
      'word/header1.xml': part('hdr', line('{计划}')),
    });
    const { letter } = await fillLetter(template, facts);
    const [text, head] = letter.parts.map(({ root }) => JSON.stringify(root));
    expect(text).toContain('框：');
    expect(text).toContain('市住建局');
    expect(head).toContain('三年行动计划');
  });

  it('[L9] any text comes back as it was', async () => {
    const texts = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        // Blanks at the ends of a line and characters that XML forbids are no text to any reader of Word files.
        const plain = text
          // oxlint-disable-next-line no-control-regex -- what XML forbids is meant
          .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff\ud800-\udfff]/gu, '')
          .trim();
        const template = await wordFile(line('【{计划}】'));
        const values = { ...facts.values, 计划: plain };
        const letter = await fillLetter(template, { ...facts, values });
        expect(await textOf(await letterBytes(template, letter))).toEqual([`【${plain}】`]);
      }),
      { numRuns: 60 },
    );
  });

  it('[L9] braces, fields and markup in the text of a plan say nothing', async () => {
    const values = { ...facts.values, 计划: '{主送}<w:br/>&amp;=1+1 { DDEAUTO c:\\a }' };
    expect(await filled(line('{计划}'), values)).toEqual([values.计划]);
  });

  it('keeps what nobody touches letter by letter', async () => {
    const body = `${line('没有词')}<w:p><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>红 &amp; 字</w:t></w:r></w:p><w:sectPr/>`;
    const template = await wordFile(body);
    const bytes = await letterBytes(template, await fillLetter(template, facts));
    expect(await textOf(bytes)).toEqual(['没有词', '红 & 字']);
  });
});

describe('checking a template', () => {
  it('[L7] names unknown words with their place and what may have been meant', async () => {
    const body =
      line('关于{计划名}') + line('') + table([['{#逾期任务}{任务}', '{逾期天}{/逾期任务}']]);
    const findings = await findingsOf(body);
    expect(findings).toEqual([
      { code: 'unknownWord', where: '正文第1段', word: '计划名', similar: ['计划'] },
      {
        code: 'unknownWord',
        where: '第1个表格第1行第2格',
        word: '逾期天',
        similar: ['逾期天数'],
      },
    ]);
    expect(wordLetterFinding(findings[0]!)).toBe(
      '正文第1段：认不出“计划名”，是不是“计划”？请改正，或去掉花括号。',
    );
  });

  it('[L7] a word of a list is unknown outside of it', async () => {
    const [finding] = await findingsOf(line('{逾期天数}'));
    expect(finding).toMatchObject({ code: 'unknownWord', word: '逾期天数' });
  });

  it('[L7] names braces and lists without their other half', async () => {
    expect(await findingsOf(line('关于{计划的函') + line('共2项}'))).toEqual([
      { code: 'unclosedBrace', where: '正文第1段', word: '关于{计划的函' },
      { code: 'unopenedBrace', where: '正文第2段', word: '共2项}' },
    ]);
    expect(await findingsOf(line('{#逾期任务}') + line('{任务}'))).toEqual([
      { code: 'listNotClosed', where: '正文第1段', word: '逾期任务' },
    ]);
    expect(await findingsOf(line('{计划}{/逾期任务}'))).toEqual([
      { code: 'listNotOpened', where: '正文第1段', word: '逾期任务' },
    ]);
    expect(await findingsOf(line('有{#逾期任务}') + line('{任务}{/逾期任务}'))).toEqual([
      { code: 'listAcross', where: '正文第1段', word: '逾期任务' },
    ]);
    expect(await findingsOf(line('{#没有的名单}{/没有的名单}'))).toMatchObject([
      { code: 'unknownList', word: '没有的名单' },
    ]);
    expect(await findingsOf(line('一封信'))).toEqual([{ code: 'noWords', where: '', word: '' }]);
  });

  it('[L7] refuses what would run, fetch or hide something', async () => {
    const codes = async (body: string, more: Record<string, string> = {}) =>
      (await findingsOf(`${line('{计划}')}${body}`, more)).map(({ code }) => code);
    const rels = 'word/_rels/document.xml.rels';
    expect(await codes('', { 'word/vbaProject.bin': 'x' })).toEqual(['macros']);
    expect(await codes('', { '_xmlsignatures/sig1.xml': '<a/>' })).toEqual(['signed']);
    expect(
      await codes('', { [rels]: relationsPart({ type: 'oleObject', target: 'e.bin' }) }),
    ).toEqual(['embedded']);
    const outside = { type: 'image', target: 'http://203.0.113.5/a.png', external: true };
    expect(await codes('', { [rels]: relationsPart(outside) })).toEqual(['outsideLink']);
    const link = { type: 'hyperlink', target: 'http://www.gov.cn', external: true };
    expect(await codes('', { [rels]: relationsPart(link) })).toEqual([]);
    const field = (...words: string[]) =>
      `<w:p>${words.map((word) => `<w:r><w:instrText>${word}</w:instrText></w:r>`).join('')}</w:p>`;
    expect(await codes(field('DDE', 'AUTO c:\\\\a'))).toEqual(['activeField']);
    expect(await codes('<w:p><w:fldSimple w:instr=" INCLUDETEXT a "/></w:p>')).toEqual([
      'activeField',
    ]);
    expect(await codes('<w:p><w:fldSimple w:instr=" PAGE "/></w:p>')).toEqual([]);
    expect(await codes('<w:p><w:ins><w:r><w:t>改</w:t></w:r></w:ins></w:p>')).toEqual([
      'trackedChanges',
    ]);
  });

  it('[L7] the template that a file was made from does not go out', async () => {
    const template = await wordFile(line('{计划}'), {
      'word/settings.xml': part('settings', '<w:attachedTemplate r:id="rId1"/><w:zoom/>'),
      'word/_rels/settings.xml.rels': relationsPart({
        type: 'attachedTemplate',
        target: 'file:///C:/Users/wang/a.dotx',
        external: true,
      }),
    });
    expect((await checkLetter(template)).findings).toEqual([]);
    const { letter } = await fillLetter(template, facts);
    expect([...letter.others.keys()].sort()).toEqual([
      'word/_rels/settings.xml.rels',
      'word/settings.xml',
    ]);
    expect(JSON.stringify([...letter.others.values()])).not.toMatch(/wang|attachedTemplate/u);
  });
});
