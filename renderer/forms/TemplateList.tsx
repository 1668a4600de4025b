// The office's own forms that the plan has.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FormTemplateRow } from '#shared/plan/formTemplateRow.ts';
import { TableHead } from '../parts/TableHead.tsx';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed' },
  cell: {
    padding: '4px 8px',
    textAlign: 'left',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
  },
  file: { color: tokens.colorNeutralForeground2 },
  columns: { width: '90px' },
  actions: { width: '270px' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
});

type Props = {
  templates: readonly FormTemplateRow[];
  disabled: boolean;
  onOpen(id: string): void;
  onReplace(id: string): void;
  onDelete(template: FormTemplateRow): void;
};

export function TemplateList({
  templates,
  disabled,
  onOpen,
  onReplace,
  onDelete,
}: Props): ReactNode {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label="报表模板">
      <colgroup>
        <col />
        <col />
        <col className={styles.columns} />
        <col className={styles.actions} />
      </colgroup>
      <TableHead headings={['名称', '文件', '列数', '操作']} className={styles.cell} />
      <tbody>
        {templates.map((template) => {
          const { id, name, file, columns } = template;
          const action = (word: string, run: () => void) => (
            <Button
              size="small"
              disabledFocusable={disabled}
              aria-label={`${word}：${name}`}
              onClick={() => !disabled && run()}
            >
              {word}
            </Button>
          );
          return (
            <tr key={id}>
              <th className={styles.cell} scope="row">
                {name}
              </th>
              <td className={`${styles.cell} ${styles.file}`}>{file}</td>
              <td className={styles.cell}>{columns.length}</td>
              <td className={styles.cell}>
                <div className={styles.buttons}>
                  {action('修改', () => onOpen(id))}
                  {action('换新文件', () => onReplace(id))}
                  {action('删除', () => onDelete(template))}
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
