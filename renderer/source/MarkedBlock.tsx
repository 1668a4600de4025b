// One paragraph or cell of a document with its marked places. Renders again only when how it looks changes.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Block, Mark, Segment } from './marks.ts';

/** How the marks of a document look now; marks by index. */
export type Looks = {
  /** What is selected elsewhere. */
  chosen: ReadonlySet<number>;
  /** The item around what is selected. */
  around: ReadonlySet<number>;
  /** Doubts that are done with. */
  settled: ReadonlySet<number>;
  /** The segment at which the keyboard stands. */
  caret: number | null;
};

const useStyles = makeStyles({
  mark: { color: 'inherit', backgroundColor: 'transparent', cursor: 'pointer' },
  item: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  field: {
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationColor: tokens.colorBrandStroke1,
    textUnderlineOffset: '4px',
  },
  doubt: {
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationColor: tokens.colorPaletteDarkOrangeForeground1,
    textUnderlineOffset: '4px',
  },
  change: {
    backgroundColor: tokens.colorPaletteGreenBackground1,
    boxShadow: `inset 0 -2px 0 0 ${tokens.colorPaletteGreenBorderActive}`,
  },
  around: {
    backgroundColor: tokens.colorPaletteYellowBackground1,
    ':hover': { backgroundColor: tokens.colorPaletteYellowBackground1 },
  },
  chosen: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    ':hover': { backgroundColor: tokens.colorPaletteYellowBackground2 },
  },
  caret: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
});

type Props = { text: string; block: Block; marks: readonly Mark[]; looks: Looks };

/** What of the looks concerns a block, as a word to compare. */
function lookOf({ segments }: Block, { chosen, around, settled, caret }: Looks): string {
  let look = '';
  for (const { index, marks } of segments) {
    if (index === caret) look += `!${index}`;
    for (const mark of marks) {
      if (chosen.has(mark)) look += `c${mark}`;
      if (around.has(mark)) look += `a${mark}`;
      if (settled.has(mark)) look += `s${mark}`;
    }
  }
  return look;
}

function looksTheSame(before: Props, after: Props): boolean {
  return (
    before.text === after.text &&
    before.block === after.block &&
    before.marks === after.marks &&
    (before.looks === after.looks ||
      lookOf(before.block, before.looks) === lookOf(after.block, after.looks))
  );
}

export const MarkedBlock = memo(function MarkedBlock({ text, block, marks, looks }: Props) {
  const styles = useStyles();
  return block.segments.map((segment) => {
    const words = text.slice(segment.from, segment.to);
    if (segment.marks.length === 0) return words;
    const is = (kind: Mark['kind']) => segment.marks.some((mark) => marks[mark]?.kind === kind);
    const doubt = segment.marks.some(
      (mark) => marks[mark]?.kind === 'doubt' && !looks.settled.has(mark),
    );
    const chosen = isAmong(segment, looks.chosen);
    return (
      <mark
        key={segment.from}
        data-segment={segment.index}
        data-chosen={chosen || undefined}
        data-doubt={doubt || undefined}
        className={mergeClasses(
          styles.mark,
          is('item') && styles.item,
          is('field') && styles.field,
          is('change') && styles.change,
          doubt && styles.doubt,
          isAmong(segment, looks.around) && styles.around,
          chosen && styles.chosen,
          segment.index === looks.caret && styles.caret,
        )}
      >
        {words}
      </mark>
    );
  });
}, looksTheSame);

function isAmong({ marks }: Segment, set: ReadonlySet<number>): boolean {
  return set.size > 0 && marks.some((mark) => set.has(mark));
}
