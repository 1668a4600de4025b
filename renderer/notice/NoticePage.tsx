// A new plan from a notice: choose, drop or paste it, then review what was understood.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { DraftOf, DraftState, LeftDraft } from '#shared/ipc/calls.ts';
import type { Result } from '#shared/result.ts';
import type { Mirror } from '../mirror.ts';
import { DropPage } from '../parts/DropPage.tsx';
import { FullPage } from '../parts/FullPage.tsx';
import { isPlanFile } from '../parts/isPlanFile.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { useFileDrop } from '../parts/useFileDrop.ts';
import { WorkBar } from '../parts/WorkBar.tsx';
import { createDraft, type Draft } from './draft.ts';
import { NoticeStart } from './NoticeStart.tsx';
import { ReviewPage } from './ReviewPage.tsx';

const useStyles = makeStyles({
  says: {
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXL,
    paddingBlock: tokens.spacingVerticalS,
    ':empty': { display: 'none' },
  },
});

const starts = {
  notice: {
    title: '从通知新建计划',
    subtitle: '先读出行动、工程和任务，与原文对照核对以后再创建。',
    words: {},
  },
  table: {
    title: '从任务分解表新建计划',
    subtitle: '先按表头认出任务、牵头单位、完成时限，与原表对照核对以后再创建。',
    words: {
      chooseLabel: '选择表格',
      chooseHint:
        'Excel（.xlsx、.xls）或 WPS 表格（.et）的任务分解表，每行一项任务，有“牵头单位”一列，也可以拖到这里。',
      pasteLabel: '或者把表格连同表头粘贴在这里',
      pasteHint: '在 Excel、WPS 或 Word 中选中整张表，复制后粘贴到这里。',
      readLabel: '读取粘贴的表格',
    },
  },
} satisfies Record<DraftOf, object>;

type Props = {
  mirror: Mirror;
  of?: DraftOf;
  /** The path of a file that was dropped on the way here, to be read at once. */
  dropped?: string | null;
  /** What was under review when the page was lost. */
  left?: LeftDraft | null;
  onClose: () => void;
  /** Told of which file a draft comes under review; null when it is gone. */
  onReviewing?: (fileName: string | null) => void;
  /** A plan file was dropped here. */
  onPlanDropped?: (path: string) => void;
};

export function NoticePage(props: Props) {
  const {
    mirror,
    of = 'notice',
    dropped = null,
    left = null,
    onClose,
    onReviewing,
    onPlanDropped,
  } = props;
  const styles = useStyles();
  const { busy, problem, run, clear } = useCall();
  const [draft, setDraft] = useState<Draft | null>(
    () => left && createDraft(mirror.bridge, left.begun, left.now),
  );
  // Kept here, not in the field: what was pasted outlives a failure and a look at the result.
  const [pasted, setPasted] = useState('');
  const { bridge } = mirror;

  const read = async (call: () => Promise<Result<DraftState | null>>) => {
    const state = await run(call);
    if (state) setDraft(createDraft(bridge, state));
  };
  const readRef = useRef(read);
  readRef.current = read;
  useEffect(() => {
    if (dropped !== null)
      void readRef.current(() => bridge.call('draft:dropped', { path: dropped }));
  }, [dropped, bridge]);

  const reviewing = draft?.fileName ?? null;
  useEffect(() => onReviewing?.(reviewing), [onReviewing, reviewing]);
  useEffect(() => () => onReviewing?.(null), [onReviewing]);

  const drop = useFileDrop(
    (file) => bridge.pathOfDropped(file),
    ([path = '']) => {
      if (isPlanFile(path)) onPlanDropped?.(path);
      else void read(() => bridge.call('draft:dropped', { path }));
    },
    draft !== null || busy,
  );

  return (
    <DropPage {...drop}>
      {draft ? (
        <ReviewPage
          key={draft.token}
          mirror={mirror}
          draft={draft}
          onCreated={onClose}
          onLeave={(again) => {
            clear();
            setDraft(null);
            if (!again) onClose();
          }}
        />
      ) : (
        <FullPage
          help="newPlan"
          title={starts[of].title}
          subtitle={starts[of].subtitle}
          buttons={
            <Button disabledFocusable={busy} onClick={onClose}>
              取消
            </Button>
          }
        >
          <div className={styles.says}>
            <ProblemBar problem={problem} />
            <WorkBar mirror={mirror} busy={busy} label="正在读取" />
          </div>
          <NoticeStart
            pasted={pasted}
            onPaste={setPasted}
            onChoose={() => void read(() => bridge.call('draft:choose', { from: of }))}
            onRead={() => void read(() => bridge.call('draft:paste', { text: pasted }))}
            busy={busy}
            {...starts[of].words}
          />
        </FullPage>
      )}
    </DropPage>
  );
}
