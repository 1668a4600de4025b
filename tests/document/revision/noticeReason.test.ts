// A revised notice as the reason for the days that it changes.
import { expect, it } from 'vitest';
import { noticeReason } from '#shared/document/revision/noticeReason.ts';
import { longestReason } from '#shared/plan/dueChanges.ts';

it.each([
  [
    '澜江市三年行动计划（修订）',
    '澜政发〔2022〕5号',
    '修订通知《澜江市三年行动计划（修订）》（澜政发〔2022〕5号）',
  ],
  ['澜江市三年行动计划（修订）', null, '修订通知《澜江市三年行动计划（修订）》'],
  ['', null, '修订通知《修订稿.docx》'],
])('[D6] %s %s', (title, documentNumber, text) => {
  expect(noticeReason({ title, documentNumber }, '修订稿.docx')).toEqual({
    text,
    correction: false,
  });
});

it('[D6] is never longer than a reason may be', () => {
  const long = noticeReason({ title: '长'.repeat(500), documentNumber: '号'.repeat(500) }, '');
  expect(long.text.length).toBe(longestReason);
});
