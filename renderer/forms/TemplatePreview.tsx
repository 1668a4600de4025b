// The top of an office's form as it looks, each row with what it is taken for.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PreviewRow } from '#shared/templates/preview.ts';

const line = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  frame: {
    maxHeight: '240px',
    overflow: 'auto',
    border: line,
    borderRadius: tokens.borderRadiusMedium,
    flexShrink: 0,
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  number: {
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
  },
  cell: {
    border: line,
    padding: '2px 6px',
    minWidth: '40px',
    maxWidth: '220px',
    verticalAlign: 'middle',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  head: {
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
  },
  ready: { backgroundColor: tokens.colorPaletteYellowBackground1, height: '24px' },
  wide: { textAlign: 'center' },
});

const partWords: Record<PreviewRow['part'], string> = {
  above: '表上方',
  head: '表头',
  ready: '数据行',
  below: '表下方',
};

type Props = { rows: readonly PreviewRow[]; columns: readonly string[] };

export function TemplatePreview({ rows, columns }: Props): ReactNode {
  const styles = useStyles();
  const { cell, number } = styles;
  return (
    // A table that scrolls must be reachable by keyboard.
    <div className={styles.frame} tabIndex={0} role="group" aria-label="报表模板预览">
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={mergeClasses(cell, number)} scope="col">
              行
            </th>
            {columns.map((letters) => (
              <th key={letters} className={mergeClasses(cell, number)} scope="col">
                {letters}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, part, cells }) => (
            <tr key={row}>
              <th className={mergeClasses(cell, number)} scope="row">
                {row}　{partWords[part]}
              </th>
              {cells.map(({ column, columns: across, rows: down, text }) => (
                <td
                  key={column}
                  className={mergeClasses(
                    cell,
                    part === 'head' && styles.head,
                    part === 'ready' && styles.ready,
                    across > 3 && part === 'above' && styles.wide,
                  )}
                  colSpan={across}
                  rowSpan={down}
                >
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
