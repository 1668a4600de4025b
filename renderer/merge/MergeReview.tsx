// What the other copy has otherwise: questions with both sides, who changed them and when; the rest with what it was and will be.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useState, type ReactNode } from 'react';
import type { CopyDifference, Touch } from '#shared/copies/difference.ts';
import type { CopyReview } from '#shared/ipc/mergeCalls.ts';
import { formatInstant } from '../parts/formatInstant.ts';
import type { Decision, Decisions, DifferenceWords } from '../revision/decisions.ts';
import { DifferenceList } from '../revision/DifferenceList.tsx';

const useStyles = makeStyles({
  empty: {
    paddingBlock: tokens.spacingVerticalXL,
    paddingInline: tokens.spacingHorizontalXL,
    color: tokens.colorNeutralForeground2,
  },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalL,
  },
  side: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  half: {
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: '3px solid transparent',
  },
  chosen: { borderLeftColor: tokens.colorBrandStroke1 },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const words: DifferenceWords = {
  kinds: null,
  kind: (kind) => kind,
  choices: { take: '另一份', stop: '', delete: '', keep: '本计划' },
  keepFirst: true,
  takeAll: '全按另一份',
  keepAll: '全按本计划',
  keys: '↑↓ 移动，空格 换另一份或本计划，F8 下一处待决定',
};

type Props = {
  review: CopyReview;
  decisions: Decisions;
  locked: boolean;
  onDecide: (differences: readonly CopyDifference[], decision: Decision | 'first') => void;
};

export function MergeReview({ review, decisions, locked, onDecide }: Props) {
  const styles = useStyles();
  const [kind, setKind] = useState<string | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const bodyOf = useCallback(
    (difference: CopyDifference, decision: Decision | null): ReactNode =>
      difference.decision === 'conflict' ? (
        <BothSides difference={difference} decision={decision} />
      ) : null,
    [],
  );
  const { differences } = review;
  if (differences.length === 0) {
    return (
      <div className={styles.empty} role="status">
        两份计划一致，没有需要合并的内容。
      </div>
    );
  }
  return (
    <DifferenceList
      differences={differences}
      words={words}
      bodyOf={bodyOf}
      decisions={decisions}
      kind={kind}
      current={current}
      locked={locked}
      onKind={setKind}
      onCurrent={setCurrent}
      onDecide={onDecide}
    />
  );
}

type SidesProps = { difference: CopyDifference; decision: Decision | null };

function BothSides({ difference, decision }: SidesProps) {
  const styles = useStyles();
  const { before, after, mine, theirs, change } = difference;
  const nothing = change === 'changed' ? '（空）' : '（没有）';
  return (
    <div className={styles.sides}>
      <Side name="本计划" text={before ?? nothing} touch={mine} chosen={decision === 'keep'} />
      <Side name="另一份" text={after ?? nothing} touch={theirs} chosen={decision === 'take'} />
    </div>
  );
}

type SideProps = { name: string; text: string; touch: Touch | null; chosen: boolean };

function Side({ name, text, touch, chosen }: SideProps) {
  const styles = useStyles();
  const who = touch ? `（${touch.who} ${formatInstant(touch.at)}）`.replace('（ ', '（') : '';
  return (
    <div className={mergeClasses(styles.half, chosen && styles.chosen)}>
      <div className={styles.name}>{`${name}${who}${chosen ? '　✓ 采用' : ''}`}</div>
      <p className={styles.side}>{text}</p>
    </div>
  );
}
