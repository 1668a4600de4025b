// What the check before printing found. Choosing a finding shows its cell; Enter or a double click leads to the row of the plan.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DismissRegular, WarningRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { findingKinds, findingWords, type PaperFinding } from '#shared/paper/findings.ts';
import type { PaperPlace } from '#shared/paper/places.ts';
import type { PrintedSheet } from '#shared/paper/printedSheet.ts';
import { VirtualList } from '../parts/VirtualList.tsx';

const rowHeight = 30;
const mostRows = 5;

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalM,
  },
  words: { flexGrow: 1, minWidth: 0 },
  warning: { color: tokens.colorStatusWarningForeground1, flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  row: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    height: '100%',
    alignItems: 'center',
    paddingInline: tokens.spacingHorizontalM,
    whiteSpace: 'nowrap',
  },
  kind: { fontWeight: tokens.fontWeightSemibold, flexShrink: 0, width: '8em' },
  text: { overflow: 'hidden', textOverflow: 'ellipsis' },
});

type Props = {
  findings: readonly PaperFinding[];
  sheet: PrintedSheet;
  onShow(place: PaperPlace): void;
  onGoTo: ((row: number, column: number) => void) | undefined;
  onClose(): void;
};

export function PaperFindings({ findings, sheet, onShow, onGoTo, onClose }: Props): ReactNode {
  const styles = useStyles();
  const [chosen, setChosen] = useState<string | null>(null);
  const rows = findings.map((finding, index) => ({ finding, key: String(index) }));
  const leads = onGoTo && findings.some((finding) => rowOf(finding) !== null);
  return (
    <section className={styles.panel} aria-label="打印前检查">
      <div className={styles.head}>
        {rows.length > 0 ? (
          <WarningRegular className={styles.warning} />
        ) : (
          <CheckmarkCircleRegular className={styles.good} />
        )}
        <span className={styles.words} role="status">
          {summary(findings)}
          {leads && '　单击看单元格，双击或按回车到任务所在的表。'}
        </span>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label="关闭检查结果"
          onClick={onClose}
        />
      </div>
      {rows.length > 0 && (
        <div style={{ display: 'flex', height: Math.min(rows.length, mostRows) * rowHeight }}>
          <VirtualList
            label="检查结果"
            items={rows}
            keyOf={({ key }) => key}
            chosen={chosen}
            height={rowHeight}
            onChoose={({ finding, key }) => {
              setChosen(key);
              const place = placeOf(finding);
              if (place) onShow(place);
            }}
            onEnter={({ finding }) => {
              const place = rowOf(finding);
              if (place) onGoTo?.(place.row, place.column);
            }}
          >
            {({ finding }) => (
              <div className={styles.row}>
                <span className={styles.kind}>{findingKinds[finding.kind]}</span>
                <span className={styles.text} title={findingWords(sheet, finding)}>
                  {findingWords(sheet, finding)}
                </span>
              </div>
            )}
          </VirtualList>
        </div>
      )}
    </section>
  );
}

/** A font is missing in the whole sheet: its head shows it as well as any other place. */
function placeOf(finding: PaperFinding): PaperPlace | null {
  switch (finding.kind) {
    case 'clipped':
    case 'lead':
      return finding.place;
    case 'font':
    case 'columns':
      return { row: finding.kind === 'font' && finding.font === 'body' ? 0 : -1, column: 0 };
  }
}

/** The place of a finding in a row of the table, not in its head or beside it. */
function rowOf(finding: PaperFinding): PaperPlace | null {
  if (finding.kind !== 'clipped' && finding.kind !== 'lead') return null;
  return finding.place && finding.place.row >= 0 ? finding.place : null;
}

function summary(findings: readonly PaperFinding[]): string {
  if (findings.length === 0) return '没有发现问题，可以打印。';
  const counts = (Object.keys(findingKinds) as PaperFinding['kind'][])
    .map((kind) => ({ kind, count: findings.filter((each) => each.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${findingKinds[kind]}${count}处`);
  return `${counts.join('、')}。`;
}
