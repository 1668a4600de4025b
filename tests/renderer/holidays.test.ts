// What the dialog of holidays shows and asks for, without a screen: the lines of a year, the comparison of a pasted
// notice with what is there, the days that are selected and the edits made of them.
import { describe, expect, it, test } from 'vitest';
import { readHolidayNotice } from '#shared/calendar/readHolidayNotice.ts';
import { dayKind } from '#shared/calendar/workdays.ts';
import { tableOfRows, workdayTable, type OwnDay } from '#shared/calendar/workdayTable.ts';
import {
  acceptEdit,
  markEdit,
  nameOfDays,
  selectedDays,
  toggledKind,
} from '#renderer/holidays/holidayEdits.ts';
import { previewNotice } from '#renderer/holidays/noticePreview.ts';
import { stretchText } from '#renderer/holidays/stretchText.ts';
import { yearState, yearSummary } from '#renderer/holidays/yearSummary.ts';
import { dayLabel, dayWords, markOfDay } from '#renderer/parts/dayMarks.ts';
import { edited } from '#tests/plan/editKit.ts';
import { smallPlan } from '#tests/plan/smallPlan.ts';

const off = (day: string, name: string): OwnDay => ({ day, kind: 'off', name });
const builtIn = workdayTable();

describe('the lines of a year', () => {
  it('[W2] name each holiday with its days off and the days worked for it', () => {
    expect(yearSummary(2026, builtIn).map(({ name, text }) => `${name} ${text}`)).toEqual([
      '元旦 1月1日至3日放假，1月4日上班',
      '春节 2月15日至23日放假，2月14日、2月28日上班',
      '清明节 4月4日至6日放假',
      '劳动节 5月1日至5日放假，5月9日上班',
      '端午节 6月19日至21日放假',
      '中秋节 9月25日至27日放假',
      '国庆节 10月1日至7日放假，9月20日、10月10日上班',
    ]);
  });

  it('[W2] keep the two New Year’s holidays of a year apart', () => {
    const lines = yearSummary(2022, builtIn).filter(({ name }) => name === '元旦');
    expect(lines.map(({ text }) => text)).toEqual(['1月1日至3日放假', '12月31日放假']);
  });

  it('[W3][W5] say what is one’s own and what the law alone gives', () => {
    const own = yearSummary(2026, workdayTable([off('2026-03-03', '民俗节')]));
    expect(own.filter((line) => line.own).map(({ name }) => name)).toEqual(['民俗节']);
    expect(yearSummary(2027, builtIn).every(({ assumed }) => assumed)).toBe(true);
  });

  const six = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节'];
  const partly = six.map((name, index) => off(`2027-0${index + 1}-01`, name));
  test.each([
    [2026, [], true, /^已内置国务院办公厅2026年/],
    [2027, [], false, /^还没有2027年的放假安排/],
    [2027, partly, false, /不全，缺国庆节。$/],
    [2027, [...partly, off('2027-10-01', '国庆节')], true, /已录入。$/],
  ])('[W4] %i is known with these own days: %#', (year, own, known, text) => {
    const state = yearState(year, workdayTable(own));
    expect(state.known).toBe(known);
    expect(state.text).toMatch(text);
  });
});

describe('a pasted notice', () => {
  const own = [off('2026-03-03', '民俗节'), off('2026-10-08', '国庆节')];
  const table = workdayTable(own);
  const preview = (text: string) => previewNotice(readHolidayNotice(text, 2026, table), own, table);

  it('[W12] is compared with what is there, in stretches', () => {
    const { lines, days } = preview('国庆节：10月1日至8日放假，共8天。10月10日、9月26日上班。');
    expect(lines.map(({ first, last, state, was }) => [first, last, state, was])).toEqual([
      ['2026-09-26', '2026-09-26', 'changed', '中秋节放假'],
      ['2026-10-01', '2026-10-08', 'same', ''],
      ['2026-10-10', '2026-10-10', 'same', ''],
    ]);
    expect(days).toEqual([{ day: '2026-09-26', kind: 'work', name: '国庆节' }]);
  });

  it('[W4] of a new year is all new, and says what is missing and what else was entered', () => {
    const { lines, days, others, missing } = previewNotice(
      readHolidayNotice('2027年元旦、春节放假：一、元旦：1月1日至3日放假。', 2026, table),
      [...own, off('2027-08-08', '本市放假')],
      table,
    );
    expect(lines).toEqual([
      { first: '2027-01-01', last: '2027-01-03', kind: 'off', name: '元旦', state: 'new', was: '' },
    ]);
    expect(days).toHaveLength(3);
    expect(others).toEqual(['2027-08-08']);
    expect(missing).toHaveLength(6);
  });

  it('[W15] taken, the plan has the days of the notice', () => {
    const notice = readHolidayNotice('春节：2月5日至11日放假。1月31日上班。', 2027, builtIn);
    const { days } = previewNotice(notice, [], builtIn);
    const edit = acceptEdit(2027, days);
    expect(edit.label).toBe('录入2027年放假安排');
    const after = tableOfRows(edited(smallPlan(), ...edit.operations).document.holidays);
    expect(dayKind('2027-02-11', after)).toMatchObject({ kind: 'holiday', name: '春节' });
    expect(dayKind('2027-01-31', after).kind).toBe('makeUpWorkday');
  });
});

