// The bottom line: is everything saved, as of which day, how many lights, how many rows, what is selected.
import { Spinner } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, ErrorCircle16Filled } from '@fluentui/react-icons';
import { useEffect, useState, type ReactNode } from 'react';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Tab, TabName } from '#shared/plan/tabs.ts';
import { asOfWords } from '#shared/view/asOfNote.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { copyState } from '#shared/words/workingCopy.ts';
import type { Mirror, OpenPlan, Saving } from '../mirror.ts';
import { useMirrorState } from '../parts/useMirrorState.ts';
import { ZoomControl } from '../parts/ZoomControl.tsx';
import { useStored } from '../parts/store.ts';
import type { StatusStore } from './status.ts';

type Props = {
  plan: OpenPlan;
  mirror: Mirror;
  store: StatusStore;
  total: number;
  /** The sheet that is shown; null while none is. */
  tab: Tab | null;
  onShowFlags(): void;
  onZoom(zoom: number): void;
};

export function StatusBar(props: Props): ReactNode {
  const { plan, mirror, store, total, tab, onShowFlags, onZoom } = props;
  const { red, yellow } = plan.book.counts;
  const otherDay = plan.asOf !== plan.today;
  return (
    <footer className="pb-status" aria-label="状态栏" data-pane>
      <SavingNote mirror={mirror} />
      {plan.copy && (
        <span className="pb-status-copy" title={plan.copy.place}>
          工作副本 · {copyState(plan.copy)}
        </span>
      )}
      <span className={otherDay ? 'pb-status-day pb-status-other-day' : 'pb-status-day'}>
        {asOfWords(plan.asOf, plan.today)}
      </span>
      <button type="button" className="pb-status-lights" onClick={onShowFlags} title="查看预警">
        <span className="pb-status-red">● 红灯 {red}</span>
        <span className="pb-status-yellow">▲ 黄灯 {yellow}</span>
      </button>
      {tab !== null && (
        <>
          <CellNote store={store} />
          <SelectionNote store={store} />
          <RowsNote store={store} total={total} tab={tab} document={plan.document} />
          <ZoomControl zoom={plan.view.zoom} onZoom={onZoom} />
        </>
      )}
    </footer>
  );
}

/** Milliseconds of saving before the line says so: most edits are in the file long before. */
const savingShownAfter = 100;

/** What is to be said of saving now: that it goes on only once that can be seen. */
function useSaving(mirror: Mirror): Saving {
  const saving = useMirrorState(mirror, 'saving');
  const [shown, setShown] = useState(saving);
  const now = saving.state === 'saving' ? shown : saving;
  if (now !== shown) setShown(now);
  useEffect(() => {
    if (saving.state !== 'saving') return undefined;
    const waiting = setTimeout(() => setShown(saving), savingShownAfter);
    return () => clearTimeout(waiting);
  }, [saving]);
  return now;
}

function SavingNote({ mirror }: { mirror: Mirror }): ReactNode {
  const saving = useSaving(mirror);
  if (saving.state === 'saving') {
    return (
      <span className="pb-status-saving" role="status">
        <Spinner size="extra-tiny" /> 正在保存…
      </span>
    );
  }
  if (saving.state === 'failed') {
    return (
      <span className="pb-status-saving pb-status-failed" role="alert">
        <ErrorCircle16Filled /> 未能保存：{wordProblem(saving.problem)}
      </span>
    );
  }
  return (
    <span className="pb-status-saving" role="status">
      <CheckmarkCircle16Regular /> 已保存{saving.at ? ` ${clockTime(saving.at)}` : ''}
    </span>
  );
}

const clock = new Intl.DateTimeFormat('zh-CN', { timeStyle: 'medium' });

function clockTime(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? '' : clock.format(time);
}

/** Why the active cell is locked or flagged, in the room that is left. */
function CellNote({ store }: { store: StatusStore }): ReactNode {
  const note = useStored(store, (status) => status.note);
  return (
    <span
      className="pb-status-space pb-status-note"

      title={note ?? undefined}
    >
      {note?.replaceAll('\n', '　')}
    </span>
  );
}

function SelectionNote({ store }: { store: StatusStore }): ReactNode {
  const { cells, filled, numbers, sum } = useStored(store, (status) => status.summary);
  if (cells < 2) return null;
  return (
    <span className="pb-status-selection" aria-label="所选单元格">
      {numbers > 0 && (
        <>
          <span>求和 {formatNumber(sum)}</span>
          <span>平均 {formatNumber(Math.round((sum / numbers) * 100) / 100)}</span>
        </>
      )}
      <span>计数 {filled}</span>
    </span>
  );
}

type RowsProps = { store: StatusStore; total: number; tab: Tab; document: PlanDocument };

/** Sheets in which other rows stand between their own: what those are. */
const otherRows: Partial<Record<TabName, string>> = {
  targets: '其余各行为每年一算的目标按年分列',
  deadlines: '其余各行为工作阶段，以及没有写明时限、沿用阶段期限的任务',
};

function RowsNote({ store, total, tab, document }: RowsProps): ReactNode {
  const shown = useStored(store, (status) => status.shown);
  const others = otherRows[tab.name];
  const own = others === undefined ? total : document[tab.name as 'targets' | 'deadlines'].size;
  // As many as the draft and other figures say; rows are what is seen.
  const mixed = own < total;
  const counted = mixed ? '行' : tab.counted;
  if (mixed && shown >= total) {
    return <span title={others}>{`共${own}${tab.counted}，${total}行`}</span>;
  }
  return (
    <span className={shown < total ? 'pb-status-filtered' : undefined}>
      {shown < total
        ? `显示${shown}${counted.slice(0, 1)}，共${total}${counted}`
        : `共${total}${counted}`}
    </span>
  );
}
