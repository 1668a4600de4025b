// An office's form before it is kept: what it looks like, what its columns are for, what is filled around the table.
import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { reportingUnits } from '#shared/forms/reportingUnits.ts';
import { planOf, type PlanDocument } from '#shared/plan/document.ts';
import type { Period } from '#shared/plan/model.ts';
import { columnLetters } from '#shared/tables/address.ts';
import type { RowSpan } from '#shared/templates/facts.ts';
import { wordFinding } from '#shared/words/templateFindings.ts';
import { TemplateColumns } from './TemplateColumns.tsx';
import { TemplatePlaces } from './TemplatePlaces.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import { TemplateRows } from './TemplateRows.tsx';
import type { TemplateDraft } from './templateDraft.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  name: { maxWidth: '360px' },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalL,
  },
});

type Props = {
  document: PlanDocument;
  period: Period;
  draft: TemplateDraft;
  disabled: boolean;
  onChange(draft: TemplateDraft): void;
  onRead(sheet: string, head: RowSpan | null, ready: RowSpan | null): void;
  /** The form is, or is not, the newer file of the one with the same headings. */
  onReplace(replace: boolean): void;
};

export function TemplateReviewBody(props: Props): ReactNode {
  const { document, period, draft, disabled, onChange, onRead, onReplace } = props;
  const styles = useStyles();
  const { review } = draft;
  const { form, findings, preview, known } = review;
  const width = Math.max(0, ...preview.flatMap(({ cells }) => cells.map((cell) => cell.column)));
  const letters = Array.from({ length: width }, (_, index) => columnLetters(index + 1));
  const unit =
    review.use === 'form'
      ? (reportingUnits(document).units[0]?.unit.name ?? '市某局')
      : (planOf(document).issuer ?? '');
  const rowsKey = JSON.stringify([review.sheet, form?.head, form?.ready]);
  return (
    <>
      {findings.map((finding) => (
        <MessageBar
          key={finding.code}
          intent={finding.stops ? 'error' : 'warning'}
          layout="multiline"
          role={finding.stops ? 'alert' : 'status'}
        >
          <MessageBarBody>{wordFinding(finding)}</MessageBarBody>
        </MessageBar>
      ))}
      <div className={styles.top}>
        <Field label="名称" className={styles.name}>
          <Input
            value={draft.name}
            maxLength={60}
            disabled={disabled}
            onChange={(_, { value }) => onChange({ ...draft, name: value })}
          />
        </Field>
        {known && !draft.opened && (
          <Checkbox
            label={`替换表头相同的“${known.name}”`}
            checked={draft.replaces?.id === known.id}
            disabled={disabled}
            onChange={(_, { checked }) => onReplace(checked === true)}
          />
        )}
      </div>
      <div className={styles.part}>
        <h3 className={styles.heading}>{review.file}</h3>
        <TemplatePreview rows={preview} columns={letters} />
        <TemplateRows key={rowsKey} proposal={review} disabled={disabled} onRead={onRead} />
      </div>
      {form && (
        <>
          <div className={styles.part}>
            <h3 className={styles.heading}>各列填什么</h3>
            <TemplateColumns
              document={document}
              columns={form.columns}
              use={review.use}
              keys={draft.keys}
              disabled={disabled}
              onChoose={(column, key) =>
                onChange({ ...draft, keys: new Map(draft.keys).set(column, key) })
              }
            />
          </div>
          <div className={styles.part}>
            <h3 className={styles.heading}>表外填什么</h3>
            <TemplatePlaces
              places={draft.places}
              facts={{ unit, period, plan: planOf(document).title }}
              disabled={disabled}
              onChange={(places) => onChange({ ...draft, places })}
            />
          </div>
          {form.ready.last > form.ready.first && (
            <Field label={`预留了${form.ready.last - form.ready.first + 1}行，任务较少时`}>
              <RadioGroup
                layout="horizontal"
                value={draft.surplus}
                disabled={disabled}
                onChange={(_, { value }) =>
                  onChange({ ...draft, surplus: value === 'keep' ? 'keep' : 'remove' })
                }
              >
                <Radio value="remove" label="删去多余的空行" />
                <Radio value="keep" label="保留空行" />
              </RadioGroup>
            </Field>
          )}
        </>
      )}
    </>
  );
}
