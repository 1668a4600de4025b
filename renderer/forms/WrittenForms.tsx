// The workbooks that were written, by unit.
import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import type { WrittenFile } from '#shared/ipc/calls.ts';

const useStyles = makeStyles({
  place: { overflowWrap: 'anywhere' },
  list: {
    maxHeight: '340px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  number: { width: '52px' },
  unit: { width: '180px' },
  name: { overflowWrap: 'anywhere' },
});

type Props = {
  period: string;
  folder: WrittenFile;
  files: readonly { unit: string; name: string }[];
};

export function WrittenForms({ period, folder, files }: Props) {
  const styles = useStyles();
  return (
    <>
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>
          已生成{period}的{files.length}份反馈表，请分发给各单位。
          <div className={styles.place}>文件夹：{folder.place || folder.name}</div>
        </MessageBarBody>
      </MessageBar>
      <div className={styles.list} tabIndex={0} role="group" aria-label="生成的文件">
        <Table size="small" aria-label="生成的文件">
          <TableHeader>
            <TableRow>
              <TableHeaderCell className={styles.number}>序号</TableHeaderCell>
              <TableHeaderCell className={styles.unit}>单位</TableHeaderCell>
              <TableHeaderCell>文件</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {files.map(({ unit, name }, index) => (
              <TableRow key={name}>
                <TableCell className={styles.number}>{index + 1}</TableCell>
                <TableCell className={styles.unit}>{unit}</TableCell>
                <TableCell className={styles.name}>{name}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
    </>
  );
}
