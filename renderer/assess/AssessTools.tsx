// What is looked at: the span that is assessed, who takes part, the scores or the paper; and the steps back and forth.
import {
  Button,
  makeStyles,
  Select,
  Switch,
  Tab,
  TabList,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { ArrowRedo20Regular, ArrowUndo20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { spanWords } from '#shared/assess/notes.ts';
import { periodOf } from '#shared/calendar/periods.ts';
import { planOf } from '#shared/plan/document.ts';
import type { Period } from '#shared/plan/model.ts';
import type { OpenPlan } from '../mirror.ts';
import { periodChoices } from '../parts/periodChoices.ts';
import type { Face, PageView } from './pageView.ts';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `2px ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  span: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  room: { flexGrow: 1 },
});

const faces: readonly { face: Face; label: string }[] = [
  { face: 'scores', label: '打分' },
  { face: 'sheet', label: '打分表' },
  { face: 'details', label: '考评明细' },
];

type Props = {
  plan: OpenPlan;
  view: PageView;
  onView(change: Partial<PageView>): void;
  onStep(direction: 'undo' | 'redo'): void;
};

export function AssessTools({ plan, view, onView, onStep }: Props): ReactNode {
  const styles = useStyles();
  const { undo, redo } = plan.steps;
  return (
    <div className={styles.bar} role="toolbar" aria-label="考评工具" data-pane>
      <TabList
        size="small"
        selectedValue={view.face}
        onTabSelect={(_, { value }) => onView({ face: value as Face })}
      >
        {faces.map(({ face, label }) => (
          <Tab key={face} value={face}>
            {label}
          </Tab>
        ))}
      </TabList>
      <label className={styles.span}>
        考评期间
        <Select
          size="small"
          value={view.period ?? ''}
          onChange={(_, { value }) => onView({ period: value === '' ? null : value })}
        >
          <option value="">{spanWords(null)}</option>
          {spans(plan, view.period).map((period) => (
            <option key={period} value={period}>
              {spanWords(period)}
            </option>
          ))}
        </Select>
      </label>
      <Switch
        label="只配合的单位也参评"
        checked={view.withSupporters}
        onChange={(_, { checked }) => onView({ withSupporters: checked })}
      />
      <span className={styles.room} />
      <Step name="撤销" step={undo} icon={<ArrowUndo20Regular />} onClick={() => onStep('undo')} />
      <Step name="重做" step={redo} icon={<ArrowRedo20Regular />} onClick={() => onStep('redo')} />
    </div>
  );
}

/** Years and halves of the plan. */
function spans({ document, asOf }: OpenPlan, chosen: Period | null): Period[] {
  const { start, end } = planOf(document);
  const range = { start, end };
  const choices = [
    ...periodChoices(periodOf(asOf, 'year'), asOf, range),
    ...periodChoices(periodOf(asOf, 'half'), asOf, range),
  ];
  return chosen === null || choices.includes(chosen) ? choices : [...choices, chosen];
}

type StepProps = { name: string; step: string | null; icon: React.JSX.Element; onClick(): void };

function Step({ name, step, icon, onClick }: StepProps): ReactNode {
  const words = step === null ? `没有可以${name}的操作` : `${name}：${step}`;
  return (
    <Tooltip content={words} relationship="description">
      <Button
        size="small"
        appearance="subtle"
        icon={icon}
        aria-label={name}
        disabledFocusable={step === null}
        onClick={() => step !== null && onClick()}
      />
    </Tooltip>
  );
}
