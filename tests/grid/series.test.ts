// How series go on, by what the cells hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continueSeries } from '#renderer/grid/series.ts';
import { parseChineseNumber } from '#shared/calendar/numerals.ts';
import { writeChineseNumber } from '#shared/calendar/writeNumeral.ts';
import type { ColumnKind } from '#shared/plan/tabs.ts';

function next(kind: ColumnKind, texts: string, count = 3, options = '') {
  return continueSeries(texts.split('|'), count, {
    kind,
    backwards: options.includes('back'),
    switched: options.includes('ctrl'),
  }).join('|');
}

describe('[G11] numbers', () => {
  it.each<[ColumnKind, string, string]>([
    ['number', '1|2', '3|4|5'],
    ['number', '5', '5|5|5'],
    ['number', '10|8', '6|4|2'],
    ['number', '1,000|1,500', '2,000|2,500|3,000'],
    ['number', '0.1|0.2', '0.3|0.4|0.5'],
    ['number', '1.50|1.75', '2.00|2.25|2.50'],
    ['percent', '10%|20%', '30%|40%|50%'],
    ['percent', '10%', '10%|10%|10%'],
    ['number', '1|2|4', '1|2|4'],
    ['number', '3|3', '3|3|3'],
    ['number', '-2|-1', '0|1|2'],
    ['text', '7|9', '11|13|15'],
    ['text', '13800000000', '13800000000|13800000000|13800000000'],
    ['number', '|', '||'],
    ['number', '5|', '5||5'],
  ])('%s %s → %s', (kind, source, expected) => {
    expect(next(kind, source)).toBe(expected);
  });

  it('are turned round by Ctrl: one counts, two repeat', () => {
    expect(next('number', '5', 3, 'ctrl')).toBe('6|7|8');
    expect(next('number', '1|2', 3, 'ctrl')).toBe('1|2|1');
  });

  it('go back upwards', () => {
    expect(next('number', '5|7', 3, 'back')).toBe('3|1|-1');
    expect(next('number', '5|7|8', 4, 'back')).toBe('8|7|5|8');
  });
});

describe('[G12] days and periods', () => {
  it.each<[ColumnKind, string, string]>([
    ['date', '2022-06-30', '2022-07-01|2022-07-02|2022-07-03'],
    ['date', '2022-01-01|2022-01-08', '2022-01-15|2022-01-22|2022-01-29'],
    ['date', '2022-01-15|2022-02-15', '2022-03-15|2022-04-15|2022-05-15'],
    ['date', '2022-01-31|2022-02-28', '2022-03-31|2022-04-30|2022-05-31'],
    ['date', '2022-06-30|2022-09-30', '2022-12-31|2023-03-31|2023-06-30'],
    ['date', '2021-12-31|2022-12-31', '2023-12-31|2024-12-31|2025-12-31'],
    ['date', '2022-01-30|2022-03-30', '2022-05-30|2022-07-30|2022-09-30'],
    ['date', '2022-06-30|2022-06-30', '2022-06-30|2022-06-30|2022-06-30'],
    ['text', '2022年6月30日', '2022年7月1日|2022年7月2日|2022年7月3日'],
    ['text', '2022/12/30|2022/12/31', '2023/1/1|2023/1/2|2023/1/3'],
    ['text', '2022年11月', '2022年12月|2023年1月|2023年2月'],
    ['text', '2022-11', '2022-12|2023-01|2023-02'],
    ['text', '2022年6月底前', '2022年6月底前|2022年6月底前|2022年6月底前'],
    ['text', '2022年6月底前|2022年9月底前', '2022年12月底前|2023年3月底前|2023年6月底前'],
    ['text', '2022年三季度', '2022年四季度|2023年一季度|2023年二季度'],
    ['text', '第3季度', '第4季度|第1季度|第2季度'],
    ['text', '11月', '12月|1月|2月'],
    ['text', '十一月', '十二月|一月|二月'],
    ['text', '周六', '周日|周一|周二'],
    ['text', '星期五|星期日', '星期二|星期四|星期六'],
    ['text', '2022-02-30', '2022-02-30|2022-02-30|2022-02-30'],
  ])('%s %s → %s', (kind, source, expected) => {
    expect(next(kind, source)).toBe(expected);
  });

  it('repeat with Ctrl', () => {
    expect(next('date', '2022-06-30', 2, 'ctrl')).toBe('2022-06-30|2022-06-30');
  });

  it('go back', () => {
    expect(next('date', '2022-03-31|2022-04-30', 3, 'back')).toBe(
      '2022-02-28|2022-01-31|2021-12-31',
    );
  });
});

