// One unit of the record of a period.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import type { SentEntry } from '#shared/forms/sentRecord.ts';
import { formatInstant } from '../parts/formatInstant.ts';
import { useTableStyles } from '../parts/useTableStyles.ts';

const useStyles = makeStyles({
  tick: { textAlign: 'center' },
  state: { fontWeight: tokens.fontWeightSemibold },
  behind: { color: tokens.colorStatusWarningForeground3 },
  returned: { color: tokens.colorStatusSuccessForeground1 },
});

type Props = {
  entry: SentEntry;
  number: number;
  chosen: boolean;
  disabled: boolean;
  /** Whether Tab comes to this row: one of the table does, the arrows lead to the others. */
  reached: boolean;
  onToggle(unitId: string): void;
};

export const SentRow = memo(function SentRow(props: Props): ReactNode {
  const { entry, number, chosen, disabled, reached, onToggle } = props;
  const styles = useStyles();
  const table = useTableStyles();
  const { unit, tasks, sent, returned, state } = entry;
  const leads = tasks.filter(({ role }) => role === 'lead').length;
  const colour =
    state === 'returned'
      ? styles.returned
      : state === 'behind' || state === 'unfilled'
        ? styles.behind
        : undefined;
  return (
    <tr>
      <td className={mergeClasses(table.cell, styles.tick)}>
        <input
          type="checkbox"
          aria-label={`选择${unit.name}`}
          checked={chosen}
          disabled={disabled}
          tabIndex={reached ? 0 : -1}
          data-row={number - 1}
          onChange={() => onToggle(unit.id)}
        />
      </td>
      <td className={table.cell}>{number}</td>
      <td className={table.cell}>{unit.name}</td>
      <td className={table.cell}>
        {tasks.length}（{leads}/{tasks.length - leads}）
      </td>
      <td className={table.cell}>
        <span className={mergeClasses(styles.state, colour)}>{stateWords(entry)}</span>
        {changeWords(entry).map((words) => (
          <div key={words} className={table.secondary}>
            {words}
          </div>
        ))}
      </td>
      <td className={table.cell}>
        {sent && (
          <>
            {formatInstant(sent.at)}
            <div className={table.secondary}>{sent.file}</div>
          </>
        )}
      </td>
      <td className={table.cell}>
        {returned && (
          <>
            {formatInstant(returned.at)}
            <div className={table.secondary}>{returned.file}</div>
          </>
        )}
      </td>
    </tr>
  );
});

function stateWords({ state, sent, returned, unfilled }: SentEntry): string {
  const back = unfilled ? '已交回、未填写' : returned ? '已报' : '未报';
  if (state === 'behind') return `${back}，需补发`;
  if (state === 'unfilled') return back;
  if (state === 'returned') return sent ? '已报' : '已报（未发）';
  return state === 'waiting' ? '已发，未报' : '未发';
}

/** What changed since the form went out: `发出后新增2项任务` with the first of them. */
function changeWords({ added, gone }: SentEntry): string[] {
  const words: string[] = [];
  const [first] = added;
  if (first) {
    const name = first.text.length > 16 ? `${first.text.slice(0, 16)}…` : first.text;
    words.push(`发出后新增${added.length}项任务：${name}${added.length > 1 ? '等' : ''}`);
  }
  if (gone > 0) words.push(`发出后减少${gone}项任务`);
  return words;
}
