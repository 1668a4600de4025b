// What a table that was pasted with its headings would add to the plan, before it is written [K21].
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import type { AddedTask } from '#shared/document/addProposal.ts';
import type { TableRead } from '#shared/ipc/tableCalls.ts';
import { numbered } from '#shared/view/viewContext.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { TableHead } from '../parts/TableHead.tsx';
import { useTableStyles } from '../parts/useTableStyles.ts';
import { addedWords } from './addedWords.ts';

const useStyles = makeStyles({
  sum: { fontWeight: tokens.fontWeightSemibold },
  frame: {
    flexGrow: 0,
    maxHeight: '46vh',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  group: { backgroundColor: tokens.colorNeutralBackground2 },
  doubts: { margin: 0, paddingInlineStart: '18px', maxHeight: '88px', overflowY: 'auto' },
});

/** More rows than this no one reads in a dialog; the rest is counted. */
const mostShown = 500;

export type PasteChoice = 'add' | 'cells' | 'cancel';

type Props = { read: TableRead; onChoose(choice: PasteChoice): void };

export function PastedTableDialog({ read, onChoose }: Props): ReactNode {
  const styles = useStyles();
  const { added, newUnits } = read;
  return (
    <DialogFrame
      help="newPlan"
      title="粘贴的表格"
      width={1000}
      alert
      onClose={() => onChoose('cancel')}
      buttons={
        <>
          <Button onClick={() => onChoose('cancel')}>取消</Button>
          <Button onClick={() => onChoose('cells')}>按单元格粘贴</Button>
          <Button appearance="primary" onClick={() => onChoose('add')}>
            {`写入${added.tasks}项任务`}
          </Button>
        </>
      }
    >
      <div className={styles.sum}>
        {`按表头读入，将${addedWords(added, { withTasks: true })}，放在表末。还没有写入。`}
      </div>
      {newUnits.length > 0 && (
        <div>{`名录里没有、将新增的单位：${newUnits.join('、')}。是同一个单位的，请写入后到“单位”表合并。`}</div>
      )}
      <Doubts doubts={added.doubts} />
      <Rows tasks={read.tasks} />
    </DialogFrame>
  );
}

function Doubts({ doubts }: { doubts: readonly string[] }): ReactNode {
  const styles = useStyles();
  if (doubts.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{`请核对${doubts.length}处`}</MessageBarTitle>
        <ul className={styles.doubts} tabIndex={0} aria-label="请核对的地方">
          {doubts.map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

const headings = ['序号', '任务内容', '牵头单位', '配合单位', '完成时限'];

function Rows({ tasks }: { tasks: readonly AddedTask[] }): ReactNode {
  const styles = useStyles();
  const table = useTableStyles();
  const shown = tasks.slice(0, mostShown);
  const more = tasks.length - shown.length;
  return (
    <>
      <div
        className={`${table.frame} ${styles.frame}`}
        role="group"
        aria-label="将新增的任务"
        tabIndex={0}
      >
        <table className={table.table}>
          <colgroup>
            <col style={{ width: '52px' }} />
            <col />
            <col style={{ width: '170px' }} />
            <col style={{ width: '210px' }} />
            <col style={{ width: '112px' }} />
          </colgroup>
          <TableHead headings={headings} className={table.heading} />
          <tbody>
            {shown.map((task, index) => (
              <Fragment key={task.id}>
                {groupOf(task) !== groupOf(shown[index - 1]) && (
                  <tr className={styles.group}>
                    <td className={table.cell} colSpan={headings.length}>
                      {groupOf(task)}
                    </td>
                  </tr>
                )}
                <tr>
                  <td className={table.cell}>{index + 1}</td>
                  <td className={table.cell}>{task.text}</td>
                  <td className={table.cell}>{task.leads.join('、')}</td>
                  <td className={table.cell}>{task.supports.join('、')}</td>
                  <td className={table.cell}>{task.deadlines.join('；')}</td>
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && (
        <div className={table.secondary}>
          {`只列出前${mostShown}项，其余${more}项写入后在“任务”表里看。`}
        </div>
      )}
    </>
  );
}

/** `一、绿化行动 / 1. 公园工程`; empty where the plan has neither. */
function groupOf(task: AddedTask | undefined): string {
  const action = numbered(task?.action?.ordinal, task?.action?.name, '、');
  const project = numbered(task?.project?.ordinal, task?.project?.name, '. ');
  return [action, project].filter(Boolean).join(' / ');
}
