// Every column of an office's form with what it is for: guessed with a reason, changed by hand.
import { makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { columnSources } from '#shared/forms/columnLabels.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { ProposedColumn } from '#shared/templates/propose.ts';
import { sheetKeyChoices } from '#shared/ownSheets/sheetKeys.ts';
import type { TemplateUse } from '#shared/templates/uses.ts';
import { TableHead } from '../parts/TableHead.tsx';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed' },
  cell: {
    padding: '3px 8px',
    textAlign: 'left',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  heading: { fontWeight: tokens.fontWeightRegular },
  letters: { width: '44px' },
  choice: { width: '220px' },
  reason: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  document: PlanDocument;
  columns: readonly ProposedColumn[];
  use: TemplateUse;
  keys: ReadonlyMap<number, string | null>;
  disabled: boolean;
  onChoose(column: number, key: string | null): void;
};

/** Asked for or told, in words: a column that the unit fills in is open, another is locked. */
export function TemplateColumns({
  document,
  columns,
  use,
  keys,
  disabled,
  onChoose,
}: Props): ReactNode {
  const styles = useStyles();
  const choices = use === 'form' ? columnSources(document) : [];
  const options = (chosen: readonly { key: string; label: string }[]) =>
    chosen.map(({ key, label }) => (
      <option key={key} value={key}>
        {label}
      </option>
    ));
  const group = (filled: boolean) => options(choices.filter((choice) => choice.filled === filled));
  return (
    <table className={styles.table} aria-label="各列的内容">
      <colgroup>
        <col className={styles.letters} />
        <col />
        <col className={styles.choice} />
        <col />
      </colgroup>
      <TableHead headings={['列', '表头', '内容', '说明']} className={styles.cell} />
      <tbody>
        {columns.map((column) => {
          const key = keys.get(column.column) ?? null;
          const heading = column.heading.replaceAll('/', ' / ');
          return (
            <tr key={column.column}>
              <td className={styles.cell}>{column.letters}</td>
              <th className={`${styles.cell} ${styles.heading}`} scope="row">
                {heading}
              </th>
              <td className={styles.cell}>
                <Select
                  aria-label={`${column.letters}列“${heading}”的内容`}
                  value={key ?? ''}
                  disabled={disabled}
                  onChange={(_, { value }) => onChoose(column.column, value || null)}
                >
                  {use === 'form' ? (
                    <>
                      <option value="">不对应，留空给单位填</option>
                      <optgroup label="由本单位填好，填报单位只看不填">{group(false)}</optgroup>
                      <optgroup label="由单位填写">{group(true)}</optgroup>
                    </>
                  ) : (
                    <>
                      <option value="">不对应，留空</option>
                      {options(sheetKeyChoices(document))}
                    </>
                  )}
                </Select>
              </td>
              <td className={`${styles.cell} ${styles.reason}`}>{reasonOf(column, key, use)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function reasonOf(
  { key: guessed, reason, formula, words }: ProposedColumn,
  key: string | null,
  use: TemplateUse,
): string {
  const notes = [key === guessed ? reason : '人工指定'];
  if (formula) notes.push('表内公式计算，不写入');
  if (key === 'status' && words.length > 0) notes.push(`用表中的选项：${words.join('、')}`);
  if (use === 'form' && key === null && !formula) notes.push('单位填写的内容收表时另行列出');
  return notes.join('；');
}
