// The cells that something was read from, as a table with the row numbers of the spreadsheet.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ProposalSource } from '#shared/document/source.ts';
import { blocksOf, type Mark, type Segment } from './marks.ts';
import { MarkedBlock, type Looks } from './MarkedBlock.tsx';
import { tableRows } from './tableRows.ts';

const border = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  sheet: { padding: tokens.spacingHorizontalM },
  name: {
    margin: 0,
    marginBlockEnd: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
  },
  number: {
    position: 'sticky',
    left: 0,
    minWidth: '28px',
    padding: '2px 4px',
    border,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'center',
    verticalAlign: 'top',
  },
  cell: {
    minWidth: '56px',
    maxWidth: '280px',
    padding: '2px 6px',
    border,
    verticalAlign: 'top',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

type Props = {
  source: Extract<ProposalSource, { kind: 'table' }>;
  segments: readonly Segment[];
  marks: readonly Mark[];
  looks: Looks;
};

export function SourceTable({ source, segments, marks, looks }: Props) {
  const styles = useStyles();
  const { text, sheets } = source;
  const tables = useMemo(
    () =>
      sheets.map((sheet) => {
        const spans = sheet.rows.flatMap(({ cells }) => cells.map(({ span }) => span));
        return { name: sheet.name, ...tableRows(sheet, blocksOf(segments, spans)) };
      }),
    [sheets, segments],
  );
  return tables.map(({ name, rows }) => (
    <section key={name} className={styles.sheet}>
      <h3 className={styles.name}>{name}</h3>
      <table className={styles.table}>
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row" className={styles.number}>
                {row}
              </th>
              {cells.map(({ column, columns, rows: span, block }) => (
                <td key={column} className={styles.cell} colSpan={columns} rowSpan={span}>
                  {block && <MarkedBlock text={text} block={block} marks={marks} looks={looks} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
}
