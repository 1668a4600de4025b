// One difference. A safe one is ticked and needs nothing; a conflict asks which side is to stand.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { fileName, type Difference } from '#shared/returns/review.ts';
import { fieldLabel } from './fieldLabels.ts';

import { useTableStyles } from './useTableStyles.ts';

const useStyles = makeStyles({
  conflict: { backgroundColor: tokens.colorPaletteYellowBackground1 },
  short: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflow: 'hidden',
    whiteSpace: 'pre-wrap',
  },
  project: { fontWeight: tokens.fontWeightSemibold },
  whole: { whiteSpace: 'pre-wrap' },
  wins: { fontWeight: tokens.fontWeightSemibold },
  safe: { color: tokens.colorPaletteGreenForeground1, fontWeight: tokens.fontWeightSemibold },
  choices: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  choice: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    cursor: 'pointer',
  },
  radio: { accentColor: tokens.colorBrandBackground, margin: 0, width: '16px', height: '16px' },
});

type Props = {
  difference: Difference;
  project: string;
  task: string;
  take: boolean;
  onChoose: (id: string, take: boolean) => void;
};

export const DifferenceRow = memo(function DifferenceRow({
  difference,
  project,
  task,
  take,
  onChoose,
}: Props) {
  const styles = useStyles();
  const table = useTableStyles();
  const { id, unit, field, sent, now, returned, decision, reason } = difference;
  const conflict = decision === 'conflict';
  const value = (text: string | null, wins = false) =>
    text === null || text === '' ? (
      <span className={table.quiet}>（空）</span>
    ) : (
      <span
        className={mergeClasses(conflict ? styles.whole : styles.short, wins && styles.wins)}
        title={conflict ? undefined : text}
      >
        {text}
      </span>
    );
  return (
    <tr className={conflict ? styles.conflict : undefined}>
      <td className={table.cell} title={task}>
        {project ? <div className={styles.project}>{project}</div> : null}
        <div className={styles.short}>{task}</div>
      </td>
      <td className={table.cell}>{unit}</td>
      <td className={table.cell}>{fieldLabel(field)}</td>
      <td className={table.cell}>{value(sent)}</td>
      <td className={table.cell}>{value(now, conflict && !take)}</td>
      <td className={table.cell}>{value(returned, conflict && take)}</td>
      <td className={table.cell}>
        {conflict ? (
          <fieldset
            className={styles.choices}
            aria-label={`${unit}，${fieldLabel(field)}：采用哪一边`}
          >
            {[false, true].map((side) => (
              <label key={String(side)} className={styles.choice}>
                <input
                  type="radio"
                  name={`choice-${id}`}
                  className={styles.radio}
                  checked={take === side}
                  onChange={() => onChoose(id, side)}
                />
                {side ? '采用返回' : '保留现在'}
              </label>
            ))}
          </fieldset>
        ) : (
          <span className={styles.safe}>✓ 自动合并</span>
        )}
        <div className={table.secondary}>{reason}</div>
      </td>
      <td className={mergeClasses(table.cell, table.secondary)} title={difference.file}>
        {fileName(difference.file)}
        <div>
          {difference.sheet} {difference.cell}
        </div>
      </td>
    </tr>
  );
});
