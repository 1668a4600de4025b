// The tables that were found in a file: each column with its heading and what it was taken for, to be changed here.
import { makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ColumnBasis, ReviewColumn, ReviewTable } from '#shared/returns/review.ts';
import { fields } from '#shared/tables/table.ts';
import { fieldWords } from '#shared/words/tableFields.ts';
import { TableHead } from '../parts/TableHead.tsx';
import { useTableStyles } from '../parts/useTableStyles.ts';

const useStyles = makeStyles({
  pane: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '8px 12px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { margin: 0, paddingBlock: '8px 4px', fontSize: tokens.fontSizeBase300 },
  hint: { color: tokens.colorNeutralForeground2, paddingBottom: '4px' },
});

const bases: Record<ColumnBasis, string> = {
  sent: '按发出的表',
  remembered: '按上次的对应',
  recognised: '按表头认出',
  person: '人工指定',
  none: '没有认出',
};

type Props = {
  tables: readonly ReviewTable[];
  readOnly: boolean;
  onColumns: (table: string, fields: Record<string, string | null>) => void;
};

export function ColumnsPane({ tables, readOnly, onColumns }: Props): ReactNode {
  const styles = useStyles();
  const table = useTableStyles();
  return (
    <div className={styles.pane} role="region" aria-label="表头" tabIndex={0} data-pane>
      {tables.length === 0 && <div className={styles.hint}>这个文件里没有找到表。</div>}
      {tables.map((each) => (
        <section key={each.key} aria-label={each.title ?? each.sheet}>
          <h3 className={styles.title}>
            {each.sheet}　{each.title ?? ''}
          </h3>
          <div className={styles.hint}>
            表头在第{each.headRows[0]}
            {each.headRows[1] === each.headRows[0] ? '' : `至${each.headRows[1]}`}行，共{each.rows}
            行内容。改了对应，整个文件重新对照；合并以后，同样的表头按这次的对应。
          </div>
          <table className={table.table}>
            <colgroup>
              <col style={{ width: '48px' }} />
              <col />
              <col style={{ width: '190px' }} />
              <col style={{ width: '34%' }} />
            </colgroup>
            <TableHead headings={['列', '表头', '认作', '依据']} className={table.heading} />
            <tbody>
              {each.columns.map((column) => (
                <tr key={column.column}>
                  <td className={table.cell}>{column.column}</td>
                  <td className={table.cell}>
                    {column.heading || <span className={table.quiet}>（没有表头）</span>}
                  </td>
                  <td className={table.cell}>
                    <Select
                      size="small"
                      aria-label={`${column.column}列“${column.heading}”认作`}
                      disabled={readOnly}
                      value={column.field ?? ''}
                      onChange={(_, { value }) =>
                        onColumns(each.key, changed(each, column, value === '' ? null : value))
                      }
                    >
                      <option value="">不采用</option>
                      {choicesOf(column).map(([value, words]) => (
                        <option key={value} value={value}>
                          {words}
                        </option>
                      ))}
                    </Select>
                  </td>
                  <td className={table.cell}>
                    <div>{bases[column.by]}</div>
                    {column.reason && <div className={table.secondary}>{column.reason}</div>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}

/** A field is one column: what has it otherwise gives it up. */
function changed(
  { columns }: ReviewTable,
  { column }: ReviewColumn,
  field: string | null,
): Record<string, string | null> {
  const holder = field === null ? undefined : columns.find((each) => each.field === field);
  return { ...(holder ? { [holder.column]: null } : {}), [column]: field };
}

/** A field of a form that no other table has stays to be seen. */
function choicesOf({ field, heading }: ReviewColumn): [value: string, words: string][] {
  const known = fields.map((each): [string, string] => [each, fieldWords[each]]);
  if (field === null || known.some(([value]) => value === field)) return known;
  return [...known, [field, heading]];
}
