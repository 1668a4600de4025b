// Points off or on top of the scores of units for an indicator, with the reason: new for one unit or several, or changed.
import {
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { signedPoints } from '#shared/assess/points.ts';
import { isPoints, longestScoreReason, mostPoints } from '#shared/plan/assessment.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Edit } from '#shared/plan/edit.ts';
import { dateContextOf } from '#shared/plan/input.ts';
import type { Day } from '#shared/plan/model.ts';
import type { ScoreRow } from '#shared/plan/outputRows.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { DayField } from '../parts/DayField.tsx';
import { EditDialog } from '../units/EditDialog.tsx';
import type { SendEdit } from '../units/UnitsPanel.tsx';
import { readNumber } from './draftIndicators.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXL },
  about: { margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = {
  document: PlanDocument;
  /** What the dialog begins with, a row for each unit; `change` 0 for new ones. */
  rows: readonly [ScoreRow, ...ScoreRow[]];
  asOf: Day;
  onEdit: SendEdit;
  onClose(): void;
};

export function ChangeDialog({ document, rows, asOf, onEdit, onClose }: Props): ReactNode {
  const styles = useStyles();
  const dayId = useId();
  const [row] = rows;
  const fresh = row.change === 0;
  const [way, setWay] = useState<'up' | 'down'>(row.change > 0 ? 'up' : 'down');
  const [points, setPoints] = useState(fresh ? '' : String(Math.abs(row.change)));
  const [reason, setReason] = useState(row.reason);
  const [day, setDay] = useState<Day | null>(row.day);
  const size = readNumber(points);
  const isRight = size > 0 && size <= mostPoints && isPoints(size);
  const change = way === 'up' ? size : 0 - size;
  const units = rows.map(({ unitId }) => document.units.get(unitId)?.name ?? '');
  const [first] = units;
  const indicator = document.indicators.get(row.indicatorId)?.name ?? '';
  const edit = (): Edit => {
    const who = rows.length === 1 ? (first ?? '') : `${rows.length}个单位`;
    return {
      label: `${who}“${indicator}”${signedPoints(change)}`,
      operations: rows.map(({ points: _, ...rest }) => ({
        type: 'putScoreChange',
        change: { ...rest, change, reason: reason.trim(), day },
      })),
    };
  };
  return (
    <EditDialog
      help="assess"
      title={fresh ? '加分、扣分' : '修改加分、扣分'}
      action="确定"
      width={560}
      ready={isRight && reason.trim() !== ''}
      edit={edit}
      onEdit={onEdit}
      onClose={onClose}
    >
      <p className={styles.about}>
        {indicator}：{units.join('、')}
      </p>
      <div className={styles.row}>
        <RadioGroup
          layout="horizontal"
          aria-label="加分或扣分"
          value={way}
          onChange={(_, { value }) => setWay(value === 'up' ? 'up' : 'down')}
        >
          <Radio value="down" label="扣分" />
          <Radio value="up" label="加分" />
        </RadioGroup>
        <Field
          label="分数"
          required
          {...(points === '' || isRight
            ? {}
            : {
                validationMessage: wordProblem({
                  code: 'badScoreChange',
                  facts: { most: mostPoints },
                }),
              })}
        >
          <Input value={points} inputMode="decimal" onChange={(_, { value }) => setPoints(value)} />
        </Field>
      </div>
      <Field label="理由" required hint="写明事由和依据，打分表的明细里照此列出。">
        <Textarea
          value={reason}
          maxLength={longestScoreReason}
          resize="vertical"
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <Field label="日期" hint="从这一天起计入；不填的，截至任何一天都计入。">
        <DayField
          id={dayId}
          value={day}
          today={asOf}
          context={dateContextOf(document, Number(asOf.slice(0, 4)))}
          onChange={setDay}
        />
      </Field>
    </EditDialog>
  );
}
