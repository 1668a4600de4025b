// The review: files and the panel at the left; at the right one file, or everything that needs a person.
import {
  makeStyles,
  mergeClasses,
  Spinner,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { panelCount } from '#shared/returns/panelLines.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { SplitPanes } from '../parts/SplitPanes.tsx';
import { FileList } from './FileList.tsx';
import { FilePane } from './FilePane.tsx';
import { OpenPane } from './OpenPane.tsx';
import { PanelList } from './PanelList.tsx';
import type { DeskState } from './reviewDesk.ts';
import type { ReviewParts } from './reviewParts.ts';

const useStyles = makeStyles({
  side: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  open: {
    flexShrink: 0,
    display: 'flex',
    justifyContent: 'space-between',
    padding: '8px 10px 8px 8px',
    border: 'none',
    borderLeft: '3px solid transparent',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorBrandStroke1,
  },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  body: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  waiting: { padding: '24px' },
});

type Props = ReviewParts & {
  state: DeskState;
  onOpen: () => void;
  /** The keys go to the sheet that is shown. */
  onEnter: () => void;
};

export function ReviewPane(props: Props): ReactNode {
  const { state, onOpen, onEnter, ...parts } = props;
  const styles = useStyles();
  const { review, view, detail, open, problem } = state;
  const [side, setSide] = useState<'files' | 'panel'>('files');
  return (
    <SplitPanes
      name="returns"
      label="文件与内容之间的分隔"
      first={(width) => Math.min(width * 0.25, 380)}
      least={[250, 620]}
      left={
        <div className={styles.side} data-pane>
          <button
            type="button"
            className={mergeClasses(styles.open, view === 'open' && styles.chosen)}
            aria-pressed={view === 'open'}
            onClick={onOpen}
          >
            <span>全部待决定</span>
            <span>{review.counts.open}处</span>
          </button>
          <TabList
            size="small"
            className={styles.tabs}
            selectedValue={side}
            aria-label="文件与收表情况"
            onTabSelect={(_, { value }) => setSide(value as typeof side)}
          >
            <Tab value="files">文件 {review.files.length}</Tab>
            <Tab value="panel">收表情况 {panelCount(review.panel)}</Tab>
          </TabList>
          {side === 'files' ? (
            <FileList
              files={review.files}
              document={parts.document}
              chosen={view === 'open' ? null : view.file}
              onChoose={({ index }) => parts.onFile(index)}
              onEnter={onEnter}
            />
          ) : (
            <PanelList
              review={review}
              document={parts.document}
              readOnly={parts.readOnly !== null}
              onFile={parts.onFile}
              onDecide={parts.decideAll}
            />
          )}
        </div>
      }
      right={
        <div className={styles.body}>
          <ProblemBar problem={problem} />
          {view === 'open' ? (
            <OpenPane {...parts} files={review.files} open={open} />
          ) : detail ? (
            <FilePane {...parts} detail={detail} />
          ) : (
            problem === null && <Spinner className={styles.waiting} label="正在读取" />
          )}
        </div>
      }
    />
  );
}
