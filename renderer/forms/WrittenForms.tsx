// What came of writing: the workbooks by unit, those that could not be written, the list of what was sent.
import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FormsWritten } from '#shared/ipc/formCalls.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { TableHead } from '../parts/TableHead.tsx';
import { useTableStyles } from '../parts/useTableStyles.ts';

const useStyles = makeStyles({
  place: { overflowWrap: 'anywhere' },
  list: {
    maxHeight: '340px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  failures: { margin: 0, paddingInlineStart: '20px' },
});

type Props = {
  period: string;
  written: FormsWritten;
  onOpen(token: string): void;
  onRetry(unitIds: readonly string[]): void;
};

export function WrittenForms({ period, written, onOpen, onRetry }: Props): ReactNode {
  const styles = useStyles();
  const table = useTableStyles();
  const { folder, files, failed, left, recorded, list, listProblem } = written;
  return (
    <>
      {files.length > 0 && (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>
            已生成{period}的{files.length}份反馈表，请分发给各单位。
            {list && (
              <>
                发给谁、何时发的，见<Link onClick={() => onOpen(list.token)}>{list.name}</Link>。
              </>
            )}
            {!recorded && <div>计划不能修改，没有记下这次发表。</div>}
            <div className={styles.place}>文件夹：{folder.place || folder.name}</div>
          </MessageBarBody>
        </MessageBar>
      )}
      {left.length > 0 && (
        <MessageBar intent="warning" layout="multiline" role="status">
          <MessageBarBody>
            已停止，还有{left.length}个单位没有生成：{left.join('、')}。
          </MessageBarBody>
        </MessageBar>
      )}
      {failed.length > 0 && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            {failed.length}个单位的反馈表没有生成：
            <ul className={styles.failures}>
              {failed.map(({ unit, problem }) => (
                <li key={unit}>
                  {unit}：{wordProblem(problem)}
                </li>
              ))}
            </ul>
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => onRetry(failed.map(({ unitId }) => unitId))}>重新选择</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <ProblemBar problem={listProblem} />
      {files.length > 0 && (
        <div className={styles.list} tabIndex={0} role="group" aria-label="生成的文件">
          <table className={table.table} aria-label="生成的文件">
            <colgroup>
              <col style={{ width: '60px' }} />
              <col style={{ width: '30%' }} />
              <col />
            </colgroup>
            <TableHead headings={['序号', '单位', '文件']} className={table.heading} />
            <tbody>
              {files.map(({ unit, name }, index) => (
                <tr key={name}>
                  <td className={table.cell}>{index + 1}</td>
                  <td className={table.cell}>{unit}</td>
                  <td className={table.cell}>{name}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
