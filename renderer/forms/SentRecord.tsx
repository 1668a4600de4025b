// The record of a period, unit by unit: what was sent when, what came back; and which units get a form now.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { formatDay } from '#shared/calendar/format.ts';
import { reportDeadline } from '#shared/plan/reportDeadline.ts';
import { sentRows, sentWords } from '#shared/forms/sentList.ts';
import { isSilent, unitsToSend, type SentEntry } from '#shared/forms/sentRecord.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Period } from '#shared/plan/model.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { copyText } from '../parts/copyText.ts';
import { EmptyNote } from '../parts/EmptyNote.tsx';
import { formatInstant } from '../parts/formatInstant.ts';
import { useLeading } from '../parts/leading.ts';
import { TableHead } from '../parts/TableHead.tsx';
import { useTableStyles } from '../parts/useTableStyles.ts';
import { SentRow } from './SentRow.tsx';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalS,
  },
  gap: { flexGrow: 1 },
  label: { color: tokens.colorNeutralForeground2 },
  frame: {
    height: 'min(44vh, 420px)',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  tick: { textAlign: 'center' },
});

type Props = {
  document: PlanDocument;
  period: Period;
  entries: readonly SentEntry[];
  chosen: ReadonlySet<string>;
  disabled: boolean;
  onChoose(ids: ReadonlySet<string>): void;
};

const widths = ['44px', '52px', '17%', '148px', '17%', '23%', '23%'];
const steps: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -1e6,
  End: 1e6,
};
const headings = ['序号', '单位', '任务（牵头/配合）', '情况', '发出', '回收'];

export function SentRecord(props: Props): ReactNode {
  const { document, period, entries, chosen, disabled, onChoose } = props;
  const styles = useStyles();
  const table = useTableStyles();
  const leading = useLeading();
  const [copied, setCopied] = useState('');
  /** The row to which Tab comes. */
  const [reached, setReached] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const able = entries.filter(({ tasks }) => tasks.length > 0).map(({ unit }) => unit.id);
  const sent = entries.some((entry) => entry.sent !== null);
  const copy = (what: string, text: string) => setCopied(copyText(text) ? `${what}已复制。` : '');
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const boxes = [...(body.current?.querySelectorAll<HTMLInputElement>('input:enabled') ?? [])];
    const at = boxes.findIndex((box) => box === event.target);
    const next = boxes[Math.min(boxes.length - 1, Math.max(0, at + step))];
    next?.focus();
    setReached(Number(next?.dataset['row'] ?? 0));
  };
  if (entries.length === 0)
    return (
      <EmptyNote
        text={wordProblem({ code: 'unitsWithoutForms' })}
        actions={[{ label: '去“任务”表填写', run: () => leading.showTab('tasks') }]}
      />
    );
  const all = able.length > 0 && able.every((id) => chosen.has(id));
  return (
    <section aria-label="发表记录">
      <div className={styles.tools}>
        <span className={styles.label}>选择：</span>
        {selections(entries).map(({ label, ids }) => (
          <Button
            key={label}
            size="small"
            disabledFocusable={disabled || ids.length === 0}
            onClick={() => ids.length > 0 && onChoose(new Set(ids))}
          >
            {label} {ids.length}
          </Button>
        ))}
        <Button size="small" disabledFocusable={disabled} onClick={() => onChoose(new Set())}>
          不选
        </Button>
        <span className={styles.label} role="status">
          将生成{chosen.size}份。{copied}
        </span>
        <span className={styles.gap} />
        <span className={styles.label}>
          报送期限：{formatDay(reportDeadline(document, period))}
        </span>
        <Button
          size="small"
          icon={<CopyRegular />}
          onClick={() => copy('清单', sentRows(entries, formatInstant))}
        >
          复制清单
        </Button>
        <Button
          size="small"
          icon={<CopyRegular />}
          disabledFocusable={!sent}
          title="复制一段话：发了多少、报了多少、谁没有报，可粘贴到工作群"
          onClick={() => sent && copy('未报名单', sentWords(document, period))}
        >
          复制未报名单
        </Button>
      </div>
      <div
        className={mergeClasses(table.frame, styles.frame)}
        role="group"
        aria-label="各单位发表情况"
      >
        <table className={table.table}>
          <colgroup>
            {widths.map((width, index) => (
              <col key={headings[index - 1] ?? 'tick'} style={{ width }} />
            ))}
          </colgroup>
          <TableHead headings={headings} className={table.heading}>
            <th scope="col" className={mergeClasses(table.heading, styles.tick)}>
              <input
                type="checkbox"
                aria-label="全选"
                checked={all}
                disabled={disabled}
                onChange={() => onChoose(new Set(all ? [] : able))}
              />
            </th>
          </TableHead>
          <tbody ref={body} onKeyDown={move}>
            {entries.map((entry, index) => (
              <SentRow
                key={entry.unit.id}
                entry={entry}
                number={index + 1}
                chosen={chosen.has(entry.unit.id)}
                reached={index === Math.min(reached, entries.length - 1)}
                disabled={disabled || entry.tasks.length === 0}
                onToggle={toggle}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function selections(entries: readonly SentEntry[]): { label: string; ids: string[] }[] {
  const able = entries.filter(({ tasks }) => tasks.length > 0);
  const of = (matches: (entry: SentEntry) => boolean) =>
    able.filter(matches).map(({ unit }) => unit.id);
  return [
    { label: '全部', ids: of(() => true) },
    { label: '未发和需补发', ids: unitsToSend(entries) },
    { label: '已发未报', ids: of((entry) => entry.sent !== null && isSilent(entry)) },
    { label: '需补发', ids: of(({ state }) => state === 'behind') },
  ];
}
