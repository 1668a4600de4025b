// The reasons to choose from.
import { expect, it } from 'vitest';
import { correctionChoice, otherChoice, reasonOf } from '#shared/plan/reasonChoices.ts';

it.each([
  ['nothing chosen', '', '说明', null],
  ['a choice', '前置工作延误', '', { text: '前置工作延误', correction: false }],
  [
    'a choice with further words',
    '上级文件调整',
    ' 澜政办发\n〔2022〕12号 ',
    { text: '上级文件调整：澜政办发 〔2022〕12号', correction: false },
  ],
  ['other, without words', otherChoice, ' ', null],
  ['other, in words of its own', otherChoice, '防汛', { text: '防汛', correction: false }],
  ['too much', otherChoice, '长'.repeat(201), null],
  ['a correction', correctionChoice, '', { text: correctionChoice, correction: true }],
])('[D4] %s', (_, choice, words, expected) => {
  expect(reasonOf(choice, words)).toEqual(expected);
});
