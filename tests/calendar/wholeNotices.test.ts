// Whole notices of holidays in random house styles, generated from the built-in years and read back; and any text at all.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay, partsOf } from '#shared/calendar/days.ts';
import { holidayNotices, type NoticeItem } from '#shared/calendar/holidayNotices.ts';
import { readHolidayNotice } from '#shared/calendar/readHolidayNotice.ts';
import { daysFrom, weekdayName } from '#shared/calendar/workdays.ts';
import { workdayTable } from '#shared/calendar/workdayTable.ts';

const table = workdayTable();

describe('whole notices', () => {
  type Style = {
    ordinals: number;
    weekdays: 'none' | '周' | '星期';
    to: string;
    verb: string;
    total: boolean;
    halfWidth: boolean;
    breakAt: number;
    oneLine: boolean;
  };
  const styles: fc.Arbitrary<Style> = fc.record({
    ordinals: fc.nat(3),
    weekdays: fc.constantFrom('none' as const, '周' as const, '星期' as const),
    to: fc.constantFrom('至', '到', '—', '-', '～'),
    verb: fc.constantFrom('放假', '放假调休', '放假公休'),
    total: fc.boolean(),
    halfWidth: fc.boolean(),
    breakAt: fc.nat(60),
    oneLine: fc.boolean(),
  });

  const written = (day: string, year: string, style: Style, month: number | null): string => {
    const [own, inMonth, date] = partsOf(day);
    const head = `${own === Number(year) ? '' : `${own}年`}${inMonth === month ? '' : `${inMonth}月`}`;
    const name = weekdayName(day).slice(1);
    const tail = style.weekdays === 'none' ? '' : `（${style.weekdays}${name}）`;
    return `${head}${date}日${tail}`;
  };

  const sentence = (year: string, [name, days, ...made]: NoticeItem, style: Style): string => {
    const whole = (day: string) => (day.length === 5 ? `${year}-${day}` : day);
    const [first = '', last = first] = days.split('/').map(whole);
    const [, month] = partsOf(first);
    const start = written(first, year, style, null);
    // A range out of December ends in a year of its own.
    const crosses = first.slice(0, 4) !== last.slice(0, 4);
    const end = `${crosses ? `${last.slice(0, 4)}年` : ''}${written(last, year, style, month)}`;
    const range = first === last ? start : `${start}${style.to}${end}`;
    const total = style.total ? `，共${daysFrom(first, last).length}天` : '';
    const work = made.map((day) => written(whole(day), year, style, null)).join('、');
    return `${name}：${range}${style.verb}${total}。${work === '' ? '' : `${work}上班。`}`;
  };

  const render = (year: string, style: Style): string => {
    const ordinal = (index: number) =>
      [
        `${'一二三四五六七八九'[index]}、`,
        `${index + 1}.`,
        `（${'一二三四五六七八九'[index]}）`,
        '',
      ][style.ordinals] ?? '';
    const items = (holidayNotices[Number(year)] ?? []).map((item, index) => {
      const text = `${ordinal(index)}${sentence(year, item, style)}`;
      // A line that the page broke in the middle of a sentence.
      const at = style.breakAt > 12 && style.breakAt < text.length - 1 ? style.breakAt : null;
      return at === null || style.oneLine ? text : `${text.slice(0, at)}\n${text.slice(at)}`;
    });
    const text = [
      `市政府办公室关于${year}年部分节假日安排的通知`,
      `现将${year}年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。`,
      items.join(style.oneLine ? '' : '\n'),
      '节假日期间，要妥善安排好值班和安全等工作。',
      `${Number(year) - 1}年11月4日`,
    ].join('\n');
    return style.halfWidth
      ? text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('：', ':')
      : text;
  };

  test('[W9] are read back as they were written, in any house style', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(holidayNotices)), styles, (year, style) => {
        const text = render(year, style);
        const notice = readHolidayNotice(text, 2026, workdayTable());
        const wanted = new Map<string, string>();
        for (const [name, days, ...made] of holidayNotices[Number(year)] ?? []) {
          const whole = (day: string) => (day.length === 5 ? `${year}-${day}` : day);
          const [first = '', last = first] = days.split('/').map(whole);
          for (const day of daysFrom(first, last)) wanted.set(day, `off ${name}`);
          for (const day of made) wanted.set(whole(day), `work ${name}`);
        }
        const read = new Map(notice.days.map(({ day, kind, name }) => [day, `${kind} ${name}`]));
        expect(notice.doubts, text).toEqual([]);
        expect(read, text).toEqual(wanted);
        expect(notice.year).toBe(Number(year));
      }),
      { numRuns: 400 },
    );
  });

  test('[W14] any text is read without failing, into real days, each once, in order', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'年月日至到、，。；：（）-—1239周六日天共\n\t'.split(''),
        '10月1日',
        '12月',
        '31日',
        '放假',
        '上班',
        '公休日调至',
        '延长',
        '起',
        '共7天',
        '元旦',
        '春节：',
        '（周五）',
        '2026年',
      ),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { days, doubts } = readHolidayNotice(pieces.join(''), 2026, table);
        for (const { day, name } of days) {
          expect(isDay(day)).toBe(true);
          expect(name).not.toBe('');
          expect(name.length).toBeLessThanOrEqual(30);
        }
        for (const [index, { day }] of days.entries()) {
          if (index > 0) expect(day > (days[index - 1]?.day ?? '')).toBe(true);
        }
        for (const { message } of doubts) expect(message).not.toBe('');
      }),
      { numRuns: 1500 },
    );
  });

  test('[W14] a hostile text costs no more than its length', () => {
    for (const text of ['10月1日至'.repeat(4000), '（'.repeat(20_000), '一、'.repeat(9000)]) {
      expect(readHolidayNotice(text, 2026, table).days.length).toBeLessThan(400);
    }
  });
});
