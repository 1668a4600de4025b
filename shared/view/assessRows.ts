// The sheet of scores: a row for each unit that takes part, a column for each indicator. Typed into are those that persons score.
import type { AssessedUnit, Assessment } from '../assess/assess.ts';
import { pointsText } from '../assess/points.ts';
import { lineInWords } from '../assess/scoreLine.ts';
import type { ScoreCell } from '../assess/scoreCell.ts';
import { ruleOf } from '../assess/rules.ts';
import type { IndicatorRow } from '../plan/outputRows.ts';
import type { Column, Tab } from '../plan/tabs.ts';
import type { ViewRow } from './viewRow.ts';

const fromDirectory = '来自“单位”表，请在那里修改';
const computed = '自动计算，依据在右边；要调整请加分或扣分，并写明理由';
const changed = '有加分、扣分，请在右边修改评分';
const derived = '自动计算';
/** Longest notes of cells, in lines; the rest stands beside the sheet. */
const mostLines = 12;

/** It stands on the tab of units, whose rows its rows are. `several`: of several kinds of units. */
export function assessTab(indicators: readonly IndicatorRow[], several: boolean): Tab {
  const locked = (column: Omit<Column, 'editable'>): Column => ({ ...column, editable: false });
  const total = ({ key, heading }: Pick<Column, 'key' | 'heading'>) =>
    locked({ key, heading, kind: 'number', width: 72, frozen: true, locked: derived });
  const kind = { key: 'kind', heading: '类别', kind: 'text', width: 72 } as const;
  return {
    name: 'units',
    title: '考评',
    rowName: '单位',
    counted: '个单位',
    insertable: false,
    columns: [
      ...(several ? [locked({ ...kind, frozen: true, merged: true, locked: fromDirectory })] : []),
      locked({
        key: 'unit',
        heading: '单位',
        kind: 'text',
        width: 164,
        frozen: true,
        locked: fromDirectory,
      }),
      // On paper they come last; on screen they stay in view while scores are typed.
      total({ key: 'total', heading: '总分' }),
      total({ key: 'place', heading: '名次' }),
      ...indicators.map((indicator) => scoreColumn(indicator)),
      locked({ key: 'open', heading: '备注', kind: 'text', width: 110, flex: 1, locked: derived }),
    ],
  };
}

function scoreColumn({ id, name, weight, rule }: IndicatorRow): Column {
  const most = weight > 0 ? `(${pointsText(weight)})` : '';
  const heading = `${name}${most}`;
  const width = Math.min(150, Math.max(84, name.length * 14 + most.length * 8 + 40));
  const column = { key: id, heading, kind: 'number', width } as const;
  return ruleOf(rule).name === 'entered'
    ? { ...column, editable: true }
    : { ...column, editable: false, locked: computed };
}

/** By kind and in the official order of units. */
export function assessRows({ groups }: Assessment): ViewRow[] {
  return groups.flatMap(({ kind, label, units }) => units.map((unit) => rowOf(unit, label, kind)));
}

function rowOf(
  { unit, cells, total, place, open }: AssessedUnit,
  label: string,
  kind: string,
): ViewRow {
  const texts: Record<string, string> = {
    kind: label,
    unit: unit.name,
    total: place === null ? '' : pointsText(total),
    place: place === null ? '' : String(place),
    open: open > 0 ? `${open}项未评分` : '',
  };
  const locks: Record<string, string> = {};
  for (const { indicatorId, points, entered, changes } of cells) {
    texts[indicatorId] = pointsText(points);
    if (entered && changes > 0) locks[indicatorId] = changed;
  }
  // Only who looks at a cell wants to know what is behind it.
  const says: Record<string, string> = {};
  for (const cell of cells) {
    Object.defineProperty(says, cell.indicatorId, { enumerable: true, get: () => noteOf(cell) });
  }
  return { id: unit.id, texts, locks, merges: { kind }, light: null, says, taskId: null };
}

function noteOf({ lines }: ScoreCell): string {
  const words = lines.slice(0, mostLines).map(lineInWords);
  const more = lines.length - words.length;
  return [...words, ...(more > 0 ? [`……共${lines.length}条，见右边`] : [])].join('\n');
}
