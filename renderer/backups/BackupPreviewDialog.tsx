// What restoring a backup would change, place by place: nothing is done here.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import type { BackupPreview } from '#shared/ipc/backupCalls.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { TableHead } from '../parts/TableHead.tsx';
import { useTableStyles } from '../parts/useTableStyles.ts';
import { ChangedText } from '../revision/ChangedText.tsx';

const useStyles = makeStyles({
  frame: {
    maxHeight: '56vh',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  group: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

type Props = { when: string; preview: BackupPreview; onClose: () => void };

export function BackupPreviewDialog({ when, preview, onClose }: Props): ReactNode {
  const styles = useStyles();
  const table = useTableStyles();
  const { places, more } = preview;
  return (
    <DialogFrame
      help="backups"
      title={`${when}的备份与现在的不同`}
      width={1080}
      onClose={onClose}
      buttons={<Button onClick={onClose}>返回</Button>}
    >
      <div className={styles.hint}>
        只供查看，计划没有改动。红字是现在的内容，恢复以后会去掉；绿字是备份里的内容，恢复以后会找回。
      </div>
      <div
        className={mergeClasses(table.frame, styles.frame)}
        tabIndex={0}
        role="group"
        aria-label="逐处对比"
      >
        <table className={table.table}>
          <colgroup>
            <col style={{ width: '30%' }} />
            <col style={{ width: '110px' }} />
            <col />
          </colgroup>
          <TableHead headings={['哪一行', '内容', '现在 → 恢复以后']} className={table.heading} />
          <tbody>
            {places.map(({ id, group, field, about, now, restored }, at) => (
              <Fragment key={id}>
                {group !== (places[at - 1]?.group ?? '') && (
                  <tr>
                    <th
                      colSpan={3}
                      scope="rowgroup"
                      className={mergeClasses(table.cell, styles.group)}
                    >
                      {group}
                    </th>
                  </tr>
                )}
                <tr>
                  <td className={table.cell}>{about}</td>
                  <td className={table.cell}>{field}</td>
                  <td className={table.cell}>
                    <ChangedText before={now} after={restored} by="words" />
                  </td>
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && (
        <div className={styles.hint}>另有{more}处没有列出，可恢复为副本后打开查看。</div>
      )}
    </DialogFrame>
  );
}
