// The revised document with the changed places at the left, the differences at the right.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import type { RevisionDifference, RevisionKind } from '#shared/document/revision/difference.ts';
import type { RevisionReview } from '#shared/ipc/revisionCalls.ts';
import { SplitPanes } from '../parts/SplitPanes.tsx';
import type { Mark } from '../source/marks.ts';
import { SourcePane } from '../source/SourcePane.tsx';
import { revisionWords, type Decision, type Decisions } from './decisions.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { DoubtsElsewhere } from './DoubtsElsewhere.tsx';

const nothing: ReadonlySet<number> = new Set();

const useStyles = makeStyles({
  document: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  empty: {
    paddingBlock: tokens.spacingVerticalXL,
    paddingInline: tokens.spacingHorizontalXL,
    color: tokens.colorNeutralForeground2,
  },
});

type Props = {
  review: RevisionReview;
  decisions: Decisions;
  locked: boolean;
  onDecisions: Dispatch<SetStateAction<Decisions>>;
};

export function RevisionReviewPane({ review, decisions, locked, onDecisions }: Props) {
  const styles = useStyles();
  const { differences, doubts, source } = review;
  const document = useRef<HTMLDivElement>(null);
  const [kind, setKind] = useState<RevisionKind | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [doubt, setDoubt] = useState<number | null>(null);
  const places = useMemo(() => placesOf(review), [review]);

  const goTo = useCallback((id: string) => {
    setDoubt(null);
    setCurrent(id);
  }, []);
  const decide = useCallback(
    (list: readonly RevisionDifference[], decision: Decision | 'first') => {
      onDecisions((before) => {
        const after = new Map(before);
        for (const { id, choices } of list) {
          after.set(id, decision === 'first' ? (choices[0] ?? 'take') : decision);
        }
        return after;
      });
    },
    [onDecisions],
  );
  const chosen = useMemo(
    () =>
      doubt === null ? (places.ofDifference.get(current ?? '') ?? []) : [places.firstDoubt + doubt],
    [doubt, current, places],
  );
  const pick = (marks: readonly number[]) => {
    for (const mark of marks) {
      const id = places.differenceOf[mark];
      if (id === undefined) continue;
      // A filter must not hide what the person asks for.
      if (kind !== null && differences.find((each) => each.id === id)?.kind !== kind) setKind(null);
      goTo(id);
      return;
    }
  };

  return (
    <SplitPanes
      name="revision"
      label="原文与改动之间的分隔"
      first={(width) => width * 0.45}
      least={[280, 460]}
      left={
        <div ref={document} className={styles.document}>
          <SourcePane
            source={source}
            marks={places.marks}
            chosen={chosen}
            around={noMarks}
            settled={nothing}
            label="修订后的通知"
            onPick={pick}
          />
        </div>
      }
      right={
        differences.length === 0 && doubts.length === 0 ? (
          <div className={styles.empty} role="status">
            {sameWords}
          </div>
        ) : (
          <DifferenceList
            differences={differences}
            words={revisionWords}
            below={<DoubtsElsewhere doubts={doubts} onDoubt={setDoubt} />}
            decisions={decisions}
            kind={kind}
            current={current}
            locked={locked}
            onKind={setKind}
            onCurrent={goTo}
            onDecide={decide}
            onShow={(id) => {
              goTo(id);
              document.current?.querySelector<HTMLElement>('[tabindex]')?.focus();
            }}
          />
        )
      }
    />
  );
}

export const sameWords = '修订后的通知与计划一致，没有需要改动的地方。';
const noMarks: readonly number[] = [];

type Places = {
  marks: Mark[];
  /** The difference that a mark belongs to; marks of doubts belong to none. */
  differenceOf: (string | undefined)[];
  ofDifference: Map<string, number[]>;
  firstDoubt: number;
};

function placesOf({ differences, doubts }: RevisionReview): Places {
  const places: Places = { marks: [], differenceOf: [], ofDifference: new Map(), firstDoubt: 0 };
  for (const { id, spans } of differences) {
    const own = spans.map((span) => {
      places.differenceOf.push(id);
      return places.marks.push({ kind: 'change', span }) - 1;
    });
    places.ofDifference.set(id, own);
  }
  places.firstDoubt = places.marks.length;
  for (const { span } of doubts) places.marks.push({ kind: 'doubt', span });
  return places;
}
