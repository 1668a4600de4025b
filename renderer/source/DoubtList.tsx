// What a person should look at before accepting, with the reasons; the keys for working through it stand beside it.
import { Button, makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, CheckmarkCircle20Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef } from 'react';
import { DoubtItem } from './DoubtItem.tsx';
import type { DoubtLine, DoubtWalk } from './useDoubtWalk.ts';

/** From this many on, doubts of several kinds can be looked at one kind at a time. */
const manyDoubts = 6;

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    maxHeight: '42%',
    minHeight: 0,
    borderTop: `1px solid ${tokens.colorPaletteDarkOrangeBorder1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  done: { borderTopColor: tokens.colorNeutralStroke2 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    flexShrink: 0,
    gap: tokens.spacingHorizontalXS,
    paddingBlock: '4px',
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorPaletteDarkOrangeBackground1,
  },
  headDone: { backgroundColor: tokens.colorNeutralBackground2 },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  button: { minWidth: 'auto', paddingInline: '6px', whiteSpace: 'nowrap' },
  key: { marginInlineStart: '4px', color: tokens.colorNeutralForeground3 },
  kinds: {
    display: 'flex',
    flexWrap: 'wrap',
    flexShrink: 0,
    gap: '4px',
    paddingBlock: '4px',
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  kind: { minWidth: 'auto', paddingInline: '6px', fontWeight: tokens.fontWeightRegular },
  list: { margin: 0, padding: 0, listStyleType: 'none', overflowY: 'auto', minHeight: 0 },
});

export function DoubtList({ walk }: { walk: DoubtWalk }) {
  const styles = useStyles();
  const { lines, current, ticked, filter, open } = walk;
  const list = useRef<HTMLUListElement>(null);
  const kinds = useMemo(() => countKinds(lines), [lines]);

  useEffect(() => {
    if (current === null) return;
    list.current
      ?.querySelector(`[data-doubt-line="${current}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  if (lines.length === 0) {
    return (
      <section className={mergeClasses(styles.frame, styles.done)} aria-label="请核对">
        <div className={mergeClasses(styles.head, styles.headDone)}>
          <h2 className={styles.title}>
            <CheckmarkCircle16Filled aria-hidden />
            没有存疑的地方
          </h2>
        </div>
      </section>
    );
  }
  return (
    <section
      className={mergeClasses(styles.frame, open === 0 && styles.done)}
      aria-label="请核对"
      data-pane
    >
      <div className={mergeClasses(styles.head, open === 0 && styles.headDone)}>
        <h2 className={styles.title} role="status" title={`共${lines.length}处`}>
          {open === 0 ? `${lines.length}处都已核对` : `还有${open}处`}
        </h2>
        <KeyButton label="上一处" keys="Shift+F8" off={open === 0} onClick={() => walk.step(-1)} />
        <KeyButton label="下一处" keys="F8" off={open === 0} onClick={() => walk.step(1)} />
        <KeyButton
          label="已核对"
          keys="Ctrl+Enter"
          off={open === 0}
          primary
          onClick={walk.tickAndStep}
        />
      </div>
      {kinds.length > 1 && lines.length >= manyDoubts && (
        <div className={styles.kinds} role="group" aria-label="只看一类">
          {kinds.map(([kind, count]) => (
            <ToggleButton
              key={kind}
              size="small"
              className={styles.kind}
              checked={filter === kind}
              onClick={() => walk.setFilter(filter === kind ? null : kind)}
            >
              {kind} {count}
            </ToggleButton>
          ))}
        </div>
      )}
      <ul ref={list} className={styles.list}>
        {lines.map((line, index) =>
          filter === null || line.kind === filter ? (
            <DoubtItem
              key={index}
              index={index}
              message={line.message}
              state={line.corrected ? 'corrected' : ticked.has(index) ? 'ticked' : 'open'}
              current={index === current}
              onGo={walk.go}
              onToggle={walk.toggle}
            />
          ) : null,
        )}
      </ul>
    </section>
  );
}

type KeyButtonProps = {
  label: string;
  keys: string;
  off: boolean;
  primary?: boolean;
  onClick: () => void;
};

function KeyButton({ label, keys, off, primary = false, onClick }: KeyButtonProps) {
  const styles = useStyles();
  return (
    <Button
      size="small"
      appearance={primary ? 'outline' : 'subtle'}
      className={styles.button}
      aria-keyshortcuts={keys.replace('Ctrl', 'Control')}
      title={`${label}（${keys}）`}
      {...(primary ? { icon: <CheckmarkCircle20Regular /> } : {})}
      // Stays in reach of the keyboard: a disabled button would drop the focus on the page.
      disabledFocusable={off}
      onClick={onClick}
    >
      {label}
      <span className={styles.key} aria-hidden>
        {keys}
      </span>
    </Button>
  );
}

/** Kinds by how many there are, the most first. */
function countKinds(lines: readonly DoubtLine[]): [kind: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { kind } of lines) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
