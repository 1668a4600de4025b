// Two panes side by side with a bar between them that is dragged, or moved with the arrow keys. Its place is kept until
// the program is closed.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

const places = new Map<string, number>();
const barWidth = 6;

const useStyles = makeStyles({
  panes: { flexGrow: 1, minHeight: 0, display: 'flex' },
  left: { flexShrink: 0, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
  right: { flexGrow: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
  bar: {
    flexShrink: 0,
    width: `${barWidth}px`,
    border: 'none',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    cursor: 'col-resize',
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

type Props = {
  /** Names the place that is remembered. */
  name: string;
  label: string;
  /** Width of the left pane in CSS pixels before anybody moved the bar, for the width of both. */
  first: (width: number) => number;
  /** Least widths of the two. */
  least: [left: number, right: number];
  left: ReactNode;
  right: ReactNode;
};

export function SplitPanes({ name, label, first, least, left, right }: Props) {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [chosen, setChosen] = useState(() => places.get(name) ?? null);
  const most = Math.max(least[0], width - least[1] - barWidth);
  const place = Math.round(Math.min(most, Math.max(least[0], chosen ?? first(width))));

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const put = (next: number) => {
    const kept = Math.min(most, Math.max(least[0], next));
    places.set(name, kept);
    setChosen(kept);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    put(place + (event.key === 'ArrowLeft' ? -24 : 24));
  };
  return (
    <div ref={frame} className={styles.panes}>
      <div className={styles.left} style={{ width: `${place}px` }}>
        {left}
      </div>
      {/* A separator that can be moved takes the focus: that is its role in ARIA. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={place}
        aria-valuemin={least[0]}
        aria-valuemax={most}
        tabIndex={0}
        className={styles.bar}
        title="拖动可调整两边的宽度"
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          put(event.clientX - (frame.current?.getBoundingClientRect().left ?? 0) - barWidth / 2);
        }}
      />
      <div className={styles.right}>{right}</div>
    </div>
  );
}
