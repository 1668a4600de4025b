// What came of writing letters: the files, those that could not be written, and where they are.
import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { FolderOpenRegular, OpenRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { LettersWritten } from '#shared/ipc/letterCalls.ts';
import type { Mirror } from '../mirror.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { FailedFiles, FileList, LeftUnits } from '../parts/WrittenFiles.tsx';

const useStyles = makeStyles({
  place: { overflowWrap: 'anywhere' },
});

type Props = { mirror: Mirror; label: string; written: LettersWritten; onClose(): void };

export function WrittenLetters({ mirror, label, written, onClose }: Props): ReactNode {
  const styles = useStyles();
  const { problem, run } = useCall();
  const { bridge } = mirror;
  const { folder, single, files, failed, left, recorded } = written;
  const open = (token: string) => void run(() => bridge.call('file:open', { token }));
  return (
    <DialogFrame
      help="letters"
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
              文件夹：{folder.name}（在“{folder.place}”中）
            </div>
          </MessageBarBody>
        </MessageBar>
      )}
      <LeftUnits units={left} />
      <FailedFiles says={`${failed.length}份`} failed={failed} />
      <FileList
        headings={['收文单位', '文号', '文件']}
        widths={['26%', '26%']}
        rows={files.map(({ unit, name, number }) => [unit || '各有关单位', number, name])}
      />
    </DialogFrame>
  );
}
