// Whatever stands in a sheet, what is read of it points to where it stands.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decomposeTables } from '#shared/document/table/decomposeTables.ts';
import { emptySheet, type RawSheet, type Region } from '#shared/tables/rawSheet.ts';

function overlap(a: Region, b: Region): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

const words = fc.constantFrom(
  '序号',
  '任务',
  '主要内容',
  '牵头单位',
  '配合单位',
  '完成时限',
  '工作目标',
  '2022年目标',
  '完成率',
  '备注',
  '一、行动',
  '修路5公里。',
  '市交通局、市财政局',
  '市住建局（牵头）',
  '2023年6月底前',
  '①3月底开工；②年底完工',
  '同上',
  '/',
  '80%',
  '合计',
  '注：说明',
  ' ',
  '\n',
  '（',
);

const sheets = fc
  .record({
    rows: fc.array(fc.array(fc.option(words, { nil: null }), { maxLength: 7 }), { maxLength: 12 }),
    merges: fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 7 }),
        fc.nat(2),
        fc.nat(2),
      ),
      { maxLength: 3 },
    ),
  })
  .map(({ rows, merges }): RawSheet => {
    const sheet = emptySheet('表', false);
    const head = ['序号', '工作事项', '主要内容', '牵头单位', '配合单位', '完成时限', '完成率'];
    for (const [index, cells] of [head, ...rows].entries()) {
      const filled = cells.flatMap((text, column) =>
        text === null ? [] : [[column + 1, { type: 'text' as const, value: text, text }] as const],
      );
      if (filled.length > 0) sheet.rows.set(index + 1, new Map(filled));
    }
    // Readers hand over no regions that overlap.
    for (const [top, left, down, right] of merges) {
      const region = { top, left, bottom: top + down, right: left + right };
      if (!sheet.merges.some((other) => overlap(other, region))) sheet.merges.push(region);
    }
    return sheet;
  });

describe('any sheet', () => {
  it('[K19] every span lies in the text of the cells, every cell stands where the source says', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const read = decomposeTables([sheet]);
        if (!read.ok) return;
        const { source, proposal } = read.value;
        const inside = (span: [number, number] | null) => {
          if (span)
            expect(span[0] >= 0 && span[0] <= span[1] && span[1] <= source.text.length).toBe(true);
        };
        for (const { span } of proposal.warnings) inside(span);
        for (const action of proposal.actions) {
          inside(action.span);
          for (const project of action.projects) {
            inside(project.span);
            for (const task of project.tasks) {
              for (const span of [task.span, ...Object.values(task.spans)]) inside(span);
              for (const { raw, span } of [...task.deadlines, ...task.targets]) {
                inside(span);
                if (span && span[1] - span[0] === raw.length)
                  expect(source.text.slice(...span).length).toBe(raw.length);
              }
            }
          }
        }
        if (source.kind !== 'table') throw new Error('no table');
        for (const { row, cells } of source.sheets[0]?.rows ?? []) {
          for (const { column, span } of cells)
            expect(sheet.rows.get(row)?.get(column)?.text.trim()).toBe(source.text.slice(...span));
        }
      }),
      { numRuns: 300 },
    );
  });
});
