// Marking what differs inside two texts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTexts, type TextPart } from '#shared/document/revision/textDiff.ts';

function show(parts: readonly TextPart[]): string {
  const marks = { same: ['', ''], removed: ['[-', ']'], added: ['[+', ']'] } as const;
  return parts.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join('');
}

const side = (parts: readonly TextPart[], other: TextPart['kind']) =>
  parts
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('');

describe('words that differ', () => {
  it.each([
    ['新建公园10个。', '新建公园12个。', '新建公园[-10][+12]个。'],
    ['2022年底前完成', '2023年6月底前完成', '[-2022年][+2023年6月]底前完成'],
    ['同样的话', '同样的话', '同样的话'],
    ['', '新的一句', '[+新的一句]'],
    ['去掉的一句', '', '[-去掉的一句]'],
    ['市住建局牵头', '市城管局牵头', '市[-住建][+城管]局牵头'],
    ['完成改造任务', '完成更新改造任务', '完成[+更新]改造任务'],
    ['增速1.5%以上', '增速15%以上', '增速[-1.5][+15]%以上'],
  ])('[R12] %s → %s', (before, after, marked) => {
    expect(show(diffTexts(before, after))).toBe(marked);
  });

  it('[R12] names of units differ as a whole', () => {
    const parts = diffTexts('市住建局、市文旅局', '市住建局、市城管局、市水利局', 'names');
    expect(show(parts)).toBe('市住建局、[-市文旅局][+市城管局、市水利局]');
  });

  it('[R12] a single character between two changes is no island', () => {
    expect(show(diffTexts('甲乙丙丁戊', '子乙丑丁寅'))).toBe('[-甲乙丙丁戊][+子乙丑丁寅]');
  });

  it('[R12] both texts can be put together from the parts, whatever they are', () => {
    const text = fc.array(fc.constantFrom('甲', '乙', '丙', '1', '2.5', 'ab', '，', '𠮷'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const parts = diffTexts(left.join(''), right.join(''));
        expect(side(parts, 'added')).toBe(left.join(''));
        expect(side(parts, 'removed')).toBe(right.join(''));
        for (const [at, part] of parts.entries()) expect(part.kind).not.toBe(parts[at + 1]?.kind);
      }),
      { numRuns: 500 },
    );
  });

  it('[R12] long texts with little in common are marked whole, not compared without end', () => {
    const before = '甲乙丙丁'.repeat(4000);
    const after = '子丑寅卯'.repeat(4000);
    expect(diffTexts(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});
