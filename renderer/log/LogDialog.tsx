// 导出日志: what the log of this computer says, to be read before it is given to anybody, then saved as it was read.
import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { WrittenFile } from '#shared/ipc/calls.ts';
import type { Mirror } from '../mirror.ts';
import { copyText } from '../parts/copyText.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { ExportedBar, WrittenFileButtons } from '../parts/WrittenFile.tsx';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  text: {
    width: '100%',
    '& textarea': {
      height: '300px',
      maxHeight: 'none',
      fontFamily: 'Consolas, monospace',
      fontSize: tokens.fontSizeBase200,
      whiteSpace: 'pre',
      overflowX: 'auto',
    },
  },
});

type Read = { token: string; text: string };

export function LogDialog({ mirror, onClose }: { mirror: Mirror; onClose(): void }): ReactNode {
  const styles = useStyles();
  const { bridge } = mirror;
  const { busy, problem, run } = useCall();
  const [read, setRead] = useState<Read | null>(null);
  const [copied, setCopied] = useState(false);
  const [written, setWritten] = useState<WrittenFile | null>(null);
  useEffect(() => {
    void run(async () => ({ ok: true, value: await bridge.call('log:text', null) })).then(setRead);
  }, [bridge, run]);

  const save = async ({ token }: Read) => {
    const saved = await run(() => bridge.call('log:save', { token }));
    if (saved) setWritten(saved);
  };
  const show = (file: WrittenFile, call: 'file:show' | 'file:open') =>
    void run(() => bridge.call(call, { token: file.token }));
  const buttons = written ? (
    <WrittenFileButtons onCall={(call) => show(written, call)} onClose={onClose} />
  ) : (
    <>
      <Button disabled={!read} onClick={() => read && setCopied(copyText(read.text))}>
        {copied ? '已复制' : '复制'}
      </Button>
      <Button appearance="primary" disabled={busy || !read} onClick={() => read && void save(read)}>
        另存为文件…
      </Button>
      <Button onClick={onClose}>关闭</Button>
    </>
  );
  return (
    <DialogFrame
      help="safety"
      title="导出日志"
      width={860}
      busy={busy}
      onClose={onClose}
      buttons={buttons}
    >
      <div className={styles.hint}>
        日志记录程序何时启动、哪里出错，只存在这台电脑上，不会自动发给任何人。其中没有单元格内容、文件名和文件夹。请人帮忙查问题时，先看一遍，再另存为文件交给对方。
      </div>
      <ProblemBar problem={problem} />
      {written && <ExportedBar written={written} />}
      <Textarea
        className={styles.text}
        readOnly
        resize="none"
        aria-label="日志内容"
        value={read?.text ?? '正在读取日志…'}
      />
    </DialogFrame>
  );
}
