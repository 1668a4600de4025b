// Which deadline the due day on the tasks tab is.
import { describe, expect, it } from 'vitest';
import { fromSnapshot } from '#shared/plan/document.ts';
import type { DeadlineRow } from '#shared/plan/model.ts';
import { typedDeadline } from '#shared/plan/typedDeadline.ts';
import { codeOf, edited } from './editKit.ts';
import { deadline, smallSnapshot } from './smallPlan.ts';

const dated = (id: string, end = '2022-06-30') => deadline(id, 't1', { end });
const step = (id: string) => deadline(id, 't1', { end: null, precision: null, what: id });
const recurring = (id: string) => deadline(id, 't1', { kind: 'recurring', end: null });

const cases: [string, DeadlineRow[], string | null][] = [
  ['none', [], null],
  ['one', [dated('d8')], 'd8'],
  ['one that recurs', [recurring('d8')], 'd8'],
  ['one with a day among steps without', [step('d7'), dated('d8'), step('d9')], 'd8'],
  ['one with a day beside what recurs', [recurring('d7'), dated('d8')], 'd8'],
  ['steps without days', [step('d7'), step('d8')], null],
  ['two with days', [dated('d7'), dated('d8')], 'several'],
  ['two that recur', [recurring('d7'), recurring('d8')], 'several'],
];

describe('[P7] the due day typed on the tasks tab', () => {
  const typed = (text: string) =>
    ({ type: 'input', tab: 'tasks', rowId: 't1', column: 'deadline', text }) as const;

  it.each(cases)('%s', (_, own, expected) => {
    const found = typedDeadline(own);
    expect(typeof found === 'string' ? found : (found?.id ?? null)).toBe(expected);
    const snapshot = smallSnapshot();
    const document = fromSnapshot({ ...snapshot, deadlines: own });
    if (expected === 'several') {
      expect(codeOf(document, typed('2023-3-31'))).toBe('severalDeadlines');
      return;
    }
    const after = edited(document, typed('2023-3-31')).document;
    const changed = [...after.deadlines.values()].filter(({ end }) => end === '2023-03-31');
    expect(changed).toHaveLength(1);
    if (expected !== null) expect(changed[0]?.id).toBe(expected);
    expect(after.deadlines.size).toBe(own.length + (expected === null ? 1 : 0));
  });

  it('emptied, a step among others stays without its day; the only one goes', () => {
    const snapshot = smallSnapshot();
    const among = fromSnapshot({ ...snapshot, deadlines: [step('d7'), dated('d8')] });
    expect(edited(among, typed('')).document.deadlines.get('d8')?.end).toBeNull();
    const alone = fromSnapshot({ ...snapshot, deadlines: [dated('d8')] });
    expect(edited(alone, typed('')).document.deadlines.size).toBe(0);
  });
});
