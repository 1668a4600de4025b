// The text of a letter as it will stand on paper, one unit's after the other.
import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { LetterUnit } from '#shared/letters/concerned.ts';
import type { PreviewBlock, PreviewLook } from '#shared/letters/preview.ts';
import type { Problem } from '#shared/result.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';

/** Pixels of a point on the page that is shown: 156 mm of text in 490 pixels. */
const point = 1.108;

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  head: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '44px',
    paddingInline: tokens.spacingHorizontalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  units: { width: '240px' },
  says: { color: tokens.colorNeutralForeground2 },
  cut: {
    width: '660px',
    maxWidth: '100%',
    marginInline: 'auto',
    marginBottom: tokens.spacingVerticalS,
  },
  desk: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    padding: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground4,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  // Paper is white by day and by night.
  paper: {
    boxSizing: 'border-box',
    width: '660px',
    maxWidth: '100%',
    marginInline: 'auto',
    paddingBlock: '88px 72px',
    paddingInline: '88px 82px',
    backgroundColor: '#ffffff',
    color: '#000000',
    boxShadow: tokens.shadow4,
    overflowWrap: 'anywhere',
    '& p': { margin: 0, minHeight: '32px', lineHeight: '32px', letterSpacing: '-0.27px' },
  },
  text: { fontFamily: '仿宋_GB2312, FangSong_GB2312, 仿宋, FangSong, serif' },
  title: {
    fontFamily: '方正小标宋简体, FZXiaoBiaoSong-B05S, 华文中宋, STZhongsong, serif',
    // A title of two lines does not leave its last word alone.
    textWrap: 'balance',
  },
  heading: { fontFamily: '黑体, SimHei, sans-serif' },
  script: { fontFamily: '楷体_GB2312, KaiTi_GB2312, 楷体, KaiTi, serif' },
  newPage: {
    marginTop: '40px !important',
    paddingTop: '40px',
    borderTop: '1px dashed #767676',
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontFamily: '仿宋_GB2312, FangSong_GB2312, 仿宋, FangSong, serif',
    fontSize: '13.3px',
    lineHeight: '18px',
    '& td, & th': {
      border: '1px solid #000000',
      padding: '3px 4px',
      textAlign: 'start',
      whiteSpace: 'pre-wrap',
      fontWeight: 'normal',
    },
    '& th': { textAlign: 'center', fontFamily: '黑体, SimHei, sans-serif' },
  },
});

type Props = {
  blocks: readonly PreviewBlock[];
  /** How many rows of long lists are shown; 0: all. */
  cut: number;
  problem: Problem | null;
  waiting: boolean;
  /** What is said in place of a letter. */
  empty: string;
  units: readonly LetterUnit[];
  shown: string | null;
  onShow(id: string): void;
};

export function LetterPaper(props: Props): ReactNode {
  const { blocks, cut, problem, waiting, empty, units, shown, onShow } = props;
  const styles = useStyles();
  const at = units.findIndex(({ id }) => id === shown);
  const step = (by: number) => {
    const next = units[at + by];
    if (next) onShow(next.id);
  };
  return (
    <section className={styles.pane} aria-label="文书预览">
      <div className={styles.head}>
        {units.length > 0 ? (
          <>
            <Button
              appearance="subtle"
              icon={<ChevronLeftRegular />}
              aria-label="上一份"
              title="上一份"
              disabledFocusable={at <= 0}
              onClick={() => step(-1)}
            />
            <Select
              className={styles.units}
              size="small"
              aria-label="看哪个单位的文书"
              value={shown ?? ''}
              onChange={(_, { value }) => onShow(value)}
            >
              {units.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
            <Button
              appearance="subtle"
              icon={<ChevronRightRegular />}
              aria-label="下一份"
              title="下一份"
              disabledFocusable={at < 0 || at >= units.length - 1}
              onClick={() => step(1)}
            />
            <span className={styles.says}>
              第{at + 1}份，共{units.length}份
            </span>
          </>
        ) : (
          <span className={styles.says}>预览（版式以生成的 Word 文件为准）</span>
        )}
      </div>
      <div
        className={styles.desk}
        tabIndex={0}
        role="group"
        aria-label="文书正文"
        data-pane
        aria-busy={waiting}
      >
        <ProblemBar problem={problem} />
        {empty !== '' && (
          <div className={styles.says} role="status">
            {empty}
          </div>
        )}
        {cut > 0 && (
          <div className={styles.cut} role="status">
            名单很长，预览里只列前{cut}项；生成的文件里是全部。
          </div>
        )}
        {blocks.length > 0 && (
          <article className={styles.paper} lang="zh-CN">
            {blocks.map((block, index) =>
              block.kind === 'table' ? (
                // Blocks have no names of their own and never move.
                // oxlint-disable-next-line react/no-array-index-key
                <PaperTable key={index} rows={block.rows} className={styles.table} />
              ) : (
                <p
                  // oxlint-disable-next-line react/no-array-index-key -- as above
                  key={index}
                  className={mergeClasses(
                    styles[block.look.font],
                    block.look.newPage && styles.newPage,
                  )}
                  style={styleOf(block.look)}
                >
                  {block.text}
                </p>
              ),
            )}
          </article>
        )}
      </div>
    </section>
  );
}

function styleOf(look: PreviewLook): React.CSSProperties {
  const { align, size, bold, indented, red, before, after, left, ruled } = look;
  return {
    textAlign: align === 'both' ? 'justify' : align,
    fontSize: `${size * point}px`,
    ...(size > 18 ? { lineHeight: 1.5 } : {}),
    ...(bold ? { fontWeight: 'bold' } : {}),
    ...(indented ? { textIndent: '2em' } : {}),
    ...(red ? { color: '#c00000' } : {}),
    // A page of its own has the room above it already.
    ...(before > 0 && !look.newPage ? { marginTop: `${before * point}px` } : {}),
    ...(after > 0 ? { marginBottom: `${after * point}px` } : {}),
    ...(left > 0 ? { paddingLeft: `${left * point}px` } : {}),
    ...(ruled === 'none'
      ? {}
      : { borderBottom: `2px solid ${ruled === 'red' ? '#ff0000' : '#000000'}` }),
    whiteSpace: 'pre-wrap',
  };
}

function PaperTable({ rows, className }: { rows: string[][]; className: string }): ReactNode {
  const [head, ...rest] = rows;
  return (
    <table className={className}>
      {head && (
        <thead>
          <tr>
            {head.map((cell, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- cells never move
              <th key={index} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rest.map((row, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows never move
          <tr key={index}>
            {row.map((cell, column) => (
              // oxlint-disable-next-line react/no-array-index-key -- cells never move
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
