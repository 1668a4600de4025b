// After a merge: what went in, what stayed out and why, what goes back to the units, and taking it all back.
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { periodLabel } from '#shared/calendar/periods.ts';
import { awaitedWords, doubtfulFiles, mergedFiles } from '#shared/returns/mergeWords.ts';
import type { ReturnFile, ReturnsReview } from '#shared/returns/review.ts';
import type { Mirror } from '../mirror.ts';
import { FullPage } from '../parts/FullPage.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { useLeading } from '../parts/leading.ts';
import { useNotify } from '../window/messages.tsx';
import { DoneFiles } from './DoneFiles.tsx';
import { UndoneReport, type Undone } from './UndoneReport.tsx';
import { useSendBack } from './useSendBack.ts';

const useStyles = makeStyles({
  done: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    width: '100%',
    maxWidth: '900px',
    boxSizing: 'border-box',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    marginInline: 'auto',
    padding: '16px 24px',
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  next: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    '& button': { flexShrink: 0, whiteSpace: 'nowrap' },
  },
  about: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

/** `stale` counts what was to go in but was changed in the plan since the review. */
export type Merged = { importId: string; merged: number; stale: number; review: ReturnsReview };

type Props = {
  mirror: Mirror;
  merged: Merged;
  says: ReactNode;
  imports: ReactNode;
  /** Something is under way on the page. */
  busy: boolean;
  onSendBackAll: (token: string, files: readonly ReturnFile[]) => void;
  onAgain: () => void;
  onClose: () => void;
};

export function ReturnsDone(props: Props): ReactNode {
  const { mirror, merged: done, says, imports, onSendBackAll, onAgain, onClose } = props;
  const { importId, merged, stale, review } = done;
  const styles = useStyles();
  const { busy: calling, problem, run } = useCall();
  const busy = calling || props.busy;
  const [undone, setUndone] = useState<Undone | null>(null);
  const going = useMemo(() => mergedFiles(review.files), [review.files]);
  const units = new Set(going.map(({ unitId, index }) => unitId ?? `file ${index}`)).size;
  const lists = useMemo(
    () => toMend(review.files, undone === null ? going : []),
    [review.files, going, undone],
  );
  const onSendBack = useSendBack(mirror.bridge, review.token, useNotify());
  const untaken = going.reduce((sum, file) => sum + file.differences - file.taken, 0);
  const takeBack = async () => {
    const reply = await run(() => mirror.bridge.call('imports:undo', { id: importId }));
    if (reply) {
      const { reverted, kept, failed } = reply;
      setUndone({ at: new Date().toISOString(), reverted, kept, failed });
    }
  };
  return (
    <FullPage
      help="returns"
      title="收表"
      subtitle={`期次：${periodLabel(review.period)}`}
      buttons={
        <>
          {imports}
          <Button disabledFocusable={busy || undone !== null} onClick={() => void takeBack()}>
            撤回这次导入
          </Button>
          <Button disabledFocusable={busy} onClick={onAgain}>
            继续收表
          </Button>
          <Button appearance="primary" disabledFocusable={busy} onClick={onClose}>
            完成
          </Button>
        </>
      }
    >
      {says}
      <div className={styles.done} data-pane>
        <ProblemBar problem={problem} />
        {undone ? (
          <UndoneReport undone={undone} />
        ) : (
          <MessageBar intent="success" layout="multiline" role="status">
            <MessageBarBody>
              {merged === 0
                ? `已登记${units}个单位${going.length}个文件已收到，内容没有变化。`
                : `已把${units}个单位${going.length}个文件的${merged}处变化写入计划。`}
              如果导错了，可以用“撤回这次导入”或“导入记录”整次撤回。
            </MessageBarBody>
          </MessageBar>
        )}
        {stale > 0 && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              有{stale}处在核对期间又被改动，没有合并。请再收一次这些文件，重新核对。
            </MessageBarBody>
          </MessageBar>
        )}
        {untaken > 0 && undone === null && <div>另有{untaken}处没有采用，计划保留原来的内容。</div>}
        {undone === null && <NextAfterMerge review={review} />}
        {lists.map(({ title, files }) => (
          <section key={title} aria-label={title}>
            <div className={styles.head}>
              <h2 className={styles.title}>
                {title}（{files.length}个）
              </h2>
              <Button
                size="small"
                disabledFocusable={busy}
                title="每个文件导出一份退回意见，放进一个文件夹"
                onClick={() => onSendBackAll(review.token, files)}
              >
                全部导出退回意见…
              </Button>
            </div>
            <DoneFiles files={files} onSendBack={onSendBack} />
          </section>
        ))}
      </div>
    </FullPage>
  );
}

/** What the units are to mend, each with a letter that says so. */
function toMend(
  all: readonly ReturnFile[],
  going: readonly ReturnFile[],
): { title: string; files: ReturnFile[] }[] {
  return [
    {
      title: '没有合并的文件',
      files: [
        ...all.filter(({ state }) => state === 'refused' || state === 'left'),
        ...doubtfulFiles(all),
      ],
    },
    {
      title: '已收到、另有提示的文件',
      files: going
        .filter(({ messages }) => messages.length > 0)
        .map((file): ReturnFile =>
          file.state === 'unfilled' ? file : { ...file, state: 'merged' },
        ),
    },
  ].filter(({ files }) => files.length > 0);
}

/** Who has not reported yet, and where the month goes on from here. */
function NextAfterMerge({ review }: { review: ReturnsReview }): ReactNode {
  const styles = useStyles();
  const { run } = useLeading();
  return (
    <section className={styles.next} aria-label="接下来">
      <div className={styles.about}>{awaitedWords(review)}</div>
      {review.missing.length + review.unfilled.length > 0 && (
        <Button size="small" onClick={() => run('letters')}>
          写文书催报
        </Button>
      )}
      <Button size="small" onClick={() => run('consolidate')}>
        去汇总
      </Button>
    </section>
  );
}
