// One returned file: whose it is and how it fared, what it changes, its rows, its columns, and what there is to say about it.
import {
  Button,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { periodLabel } from '#shared/calendar/periods.ts';
import { isDoubtful } from '#shared/returns/rowWords.ts';
import type { FileDetail, ReturnFile, ReviewDecision } from '#shared/returns/review.ts';
import { ColumnsPane } from './ColumnsPane.tsx';
import { DifferenceSheet } from './DifferenceSheet.tsx';
import { ProblemList, saidOf } from './ProblemList.tsx';
import type { ReviewParts } from './reviewParts.ts';
import { RowsPane } from './RowsPane.tsx';
import { SendBackMenu } from './SendBackMenu.tsx';
import { StateSign } from './StateSign.tsx';
import { TakeAll } from './TakeAll.tsx';
import { UnitPicker } from './UnitPicker.tsx';
import { usePaneHead } from './usePaneHead.ts';

const useStyles = makeStyles({
  name: {
    flexGrow: 1,
    minWidth: '120px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  unit: { width: '200px', '& > *': { minWidth: 0, width: '100%' } },
  doubt: { flexShrink: 0, padding: '6px 12px 0' },
  tabs: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    paddingInlineEnd: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '& button': { whiteSpace: 'nowrap' },
  },
  space: { flexGrow: 1 },
  panel: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

type Shown = 'differences' | 'rows' | 'columns' | 'said';

type Props = ReviewParts & { detail: FileDetail };

export function FilePane(props: Props): ReactNode {
  const { detail, ...parts } = props;
  const { document, readOnly, decideAll } = parts;
  const styles = useStyles();
  const paneHead = usePaneHead();
  const { file, differences, rows, tables } = detail;
  const [shown, setShown] = useState<Shown>(() => firstShown(detail));
  // Another file begins with what needs a look in it; the sheet that shows its differences stays.
  const [last, setLast] = useState(file.index);
  if (last !== file.index) {
    setLast(file.index);
    setShown(firstShown(detail));
  }
  const locked = readOnly !== null;
  const decide = (...decisions: ReviewDecision[]) => decideAll(decisions);
  const doubtful = rows.filter(isDoubtful).length;
  return (
    <>
      <div className={paneHead.head} data-pane>
        <StateSign state={file.state} />
        <div className={styles.unit}>
          <UnitPicker
            key={`${file.index} ${file.unitId}`}
            document={document}
            unitId={file.unitId}
            disabled={locked}
            onChoose={(unitId) => decide({ type: 'unit', file: file.index, unitId })}
          />
        </div>
        <span className={styles.name} title={file.path}>
          {file.name}
          <span className={styles.quiet}>　{kindWords(file)}</span>
        </span>
        <Button size="small" onClick={() => props.onSource(file.index)}>
          打开文件
        </Button>
        <SendBackMenu onSendBack={(form) => props.onSendBack(file.index, form)} />
        <Button
          size="small"
          disabledFocusable={locked}
          onClick={() => decide({ type: 'leave', file: file.index, leave: file.state !== 'left' })}
        >
          {file.state === 'left' ? '改为收' : '不收这个文件'}
        </Button>
      </div>
      {file.doubt !== null && file.state !== 'left' && (
        <div className={styles.doubt}>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{file.doubt}</MessageBarBody>
            {file.state !== 'refused' && (
              <MessageBarActions>
                <Button
                  size="small"
                  disabledFocusable={locked}
                  onClick={() => decide({ type: 'accept', file: file.index })}
                >
                  仍采用
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        </div>
      )}
      <div className={styles.tabs} data-pane>
        <TabList
          size="small"
          selectedValue={shown}
          aria-label="文件的内容"
          onTabSelect={(_, { value }) => setShown(value as Shown)}
        >
          <Tab value="differences">变化 {differences.length}</Tab>
          <Tab value="rows">{doubtful > 0 ? `行与任务 ▲${doubtful}` : '行与任务'}</Tab>
          <Tab value="columns">表头</Tab>
          <Tab value="said">提示 {saidOf(file).length}</Tab>
        </TabList>
        <span className={styles.space} />
        {shown === 'differences' && (
          <>
            <Checkbox
              label="空白也覆盖"
              title="单位留空的格，按清空处理；不勾选时空白不改动计划"
              checked={file.blanks}
              disabled={locked}
              onChange={(_, { checked }) =>
                decide({ type: 'blanks', file: file.index, erase: checked === true })
              }
            />
            <TakeAll differences={differences} readOnly={readOnly} decideAll={decideAll} />
          </>
        )}
      </div>
      <div className={styles.panel} role="tabpanel" aria-label="文件的内容">
        {shown === 'differences' ? (
          <DifferenceSheet
            {...parts}
            differences={differences}
            several={false}
            emptyText={emptyText(file)}
          />
        ) : shown === 'rows' ? (
          <RowsPane
            key={file.index}
            detail={detail}
            document={document}
            readOnly={locked}
            onTask={(row, taskId) => decide({ type: 'row', file: file.index, row, taskId })}
          />
        ) : shown === 'columns' ? (
          <ColumnsPane
            tables={tables}
            readOnly={locked}
            onColumns={(table, fields) =>
              decide({ type: 'columns', file: file.index, table, fields })
            }
          />
        ) : (
          <ProblemList file={file} />
        )}
      </div>
    </>
  );
}

/** What needs a look first. */
function firstShown({ file, differences, rows }: FileDetail): Shown {
  if (file.state === 'refused') return 'said';
  if (differences.length === 0 && rows.some(isDoubtful)) return 'rows';
  return 'differences';
}

function kindWords({ kind, sentPeriod }: ReturnFile): string {
  const form = { ownForm: '发出的反馈表', ownTable: '单位自制的表', none: '没有认出表' }[kind];
  return sentPeriod === null ? form : `${form}，${periodLabel(sentPeriod)}`;
}

function emptyText({ state, rows }: ReturnFile): string {
  if (state === 'refused') return '这个文件没有读到可以采用的内容，原因见“提示”。';
  if (state === 'unfilled') return '已交回、未填写：与发出时完全相同，不改动计划，不算已报。';
  return rows === 0 ? '表中没有填写内容。' : '返回的内容与计划中现有的一致，没有变化。';
}
