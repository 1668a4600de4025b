// A file that was written, at the end of a dialog: what it is called, where it is, buttons that lead there.
import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { FolderOpenRegular, OpenRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { WrittenFile } from '#shared/ipc/calls.ts';

const useStyles = makeStyles({ place: { overflowWrap: 'anywhere' } });

export function ExportedBar({ written }: { written: WrittenFile }): ReactNode {
  const styles = useStyles();
  return (
    <MessageBar intent="success" layout="multiline" role="status">
      <MessageBarBody>
        “{written.name}”已导出。
        <div className={styles.place}>位置：{written.place}</div>
      </MessageBarBody>
    </MessageBar>
  );
}

type ButtonsProps = {
  onCall(call: 'file:show' | 'file:open'): void;
  onClose(): void;
};

export function WrittenFileButtons({ onCall, onClose }: ButtonsProps): ReactNode {
  return (
    <>
      <Button icon={<FolderOpenRegular />} onClick={() => onCall('file:show')}>
        打开所在文件夹
      </Button>
      <Button icon={<OpenRegular />} onClick={() => onCall('file:open')}>
        打开文件
      </Button>
      <Button appearance="primary" onClick={onClose}>
        完成
      </Button>
    </>
  );
}
