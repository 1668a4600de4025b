// The rows of a file and the tasks that they were matched with; those that found none, or several, are asked about first.
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { FileDetail, ReviewRow } from '#shared/returns/review.ts';
import { isDoubtful, isUnmatched, rowStates } from '#shared/returns/rowWords.ts';
import { SplitPanes } from '../parts/SplitPanes.tsx';
import { VirtualList } from '../parts/VirtualList.tsx';
import { TaskPicker } from './TaskPicker.tsx';

const rowHeight = 64;

const useStyles = makeStyles({
  pane: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  bar: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    paddingInline: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: '4px 10px 0 8px',
    lineHeight: '18px',
  },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  wide: { gridColumn: '1 / -1' },
  doubtful: {
    color: tokens.colorPaletteDarkOrangeForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  empty: { padding: '12px', color: tokens.colorNeutralForeground2 },
  absent: {
    flexShrink: 0,
    maxHeight: '30%',
    overflowY: 'auto',
    padding: '6px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& ul': { margin: 0, paddingInlineStart: '18px' },
  },
});

type Props = {
  detail: FileDetail;
  document: PlanDocument;
  readOnly: boolean;
  onTask: (row: string, taskId: string | null) => void;
};

export function RowsPane({ detail, document, readOnly, onTask }: Props): ReactNode {
  const styles = useStyles();
  const { rows, absent, file } = detail;
  const doubtful = useMemo(() => rows.filter(isDoubtful), [rows]);
  const [onlyDoubtful, setOnlyDoubtful] = useState(doubtful.length > 0);
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  // A row that has been decided stays in view until another one is chosen.
  const listed = onlyDoubtful ? rows.filter((row) => isDoubtful(row) || row.key === chosen) : rows;
  const row = listed.find(({ key }) => key === chosen) ?? listed[0];
  const assign = (taskId: string | null) => {
    if (!row) return;
    onTask(row.key, taskId);
    const at = rows.indexOf(row);
    const next = [...rows.slice(at + 1), ...rows.slice(0, at)].find(isUnmatched);
    if (next) setChosen(next.key);
    list.current?.querySelector<HTMLElement>('[role=listbox]')?.focus();
  };
  return (
    <div className={styles.pane}>
      <SplitPanes
        name="return rows"
        label="行与任务之间的分隔"
        first={(width) => width * 0.52}
        least={[260, 260]}
        left={
          <div ref={list} className={styles.pane} data-pane>
            <div className={styles.bar}>
              <Checkbox
                label={`只看要核对的（${doubtful.length}行）`}
                checked={onlyDoubtful}
                onChange={(_, { checked }) => setOnlyDoubtful(checked === true)}
              />
            </div>
            {listed.length === 0 && <div className={styles.empty}>各行都已对上任务。</div>}
            <VirtualList
              label={`表中的行，共${listed.length}行`}
              items={listed}
              keyOf={({ key }) => key}
              chosen={row?.key ?? null}
              height={rowHeight}
              onChoose={({ key }) => setChosen(key)}
            >
              {(each) => (
                <div className={styles.row} title={`${each.name}\n${each.reason}`}>
                  <span className={styles.line}>
                    第{each.row}行　{each.name || '（没有名称）'}
                  </span>
                  <span className={isDoubtful(each) ? styles.doubtful : styles.small}>
                    {rowStates[each.state].sign} {rowStates[each.state].word}
                  </span>
                  <span className={`${styles.wide} ${styles.line}`}>
                    {taskWords(document, each)}
                  </span>
                  <span className={`${styles.wide} ${styles.line} ${styles.small}`}>
                    {rows.length > 0 && each.sheet}　{each.reason}
                    {each.order === 'moved' ? '　次序与发出时不同' : ''}
                  </span>
                </div>
              )}
            </VirtualList>
          </div>
        }
        right={
          row ? (
            <TaskPicker
              key={row.key}
              document={document}
              row={row}
              unitId={file.unitId}
              readOnly={readOnly}
              onTask={assign}
            />
          ) : (
            <div className={styles.empty}>没有要核对的行。</div>
          )
        }
      />
      {absent.length > 0 && (
        <details className={styles.absent}>
          <summary>表中没有的任务（{absent.length}项），计划里的内容不动</summary>
          <ul>
            {absent.map((id) => (
              <li key={id}>{document.tasks.get(id)?.text ?? ''}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function taskWords(document: PlanDocument, { taskId, candidates, score }: ReviewRow): string {
  if (taskId !== null) {
    const likeness = score === null ? '' : `（相似${Math.round(score * 100)}%）`;
    return `→ ${document.tasks.get(taskId)?.text ?? '任务已不在计划中'}${likeness}`;
  }
  return candidates.length > 0 ? `有${candidates.length}项可能的任务` : '计划里没有相近的任务';
}
