// What every score is made of, unit by unit and line by line, as a table for paper [K10] [K14].
import type { SheetColumn, SheetRow, SheetTable } from '../consolidate/sheet.ts';
import type { IndicatorRow } from '../plan/outputRows.ts';
import type { AssessedUnit } from './assess.ts';
import { pointsText } from './points.ts';
import { ruleInWords } from './rules.ts';

const columns: readonly SheetColumn[] = [
  { key: 'unit', heading: '单位', group: null, width: 18, align: 'left' },
  { key: 'indicator', heading: '考评指标', group: null, width: 18, align: 'left' },
  { key: 'weight', heading: '分值', group: null, width: 8, align: 'center' },
  { key: 'rule', heading: '评分办法', group: null, width: 26, align: 'left' },
  { key: 'line', heading: '评分依据', group: null, width: 76, align: 'left' },
  { key: 'change', heading: '加减分', group: null, width: 9, align: 'center' },
  { key: 'points', heading: '得分', group: null, width: 9, align: 'center' },
];
/** Columns that say the same for every line of an indicator. */
const ofIndicator = [1, 2, 3, 6];

export function detailTable(
  indicators: readonly IndicatorRow[],
  units: readonly AssessedUnit[],
): SheetTable {
  const rows: SheetRow[] = [];
  const merges: SheetTable['merges'] = [];
  const merge = (column: number, from: number) => {
    if (rows.length - from > 1) merges.push({ column, from, to: rows.length - 1 });
  };
  for (const { unit, cells, total, place, open } of units) {
    const first = rows.length;
    cells.forEach(({ lines, points }, index) => {
      const indicator = indicators[index];
      if (!indicator) return;
      const from = rows.length;
      const shown = lines.length > 0 ? lines : [{ text: '没有加分、扣分', points: null }];
      for (const line of shown) {
        rows.push({
          kind: 'task',
          cells: [
            unit.name,
            indicator.name,
            indicator.weight > 0 ? indicator.weight : null,
            ruleInWords(indicator.rule, indicator.options),
            line.text,
            line.points,
            points,
          ],
          spans: [],
          light: 'none',
        });
      }
      for (const column of ofIndicator) merge(column, from);
    });
    merge(0, first);
    const provisional = open > 0 ? `（${open}项未评分）` : '';
    const said =
      place === null ? '没有评分' : `总分${pointsText(total)}分，第${place}名${provisional}`;
    rows.push({
      kind: 'subtotal',
      cells: [`${unit.name}　${said}`, ...Array<null>(columns.length - 1).fill(null)],
      spans: [[0, columns.length - 1]],
      light: 'none',
    });
  }
  return { columns: [...columns], rows, merges };
}
