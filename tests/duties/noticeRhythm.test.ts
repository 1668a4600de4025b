// How often the notice asks units to report. Rule Y10.
import { expect, it } from 'vitest';
import { noticeRhythm } from '#shared/duties/noticeRhythm.ts';
import { fromSnapshot } from '#shared/plan/document.ts';
import { smallSnapshot } from '../plan/smallPlan.ts';

function rhythm(...texts: string[]) {
  const snapshot = smallSnapshot();
  const stages = snapshot.stages.map((stage, index) => ({ ...stage, text: texts[index] ?? '' }));
  return noticeRhythm(fromSnapshot({ ...snapshot, stages }));
}

it.each([
  ['各责任单位按项目清单组织实施，每月报送进展。', 'month', null],
  ['各责任单位于每月5日前报送上月进展情况。', 'month', 5],
  ['各责任单位每月28日前上报进展。', 'month', null],
  ['各单位按季度填报进展。', 'quarter', null],
  ['各县（市、区）每半年报告一次工作情况。', 'half', null],
  ['各部门每年向领导小组办公室报告工作。', 'year', null],
])('[Y10] %s', (text, every, graceDays) => {
  expect(rhythm(text)).toMatchObject({ every, graceDays });
});

it.each([
  ['各责任单位制定实施方案。'],
  ['市专班每季度调度一次。'],
  ['领导小组办公室每季度向市政府报告进展。'],
  ['各责任单位每月召开一次推进会。'],
  [''],
])('[Y10] asks for no reports of units: %s', (text) => {
  expect(rhythm(text)).toBeNull();
});

it('[Y10] the shortest rhythm counts, in the words of the notice', () => {
  expect(rhythm('各单位每半年报送总结。', '各责任单位组织实施，按月报送进展。')).toEqual({
    every: 'month',
    graceDays: null,
    words: '按月报送进展',
  });
});
