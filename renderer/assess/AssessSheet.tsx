// The scores as a sheet like every other: typed, pasted, filled, undone. Units below each other, indicators beside each other.
import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Assessment } from '#shared/assess/assess.ts';
import { typedScores } from '#shared/assess/typedScores.ts';
import type { Edit, Rejection } from '#shared/plan/edit.ts';
import type { Period } from '#shared/plan/model.ts';
import { assessRows, assessTab } from '#shared/view/assessRows.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { SheetGridProps } from '../grid/sheetProps.ts';
import { SheetGrid } from '../grid/SheetGrid.tsx';
import { useSideSheet } from '../grid/useSideSheet.ts';
import type { Mirror } from '../mirror.ts';
import type { Notify } from '../window/messages.tsx';

export type ScorePlace = { unitId: string; indicatorId: string | null };

type Props = {
  mirror: Mirror;
  assessment: Assessment;
  period: Period | null;
  /** Where the sheet begins; null: at the first score to give. */
  start: ScorePlace | null;
  readOnly: string | null;
  notify: Notify;
  onPlace(place: ScorePlace | null): void;
  /** Points off or on top of the selected units for the indicator of the active cell. */
  onChanges(unitIds: readonly string[], indicatorId: string): void;
  onUndo(): void;
  onRedo(): void;
};

export function AssessSheet(props: Props): ReactNode {
  const { mirror, assessment, period, notify, onPlace, onChanges } = props;
  const { indicators } = assessment;
  const { grid, refusals, given } = useSideSheet(notify);
  const several = assessment.groups.length > 1;
  const tab = useMemo(() => assessTab(indicators, several), [indicators, several]);
  const rows = useMemo(() => assessRows(assessment), [assessment]);
  const byId = useMemo(() => new Map(indicators.map((each) => [each.id, each])), [indicators]);
  const latest = useRef({ byId, period, rows });
  latest.current = { byId, period, rows };

  const onEdit = useCallback(
    async (edit: Edit): Promise<readonly Rejection[] | null> => {
      const typed = typedScores(edit, latest.current.byId, latest.current.period);
      refusals.current = new Map(
        typed.refused.map(({ rowId, column, problem }) => [
          `${rowId} ${column}`,
          wordProblem(problem),
        ]),
      );
      const rejected = typed.refused.map(({ rowId, column, text, problem }): Rejection => ({
        tab: 'units',
        rowId,
        column,
        text,
        code: problem.code,
      }));
      if (typed.operations.length === 0) return rejected;
      const label = labelOf(typed.operations.length, edit, latest.current);
      const reply = await mirror.edit({ label, operations: typed.operations });
      if (reply.ok) return rejected;
      notify({ tone: 'error', title: '没有保存评分', details: [wordProblem(reply.problem)] });
      return null;
    },
    [mirror, notify, refusals],
  );
  const column = useRef<string | null>(null);
  const rowExtras = useMemo(
    () => [
      {
        label: '加分、扣分…',
        rests: props.readOnly !== null,
        run(unitIds: readonly string[]) {
          if (column.current !== null) onChanges(unitIds, column.current);
          else notify({ tone: 'info', title: '请先选中一项指标的得分，再加分、扣分。' });
        },
      },
    ],
    [props.readOnly, notify, onChanges],
  );
  const onSelected = useCallback<SheetGridProps['onSelected']>(
    (_, row, key) => {
      column.current = latest.current.byId.has(key) ? key : null;
      onPlace(row && { unitId: row.id, indicatorId: column.current });
    },
    [onPlace],
  );
  // The cell that led here, the first score to give, or the first unit stands ready.
  const first = rows[0]?.id ?? null;
  useEffect(() => {
    if (first === null) return;
    const { start } = props;
    const known = start && rows.some(({ id }) => id === start.unitId) ? start : null;
    const open = tab.columns.find(({ key, editable }) => editable && byId.has(key));
    const key = known ? (known.indicatorId ?? 'total') : (open ?? tab.columns.at(-2))?.key;
    grid.current?.goTo(known?.unitId ?? first, key, false);
    // Only when other units are shown, not when a column changes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [first]);

  return (
    <SheetGrid
      {...given}
      tab={tab}
      rows={rows}
      readOnly={props.readOnly}
      onEdit={onEdit}
      onUndo={props.onUndo}
      onRedo={props.onRedo}
      rowExtras={rowExtras}
      readClipboard={mirror.readClipboard}
      onSelected={onSelected}
      emptyText="没有参加考评的单位：没有单位牵头任务。"
    />
  );
}

/** The name of the step: of one score whose it is, of several how many. */
function labelOf(
  count: number,
  { operations }: Edit,
  {
    byId,
    rows,
  }: { byId: ReadonlyMap<string, { name: string }>; rows: ReturnType<typeof assessRows> },
): string {
  const [first] = operations;
  if (count > 1 || first?.type !== 'input') return `评分（${count}格）`;
  const unit = rows.find(({ id }) => id === first.rowId)?.texts['unit'] ?? '';
  return `评分：${unit}“${byId.get(first.column)?.name ?? ''}”`;
}
