// The lines of a directory under review: what is doubtful first, then new and changed units. Equal ones are only counted.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DirectoryLine, Take } from '#shared/units/directory.ts';
import { TableHead } from '../parts/TableHead.tsx';

const useStyles = makeStyles({
  frame: {
    maxHeight: '380px',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    padding: '4px 8px',
  },
  cell: {
    padding: '4px 8px',
    verticalAlign: 'top',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  doubtful: { color: tokens.colorStatusWarningForeground3 },
  quiet: { color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold },
  take: { width: '100%', font: 'inherit' },
});

const order: DirectoryLine['status'][] = ['doubtful', 'new', 'changed'];
const statusWords = { doubtful: '有疑问', new: '新增', changed: '有改动', same: '相同' };

type Props = {
  lines: readonly DirectoryLine[];
  takes: ReadonlyMap<string, Take>;
  disabled: boolean;
  onTake(id: string, take: Take): void;
};

export function ImportLines({ lines, takes, disabled, onTake }: Props): ReactNode {
  const styles = useStyles();
  const shown = order.flatMap((status) => lines.filter((line) => line.status === status));
  if (shown.length === 0) return <div className={styles.quiet}>与现在的名录相同，没有改动。</div>;
  return (
    <div className={styles.frame} role="group" aria-label="表中的单位" tabIndex={0}>
      <table className={styles.table}>
        <colgroup>
          <col style={{ width: '172px' }} />
          <col style={{ width: '62px' }} />
          <col style={{ width: '72px' }} />
          <col style={{ width: '230px' }} />
          <col />
        </colgroup>
        <TableHead headings={['处理', '行', '情况', '单位', '内容']} className={styles.head} />
        <tbody>
          {shown.map((line) => (
            <tr key={line.id}>
              <td className={styles.cell}>
                <TakeField
                  line={line}
                  take={takes.get(line.id) ?? 'skip'}
                  disabled={disabled}
                  onTake={(take) => onTake(line.id, take)}
                />
              </td>
              <td className={styles.cell} title={line.sheet}>
                {line.row}
              </td>
              <td
                className={mergeClasses(styles.cell, line.status === 'doubtful' && styles.doubtful)}
              >
                {statusWords[line.status]}
              </td>
              <td className={styles.cell}>
                <div className={styles.name}>{line.name}</div>
                {line.reason && (
                  <div className={line.status === 'doubtful' ? styles.doubtful : styles.quiet}>
                    {line.reason}
                  </div>
                )}
              </td>
              <td className={styles.cell}>
                {line.changes.map(({ label, before, after }) => (
                  <div key={label}>
                    <span className={styles.quiet}>{label}：</span>
                    {line.unit === null ? after : `${before || '空'} → ${after || '空'}`}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type TakeProps = { line: DirectoryLine; take: Take; disabled: boolean; onTake(take: Take): void };

/** A tick where a line is taken or not; a choice where there is more to decide. */
function TakeField({ line, take, disabled, onTake }: TakeProps): ReactNode {
  const styles = useStyles();
  const { choices, name } = line;
  const other = choices.find((choice) => choice !== 'skip');
  if (other === undefined) return <span className={styles.quiet}>不导入</span>;
  if (choices.length === 2 && line.status !== 'doubtful') {
    return (
      <label>
        <input
          type="checkbox"
          checked={take !== 'skip'}
          disabled={disabled}
          aria-label={`导入${name}`}
          onChange={(event) => onTake(event.target.checked ? other : 'skip')}
        />{' '}
        导入
      </label>
    );
  }
  const words: Record<Take, string> = {
    skip: '不导入',
    new: '作为新单位',
    same: line.unit === name ? '导入' : `并入“${line.unit ?? ''}”`,
  };
  return (
    <select
      className={styles.take}
      value={take}
      disabled={disabled}
      aria-label={`${name}如何处理`}
      onChange={(event) => onTake(event.target.value as Take)}
    >
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {words[choice]}
        </option>
      ))}
    </select>
  );
}
