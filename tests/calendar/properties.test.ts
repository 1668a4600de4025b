// What holds for any text: true offsets, no failure, no claim on the same words twice.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDates } from '#shared/calendar/expressions.ts';
import { isDay } from '#shared/calendar/days.ts';
import { context, nothingKnown } from './summary.ts';

const piece = fc.oneof(
  fc.constantFrom(
    ...'年月日底前末初中内至到自从起截至每季度半旬上下第一二三十〇、，。；：（）《》“”-—～./ \n完成建已比的2021年底6月12日24:00O'.split(
      '',
    ),
  ),
  fc.constantFrom(
    '2021年',
    '6月底前',
    '每季度末',
    '力争用3年时间',
    '印发后30日内',
    '长期坚持',
    '一季度',
  ),
  fc.string({ maxLength: 3 }),
);
const texts = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));

test('[D24] offsets are true, ordered and apart, and every day is real', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(context, nothingKnown), (text, given) => {
      let last = 0;
      for (const date of readDates(text, given)) {
        expect(text.slice(date.from, date.to)).toBe(date.raw);
        expect(text.slice(...date.governs)).toBe(date.what);
        expect(date.from).toBeGreaterThanOrEqual(last);
        expect(date.to).toBeGreaterThan(date.from);
        last = date.to;
        for (const day of [date.start, date.end]) if (day !== null) expect(isDay(day)).toBe(true);
        if (date.start !== null && date.end !== null)
          expect(date.start <= date.end, `${date.raw} in ${text}`).toBe(true);
        if (date.kind === 'deadline' && date.end === null) expect(date.note).not.toBe('');
      }
    }),
    { numRuns: 1500 },
  );
});

test('[D21] no deadline comes out of a date with a letter for a digit', () => {
  fc.assert(
    fc.property(
      fc.nat(3),
      fc.constantFrom('O', 'l', 'I', 'S'),
      fc.constantFrom('底前', '6月底前', '12月', '6月30日前'),
      (at, letter, rest) => {
        const year = `${'2022'.slice(0, at)}${letter}${'2022'.slice(at + 1)}`;
        const [found, ...others] = readDates(`${year}年${rest}完成`, context);
        expect(others).toEqual([]);
        expect(found).toMatchObject({ kind: 'none', start: null, end: null });
        expect(found?.note).toContain('请核对');
      },
    ),
  );
});

test('[D24] a paragraph of many thousand sentences is read once, sentence by sentence alike', () => {
  const sentence = '2022年6月底前完成主体工程，比2020年增长5%，每季度末报送进展。';
  const once = readDates(sentence, context);
  const often = readDates(sentence.repeat(4000), context);
  expect(often).toHaveLength(once.length * 4000);
  expect(often.at(-1)?.to).toBe(sentence.length * 3999 + (once.at(-1)?.to ?? 0));
});
