// The document that something was read from, text or table, with its marked places. What is chosen is in view; a click on
// a marked place, or Enter where the keyboard stands, picks it.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { ProposalSource } from '#shared/document/source.ts';
import { segmentsOf, type Mark, type Segment } from './marks.ts';
import type { Looks } from './MarkedBlock.tsx';
import { SourceTable } from './SourceTable.tsx';
import { SourceText } from './SourceText.tsx';

const useStyles = makeStyles({
  frame: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    outlineStyle: 'none',
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
});

type Props = {
  source: ProposalSource;
  /** The same for the life of the source. */
  marks: readonly Mark[];
  chosen: readonly number[];
  around: readonly number[];
  settled: ReadonlySet<number>;
  label: string;
  /** The marks at a place, by index, the shortest first. */
  onPick: (marks: readonly number[]) => void;
};

export function SourcePane(props: Props) {
  const { source, marks, chosen, around, settled, label, onPick } = props;
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const segments = useMemo(() => segmentsOf(source.text.length, marks), [source, marks]);
  const stops = useMemo(() => stopsAmong(segments, marks), [segments, marks]);
  const looks = useMemo(
    (): Looks => ({ chosen: new Set(chosen), around: new Set(around), settled, caret }),
    [chosen, around, settled, caret],
  );

  useLayoutEffect(() => {
    const of = (wanted: readonly number[]) =>
      segments.find((segment) => segment.marks.some((mark) => wanted.includes(mark)));
    const place = of(chosen) ?? of(around);
    if (place) show(frame.current, place.index);
  }, [segments, chosen, around]);
  useLayoutEffect(() => {
    if (caret !== null) show(frame.current, caret);
  }, [caret]);

  const step = (by: 1 | -1) => {
    const from =
      caret ??
      segments.find(({ marks: own }) => own.some((mark) => chosen.includes(mark)))?.index ??
      -1;
    const next =
      by > 0
        ? stops.find(({ index }) => index > from)
        : stops.findLast(({ index }) => index < from);
    if (!next) return;
    setCaret(next.index);
  };
  const pick = (index: number) => {
    const segment = segments[index];
    if (!segment || segment.marks.length === 0) return;
    setCaret(null);
    onPick(segment.marks);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowRight') step(1);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') step(-1);
    else if (event.key === 'Enter' && caret !== null) pick(caret);
    else return;
    event.preventDefault();
  };

  return (
    // The region is one stop of the Tab key; inside, the arrow keys go from mark to mark.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={frame}
      className={styles.frame}
      role="region"
      aria-label={label}
      data-pane
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => setCaret(null)}
      onClick={(event) => pick(segmentAt(event.target))}
    >
      {source.kind === 'text' ? (
        <SourceText text={source.text} segments={segments} marks={marks} looks={looks} />
      ) : (
        <SourceTable source={source} segments={segments} marks={marks} looks={looks} />
      )}
    </div>
  );
}

/** Where the keyboard stands: the beginning of every field and doubt, each once. */
function stopsAmong(segments: readonly Segment[], marks: readonly Mark[]): Segment[] {
  const seen = new Set<number>();
  return segments.filter(({ marks: [innermost] }) => {
    if (innermost === undefined || seen.has(innermost)) return false;
    seen.add(innermost);
    return marks[innermost]?.kind !== 'item';
  });
}

function segmentAt(target: EventTarget): number {
  const mark = target instanceof Element ? target.closest('[data-segment]') : null;
  return Number(mark?.getAttribute('data-segment') ?? Number.NaN);
}

/** Scrolls only the document, and only when the place is not wholly in view; a third from the top reads best. */
function show(frame: HTMLElement | null, segment: number): void {
  const place = frame?.querySelector(`[data-segment="${segment}"]`);
  if (!frame || !place) return;
  const reveal = () => {
    const view = frame.getBoundingClientRect();
    const box = place.getBoundingClientRect();
    const below = box.bottom > view.bottom && box.height < view.height;
    if (box.top < view.top || below || box.top > view.bottom) {
      frame.scrollTop += box.top - view.top - view.height / 3;
    }
    if (box.left < view.left || box.right > view.right) {
      frame.scrollLeft += box.left - view.left - view.width / 3;
    }
  };
  reveal();
  // Paragraphs out of sight have only an estimated height until they come near.
  requestAnimationFrame(reveal);
}
