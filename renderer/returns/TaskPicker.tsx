// Which task a row of a return is about: the likeliest first, found by a part of the name or the initials of its pinyin.
import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useDeferredValue, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { ReviewRow } from '#shared/returns/review.ts';
import { taskChoices } from '#shared/returns/rowWords.ts';
import { VirtualList } from '../parts/VirtualList.tsx';

const rowHeight = 62;

const useStyles = makeStyles({
  picker: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  head: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    maxHeight: '84px',
    overflowY: 'auto',
  },
  reason: { color: tokens.colorNeutralForeground2 },
  find: { display: 'flex', gap: '6px', '& > :first-child': { flexGrow: 1, minWidth: 0 } },
  choice: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: '4px 12px 0 9px',
    lineHeight: '18px',
  },
  text: {
    gridColumn: '1 / -1',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
  small: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  empty: { padding: '12px', color: tokens.colorNeutralForeground2 },
});

type Props = {
  document: PlanDocument;
  row: ReviewRow;
  unitId: string | null;
  readOnly: boolean;
  /** Null: it is no task. */
  onTask: (taskId: string | null) => void;
};

export function TaskPicker({ document, row, unitId, readOnly, onTask }: Props): ReactNode {
  const styles = useStyles();
  const [words, setWords] = useState('');
  const looked = useDeferredValue(words);
  const choices = useMemo(
    () => taskChoices(document, row.candidates, unitId, looked),
    [document, row.candidates, unitId, looked],
  );
  const [at, setAt] = useState<string | null>(row.taskId);
  // Where nothing is likely and nothing was looked for, Enter must not take the first task that there is.
  const likely = looked.trim() === '' && choices[0]?.score === null ? null : choices[0]?.task.id;
  const chosen = choices.some(({ task }) => task.id === at) ? at : (likely ?? null);
  const take = (taskId: string | null) => !readOnly && onTask(taskId);
  const onKeyDown = (event: KeyboardEvent) => {
    const index = choices.findIndex(({ task }) => task.id === chosen);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.nativeEvent.isComposing) return;
    if (step !== undefined) setAt(choices[index + step]?.task.id ?? chosen);
    else if (event.key === 'Enter' && chosen !== null) take(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.picker} role="group" aria-label="这一行对应的任务">
      <div className={styles.head}>
        <div className={styles.name}>{row.name || '（没有名称）'}</div>
        <div className={styles.reason}>
          {row.sheet}第{row.row}行。{row.reason}
        </div>
        <div className={styles.find}>
          <Input
            size="small"
            contentBefore={<SearchRegular />}
            aria-label="查找任务"
            placeholder="任务、项目名称或拼音首字母，回车选定"
            value={words}
            onChange={(_, { value }) => setWords(value)}
            onKeyDown={onKeyDown}
          />
          <Button
            size="small"
            disabledFocusable={readOnly || chosen === null}
            onClick={() => take(chosen)}
          >
            选定
          </Button>
          <Button
            size="small"
            disabledFocusable={readOnly || row.state === 'ignored'}
            onClick={() => take(null)}
          >
            不是任务
          </Button>
        </div>
      </div>
      {choices.length === 0 && <div className={styles.empty}>没有找到这样的任务。</div>}
      <VirtualList
        label={`可选的任务，共${choices.length}项`}
        items={choices}
        keyOf={({ task }) => task.id}
        chosen={chosen}
        height={rowHeight}
        onChoose={({ task }) => setAt(task.id)}
        onEnter={({ task }) => take(task.id)}
      >
        {({ task, project, score, own }) => (
          <div className={styles.choice} title={task.text}>
            <span className={styles.small}>
              {task.id === row.taskId ? '✓ 现在对应　' : ''}
              {project}
            </span>
            <span className={styles.small}>
              {score !== null ? `相似${Math.round(score * 100)}%` : own ? '本单位任务' : ''}
            </span>
            <span className={styles.text}>{task.text}</span>
          </div>
        )}
      </VirtualList>
    </div>
  );
}
