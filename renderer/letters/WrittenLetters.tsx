// What came of writing letters: the files, those that could not be written, and where they are.
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { FolderOpenRegular, OpenRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { LettersWritten } from '#shared/ipc/letterCalls.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Mirror } from '../mirror.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { TableHead } from '../parts/TableHead.tsx';
import { useCall } from '../parts/useCall.ts';
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

type Props = { mirror: Mirror; label: string; written: LettersWritten; onClose(): void };

export function WrittenLetters({ mirror, label, written, onClose }: Props): ReactNode {
  const styles = useStyles();
  const table = useTableStyles();
  const { problem, run } = useCall();
  const { bridge } = mirror;
  const { folder, single, files, failed, left, recorded } = written;
  const open = (token: string) => void run(() => bridge.call('file:open', { token }));
  return (
    <DialogFrame
      title={`${label}已生成`}
      width={880}
      onClose={onClose}
      buttons={
        <>
          <Button icon={<FolderOpenRegular />} onClick={() => open(folder.token)}>
            打开文件夹
          </Button>
          {single && (
            <Button icon={<OpenRegular />} onClick={() => open(single.token)}>
              打开文件
            </Button>
          )}
          <Button appearance="primary" onClick={onClose}>
            完成
          </Button>
        </>
      }
    >
      <ProblemBar problem={problem} />
      {files.length > 0 && (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>
            已生成{label}
            {files.length}份，请核对、签发后再发出。
            {!recorded && <div>计划不能修改，没有记下这次文书。</div>}
            <div className={styles.place}>
              文件夹：{folder.name}（在 {folder.place} 中）
            </div>
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
            {failed.length}份没有生成：
            <ul className={styles.failures}>
              {failed.map(({ unitId, unit, problem: why }) => (
                <li key={unitId}>
                  {unit ? `${unit}：` : ''}
                  {wordProblem(why)}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {files.length > 0 && (
        <div className={styles.list} tabIndex={0} role="group" aria-label="生成的文件">
          <table className={table.table} aria-label="生成的文件">
            <colgroup>
              <col style={{ width: '26%' }} />
              <col style={{ width: '26%' }} />
              <col />
            </colgroup>
            <TableHead headings={['收文单位', '文号', '文件']} className={table.heading} />
            <tbody>
              {files.map(({ unit, name, number }) => (
                <tr key={name}>
                  <td className={table.cell}>{unit || '各有关单位'}</td>
                  <td className={table.cell}>{number}</td>
                  <td className={table.cell}>{name}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </DialogFrame>
  );
}
