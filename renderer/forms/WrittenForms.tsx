// What came of writing: the workbooks by unit, those that could not be written, the list of what was sent.
import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FormsWritten } from '#shared/ipc/formCalls.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { FailedFiles, FileList, LeftUnits } from '../parts/WrittenFiles.tsx';

const useStyles = makeStyles({
  place: { overflowWrap: 'anywhere' },
});

type Props = {
  period: string;
  written: FormsWritten;
  onOpen(token: string): void;
  onRetry(unitIds: readonly string[]): void;
};

export function WrittenForms({ period, written, onOpen, onRetry }: Props): ReactNode {
  const styles = useStyles();
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
      <LeftUnits units={left} />
      <FailedFiles says={`${failed.length}个单位的反馈表`} failed={failed}>
        <MessageBarActions>
          <Button onClick={() => onRetry(failed.map(({ unitId }) => unitId))}>重新选择</Button>
        </MessageBarActions>
      </FailedFiles>
      <ProblemBar problem={listProblem} />
      <FileList
        headings={['序号', '单位', '文件']}
        widths={['60px', '30%']}
        rows={files.map(({ unit, name }, index) => [`${index + 1}`, unit, name])}
      />
    </>
  );
}
