// A notice came from the desktop while a plan is open: it may begin another plan, or revise this one. Nothing is remembered.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentAdd24Regular, DocumentSync24Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { arrivingName } from '#shared/desktop/arriving.ts';
import { planOf } from '#shared/plan/document.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { OpenPlan } from '../mirror.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';

const useStyles = makeStyles({
  ways: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  way: { justifyContent: 'flex-start', textAlign: 'start', whiteSpace: 'normal' },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  does: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

export type NoticeUse = 'new' | 'revise';

type Props = {
  file: string;
  plan: OpenPlan;
  /** Null: for nothing. */
  onAnswer(use: NoticeUse | null): void;
};

export function NoticeQuestion({ file, plan, onAnswer }: Props): ReactNode {
  const styles = useStyles();
  const { title } = planOf(plan.document);
  const locked = plan.readOnly === null ? null : wordProblem({ code: plan.readOnly });
  const leave = () => onAnswer(null);
  return (
    <DialogFrame
      help={null}
      title={`“${arrivingName(file)}”用来做什么？`}
      width={520}
      onClose={leave}
      buttons={<Button onClick={leave}>取消</Button>}
    >
      <div className={styles.ways}>
        <Button
          className={styles.way}
          icon={<DocumentSync24Regular />}
          disabledFocusable={locked !== null}
          onClick={() => locked === null && onAnswer('revise')}
        >
          <span className={styles.words}>
            修订本计划
            <span className={styles.does}>
              {locked ?? `与“${title}”对照，只列改了什么，核对以后写入；进展和备注不受影响。`}
            </span>
          </span>
        </Button>
        <Button
          className={styles.way}
          icon={<DocumentAdd24Regular />}
          onClick={() => onAnswer('new')}
        >
          <span className={styles.words}>
            新建计划
            <span className={styles.does}>
              读出任务、单位、目标和时限，核对以后存成另一个计划文件；打开的计划不变。
            </span>
          </span>
        </Button>
      </div>
    </DialogFrame>
  );
}
