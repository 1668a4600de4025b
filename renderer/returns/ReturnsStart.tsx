// The first step of collecting: for which period, and which files: chosen, a whole folder, or dropped here.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTableArrowRightRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { planOf } from '#shared/plan/document.ts';
import type { Period } from '#shared/plan/model.ts';
import type { OpenPlan } from '../mirror.ts';
import { DropStart } from '../parts/DropStart.tsx';
import { EmptyNote } from '../parts/EmptyNote.tsx';
import { useLeading } from '../parts/leading.ts';
import { PeriodPicker } from '../parts/PeriodPicker.tsx';

const useStyles = makeStyles({
  buttons: { display: 'flex', gap: tokens.spacingHorizontalM },
  hint: { color: tokens.colorNeutralForeground2, textAlign: 'center' },
});

type Props = {
  plan: OpenPlan;
  period: Period;
  onPeriod: (period: Period) => void;
  busy: boolean;
  /** Something is dragged over the page. */
  over: boolean;
  onChoose: (what: 'files' | 'folder') => void;
};

export function ReturnsStart({ plan, period, onPeriod, busy, over, onChoose }: Props) {
  const styles = useStyles();
  const leading = useLeading();
  const { start, end } = planOf(plan.document);
  if (plan.document.tasks.size === 0) {
    return (
      <EmptyNote
        text="计划里还没有任务，收回的表对不上。请先填写任务和牵头单位，发表以后再收表。"
        actions={[{ label: '去“任务”表填写', run: () => leading.showTab('tasks') }]}
      />
    );
  }
  return (
    <DropStart
      over={over}
      words={over ? '松开鼠标，读入这些文件' : '把收到的文件或文件夹拖到这里'}
      before={
        <PeriodPicker
          value={period}
          onChange={(chosen) => chosen && onPeriod(chosen)}
          day={plan.asOf}
          range={{ start, end }}
          disabled={busy}
        />
      }
      ordered
      how={
        <>
          <li>读入以后逐个文件、逐格列出变化，存疑的由人工决定。</li>
          <li>点“合并”以前不改动计划；合并以后也可以整次撤回。</li>
        </>
      }
    >
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="large"
          icon={<DocumentTableArrowRightRegular />}
          disabledFocusable={busy}
          onClick={() => onChoose('files')}
        >
          选择文件
        </Button>
        <Button
          size="large"
          icon={<FolderOpenRegular />}
          disabledFocusable={busy}
          onClick={() => onChoose('folder')}
        >
          选择文件夹
        </Button>
      </div>
      <div className={styles.hint}>
        可以一次选多个文件；.xlsx、.xlsm、.xls、.et、.csv 都可以，单位自己做的表、.zip
        压缩包也可以。
      </div>
    </DropStart>
  );
}
