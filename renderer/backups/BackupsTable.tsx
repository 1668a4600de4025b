// The list of backups, one of which is chosen: by a click anywhere in its row, or by the arrow keys.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { backupReasonWords } from '#shared/backups/backup.ts';
import type { ShownBackup } from '#shared/ipc/backupCalls.ts';
import { formatInstant } from '../parts/formatInstant.ts';
import { TableHead } from '../parts/TableHead.tsx';
import { useTableStyles } from '../parts/useTableStyles.ts';

const useStyles = makeStyles({
  frame: {
    maxHeight: '320px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    // Headings of numbers stand over their last digits.
    '& th:nth-last-child(-n + 4)': { textAlign: 'end' },
  },
  row: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  from: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  choice: { display: 'flex', gap: tokens.spacingHorizontalS, cursor: 'pointer' },
});

type Props = {
  backups: readonly ShownBackup[];
  chosen: string | null;
  disabled: boolean;
  /** Whether to say of which file each is. */
  withPlan: boolean;
  onChoose: (backup: ShownBackup) => void;
};

export function BackupsTable({ backups, chosen, disabled, withPlan, onChoose }: Props) {
  const styles = useStyles();
  const table = useTableStyles();
  const number = mergeClasses(table.cell, table.number);
  return (
    <div
      className={mergeClasses(table.frame, styles.frame)}
      tabIndex={0}
      role="group"
      aria-label="备份"
    >
      <table className={table.table}>
        <colgroup>
          <col style={{ width: withPlan ? '200px' : '220px' }} />
          <col style={{ width: withPlan ? '130px' : '160px' }} />
          {withPlan && <col />}
          <col style={{ width: '80px' }} />
          <col style={{ width: '80px' }} />
          <col style={{ width: '80px' }} />
          <col style={{ width: '96px' }} />
        </colgroup>
        <TableHead
          headings={['时间', '原因', ...(withPlan ? ['计划'] : []), '任务', '单位', '进展', '大小']}
          className={table.heading}
        />
        <tbody>
          {backups.map((backup) => {
            const when = formatInstant(backup.at);
            const why = backupReasonWords[backup.reason];
            const { tasks, units, progress } = backup.counts;
            return (
              <tr
                key={backup.id}
                className={mergeClasses(styles.row, backup.id === chosen && styles.chosen)}
                onClick={() => {
                  if (!disabled && backup.id !== chosen) onChoose(backup);
                }}
              >
                <td className={table.cell}>
                  <label className={styles.choice}>
                    <input
                      type="radio"
                      name="backup"
                      aria-label={`${when}，${why}`}
                      checked={backup.id === chosen}
                      // Not disabled while it is read: the keyboard would lose its place.
                      onChange={() => {
                        if (!disabled) onChoose(backup);
                      }}
                    />
                    {when}
                  </label>
                </td>
                <td className={table.cell}>{why}</td>
                {withPlan && (
                  <td className={table.cell}>
                    {backup.plan}
                    {!backup.here && (
                      <div className={styles.from} title={whereFrom(backup)}>
                        {whereFrom(backup, 2)}
                      </div>
                    )}
                  </td>
                )}
                <td className={number}>{tasks}</td>
                <td className={number}>{units}</td>
                <td className={number}>{progress}</td>
                <td className={number}>{sizeInWords(backup.size)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Of which place of the plan a backup is: the whole path, or the last `parts` of it. */
export function whereFrom({ from }: Pick<ShownBackup, 'from'>, parts?: number): string {
  if (from === null) return '位置没有记录';
  const separator = from.includes('\\') ? '\\' : '/';
  const shown = parts === undefined ? from : from.split(separator).slice(-parts).join(separator);
  return `来自：${shown}`;
}

function sizeInWords(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
