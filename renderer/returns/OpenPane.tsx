// Everything of all files that needs a person, on one sheet; what is no cell (rows without a task, doubtful files) leads there.
import { Link, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isUndecided } from '#shared/returns/decisionWords.ts';
import type { ReturnFile } from '#shared/returns/review.ts';
import { DifferenceSheet } from './DifferenceSheet.tsx';
import type { OpenDifferences } from './reviewDesk.ts';
import type { ReviewParts } from './reviewParts.ts';
import { TakeAll } from './TakeAll.tsx';
import { usePaneHead } from './usePaneHead.ts';

const useStyles = makeStyles({
  title: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  others: {
    flexShrink: 0,
    maxHeight: '96px',
    overflowY: 'auto',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 16px',
    padding: '6px 12px',
    backgroundColor: tokens.colorPaletteYellowBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  empty: { padding: '16px' },
});

/** So many files are named above the sheet; the list of files has them all. */
const mostOthers = 12;

type Props = ReviewParts & { files: readonly ReturnFile[]; open: OpenDifferences | null };

export function OpenPane(props: Props): ReactNode {
  const { files, open, ...parts } = props;
  const styles = useStyles();
  const paneHead = usePaneHead();
  if (!open) return <Spinner className={styles.empty} label="正在列出" />;
  const { differences, count } = open;
  const others = othersOf(files, open);
  return (
    <>
      <div className={paneHead.head} data-pane>
        <h2 className={styles.title}>
          全部待决定
          {count > differences.length && `（列出前${differences.length}处，共${count}处）`}
        </h2>
        <TakeAll differences={differences} readOnly={parts.readOnly} decideAll={parts.decideAll} />
      </div>
      {others.length > 0 && (
        <div className={styles.others} role="group" aria-label="另外要看的文件">
          <span>另外要看：</span>
          {others.slice(0, mostOthers).map(({ file, words }) => (
            <Link key={file.index} as="button" onClick={() => parts.onFile(file.index)}>
              {file.unit ?? file.name}（{words}）
            </Link>
          ))}
          {others.length > mostOthers && (
            <span>还有{others.length - mostOthers}个文件，见左边列出的“待决定”。</span>
          )}
        </div>
      )}
      <DifferenceSheet
        {...parts}
        differences={differences}
        several
        emptyText={
          others.length > 0
            ? '各处变化都已决定，还有上面的文件要看。'
            : '没有需要决定的，可以合并。'
        }
      />
    </>
  );
}

/** Files with questions that are no cells: a doubt on the whole, rows without a task. */
function othersOf(
  files: readonly ReturnFile[],
  { differences, count }: OpenDifferences,
): { file: ReturnFile; words: string }[] {
  // Of a list that was cut off nobody knows which questions are missing in it.
  if (count > differences.length) return [];
  const listed = Map.groupBy(differences.filter(isUndecided), ({ fileIndex }) => fileIndex);
  return files.flatMap((file) => {
    if (file.state !== 'decide') return [];
    if (file.doubt !== null) return [{ file, words: '整个文件存疑' }];
    const rows = file.open - (listed.get(file.index)?.length ?? 0);
    return rows > 0 ? [{ file, words: `${rows}行没对上任务` }] : [];
  });
}
