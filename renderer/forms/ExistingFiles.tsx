// The question that is asked once when the chosen folder has files of the same names.
import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { FormsFolder } from '#shared/ipc/formCalls.ts';

const useStyles = makeStyles({
  place: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  names: {
    margin: 0,
    paddingInlineStart: '24px',
    maxHeight: '300px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
});

type Props = {
  folder: Pick<FormsFolder, 'place' | 'existing' | 'open'>;
  /** What such files are opened with, beside WPS. */
  program?: string;
};

export function ExistingFiles({ folder, program = 'Excel' }: Props) {
  const styles = useStyles();
  const { place, existing, open } = folder;
  return (
    <>
      <MessageBar intent="warning" layout="multiline" role="alert">
        <MessageBarBody>
          文件夹里已有{existing.length}个同名文件，替换后原来的内容不能恢复。
          {open.length > 0 && (
            <div>
              “{open.join('”“')}”可能正在打开（{program} 或 WPS），请先关闭，否则不能替换。
            </div>
          )}
        </MessageBarBody>
      </MessageBar>
      <div className={styles.place}>文件夹：{place}</div>
      <ul className={styles.names} tabIndex={0} aria-label="已有的同名文件">
        {existing.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}
