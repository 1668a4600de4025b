// The notice's text with the spans of its tasks and doubtful places marked; the selected one is in view.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useLayoutEffect, useRef } from 'react';
import type { Segment } from './segments.ts';
import type { Selection } from './selection.ts';

const useStyles = makeStyles({
  text: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalXL,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '24px',
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  mark: { color: 'inherit', backgroundColor: 'transparent' },
  task: {
    cursor: 'pointer',
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  warning: {
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationColor: tokens.colorPaletteDarkOrangeForeground1,
    textUnderlineOffset: '4px',
    cursor: 'pointer',
  },
  selected: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    ':hover': { backgroundColor: tokens.colorPaletteYellowBackground2 },
  },
});

type Props = {
  text: string;
  segments: readonly Segment[];
  selection: Selection;
  onSelect: (selection: Selection) => void;
};

export function NoticeText({ text, segments, selection, onSelect }: Props) {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);

  // Runs for every selection, also the same one again: a click on the tree brings the place back into view.
  useLayoutEffect(() => {
    const index = segments.findIndex((segment) => isSelected(segment, selection));
    const found = frame.current?.querySelector(`[data-segment="${index}"]`);
    if (found && frame.current) reveal(frame.current, found);
  }, [segments, selection]);

  const select = (target: EventTarget) => {
    const mark = target instanceof Element ? target.closest('[data-segment]') : null;
    const segment = segments[Number(mark?.getAttribute('data-segment') ?? Number.NaN)];
    if (!segment) return;
    const [warning] = segment.warnings;
    if (segment.task !== null) onSelect({ task: segment.task, warning: null, from: 'text' });
    else if (warning !== undefined) onSelect({ task: null, warning, from: 'text' });
  };

  return (
    // The keyboard's way to a task is the tree; a click here is the pointer's short cut to the same.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={frame}
      className={styles.text}
      role="region"
      aria-label="通知原文"
      tabIndex={0}
      onClick={(event) => select(event.target)}
    >
      {segments.map((segment, index) => (
        <TextSegment
          key={segment.from}
          index={index}
          text={text}
          segment={segment}
          selected={isSelected(segment, selection)}
        />
      ))}
    </div>
  );
}

type SegmentProps = { index: number; text: string; segment: Segment; selected: boolean };

const TextSegment = memo(function TextSegment({ index, text, segment, selected }: SegmentProps) {
  const styles = useStyles();
  const words = text.slice(segment.from, segment.to);
  const marked = segment.task !== null || segment.warnings.length > 0;
  if (!marked) return words;
  return (
    <mark
      data-segment={index}
      data-task={segment.task ?? undefined}
      data-selected={selected || undefined}
      className={mergeClasses(
        styles.mark,
        segment.task !== null && styles.task,
        segment.warnings.length > 0 && styles.warning,
        selected && styles.selected,
      )}
    >
      {words}
    </mark>
  );
});

function isSelected({ task, warnings }: Segment, selection: Selection): boolean {
  if (selection.warning !== null) return warnings.includes(selection.warning);
  return selection.task !== null && task === selection.task;
}

/** Scrolls only the text itself, and only when the place is not wholly in view; a third from the top reads best. */
function reveal(frame: Element, place: Element): void {
  const view = frame.getBoundingClientRect();
  const box = place.getBoundingClientRect();
  if (box.top >= view.top && box.bottom <= view.bottom) return;
  frame.scrollTop += box.top - view.top - view.height / 3;
}
