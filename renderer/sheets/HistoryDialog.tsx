// How a cell or its row came about: every change with time, person, step, what it was and what it became.
import { Button, makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { HistoryReply } from '#shared/ipc/calls.ts';
import { fileName } from '#shared/returns/review.ts';
import type { Result } from '#shared/result.ts';
import {
  isDueColumn,
  mostEntries,
  type CellChange,
  type HistoryEntry,
  type HistoryPlace,
} from '#shared/view/cellHistory.ts';
import { placeWords } from '#shared/view/mergedPlaces.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { formatInstant } from '../parts/formatInstant.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { TableHead } from '../parts/TableHead.tsx';
import { useTableStyles } from '../parts/useTableStyles.ts';

export type AskHistory = (place: HistoryPlace, most: number) => Promise<Result<HistoryReply>>;

type Props = {
  place: HistoryPlace & { column: string };
  /** `第3行 牵头单位`. */
  title: string;
  /** What the cell shows now, and why it cannot be changed, or null. */
  text: string;
  locked: string | null;
  ask: AskHistory;
  /** Types a text into the cell, as one edit. */
  onRestore(text: string): void;
  onClose(): void;
};

/** Entries asked for at first and with each 更多. */
const portion = 100;

const useStyles = makeStyles({
  frame: {
    maxHeight: '56vh',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { whiteSpace: 'pre-wrap', maxHeight: '120px', overflowY: 'auto' },
  reason: { color: tokens.colorNeutralForeground2 },
  note: { margin: 0 },
  foot: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center' },
});

export function HistoryDialog(props: Props): ReactNode {
  const { place, title, text, locked, ask, onRestore, onClose } = props;
  const styles = useStyles();
  const { busy, problem, run } = useCall();
  const [scope, setScope] = useState<'cell' | 'row'>('cell');
  const [most, setMost] = useState(portion);
  const [history, setHistory] = useState<HistoryReply | null>(null);
  const { tab, rowId, column } = place;
  useEffect(() => {
    void run(() => ask({ tab, rowId, column: scope === 'cell' ? column : null }, most)).then(
      setHistory,
    );
  }, [run, ask, tab, rowId, column, scope, most]);

  return (
    <DialogFrame
      help="sheets"
      title={`修改记录：${title}`}
      width={900}
      onClose={onClose}
      buttons={<Button onClick={onClose}>关闭</Button>}
    >
      <TabList
        size="small"
        selectedValue={scope}
        aria-label="看哪里的修改"
        onTabSelect={(_, { value }) => {
          setHistory(null);
          setMost(portion);
          setScope(value as 'cell' | 'row');
        }}
      >
        <Tab value="cell">这一格</Tab>
        <Tab value="row">整行</Tab>
      </TabList>
      <ProblemBar problem={problem} intent="info" />
      {history && (
        <HistoryTable
          history={history}
          scope={scope}
          text={text}
          locked={locked}
          onRestore={onRestore}
        />
      )}
      {history?.more && (
        <div className={styles.foot}>
          <Button
            disabled={busy || most >= mostEntries}
            onClick={() => setMost((before) => Math.min(mostEntries, before + portion))}
          >
            更多
          </Button>
          <span>
            已列出最近{history.entries.length}次{most >= mostEntries ? '，更早的不再列出' : ''}
          </span>
        </div>
      )}
      {history?.cut && <p className={styles.note}>更早的记录太多，没有查找。</p>}
    </DialogFrame>
  );
}

type TableProps = Pick<Props, 'text' | 'locked' | 'onRestore'> & {
  history: HistoryReply;
  scope: 'cell' | 'row';
};

type Line = {
  key: string;
  when: string;
  who: string;
  step: string;
  reason: string | null;
  change: CellChange | null;
};

function HistoryTable({ history, scope, text, locked, onRestore }: TableProps): ReactNode {
  const styles = useStyles();
  const table = useTableStyles();
  const lines = linesOf(history, scope);
  if (lines.length === 0) return <p className={styles.note}>没有修改过。</p>;
  const row = scope === 'row';
  const headings = row
    ? ['时间', '修改人', '操作', '列', '原来', '改为']
    : ['时间', '修改人', '操作', '原来', '改为', '恢复'];
  return (
    <div
      className={mergeClasses(table.frame, styles.frame)}
      tabIndex={0}
      role="group"
      aria-label="修改记录"
    >
      <table className={table.table}>
        <colgroup>
          <col style={{ width: '152px' }} />
          <col style={{ width: '84px' }} />
          <col style={{ width: '170px' }} />
          {row && <col style={{ width: '100px' }} />}
          <col />
          <col />
          {!row && <col style={{ width: '108px' }} />}
        </colgroup>
        <TableHead headings={headings} className={table.heading} />
        <tbody>
          {lines.map(({ key, when, who, step, reason, change }) => (
            <tr key={key}>
              <td className={table.cell}>{when}</td>
              <td className={table.cell}>{who}</td>
              <td className={table.cell}>
                {step}
                {reason !== null && <div className={styles.reason}>原因：{reason}</div>}
              </td>
              {row && <td className={table.cell}>{change?.heading}</td>}
              <Value text={change?.from ?? ''} />
              <Value text={change?.to ?? ''} />
              {!row && (
                <td className={table.cell}>
                  {change && change.to !== text && locked === null && (
                    <Button
                      size="small"
                      aria-label={`恢复为此值：${change.to || '空白'}`}
                      onClick={() => onRestore(change.to)}
                    >
                      恢复为此值
                    </Button>
                  )}
                  {change?.to === text && <span className={table.quiet}>现值</span>}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ text }: { text: string }): ReactNode {
  const styles = useStyles();
  const table = useTableStyles();
  return (
    <td className={table.cell}>
      {text === '' ? (
        <span className={table.quiet}>（空白）</span>
      ) : (
        <div className={styles.text}>{text}</div>
      )}
    </td>
  );
}

function linesOf({ entries, first, createdAt }: HistoryReply, scope: 'cell' | 'row'): Line[] {
  const lines = entries.flatMap((entry): Line[] =>
    entry.changes.map((change) => ({
      key: `${entry.number} ${change.column}`,
      when: formatInstant(entry.at),
      who: entry.who,
      step: stepWords(entry, change.place),
      reason: isDueColumn(change.column) ? entry.reason : null,
      change,
    })),
  );
  // As old as the plan: in a row that would repeat the row itself.
  const beginning = scope === 'cell' ? first?.[0] : undefined;
  if (beginning && (lines.length > 0 || beginning.to !== '')) {
    const when = createdAt === null ? '' : formatInstant(createdAt);
    lines.push({
      key: 'first',
      when,
      who: '',
      step: '计划建立时',
      reason: null,
      change: beginning,
    });
  }
  return lines;
}

function stepWords(
  { kind, label, added, files }: HistoryEntry,
  place: CellChange['place'],
): string {
  const name = kind === 'undo' ? `撤销“${label}”` : kind === 'redo' ? `重做“${label}”` : label;
  const names = files.slice(0, 3).map(fileName).join('、');
  const more = files.length > 3 ? `等${files.length}个文件` : '';
  // The one file that it was is in the place.
  const source = place ? placeWords(place) : `${names}${more}`;
  return `${name}${added && kind === 'edit' ? '（新增此行）' : ''}${source ? `（${source}）` : ''}`;
}
