// A Word file under review as a template of letters: what it is to be called, what for, what does not fit.
import {
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { stopsLetter } from '#shared/letters/findings.ts';
import { letterKinds } from '#shared/letters/kinds.ts';
import type { LetterTemplateReview } from '#shared/ipc/letterCalls.ts';
import type { LetterKind, LetterTemplateRow } from '#shared/plan/outputRows.ts';
import { wordLetterFinding } from '#shared/words/letterFindings.ts';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: '1fr 220px', gap: tokens.spacingHorizontalM },
  findings: { margin: 0, paddingInlineStart: '20px' },
  used: { color: tokens.colorNeutralForeground2 },
});

export type TemplateDraft = {
  review: LetterTemplateReview;
  name: string;
  kind: LetterKind;
  replaces: LetterTemplateRow | null;
};

type Props = { draft: TemplateDraft; disabled: boolean; onChange(draft: TemplateDraft): void };

export function LetterTemplateReviewBody({ draft, disabled, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { review, name, kind } = draft;
  const stopping = review.findings.filter(stopsLetter);
  const others = review.findings.filter((finding) => !stopsLetter(finding));
  const bar = (intent: 'error' | 'warning', findings: typeof stopping, says: string) =>
    findings.length > 0 && (
      <MessageBar intent={intent} layout="multiline" role={intent === 'error' ? 'alert' : 'status'}>
        <MessageBarBody>
          {says}
          <ul className={styles.findings}>
            {findings.map((finding) => (
              <li key={`${finding.code} ${finding.where} ${finding.word}`}>
                {wordLetterFinding(finding)}
              </li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    );
  return (
    <>
      <div>{review.file}</div>
      {bar('error', stopping, '这个文件还不能用。请在 Word 或 WPS 里改正、保存，再添加一次：')}
      {bar('warning', others, '请注意：')}
      {review.findings.length === 0 && (
        <MessageBar intent="success" role="status">
          <MessageBarBody>花括号里的词都对，可以使用。</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.pair}>
        <Field label="名称">
          <Input
            value={name}
            maxLength={60}
            disabled={disabled}
            onChange={(_, { value }) => onChange({ ...draft, name: value })}
          />
        </Field>
        <Field label="用于">
          <Select
            value={kind}
            disabled={disabled}
            onChange={(_, { value }) => {
              const found = letterKinds.find((each) => each.kind === value);
              if (found) onChange({ ...draft, kind: found.kind });
            }}
          >
            {letterKinds.map((each) => (
              <option key={each.kind} value={each.kind}>
                {each.label}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {review.used.length > 0 && (
        <div className={styles.used}>文件里用到的词：{review.used.join('、')}</div>
      )}
    </>
  );
}
