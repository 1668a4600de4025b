// What the check says before printing, and where cells stand among those that are merged with them.
import { expect, test } from 'vitest';
import type { SheetRow } from '#shared/consolidate/sheet.ts';
import { noLeadName } from '#shared/consolidate/groups.ts';
import { emptyLeads, findingWords } from '#shared/paper/findings.ts';
import type { PaperLayout } from '#shared/paper/layOut.ts';
import { cellBeside, shownPlace } from '#shared/paper/places.ts';
import type { PrintedSheet } from '#shared/paper/printedSheet.ts';

function task(...cells: SheetRow['cells']): SheetRow {
  return { kind: 'task', cells, spans: [], light: 'none' };
}

const column = (key: string, heading: string) =>
  ({ key, heading, group: null, width: 10, align: 'left' }) as const;

const sheet: PrintedSheet = {
  titles: ['标题'],
  headLine: ['', '', ''],
  table: {
    columns: [
      column('ordinal', '序号'),
      column('group', '牵头单位'),
      column('task', '任务内容'),
      column('leads', '全部牵头单位'),
    ],
    rows: [
      task(1, '市住建局', '修路', '市住建局'),
      task(2, '市住建局', '种树', ' '),
      task(3, noLeadName, '拆违', '—'),
      { kind: 'subtotal', cells: ['小计', null, null, null], spans: [[0, 3]], light: 'none' },
    ],
    merges: [{ column: 1, from: 0, to: 1 }],
  },
  notes: [],
  footer: '',
};

test('[PA8] a task without a lead is found by its column or its group, a subtotal never', () => {
  const found = emptyLeads(sheet);
  expect(found).toEqual([
    { kind: 'lead', place: { row: 1, column: 3 } },
    { kind: 'lead', place: { row: 2, column: 1 } },
  ]);
  expect(found.map((finding) => findingWords(sheet, finding))).toEqual([
    '序号2：种树',
    '序号3：拆违',
  ]);
});

test('[PA8] findings say where they are in a line, however long the text', () => {
  const text = '很长'.repeat(20_000);
  const words = findingWords(sheet, {
    kind: 'clipped',
    place: { row: 0, column: 2 },
    page: 3,
    text,
  });
  expect(words.startsWith('第3页“任务内容”列：很长')).toBe(true);
  expect(words.length).toBeLessThan(70);
  expect(findingWords(sheet, { kind: 'columns', points: 7.5, groups: 2 })).toContain('7.5磅');
});

test('arrows go from cell to cell as they are seen: past merged and spanned ones', () => {
  const layout = { sheet } as PaperLayout;
  expect(shownPlace(sheet, { row: 1, column: 1 })).toEqual({ row: 0, column: 1 });
  expect(cellBeside(layout, null, [1, 0])).toEqual({ row: 0, column: 0 });
  expect(cellBeside(layout, { row: 0, column: 1 }, [1, 0])).toEqual({ row: 2, column: 1 });
  expect(cellBeside(layout, { row: 2, column: 2 }, [1, 0])).toEqual({ row: 3, column: 0 });
  expect(cellBeside(layout, { row: 3, column: 0 }, [0, 1])).toEqual({ row: 3, column: 0 });
  expect(cellBeside(layout, { row: 0, column: 2 }, [-1, 0])).toEqual({ row: -1, column: 2 });
  expect(cellBeside(layout, { row: -1, column: 2 }, [-1, 0])).toEqual({ row: -1, column: 2 });
});
