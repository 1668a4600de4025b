// The differences as a sheet like every other: ranges, copying, filters and typing are those of the grid. A task's rows stand
// under one merged cell, so that selecting it selects them. Only the keys that decide are its own.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { Edit, Rejection } from '#shared/plan/edit.ts';
import { editDecisions } from '#shared/returns/editDecisions.ts';
import { isUndecided } from '#shared/returns/decisionWords.ts';
import type { Difference, ReviewDecision } from '#shared/returns/review.ts';
import { differenceRows, differenceTab } from '#shared/view/differenceRows.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { SheetGridProps } from '../grid/sheetProps.ts';
import type { KeyInput } from '../grid/keyboard.ts';
import { SheetGrid } from '../grid/SheetGrid.tsx';
import { useSideSheet } from '../grid/useSideSheet.ts';
import { ZoomControl } from '../parts/ZoomControl.tsx';
import { DifferenceNote } from './DifferenceNote.tsx';
import type { ReviewParts } from './reviewParts.ts';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '4px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    whiteSpace: 'nowrap',
  },
  keys: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    color: tokens.colorNeutralForeground3,
    marginInlineStart: tokens.spacingHorizontalS,
  },
  sheet: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

type Props = ReviewParts & {
  differences: readonly Difference[];
  /** Of several files: each leads to its own. */
  several: boolean;
  emptyText: string;
};

