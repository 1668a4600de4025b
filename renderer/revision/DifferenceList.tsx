// The differences by project, what needs a person first; gone through with the arrow keys, Space, Enter and F8.
import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { flushSync } from 'react-dom';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ReviewedDifference } from '#shared/document/revision/difference.ts';
import {
  countKinds,
  decisionOf,
  isOpen,
  sectionsOf,
  toggled,
  type Decision,
  type Decisions,
  type DifferenceWords,
} from './decisions.ts';
import { DifferenceItem } from './DifferenceItem.tsx';
import { shownOf } from './shownPart.ts';

const allChoices = ['first', 'keep'] as const;

/** Drawn at once: thousands of rows with buttons would hold the window up. */
const mostAtOnce = 100;

const useStyles = makeStyles({
  frame: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  bar: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px',
    paddingBlock: '4px',
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  kind: {
    minWidth: 'auto',
    paddingInline: '6px',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
  },
  keys: { marginInlineStart: 'auto', color: tokens.colorNeutralForeground3 },
  list: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  section: {
    margin: 0,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  group: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    paddingBlock: '2px',
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  groupTitle: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  groupButton: { minWidth: 'auto', paddingInline: '6px', whiteSpace: 'nowrap' },
  items: { margin: 0, padding: 0, listStyleType: 'none' },
  more: { width: '100%' },
});

export type DifferenceListProps<Difference extends ReviewedDifference> = {
  /** All differences; what `kind` leaves out is not shown. */
  differences: readonly Difference[];
  words: DifferenceWords<Difference['kind']>;
  /** How a difference is shown where that is not by what it was and will be; null for one that is. `decision` null: still open. */
  bodyOf?: (difference: Difference, decision: Decision | null) => ReactNode;
  /** What stands below the differences. */
  below?: ReactNode;
  decisions: Decisions;
  kind: Difference['kind'] | null;
  current: string | null;
  locked: boolean;
  onKind: (kind: Difference['kind'] | null) => void;
  onCurrent: (id: string) => void;
  onDecide: (differences: readonly Difference[], decision: Decision | 'first') => void;
  /** Shows the places of the current difference in the document, and hands the keyboard over. */
  onShow?: (id: string) => void;
};

export function DifferenceList<Difference extends ReviewedDifference>(
  props: DifferenceListProps<Difference>,
) {
  const { differences, words, bodyOf, below, decisions, kind, current, locked } = props;
  const { onKind, onCurrent, onDecide, onShow } = props;
  const [most, setMost] = useState(mostAtOnce);
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const kinds = useMemo(
    () => countKinds(differences, words.kinds ?? undefined),
    [differences, words],
  );
  const sections = useMemo(
    () => sectionsOf(differences.filter((each) => kind === null || each.kind === kind)),
    [differences, kind],
  );
  const order = useMemo(
    () => sections.flatMap(({ groups }) => groups.flatMap((group) => group.differences)),
    [sections],
  );
  const { part, left } = useMemo(() => shownOf(sections, most), [sections, most]);
  const reachable = order.some(({ id }) => id === current) ? current : (order[0]?.id ?? null);

  useEffect(() => {
    if (current === null) return;
    itemOf(list.current, current)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const goTo = (difference: Difference | undefined) => {
    if (!difference) return;
    const at = order.indexOf(difference);
    // It may stand where the list has not been drawn yet.
    if (at >= most) flushSync(() => setMost(Math.ceil((at + 1) / mostAtOnce) * mostAtOnce));
    onCurrent(difference.id);
    itemOf(list.current, difference.id)?.focus();
  };
  const goToOpen = (back: boolean) => {
    const at = order.findIndex(({ id }) => id === current);
    const open = order.flatMap((each, index) => (isOpen(each, decisions) ? [index] : []));
    const next = back
      ? (open.findLast((index) => index < at) ?? open.at(-1))
      : (open.find((index) => index > at) ?? open[0]);
    if (next !== undefined) goTo(order[next]);
  };
  useOpenKey(goToOpen);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = order.findIndex(({ id }) => id === current);
    const here = order[at];
    const onButton = event.target instanceof HTMLButtonElement;
    if (event.key === 'ArrowDown') goTo(order[Math.min(at + 1, order.length - 1)]);
    else if (event.key === 'ArrowUp') goTo(order[Math.max(at - 1, 0)]);
    else if (event.key === ' ' && here && !onButton && !locked) {
      onDecide([here], toggled(here, decisions));
    } else if (event.key === 'Enter' && here && onShow && !onButton) onShow(here.id);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.frame}>
      <div className={styles.bar} role="group" aria-label="只看一类">
        <ToggleButton
          size="small"
          className={styles.kind}
          checked={kind === null}
          onClick={() => onKind(null)}
        >
          全部 {differences.length}
        </ToggleButton>
        {kinds.map(({ kind: each, count }) => (
          <ToggleButton
            key={each}
            size="small"
            className={styles.kind}
            checked={kind === each}
            onClick={() => onKind(kind === each ? null : each)}
          >
            {words.kind(each)} {count}
          </ToggleButton>
        ))}
        <span className={styles.keys}>{words.keys}</span>
      </div>
      {/* The items take the focus; the keys that move between them are handled here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={list} className={styles.list} onKeyDown={onKeyDown}>
        {part.map(({ title, groups }) => (
          <section key={title} aria-label={title}>
            <h2 className={styles.section}>{title}</h2>
            {groups.map(({ group, differences: own, shown }) => (
              <div key={group.id}>
                <div className={styles.group}>
                  <h3 className={styles.groupTitle} title={group.title}>
                    {group.title}
                  </h3>
                  {(words.keepFirst ? allChoices.toReversed() : allChoices).map((choice) => (
                    <Button
                      key={choice}
                      size="small"
                      appearance="subtle"
                      className={styles.groupButton}
                      disabledFocusable={locked}
                      onClick={() => onDecide(own, choice)}
                    >
                      {choice === 'keep' ? words.keepAll : words.takeAll}
                    </Button>
                  ))}
                </div>
                <ul className={styles.items}>
                  {shown.map((difference) => (
                    <DifferenceItem
                      key={difference.id}
                      difference={difference}
                      words={words}
                      body={bodyOf?.(difference, decided(difference, decisions)) ?? null}
                      decision={decisionOf(difference, decisions)}
                      open={isOpen(difference, decisions)}
                      current={difference.id === current}
                      reachable={difference.id === reachable}
                      locked={locked}
                      onCurrent={onCurrent}
                      onDecide={decideOne(onDecide as DecideMany)}
                    />
                  ))}
                </ul>
              </div>
            ))}
          </section>
        ))}
        {left > 0 && (
          <Button
            appearance="subtle"
            className={styles.more}
            onClick={() => setMost(most + mostAtOnce)}
          >
            再显示{Math.min(left, mostAtOnce)}处（还有{left}处）
          </Button>
        )}
        {below}
      </div>
    </div>
  );
}

function decided(difference: ReviewedDifference, decisions: Decisions): Decision | null {
  return isOpen(difference, decisions) ? null : decisionOf(difference, decisions);
}

/** F8 works wherever the keyboard stands on the page. */
function useOpenKey(goToOpen: (back: boolean) => void): void {
  const latest = useRef(goToOpen);
  latest.current = goToOpen;
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      latest.current(event.shiftKey);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** One function for one `onDecide`, so that items are not rendered for nothing. */
type DecideMany = (differences: readonly ReviewedDifference[], decision: Decision) => void;
const decideOnes = new WeakMap<
  DecideMany,
  (difference: ReviewedDifference, decision: Decision) => void
>();

function decideOne(onDecide: DecideMany) {
  let one = decideOnes.get(onDecide);
  if (!one) {
    one = (difference, decision) => onDecide([difference], decision);
    decideOnes.set(onDecide, one);
  }
  return one;
}

function itemOf(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-difference="${CSS.escape(id)}"]`) ?? null;
}
