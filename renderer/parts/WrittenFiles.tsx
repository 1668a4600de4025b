// What came of writing several files: those who got none because the person had enough, those that failed, the files.
import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Problem } from '#shared/result.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { TableHead } from './TableHead.tsx';
import { useTableStyles } from './useTableStyles.ts';

const useStyles = makeStyles({
  list: {
    maxHeight: '340px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  failures: { margin: 0, paddingInlineStart: '20px' },
});

/** Units that were not reached when the work was stopped. */
export function LeftUnits({ units }: { units: readonly string[] }): ReactNode {
  if (units.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        已停止，还有{units.length}个单位没有生成：{units.join('、')}。
      </MessageBarBody>
    </MessageBar>
  );
}

type FailedProps = {
  /** How many of what: `3份`. */
  says: string;
  /** `unit` is empty for what is for all of them. */
  failed: readonly { unitId: string; unit: string; problem: Problem }[];
  /** Buttons beside it. */
  children?: ReactNode;
};

export function FailedFiles({ says, failed, children }: FailedProps): ReactNode {
  const styles = useStyles();
  if (failed.length === 0) return null;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {says}没有生成：
        <ul className={styles.failures}>
          {failed.map(({ unitId, unit, problem }) => (
            <li key={unitId}>
              {unit ? `${unit}：` : ''}
              {wordProblem(problem)}
            </li>
          ))}
        </ul>
      </MessageBarBody>
      {children}
    </MessageBar>
  );
}

type ListProps = {
  headings: readonly string[];
  /** Of the columns before the last, which takes what is left. */
  widths: readonly string[];
  /** The name of the file is last and tells the rows apart. */
  rows: readonly (readonly string[])[];
};

export function FileList({ headings, widths, rows }: ListProps): ReactNode {
  const styles = useStyles();
  const table = useTableStyles();
  if (rows.length === 0) return null;
  return (
    <div className={styles.list} tabIndex={0} role="group" aria-label="生成的文件">
      <table className={table.table} aria-label="生成的文件">
        <colgroup>
          {headings.map((heading, index) => (
            <col key={heading} style={{ width: widths[index] }} />
          ))}
        </colgroup>
        <TableHead headings={headings} className={table.heading} />
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.at(-1)}>
              {cells.map((cell, index) => (
                <td key={headings[index]} className={table.cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
