// A long list of rows of one height, of which only those near the eye are in the page. One stop of the Tab key: arrows choose,
// Enter goes into what is chosen.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useRoom } from './useRoom.ts';

/** Rows drawn above and below what is seen. */
const spare = 6;

const useStyles = makeStyles({
  list: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  all: { position: 'relative' },
  row: {
    position: 'absolute',
    insetInlineStart: 0,
    insetInlineEnd: 0,
    boxSizing: 'border-box',
    overflow: 'hidden',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: '3px solid transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorBrandStroke1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
});

type Props<Item> = {
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** The key of the chosen item; null: none. */
  chosen: string | null;
  /** Height of a row in CSS pixels. */
  height: number;
  onChoose: (item: Item) => void;
  /** Enter, or a double click. */
  onEnter?: (item: Item) => void;
  children: (item: Item) => ReactNode;
};

export function VirtualList<Item>(props: Props<Item>): ReactNode {
  const { label, items, keyOf, chosen, height, onChoose, onEnter, children } = props;
  const styles = useStyles();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  const at = chosen === null ? -1 : items.findIndex((item) => keyOf(item) === chosen);
  const first = Math.max(Math.floor(room.top / height) - spare, 0);
  const last = Math.min(Math.ceil((room.top + room.height) / height) + spare, items.length);

  useEffect(() => {
    const element = scroller.current;
    if (!element || at < 0 || room.height === 0) return;
    const top = at * height;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + height > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + height - element.clientHeight;
    }
  }, [at, height, room.height]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(room.height / height) - 1);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? 0 : at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: items.length - 1,
    };
    const item = items[at];
    if (event.key === 'Enter' && item !== undefined) onEnter?.(item);
    else {
      const step = steps[event.key];
      const next = items[Math.min(Math.max(step ?? -1, 0), items.length - 1)];
      if (step === undefined || next === undefined) return;
      if (next !== item) onChoose(next);
    }
    event.preventDefault();
  };
  const rowId = (index: number) => `${id}-${index}`;
  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      aria-label={label}
      aria-activedescendant={at >= first && at < last ? rowId(at) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={styles.all} role="presentation" style={{ height: items.length * height }}>
        {items.slice(first, last).map((item, index) => (
          // The keys are those of the list: it has the focus and points at the chosen row.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={keyOf(item)}
            id={rowId(first + index)}
            role="option"
            aria-selected={first + index === at}
            aria-setsize={items.length}
            aria-posinset={first + index + 1}
            className={mergeClasses(styles.row, first + index === at && styles.chosen)}
            style={{ top: (first + index) * height, height }}
            onClick={() => onChoose(item)}
            onDoubleClick={() => onEnter?.(item)}
          >
            {children(item)}
          </div>
        ))}
      </div>
    </div>
  );
}