export function DifferenceSheet(props: Props): ReactNode {
  const { document, differences, several, readOnly, emptyText, notify, decide, onSource } = props;
  const styles = useStyles();
  const { grid, refusals, given } = useSideSheet(notify);
  const [active, setActive] = useState<string | null>(null);
  const column = useRef('');
  const tab = useMemo(() => differenceTab(several), [several]);
  const rows = useMemo(() => differenceRows(document, differences), [document, differences]);
  const byId = useMemo(() => new Map(differences.map((each) => [each.id, each])), [differences]);
  const latest = useRef({ byId, decide });
  latest.current = { byId, decide };
  /** Rows that were decided a moment ago, whose answer is on its way. */
  const deciding = useRef(new Set<string>());

  const send = useCallback(
    async (decision: ReviewDecision): Promise<boolean> => {
      const ids = decision.type === 'take' ? decision.ids : [];
      for (const id of ids) deciding.current.add(id);
      const reply = await latest.current.decide(decision);
      for (const id of ids) deciding.current.delete(id);
      if (!reply.ok) {
        notify({ tone: 'error', title: '没有决定', details: [wordProblem(reply.problem)] });
      }
      return reply.ok;
    },
    [notify],
  );
  const onEdit = useCallback(
    async ({ operations }: Edit): Promise<readonly Rejection[] | null> => {
      const { takes, values, unknown } = editDecisions(operations, (id) =>
        latest.current.byId.get(id),
      );
      const rejected: Rejection[] = unknown.map((cell) => {
        refusals.current.set(`${cell.rowId} ${cell.column}`, '不是“采用”或“不采用”');
        return { tab: 'progress', ...cell, code: 'notADecision' };
      });
      for (const decision of takes) if (!(await send(decision))) return null;
      for (const { rowId, column: key, text, decision } of values) {
        const reply = await latest.current.decide(decision);
        if (reply.ok) continue;
        const { problem } = reply;
        refusals.current.set(`${rowId} ${key}`, wordProblem(problem));
        rejected.push({ tab: 'progress', rowId, column: key, text, code: problem.code });
      }
      return rejected;
    },
    [send, refusals],
  );
  const isOpen = useCallback((id: string) => {
    const difference = latest.current.byId.get(id);
    return difference !== undefined && isUndecided(difference) && !deciding.current.has(id);
  }, []);
  const toOpen = useCallback(
    (back: boolean) => {
      const sheet = grid.current;
      if (!sheet) return false;
      // Who comes from elsewhere begins where the sheet stands.
      const here = window.document.activeElement?.matches('.pb-sink') === true;
      const [at] = sheet.selectedRows();
      if (!here && at !== undefined && isOpen(at)) {
        sheet.focus();
        return true;
      }
      return sheet.goToNext(({ id }) => isOpen(id), back);
    },
    [isOpen, grid],
  );
  /** Decides on the selected rows; with `next` the keys go on to the next question. */
  const decideSelected = useCallback(
    (take: boolean, next: boolean) => {
      const ids = grid.current?.selectedRows() ?? [];
      if (ids.length === 0 || readOnly !== null) return;
      void send({ type: 'take', ids, take });
      if (next) toOpen(false);
    },
    [send, toOpen, readOnly, grid],
  );
  const onKey = useCallback(
    ({ key, ctrl, alt, shift }: KeyInput): boolean => {
      if (ctrl || alt) return false;
      const typing = column.current === 'returned';
      if (key === 'F8') toOpen(shift);
      else if (shift) return false;
      else if (key === ' ') decideSelected(true, false);
      else if (key === 'Enter') decideSelected(true, true);
      else if (key === 'Delete') decideSelected(false, true);
      else if (!typing && (key === 'n' || key === 'N')) toOpen(false);
      else if (!typing && (key === 'p' || key === 'P')) toOpen(true);
      else return false;
      return true;
    },
    [decideSelected, toOpen],
  );
  const rowExtras = useMemo(
    () => [
      { label: '采用', rests: readOnly !== null, run: () => decideSelected(true, false) },
      { label: '不采用', rests: readOnly !== null, run: () => decideSelected(false, false) },
      {
        label: '打开来源文件',
        rests: false,
        run: ([id]: readonly string[]) => {
          const difference = latest.current.byId.get(id ?? '');
          if (difference) onSource(difference.fileIndex);
        },
      },
    ],
    [decideSelected, onSource, readOnly],
  );

  useImperativeHandle(props.sheet, () => ({ focus: () => grid.current?.focus(), toOpen }));
  // What is shown first is the first question, or the first row.
  const first = rows[0]?.id ?? null;
  useEffect(() => {
    if (first === null) return;
    const start = differences.find(isUndecided)?.id ?? first;
    grid.current?.goTo(start, 'decision', false);
    // Only when other differences are shown, not when one of them is decided.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [first]);

  const { goTo } = props;
  const gone = useRef<typeof goTo>(null);
  useEffect(() => {
    if (goTo === null || gone.current === goTo || !byId.has(goTo.id)) return;
    gone.current = goTo;
    grid.current?.goTo(goTo.id, 'decision', false);
  }, [goTo, byId, grid]);

  const open = differences.filter(isUndecided).length;
  const difference = active === null ? undefined : byId.get(active);
  return (
    <>
      <div className={styles.bar} role="toolbar" aria-label="决定选中的变化">
        <Button
          size="small"
          disabledFocusable={readOnly !== null || !difference}
          onClick={() => decideSelected(true, false)}
        >
          采用
        </Button>
        <Button
          size="small"
          disabledFocusable={readOnly !== null || !difference}
          onClick={() => decideSelected(false, false)}
        >
          不采用
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={open === 0}
          onClick={() => toOpen(false)}
        >
          下一处待决定
        </Button>
        <span className={styles.keys}>
          空格 采用，回车 采用并到下一处，Delete 不采用，F8 下一处待决定，F2 更正返回内容
        </span>
        <ZoomControl zoom={given.zoom} onZoom={given.onZoom} />
      </div>
      <div className={styles.sheet} role="region" aria-label="变化表" data-pane>
        <SheetGrid
          {...given}
          tab={tab}
          rows={rows}
          readOnly={readOnly}
          onEdit={onEdit}
          onUndo={props.onUndo}
          onRedo={props.onRedo}
          onKey={onKey}
          rowExtras={rowExtras}
          readClipboard={props.readClipboard}
          onSelected={useCallback<SheetGridProps['onSelected']>((_, row, key) => {
            column.current = key;
            setActive(row?.id ?? null);
          }, [])}
          emptyText={emptyText}
        />
      </div>
      {difference && (
        <DifferenceNote
          difference={difference}
          document={document}
          onSource={onSource}
          {...(several ? { onFile: props.onFile } : {})}
        />
      )}
    </>
  );
}
