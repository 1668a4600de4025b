// The first step of collecting: for which period, and which files.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTableArrowRightRegular } from '@fluentui/react-icons';
import { planOf } from '#shared/plan/document.ts';
import type { Period } from '#shared/plan/model.ts';
import type { OpenPlan } from '../mirror.ts';
import { PeriodPicker } from '../parts/PeriodPicker.tsx';

const useStyles = makeStyles({
  start: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalL,
    width: '100%',
    maxWidth: '720px',
    boxSizing: 'border-box',
    marginInline: 'auto',
    padding: tokens.spacingHorizontalXXL,
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  plan: OpenPlan;
  period: Period;
  onPeriod: (period: Period) => void;
  busy: boolean;
  onChoose: () => void;
};

export function ReturnsStart({ plan, period, onPeriod, busy, onChoose }: Props) {
  const styles = useStyles();
  const { start, end } = planOf(plan.document);
  return (
    <div className={styles.start}>
      <PeriodPicker
        value={period}
        onChange={(chosen) => chosen && onPeriod(chosen)}
        day={plan.asOf}
        range={{ start, end }}
        disabled={busy}
      />
      <Button
        appearance="primary"
        size="large"
        icon={<DocumentTableArrowRightRegular />}
        disabled={busy}
        onClick={onChoose}
      >
        选择文件
      </Button>
      <div className={styles.hint}>
        <div>可以一次选择多个文件，单位自己做的表也可以。</div>
        <div>读入以后先列出有哪些变化，点击“合并”之前不会改动计划。</div>
      </div>
    </div>
  );
}
