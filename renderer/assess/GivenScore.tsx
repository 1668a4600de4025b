// The points that a person gives, beside the sheet: what changes are added to. Written on Enter or when the field is left.
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { pointsText } from '#shared/assess/points.ts';
import { isPoints } from '#shared/plan/assessment.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { readNumber } from './draftIndicators.ts';

const useStyles = makeStyles({
  field: { gridTemplateColumns: 'auto 84px' },
  input: { width: '84px' },
});

type Props = {
  base: number | null;
  weight: number;
  disabled: boolean;
  onGive(points: number | null): void;
};

export function GivenScore({ base, weight, disabled, onGive }: Props): ReactNode {
  const styles = useStyles();
  const [text, setText] = useState(pointsText(base));
  const empty = text.trim() === '';
  const points = empty ? null : readNumber(text);
  const right = points === null || (points >= 0 && points <= weight && isPoints(points));
  const put = () => {
    if (right && points !== base) onGive(points);
  };
  return (
    <Field
      size="small"
      orientation="horizontal"
      className={styles.field}
      label="评分"
      {...(right
        ? {}
        : { validationMessage: wordProblem({ code: 'scoreOutOfRange', facts: { most: weight } }) })}
    >
      <Input
        size="small"
        className={styles.input}
        inputMode="decimal"
        disabled={disabled}
        value={text}
        onChange={(_, { value }) => setText(value)}
        onBlur={put}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') put();
          if (event.key === 'Escape') setText(pointsText(base));
        }}
      />
    </Field>
  );
}
