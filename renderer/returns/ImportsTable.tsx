// The list of imports: when, for which period, which files, and whether it was taken back.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { periodLabel } from '#shared/calendar/periods.ts';
import type { ImportRow } from '#shared/plan/model.ts';
import { formatInstant } from '../parts/formatInstant.ts';
import { fileName } from '#shared/returns/review.ts';
import { TableHead } from '../parts/TableHead.tsx';
import { useTableStyles } from '../parts/useTableStyles.ts';

/** More names than this are counted, with all of them in the tooltip. */
const namesShown = 3;

const useStyles = makeStyles({
  frame: {
    maxHeight: '400px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

type Props = {
  imports: readonly ImportRow[];
  disabled: boolean;
  onUndo: (row: ImportRow) => void;
};

export function ImportsTable({ imports, disabled, onUndo }: Props) {
  const styles = useStyles();
  const table = useTableStyles();
  return (
    <div
      className={mergeClasses(table.frame, styles.frame)}
      tabIndex={0}
      role="group"
      aria-label="导入记录"
    >
      <table className={table.table}>
        <colgroup>
          <col style={{ width: '170px' }} />
          <col style={{ width: '130px' }} />
          <col />
          <col style={{ width: '84px' }} />
          <col style={{ width: '96px' }} />
        </colgroup>
        <TableHead
          headings={['导入时间', '期次', '文件', '状态', '操作']}
          className={table.heading}
        />
        <tbody>
          {imports.map((row) => {
            const names = row.files.map(fileName);
            const when = formatInstant(row.at);
            return (
              <tr key={row.id}>
                <td className={table.cell}>{when}</td>
                <td className={table.cell}>{periodLabel(row.period)}</td>
                <td className={table.cell} title={names.join('\n')}>
                  {names.slice(0, namesShown).map((name, index) => (
                    <div key={index}>{name}</div>
                  ))}
                  {names.length > namesShown ? (
                    <div className={table.secondary}>等{names.length}个文件</div>
                  ) : null}
                </td>
                <td className={table.cell}>
                  {row.state === 'undone' ? <span className={table.quiet}>已撤回</span> : '已合并'}
                </td>
                <td className={table.cell}>
                  {row.state === 'merged' ? (
                    <Button
                      size="small"
                      disabled={disabled}
                      aria-label={`撤回${when}的导入`}
                      onClick={() => onUndo(row)}
                    >
                      撤回
                    </Button>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
