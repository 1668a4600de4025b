// The review of returns: a summary on top, then differences, files and missing units, each with its own table.
import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState, type Dispatch, type SetStateAction } from 'react';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { ReturnsReview } from '#shared/returns/review.ts';
import { DifferencesPane } from './DifferencesPane.tsx';
import { FilesTable } from './FilesTable.tsx';
import { countReview } from './review.ts';
import { Sign } from './Sign.tsx';

const useStyles = makeStyles({
  summary: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    paddingInline: tokens.spacingHorizontalXL,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tabs: {
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  panel: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  missing: {
    overflowY: 'auto',
    paddingInline: tokens.spacingHorizontalXL,
    paddingBlock: tokens.spacingVerticalM,
  },
  names: { columnWidth: '220px', margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

type View = 'differences' | 'files' | 'missing';

type Props = {
  review: ReturnsReview;
  document: PlanDocument;
  chosen: ReadonlySet<string>;
  onChoose: Dispatch<SetStateAction<ReadonlySet<string>>>;
};

export function ReturnsReviewPane({ review, document, chosen, onChoose }: Props) {
  const styles = useStyles();
  const id = useId();
  const counts = useMemo(() => countReview(review), [review]);
  const [view, setView] = useState<View>(
    // A file that was not read comes first: its unit's answers are missing from the differences.
    counts.rejected > 0 || review.differences.length === 0 ? 'files' : 'differences',
  );
  return (
    <>
      <div className={styles.summary} role="status">
        <span>收到{counts.files}个文件</span>
        {counts.merged > 0 ? <Sign status="merged" count={counts.merged} /> : null}
        {counts.review > 0 ? <Sign status="review" count={counts.review} /> : null}
        {counts.rejected > 0 ? <Sign status="rejected" count={counts.rejected} /> : null}
        <span>
          变化{review.differences.length}处，其中自动合并{counts.safe}处、需要决定
          {counts.conflicts}处
        </span>
        <span>
          {review.missing.length > 0 ? `未报单位${review.missing.length}个` : '各单位均已报送'}
        </span>
      </div>
      <TabList
        className={styles.tabs}
        selectedValue={view}
        onTabSelect={(_, data) => setView(data.value as View)}
      >
        <Tab id={`${id}-differences`} value="differences">
          变化（{review.differences.length}）
        </Tab>
        <Tab id={`${id}-files`} value="files">
          文件（{counts.files}）
        </Tab>
        <Tab id={`${id}-missing`} value="missing">
          未报单位（{review.missing.length}）
        </Tab>
      </TabList>
      <div className={styles.panel} role="tabpanel" aria-labelledby={`${id}-${view}`}>
        {view === 'differences' ? (
          <DifferencesPane
            differences={review.differences}
            document={document}
            chosen={chosen}
            onChoose={onChoose}
          />
        ) : view === 'files' ? (
          <FilesTable files={review.files} />
        ) : (
          <div className={styles.missing}>
            {review.missing.length === 0 ? (
              '各单位均已报送。'
            ) : (
              <ol className={styles.names}>
                {review.missing.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ol>
            )}
          </div>
        )}
      </div>
    </>
  );
}
