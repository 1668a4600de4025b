// Pasting a notice of holidays: the text, what was read from it, what it changes. Nothing is written before 录入.
import { Button, Checkbox, Field, Select, Textarea, makeStyles } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { longestNotice, readHolidayNotice } from '#shared/calendar/readHolidayNotice.ts';
import type { OwnDay, WorkdayTable } from '#shared/calendar/workdayTable.ts';
import type { Edit } from '#shared/plan/edit.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { useCall } from '../parts/useCall.ts';
import { acceptEdit } from './holidayEdits.ts';
import { previewNotice } from './noticePreview.ts';
import { PreviewTable } from './PreviewTable.tsx';

const useStyles = makeStyles({
  text: { '& textarea': { maxHeight: 'none' } },
  year: { width: '140px' },
});

type Props = {
  /** The year that a notice without one is for. */
  year: number;
  own: readonly OwnDay[];
  table: WorkdayTable;
  /** Whether the edit is in the plan; otherwise the dialog below says why not. */
  onEdit(edit: Edit): Promise<boolean>;
  onClose(): void;
  onTaken(year: number): void;
};

const example =
  '一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n二、春节：2月5日至11日放假调休，共7天。1月31日（周日）、2月20日（周六）上班。';

export function NoticeDialog({ year, own, table, onEdit, onClose, onTaken }: Props): ReactNode {
  const styles = useStyles();
  const { busy, run } = useCall();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<number | null>(null);
  const [clearing, setClearing] = useState(false);
  const notice = useMemo(
    () => readHolidayNotice(text, chosen ?? year, table, chosen !== null),
    [text, chosen, year, table],
  );
  const preview = useMemo(() => previewNotice(notice, own, table), [notice, own, table]);
  const cleared = clearing ? preview.others : [];
  const days = [...preview.days, ...cleared.map((day) => ({ day, kind: null, name: '' }))];
  const read = notice.days.length > 0;

  const take = async () => {
    const edit = acceptEdit(notice.year, days);
    const taken = await run(async () => ({ ok: true as const, value: await onEdit(edit) }));
    if (taken) onTaken(notice.year);
    else onClose();
  };
  return (
    <DialogFrame
      help="holidays"
      title="粘贴放假通知"
      width={760}
      busy={busy}
      onClose={onClose}
      buttons={
        <>
          <Button disabled={busy} onClick={onClose}>
            取消
          </Button>
          <Button
            appearance="primary"
            disabled={busy || days.length === 0}
            onClick={() => void take()}
          >
            {days.length > 0 ? `录入${days.length}天` : '录入'}
          </Button>
        </>
      }
    >
      <Field label="通知全文，或其中几条">
        <Textarea
          className={styles.text}
          rows={6}
          resize="vertical"
          value={text}
          maxLength={longestNotice + 1}
          placeholder={example}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      {notice.yearFrom !== 'text' && (
        <Field label="年份" {...(read ? { hint: yearHint(notice.yearFrom, notice.year) } : {})}>
          <Select
            className={styles.year}
            value={String(notice.year)}
            onChange={(_, { value }) => setChosen(Number(value))}
          >
            {yearsAround(year, notice.year).map((each) => (
              <option key={each} value={each}>{`${each}年`}</option>
            ))}
          </Select>
        </Field>
      )}
      {text.trim() !== '' && <PreviewTable notice={notice} preview={preview} />}
      {preview.others.length > 0 && read && (
        <Checkbox
          checked={clearing}
          onChange={(_, { checked }) => setClearing(checked === true)}
          label={`同时清除${notice.year}年其余自行设置的${preview.others.length}天`}
        />
      )}
    </DialogFrame>
  );
}

function yearHint(from: 'weekdays' | 'given', year: number): string {
  return from === 'weekdays'
    ? `通知没有写年份，按星期判断是${year}年。`
    : '通知没有写年份，请核对。';
}

function yearsAround(given: number, read: number): number[] {
  const years = new Set([read]);
  for (let each = given - 3; each <= given + 3; each += 1) years.add(each);
  return [...years].sort((a, b) => a - b);
}
