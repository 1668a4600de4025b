// One set of milestones: its name and its steps in order, with their dates where they are to be put on tasks.
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import {
  Add16Regular,
  ArrowDown16Regular,
  ArrowUp16Regular,
  Delete16Regular,
} from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import { addDays } from '#shared/calendar/days.ts';
import { longestSetName, longestStep, mostSteps } from '#shared/plan/milestones.ts';
import type { Day } from '#shared/plan/model.ts';
import { readStepDate } from '#shared/plan/stepDates.ts';
import type { DraftSet, DraftStep } from './draftSets.ts';

type Props = {
  set: DraftSet;
  /** What is wrong with the set, in Chinese, or null. */
  problem: string | null;
  /** Where steps are put on tasks: the year of a date without one, and the day to count back from, if it is one. */
  dated: { year: number; due: Day | null; tasks: readonly { due: Day | null }[] } | null;
  newKey(): number;
  onChange(set: DraftSet): void;
  onRemove(): void;
};

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  head: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'flex-end' },
  name: { flexGrow: 1 },
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: '2px',
    listStyleType: 'none',
    maxHeight: '40vh',
    overflowY: 'auto',
  },
  step: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  number: { width: '22px', textAlign: 'right', color: tokens.colorNeutralForeground2 },
  what: { flexGrow: 1, minWidth: '120px' },
  date: { width: '132px' },
  meaning: { width: '92px', color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function SetFields({ set, problem, dated, newKey, onChange, onRemove }: Props): ReactNode {
  const styles = useStyles();
  const { steps } = set;
  const list = useRef<HTMLOListElement>(null);
  /** The step that was added last takes the keys. */
  const added = useRef<number | null>(null);
  useEffect(() => {
    if (added.current === null) return;
    list.current?.querySelector<HTMLInputElement>(`[data-step="${added.current}"]`)?.focus();
    added.current = null;
  });
  const put = (next: readonly DraftStep[]) => onChange({ ...set, steps: next });
  const insert = (at: number) => {
    if (steps.length >= mostSteps) return;
    const key = newKey();
    added.current = key;
    put([...steps.slice(0, at), { key, name: '', date: '' }, ...steps.slice(at)]);
  };
  const change = (at: number, values: Partial<DraftStep>) =>
    put(steps.map((step, index) => (index === at ? { ...step, ...values } : step)));
  const swap = (at: number, other: number) =>
    put(
      steps.map(
        (step, index) => steps[index === at ? other : index === other ? at : index] ?? step,
      ),
    );

  return (
    <div className={styles.column}>
      <div className={styles.head}>
        <Field
          className={styles.name}
          label="名称"
          {...(problem === null ? {} : { validationMessage: problem })}
        >
          <Input
            value={set.name}
            maxLength={longestSetName}
            placeholder="例如：工程建设"
            onChange={(_, { value }) => onChange({ ...set, name: value })}
          />
        </Field>
        <Button
          appearance="subtle"
          icon={<Delete16Regular />}
          aria-label={`删除“${set.name.trim() || '未命名'}”这套里程碑`}
          title="删除这套里程碑，已添加到任务的不受影响"
          onClick={onRemove}
        />
      </div>
      <ol ref={list} className={styles.steps} aria-label="步骤">
        {steps.map((step, index) => (
          <li key={step.key} className={styles.step}>
            <span className={styles.number}>{index + 1}.</span>
            <Input
              className={styles.what}
              input={{ 'data-step': step.key } as object}
              aria-label={`第${index + 1}步`}
              maxLength={longestStep}
              value={step.name}
              onChange={(_, { value }) => change(index, { name: value })}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing) insert(index + 1);
              }}
            />
            {dated && (
              <>
                <Input
                  className={styles.date}
                  aria-label={`第${index + 1}步的时间`}
                  placeholder="可不填"
                  value={step.date}
                  onChange={(_, { value }) => change(index, { date: value })}
                />
                <Meaning text={step.date} dated={dated} />
              </>
            )}
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUp16Regular />}
              aria-label={`第${index + 1}步上移`}
              disabledFocusable={index === 0}
              onClick={() => index > 0 && swap(index, index - 1)}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowDown16Regular />}
              aria-label={`第${index + 1}步下移`}
              disabledFocusable={index === steps.length - 1}
              onClick={() => index < steps.length - 1 && swap(index, index + 1)}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<Delete16Regular />}
              aria-label={`删除第${index + 1}步`}
              disabledFocusable={steps.length === 1}
              onClick={() => steps.length > 1 && put(steps.filter((each) => each !== step))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button
          size="small"
          icon={<Add16Regular />}
          disabledFocusable={steps.length >= mostSteps}
          onClick={() => insert(steps.length)}
        >
          添加步骤
        </Button>
      </div>
      {dated && <p className={styles.note}>{dateHint(dated.tasks)}</p>}
    </div>
  );
}

function dateHint(tasks: readonly { due: Day | null }[]): string {
  const without = tasks.filter(({ due }) => due === null).length;
  const hint = '时间可填日期（如2022年6月底），或填“提前30天”，由任务的完成时限往前推。';
  if (without === 0) return hint;
  return `${hint}${tasks.length === 1 ? '这项任务' : `有${without}项任务`}没有完成时限，不能往前推，日期留空。`;
}

/** What a date comes to: the day where it is the same for all tasks. */
function Meaning({
  text,
  dated,
}: {
  text: string;
  dated: { year: number; due: Day | null };
}): ReactNode {
  const styles = useStyles();
  const date = readStepDate(text, dated.year);
  if (date === 'wrong')
    return <span className={`${styles.meaning} ${styles.wrong}`}>认不出日期</span>;
  const day =
    date === null
      ? ''
      : 'day' in date
        ? date.day
        : dated.due
          ? addDays(dated.due, -date.before)
          : '';
  return <span className={styles.meaning}>{day}</span>;
}
