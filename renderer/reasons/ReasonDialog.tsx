// Why due days are changed: which, from when to when, and the reason. Enter accepts, Esc leaves everything as it was.
import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { PlanDocument } from '#shared/plan/document.ts';
import { longestReason, type ChangeReason, type HeldChange } from '#shared/plan/dueChanges.ts';
import {
  correctionChoice,
  otherChoice,
  reasonChoices,
  reasonOf,
} from '#shared/plan/reasonChoices.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { TableHead } from '../parts/TableHead.tsx';
import { useTableStyles } from '../parts/useTableStyles.ts';

/** What stands in the dialog: a choice and further words. */
export type ReasonDraft = { choice: string; words: string };

type Props = {
  document: PlanDocument;
  held: readonly HeldChange[];
  draft: ReasonDraft;
  onReason(reason: ChangeReason, draft: ReasonDraft): void;
  onClose(): void;
};

/** How many changes are listed; of more, the number is said. */
const mostListed = 6;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  frame: {
    maxHeight: '34vh',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  choices: { display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)' },
  more: { margin: 0 },
  day: { whiteSpace: 'nowrap' },
});

export function ReasonDialog({ document, held, draft, onReason, onClose }: Props): ReactNode {
  const styles = useStyles();
  const table = useTableStyles();
  const [choice, setChoice] = useState(draft.choice);
  const [words, setWords] = useState(draft.words);
  const frame = useRef<HTMLFormElement>(null);
  const form = useId();
  const reason = reasonOf(choice, words);
  // The keys go to the reason given last, so that Enter accepts it.
  useEffect(() => {
    const timer = setTimeout(() => {
      const radios = frame.current?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [];
      ([...radios].find((radio) => radio.checked) ?? radios[0])?.focus();
    });
    return () => clearTimeout(timer);
  }, []);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (reason) onReason(reason, { choice, words });
  };
  const correction = choice === correctionChoice;
  return (
    <DialogFrame
      help="deadlines"
      title="调整完成时限"
      width={640}
      alert
      onClose={onClose}
      buttons={
        <>
          <Button onClick={onClose}>不调整</Button>
          <Button type="submit" form={form} appearance="primary" disabledFocusable={!reason}>
            确定
          </Button>
        </>
      }
    >
      <form ref={frame} id={form} className={styles.form} onSubmit={send}>
        <div className={`${table.frame} ${styles.frame}`}>
          <table className={table.table}>
            <colgroup>
              <col />
              <col style={{ width: '108px' }} />
              <col style={{ width: '108px' }} />
            </colgroup>
            <TableHead headings={['内容', '原来', '改为']} className={table.heading} />
            <tbody>
              {held.slice(0, mostListed).map((each) => (
                <tr key={`${each.sheet} ${each.id}`}>
                  <td className={table.cell}>{subjectOf(document, each)}</td>
                  <td className={`${table.cell} ${styles.day}`}>{each.from}</td>
                  <td className={`${table.cell} ${styles.day}`}>
                    {each.to ?? <span className={table.quiet}>不再有时限</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {held.length > mostListed && (
          <p className={styles.more}>共{held.length}处时限，原因相同，一并写入。</p>
        )}
        <Field label="调整原因" required>
          <RadioGroup
            className={styles.choices}
            value={choice}
            onChange={(_, { value }) => setChoice(value)}
          >
            {[...reasonChoices, otherChoice, correctionChoice].map((each) => (
              <Radio key={each} value={each} label={each} />
            ))}
          </RadioGroup>
        </Field>
        <Field
          label={choice === otherChoice ? '原因' : '补充说明（可不填）'}
          required={choice === otherChoice}
          hint={
            correction
              ? '只记入这一格的修改记录，不算调整，原定日期不变。'
              : '记在“时间节点”表的“调整原因”列，原定日期保留。'
          }
        >
          <Input
            value={words}
            maxLength={longestReason - 20}
            placeholder="如：市政办发〔2022〕12号"
            onChange={(_, { value }) => setWords(value)}
          />
        </Field>
      </form>
    </DialogFrame>
  );
}

/** The commitment in a few words: what is due, or the task. */
function subjectOf(document: PlanDocument, { sheet, id }: HeldChange): string {
  if (sheet === 'stages') return `工作阶段：${document.stages.get(id)?.name ?? ''}`;
  const row = document.deadlines.get(id);
  const task = row ? document.tasks.get(row.taskId) : undefined;
  const text = task?.text ?? '';
  return shortened(
    row?.what && row.what !== text ? `${shortened(text, 24)}（${row.what}）` : text,
    60,
  );
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
