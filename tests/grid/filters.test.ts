import { describe, expect, it } from 'vitest';
import type { Column } from '#shared/plan/tabs.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import {
  createRowTest,
  distinctTexts,
  filterWords,
  matchingTexts,
  tickAll,
  tickOne,
  withFilter,
} from '#renderer/grid/filters.ts';

const leads: Column = {
  key: 'leads',
  heading: '牵头单位',
  kind: 'units',
  width: 100,
  editable: true,
};
const note: Column = { key: 'note', heading: '备注', kind: 'longText', width: 100, editable: true };
const units = ['市住建局', '市城管局', '各区、县级市'];

function row(id: string, texts: Record<string, string>): ViewRow {
  return { id, texts, locks: {}, merges: {}, light: null, taskId: null };
}
const rows = [
  row('1', { leads: '市住建局', note: '甲、乙' }),
  row('2', { leads: '市城管局、市住建局', note: '' }),
  row('3', { leads: '各区、县级市、市城管局', note: 'ＡＢ' }),
  row('4', { leads: '', note: 'ab' }),
];
const passing = (filters: Parameters<typeof createRowTest>[0], quick = '') =>
  rows.filter(createRowTest(filters, quick, [leads, note], units) ?? (() => true)).map((r) => r.id);

describe('filters', () => {
  it('lists units one by one, also names with the separator in them; other texts whole', () => {
    expect(distinctTexts(rows, leads, units)).toEqual(['市住建局', '市城管局', '各区、县级市', '']);
    expect(distinctTexts(rows, note, units)).toEqual(['甲、乙', 'ＡＢ', 'ab', '']);
  });

  it.each([
    [['市住建局'], ['1', '2']],
    [['各区、县级市'], ['3']],
    [[''], ['4']],
    [
      ['市城管局', ''],
      ['2', '3', '4'],
    ],
    [[], []],
  ])('shows the rows that name any of %j', (values, expected) => {
    expect(passing({ leads: { text: '', values } })).toEqual(expected);
  });

  it('joins conditions, and knows no case or width', () => {
    expect(passing({ leads: { text: '城管', values: ['市住建局'] } })).toEqual(['2']);
    expect(passing({ note: { text: 'Ab', values: null } })).toEqual(['3', '4']);
    expect(passing({}, '城管 住建')).toEqual(['2']);
  });

  it('a search narrows the list; what is ticked outside it stays', () => {
    const texts = ['市住建局', '市城管局', '市水利局'];
    expect(matchingTexts(texts, '城')).toEqual(['市城管局']);
    expect(tickOne(texts, null, '市水利局')).toEqual(['市住建局', '市城管局']);
    expect(tickOne(texts, ['市住建局', '市城管局'], '市水利局')).toBeNull();
    expect(tickAll(texts, null, ['市城管局'], false)).toEqual(['市住建局', '市水利局']);
    expect(tickAll(texts, ['市水利局'], ['市城管局'], true)).toEqual(['市城管局', '市水利局']);
    expect(tickAll(texts, ['市水利局'], ['市住建局', '市城管局'], true)).toBeNull();
  });

  it.each([
    [{ text: ' 住建 ', values: null }, '含“住建”'],
    [{ text: '', values: ['已完成'] }, '已完成'],
    [{ text: '', values: ['', '已完成', '推进中'] }, '空白、已完成等3项'],
    [{ text: '局', values: [] }, '含“局”，且不显示任何内容'],
    [{ text: '', values: ['这是一段很长很长很长很长的文字内容'] }, '这是一段很长很长很长很长的…'],
  ])('says %j in a few words', (filter, words) => {
    expect(filterWords(filter)).toBe(words);
  });

  it('a filter that filters nothing is taken out', () => {
    expect(
      withFilter({ a: { text: 'x', values: null } }, 'a', { text: ' ', values: null }),
    ).toEqual({});
  });
});