describe('selected days', () => {
  test.each([
    ['2026-10-01', '2026-10-03', 3, '2026-10-01', '2026-10-03'],
    ['2026-10-03', '2026-10-01', 3, '2026-10-01', '2026-10-03'],
    ['2026-10-01', '2026-10-01', 1, '2026-10-01', '2026-10-01'],
    // A slip of the hand takes no whole year; the day that the keys move is always in.
    ['2026-01-01', '2026-12-31', 100, '2026-09-23', '2026-12-31'],
    ['2026-12-31', '2026-01-01', 100, '2026-01-01', '2026-04-10'],
  ])('[W15] from %s to %s are %i', (anchor, at, count, first, last) => {
    const days = selectedDays({ anchor, at });
    expect([days.length, days[0], days.at(-1)]).toEqual([count, first, last]);
  });

  it('[W15] make one operation, with a label that says what was done', () => {
    const days = selectedDays({ anchor: '2026-12-31', at: '2027-01-02' });
    expect(markEdit(days, 'off', '元旦')).toMatchObject({
      label: '2026年12月31日至2027年1月2日放假',
      operations: [{ type: 'setHolidays', days: [{ kind: 'off', name: '元旦' }, {}, {}] }],
    });
    expect(markEdit(['2026-10-01'], null, '').label).toBe('2026年10月1日恢复为通知的安排');
  });

  test.each([
    ['2026-10-08', 'off'],
    ['2026-10-01', 'work'],
    ['2026-10-10', 'off'],
    ['2026-11-28', 'work'],
    ['2026-03-03', null],
  ])('[W16] a double click turns %s into %s', (day, kind) => {
    expect(toggledKind(day, workdayTable([off('2026-03-03', '民俗节')]))).toBe(kind);
  });

  it('[W16] are called what all of them are called', () => {
    expect(nameOfDays(['2026-10-01', '2026-10-08'], builtIn)).toBe('国庆节');
    expect(nameOfDays(['2026-09-25', '2026-10-01'], builtIn)).toBe('');
    expect(nameOfDays(['2026-11-26'], builtIn)).toBe('');
  });
});

describe('words for days', () => {
  const table = workdayTable([
    off('2026-03-03', '放假'),
    { day: '2026-03-07', kind: 'work', name: '调休上班' },
    { day: '2026-03-04', kind: 'work', name: '值守' },
  ]);
  test.each([
    ['2026-10-01', '2026年10月1日（周四），国庆节放假', '国庆节放假', '休'],
    ['2026-10-10', '2026年10月10日（周六），国庆节调休上班', '国庆节调休上班', '班'],
    ['2026-03-03', '2026年3月3日（周二），放假', '放假', '休'],
    ['2026-03-07', '2026年3月7日（周六），调休上班', '调休上班', '班'],
    ['2026-03-04', '2026年3月4日（周三），工作日（值守）', '工作日（值守）', '班'],
    ['2026-11-28', '2026年11月28日（周六）', '周末', undefined],
  ])('[W1] %s', (day, label, words, sign) => {
    expect(dayLabel(day, table)).toBe(label);
    expect(dayWords(day, table)).toBe(words);
    expect(markOfDay(day, table)?.sign).toBe(sign);
  });

  test.each([
    ['2026-10-01', '2026-10-01', 2026, '10月1日'],
    ['2026-10-01', '2026-10-07', null, '2026年10月1日至7日'],
    ['2026-04-30', '2026-05-04', 2026, '4月30日至5月4日'],
    ['2026-12-31', '2027-01-02', 2026, '12月31日至2027年1月2日'],
    ['2026-12-31', '2027-01-02', 2027, '2026年12月31日至2027年1月2日'],
  ])('[W1] from %s to %s, seen from %s: %s', (first, last, year, text) => {
    expect(stretchText(first, last, year)).toBe(text);
  });
});
