// Running text, paragraph by paragraph. Only what is near the eye, or chosen, is on the page: a long notice opens as fast
// as a short one.
import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { blocksOf, lineRanges, type Block, type Mark, type Segment } from './marks.ts';
import { MarkedBlock, type Looks } from './MarkedBlock.tsx';

const lineHeight = 24;
/** Characters of a line in a narrow pane: only the height of what was never in sight depends on it. */
const charactersOfLine = 26;
/** Paragraphs that come and go together. */
const partLength = 60;

const useStyles = makeStyles({
  text: {
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase300,
    lineHeight: `${lineHeight}px`,
  },
  paragraph: {
    margin: 0,
    minHeight: `${lineHeight}px`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

type Props = {
  text: string;
  segments: readonly Segment[];
  marks: readonly Mark[];
  looks: Looks;
};

export function SourceText({ text, segments, marks, looks }: Props) {
  const styles = useStyles();
  const parts = useMemo(() => partsOf(blocksOf(segments, lineRanges(text))), [segments, text]);
  return (
    <div className={styles.text}>
      {parts.map((part) => (
        <Part
          key={part.from}
          part={part}
          text={text}
          marks={marks}
          looks={looks}
          wanted={isWanted(part, looks)}
        />
      ))}
    </div>
  );
}

/** `segments` are the first and the last segment of the part, by index. */
type TextPart = { from: number; blocks: readonly Block[]; segments: [number, number] };

function partsOf(blocks: readonly Block[]): TextPart[] {
  const parts: TextPart[] = [];
  for (let at = 0; at < blocks.length; at += partLength) {
    const own = blocks.slice(at, at + partLength);
    const indexes = own.flatMap(({ segments }) => segments.map(({ index }) => index));
    const ends: [number, number] = [indexes[0] ?? -1, indexes.at(-1) ?? -1];
    parts.push({ from: own[0]?.from ?? 0, blocks: own, segments: ends });
  }
  return parts;
}

/** Whether what is to be shown stands in the part. */
function isWanted({ segments: [first, last], blocks }: TextPart, looks: Looks): boolean {
  const { caret, chosen, around } = looks;
  if (caret !== null && caret >= first && caret <= last) return true;
  if (chosen.size + around.size === 0) return false;
  return blocks.some(({ segments }) =>
    segments.some(({ marks }) => marks.some((mark) => chosen.has(mark) || around.has(mark))),
  );
}

type PartProps = Omit<Props, 'segments'> & { part: TextPart; wanted: boolean };

const Part = memo(function Part({ part, text, marks, looks, wanted }: PartProps) {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const shown = near || wanted;

  useEffect(() => {
    const element = frame.current;
    if (!element || near) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '1200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [near]);

  const height = part.blocks.reduce((sum, { from, to }) => sum + heightOf(to - from), 0);
  return (
    <div ref={frame} style={shown ? undefined : { height: `${height}px` }}>
      {shown &&
        part.blocks.map((block) => (
          <p key={block.from} className={styles.paragraph}>
            <MarkedBlock text={text} block={block} marks={marks} looks={looks} />
          </p>
        ))}
    </div>
  );
});

function heightOf(characters: number): number {
  return Math.max(1, Math.ceil(characters / charactersOfLine)) * lineHeight;
}