describe('[G13] numbered texts', () => {
  it.each([
    ['一', '二|三|四'],
    ['一、', '二、|三、|四、'],
    ['（九）', '（十）|（十一）|（十二）'],
    ['一、城市更新', '二、城市更新|三、城市更新|四、城市更新'],
    ['一、|三、', '五、|七、|九、'],
    ['1.', '2.|3.|4.'],
    ['9、', '10、|11、|12、'],
    ['(1)', '(2)|(3)|(4)'],
    ['1. 绿化', '2. 绿化|3. 绿化|4. 绿化'],
    ['1.1 绿化', '1.2 绿化|1.3 绿化|1.4 绿化'],
    ['第1项', '第2项|第3项|第4项'],
    ['第十批', '第十一批|第十二批|第十三批'],
    ['任务9', '任务10|任务11|任务12'],
    ['附件08', '附件09|附件10|附件11'],
    ['甲', '乙|丙|丁'],
    ['甲|乙|丁', '甲|乙|丁'],
    ['任务1|其他', '任务1|其他|任务1'],
    ['编制21项专项规划', '编制21项专项规划|编制21项专项规划|编制21项专项规划'],
    ['一局', '一局|一局|一局'],
    ['万', '万|万|万'],
    ['0350-201234', '0350-201234|0350-201234|0350-201234'],
    ['A-1', 'A-2|A-3|A-4'],
    ['2022年任务1', '2022年任务2|2022年任务3|2022年任务4'],
  ])('%s → %s', (source, expected) => {
    expect(next('text', source)).toBe(expected);
  });

  it('do not go below the first', () => {
    expect(next('text', '二、', 2, 'back')).toBe('二、|二、');
    expect(next('text', '三、', 2, 'back')).toBe('二、|一、');
  });

  it.each<[ColumnKind, string]>([
    ['units', '市一局'],
    ['choice', '推进中'],
    ['light', '1'],
    ['list', '任务1'],
  ])('of a column of kind %s are repeated: they are names', (kind, text) => {
    expect(next(kind, text, 2)).toBe(`${text}|${text}`);
  });
});

it('[G13] numerals are written as they are read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
      expect(parseChineseNumber(writeChineseNumber(value) ?? '')).toBe(value);
    }),
  );
  expect([10, 11, 20, 101, 110, 1010].map((value) => writeChineseNumber(value))).toEqual([
    '十',
    '十一',
    '二十',
    '一百零一',
    '一百一十',
    '一千零一十',
  ]);
});

it('[G11] answers as many texts as asked for, whatever stands there', () => {
  const kinds: ColumnKind[] = ['text', 'longText', 'number', 'percent', 'date', 'choice', 'units'];
  fc.assert(
    fc.property(
      fc.array(
        fc.string({
          unit: fc.constantFrom('1', '9', '-', '.', '年', '月', '第', '一', '十', '、', '（'),
        }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      fc.constantFrom(...kinds),
      fc.boolean(),
      fc.boolean(),
      (source, kind, backwards, switched) => {
        const texts = continueSeries(source, 5, { kind, backwards, switched });
        expect(texts).toHaveLength(5);
        expect(texts.every((text) => typeof text === 'string')).toBe(true);
      },
    ),
  );
});
