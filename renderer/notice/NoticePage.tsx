// A new plan from a notice: read it, compare the text with what was understood, create the plan.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { NoticeReview } from '#shared/ipc/calls.ts';
import type { Mirror } from '../mirror.ts';
import { FullPage } from '../parts/FullPage.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { useMirrorState } from '../parts/useMirrorState.ts';
import { WaitingBar } from '../parts/WaitingBar.tsx';
import { NoticeReviewPanes } from './NoticeReviewPanes.tsx';
import { NoticeStart } from './NoticeStart.tsx';

const useStyles = makeStyles({
  says: {
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXL,
    paddingBlock: tokens.spacingVerticalS,
    ':empty': { display: 'none' },
  },
});

type Props = { mirror: Mirror; onClose: () => void };

export function NoticePage({ mirror, onClose }: Props) {
  const styles = useStyles();
  const { progress } = useMirrorState(mirror);
  const { busy, problem, run, clear } = useCall();
  const [review, setReview] = useState<NoticeReview | null>(null);
  // Kept here, not in the field: what was pasted outlives a failure and a look at the result.
  const [pasted, setPasted] = useState('');

  const choose = async () => {
    const read = await run(() => mirror.bridge.call('notice:choose', null));
    if (read) setReview(read);
  };
  const readPasted = async () => {
    const read = await run(() => mirror.bridge.call('notice:paste', { text: pasted }));
    if (read) setReview(read);
  };
  const create = async (token: string) => {
    const plan = await run(() => mirror.bridge.call('notice:create', { token }));
    if (!plan) return;
    mirror.adopt(plan);
    onClose();
  };
  const again = () => {
    clear();
    setReview(null);
  };

  const cancel = (
    <Button disabled={busy} onClick={onClose}>
      取消
    </Button>
  );
  const buttons = review ? (
    <>
      {cancel}
      <Button disabled={busy} onClick={again}>
        换一份
      </Button>
      <Button appearance="primary" disabled={busy} onClick={() => void create(review.token)}>
        创建计划
      </Button>
    </>
  ) : (
    cancel
  );

  return (
    <FullPage
      title="从通知新建计划"
      subtitle={review ? review.fileName : '先读出通知中的行动、工程和任务，核对以后再创建。'}
      buttons={buttons}
    >
      <div className={styles.says}>
        <ProblemBar problem={problem} />
        <WaitingBar busy={busy} progress={progress} label={review ? '正在创建' : '正在读取通知'} />
      </div>
      {review ? (
        <NoticeReviewPanes key={review.token} review={review} />
      ) : (
        <NoticeStart
          pasted={pasted}
          onPaste={setPasted}
          onChoose={() => void choose()}
          onRead={() => void readPasted()}
          busy={busy}
        />
      )}
    </FullPage>
  );
}
