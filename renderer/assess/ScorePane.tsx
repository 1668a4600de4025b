// What the score under the cursor is made of: the reports, duties, dates and tasks by name, what persons gave, changes with reasons.
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Add16Regular, Delete16Regular, Edit16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { AssessedUnit } from '#shared/assess/assess.ts';
import { pointsText, signedPoints } from '#shared/assess/points.ts';
import { ruleInWords } from '#shared/assess/rules.ts';
import type { ScoreCell } from '#shared/assess/scoreCell.ts';
import type { ScoreLine } from '#shared/assess/scoreLine.ts';
import type { IndicatorRow } from '#shared/plan/outputRows.ts';
import type { Cell } from '#shared/view/fieldCells.ts';
import { GivenScore } from './GivenScore.tsx';

const useStyles = makeStyles({
  pane: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  head: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  about: { margin: 0, color: tokens.colorNeutralForeground2 },
  points: { fontSize: tokens.fontSizeBase500, fontVariantNumeric: 'tabular-nums' },
  lines: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    paddingBlock: '3px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  off: { color: tokens.colorPaletteRedForeground1 },
  up: { color: tokens.colorPaletteGreenForeground1 },
  change: { flexShrink: 0, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  buttons: { display: 'flex', flexShrink: 0 },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

type Props = {
  unit: AssessedUnit;
  /** Null: of the unit as a whole. */
  indicator: IndicatorRow | null;
  indicators: readonly IndicatorRow[];
  kindLabel: string;
  readOnly: boolean;
  onGive(points: number | null): void;
  onAdd(): void;
  onChange(scoreId: string): void;
  onRemove(scoreId: string): void;
  onGo(cell: Cell): void;
};

export function ScorePane(props: Props): ReactNode {
  const { unit, indicator, indicators, kindLabel, readOnly } = props;
  const styles = useStyles();
  const cell = indicator && unit.cells.find(({ indicatorId }) => indicatorId === indicator.id);
  const open = unit.open > 0 ? `，${unit.open}项未评分` : '';
  if (!indicator || !cell) {
    return (
      <section className={styles.pane} aria-label="得分依据" data-pane>
        <h2 className={styles.head}>{unit.unit.name}</h2>
        <p className={styles.about}>
          {unit.place === null
            ? '还没有评分'
            : `总分${pointsText(unit.total)}分，${kindLabel}第${unit.place}名${open}`}
        </p>
        <ul className={styles.lines}>
          {unit.cells.map((each, index) => (
            <li key={each.indicatorId} className={styles.line}>
              <span className={styles.text}>{indicators[index]?.name}</span>
              <span className={styles.change}>{scoreWords(each, indicators[index])}</span>
            </li>
          ))}
        </ul>
        <p className={styles.about}>选中一格得分，查看它由哪些内容构成。</p>
      </section>
    );
  }
  return (
    <section className={styles.pane} aria-label="得分依据" data-pane>
      <div>
        <h2 className={styles.head}>
          {unit.unit.name}　{indicator.name}
        </h2>
        <p className={styles.about}>
          {ruleInWords(indicator.rule, indicator.options)}
          {indicator.note === '' ? '' : `。${indicator.note}`}
        </p>
      </div>
      <div className={styles.points}>{scoreWords(cell, indicator)}</div>
      <div className={styles.tools}>
        {cell.entered && (
          <GivenScore
            key={`${unit.unit.id} ${indicator.id} ${cell.base ?? ''}`}
            base={cell.base}
            weight={indicator.weight}
            disabled={readOnly}
            onGive={props.onGive}
          />
        )}
        <Button
          size="small"
          icon={<Add16Regular />}
          disabledFocusable={readOnly}
          onClick={() => !readOnly && props.onAdd()}
        >
          加分、扣分…
        </Button>
      </div>
      <ul className={styles.lines} aria-label="构成">
        {cell.lines.map((line, index) => (
          // Lines of one score have no ids of their own.
          // oxlint-disable-next-line react/no-array-index-key
          <Line key={index} line={line} {...props} />
        ))}
      </ul>
    </section>
  );
}

function scoreWords({ points }: ScoreCell, indicator: IndicatorRow | undefined): string {
  const most = indicator && indicator.weight > 0 ? ` / ${pointsText(indicator.weight)}` : '';
  return points === null ? '未评分' : `${pointsText(points)}${most}分`;
}

type LineProps = { line: ScoreLine } & Pick<Props, 'readOnly' | 'onChange' | 'onRemove' | 'onGo'>;

function Line({ line, readOnly, onChange, onRemove, onGo }: LineProps): ReactNode {
  const styles = useStyles();
  const { text, points, place, scoreId } = line;
  return (
    <li className={styles.line}>
      <span className={styles.text}>
        {place === null ? text : <Link onClick={() => onGo(place)}>{text}</Link>}
      </span>
      {points !== null && (
        <span className={mergeClasses(styles.change, points < 0 ? styles.off : styles.up)}>
          {signedPoints(points)}
        </span>
      )}
      {scoreId !== null && !readOnly && (
        <span className={styles.buttons}>
          {points !== null && (
            <Button
              size="small"
              appearance="subtle"
              icon={<Edit16Regular />}
              aria-label={`修改“${text}”`}
              onClick={() => onChange(scoreId)}
            />
          )}
          <Button
            size="small"
            appearance="subtle"
            icon={<Delete16Regular />}
            aria-label={`删除“${text}”`}
            onClick={() => onRemove(scoreId)}
          />
        </span>
      )}
    </li>
  );
}
