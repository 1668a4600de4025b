// Exports sheets of the window: which, as they are shown or whole, as a workbook or as CSV; then opens the file.
import {
  Button,
  Checkbox,
  Field,
  Label,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
  useId,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { WrittenFile } from '#shared/ipc/calls.ts';
import type { ExportRequest } from '#shared/ipc/exportCalls.ts';
import { tabs, type TabName } from '#shared/plan/tabs.ts';
import type { Mirror } from '../mirror.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { WorkBar } from '../parts/WorkBar.tsx';
import { ExportedBar, WrittenFileButtons } from '../parts/WrittenFile.tsx';
import { exportedWords, type Exportable } from './exportParts.ts';

const useStyles = makeStyles({
  sheets: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
  },
  counts: { color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorStatusWarningForeground1 },
});

type Props = {
  mirror: Mirror;
  /** What there is of a sheet; that of a large plan takes its time. */
  describe: (tab: TabName) => Exportable;
  /** The sheet on the screen. */
  first: TabName;
  onClose: () => void;
};

export function ExportDialog({ mirror, describe, first, onClose }: Props) {
  const styles = useStyles();
  const { busy, problem, run } = useCall();
  const sheets = useDescribed(describe, first);
  const [chosen, setChosen] = useState<ReadonlySet<TabName>>(new Set([first]));
  const [what, setWhat] = useState<'shown' | 'all'>('shown');
  const [format, setFormat] = useState<ExportRequest['format']>('xlsx');
  const [paper, setPaper] = useState<ExportRequest['paper']>('A3');
  const [merged, setMerged] = useState(true);
  const [written, setWritten] = useState<WrittenFile | null>(null);

  const groupName = useId('export-sheets');

  const count = chosen.size;
  const tooMany = format === 'csv' && count > 1;
  const write = async () => {
    const parts = tabs.flatMap(({ name }) => {
      const sheet = chosen.has(name) ? sheets.get(name) : undefined;
      return sheet ? [what === 'shown' ? sheet.asShown : sheet.whole] : [];
    });
    const request: ExportRequest = { format, paper, merged, sheets: parts };
    const file = await run(() => mirror.bridge.call('sheets:export', request));
    if (file) setWritten(file);
  };
  const tick = (tab: TabName, on: boolean) =>
    setChosen(
      (before) => new Set(on ? [...before, tab] : [...before].filter((each) => each !== tab)),
    );

  const buttons = written ? (
    <WrittenFileButtons
      onCall={(call) => void run(() => mirror.bridge.call(call, { token: written.token }))}
      onClose={onClose}
    />
  ) : (
    <>
      <Button disabled={busy} onClick={onClose}>
        取消
      </Button>
      <Button
        appearance="primary"
        disabled={busy || count === 0 || tooMany}
        onClick={() => void write()}
      >
        导出…
      </Button>
    </>
  );

  return (
    <DialogFrame
      help="export"
      title="导出表格"
      onClose={onClose}
      busy={busy}
      width={620}
      buttons={buttons}
    >
      <ProblemBar problem={problem} />
      {written ? (
        <ExportedBar written={written} />
      ) : (
        <>
          {/* No Field: it would give all its checkboxes one id. */}
          <div role="group" aria-labelledby={groupName}>
            <Label id={groupName}>导出哪些表</Label>
            <div className={styles.sheets}>
              {tabs.map(({ name, title }) => {
                const sheet = sheets.get(name);
                return (
                  <SheetLine
                    key={name}
                    name={name}
                    title={title}
                    words={sheet ? exportedWords(sheet, what) : '…'}
                    checked={chosen.has(name)}
                    disabled={busy || !sheet}
                    className={styles.counts}
                    onTick={(on) => tick(name, on)}
                  />
                );
              })}
            </div>
            {(count === 0 || tooMany) && (
              <div role="alert" className={styles.warning}>
                {count === 0
                  ? '请至少选一张表。'
                  : '一个 CSV 文件只能放一张表，请只选一张，或改为 Excel 工作簿。'}
              </div>
            )}
          </div>
          <Field label="内容">
            <RadioGroup
              value={what}
              disabled={busy}
              onChange={(_, data) => setWhat(data.value === 'all' ? 'all' : 'shown')}
            >
              <Radio value="shown" label="照窗口显示的：列、次序、筛选和排序都一样" />
              <Radio value="all" label="全部行和列，包括筛掉的行和隐藏的列" />
            </RadioGroup>
          </Field>
          <Field label="格式">
            <RadioGroup
              layout="horizontal"
              value={format}
              disabled={busy}
              onChange={(_, data) => setFormat(data.value === 'csv' ? 'csv' : 'xlsx')}
            >
              <Radio value="xlsx" label="Excel 工作簿（.xlsx）" />
              <Radio value="csv" label="CSV 文本（.csv，给别的系统用）" />
            </RadioGroup>
          </Field>
          {format === 'xlsx' && (
            <Field label="打印纸张">
              <RadioGroup
                layout="horizontal"
                value={paper}
                disabled={busy}
                onChange={(_, data) => setPaper(data.value === 'A4' ? 'A4' : 'A3')}
              >
                <Radio value="A3" label="A3 横向" />
                <Radio value="A4" label="A4 横向" />
              </RadioGroup>
            </Field>
          )}
          {format === 'xlsx' && (
            <Checkbox
              label="合并相同的行动、工程（要在 Excel 里排序、筛选的，请不要合并）"
              checked={merged}
              disabled={busy}
              onChange={(_, data) => setMerged(data.checked === true)}
            />
          )}
          <WorkBar mirror={mirror} busy={busy} label="正在导出表格" />
        </>
      )}
    </DialogFrame>
  );
}

/** The sheet on the screen at once, the others one after the other, so that the dialog need not wait for them. */
function useDescribed(
  describe: (tab: TabName) => Exportable,
  first: TabName,
): ReadonlyMap<TabName, Exportable> {
  const [sheets, setSheets] = useState<ReadonlyMap<TabName, Exportable>>(
    () => new Map([[first, describe(first)]]),
  );
  const next = tabs.find(({ name }) => !sheets.has(name))?.name;
  useEffect(() => {
    if (next === undefined) return undefined;
    const timer = setTimeout(() => {
      const sheet = describe(next);
      setSheets((before) => new Map([...before, [next, sheet]]));
    });
    return () => clearTimeout(timer);
  }, [describe, next]);
  return sheets;
}

type LineProps = {
  name: TabName;
  title: string;
  words: string;
  checked: boolean;
  disabled: boolean;
  className: string;
  onTick(on: boolean): void;
};

function SheetLine({ name, title, words, checked, disabled, className, onTick }: LineProps) {
  return (
    <>
      <Checkbox
        label={title}
        checked={checked}
        disabled={disabled}
        aria-describedby={`export-${name}`}
        onChange={(_, data) => onTick(data.checked === true)}
      />
      <span id={`export-${name}`} className={className}>
        {words}
      </span>
    </>
  );
}
