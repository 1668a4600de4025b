// What stands above the preview: the paper and its set-up, how large it is seen, the check, PDF and printer.
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components';
import { DocumentPdfRegular, DocumentSearchRegular, PrintRegular } from '@fluentui/react-icons';
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Bridge, WrittenFile } from '#shared/ipc/calls.ts';
import type { PaperFinding } from '#shared/paper/findings.ts';
import type { PaperLayout } from '#shared/paper/layOut.ts';
import type { Orientation, PaperSetup, PaperSize } from '#shared/paper/setup.ts';
import { success } from '#shared/result.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { WaitingBar } from '../parts/WaitingBar.tsx';
import { checkPaper } from './checkPaper.tsx';
import { pagesOf } from './pagesOf.tsx';
import { PaperFindings } from './PaperFindings.tsx';
import type { PaperHandle, PaperZoom } from './PaperPreview.tsx';
import { PaperSetupButton } from './PaperSetupButton.tsx';
import { printOut, savePdf } from './putOut.ts';
import { usePrint } from './usePrint.ts';
import { usePaperWork } from './usePaperWork.ts';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', flexShrink: 0 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '& button': { whiteSpace: 'nowrap' },
  },
  space: { flexGrow: 1 },
  below: { paddingInline: tokens.spacingHorizontalM, paddingBlock: tokens.spacingVerticalXS },
  place: { overflowWrap: 'anywhere' },
});

const papers: readonly { size: PaperSize; orientation: Orientation; label: string }[] = [
  { size: 'A3', orientation: 'landscape', label: 'A3 横向' },
  { size: 'A3', orientation: 'portrait', label: 'A3 纵向' },
  { size: 'A4', orientation: 'landscape', label: 'A4 横向' },
  { size: 'A4', orientation: 'portrait', label: 'A4 纵向' },
];

const zooms: readonly { zoom: PaperZoom; label: string }[] = [
  { zoom: 'width', label: '适合宽度' },
  { zoom: 'page', label: '整页' },
  ...[0.5, 0.75, 1, 1.25, 1.5, 2].map((zoom) => ({ zoom, label: `${zoom * 100}%` })),
];

type Props = {
  bridge: Bridge;
  /** The preview below. */
  paper: RefObject<PaperHandle | null>;
  setup: PaperSetup;
  onSetup(setup: PaperSetup): void;
  zoom: PaperZoom;
  onZoom(zoom: PaperZoom): void;
  /** What the PDF is called after the title of the plan, such as 汇总表_按行动. */
  name: string;
  /** Leads from a finding of the check to the row of the plan that a row of the table is about. */
  onGoTo?(row: number, column: number): void;
};

export function PaperTools(props: Props): ReactNode {
  const { bridge, paper, setup, onSetup, zoom, onZoom, name, onGoTo } = props;
  const styles = useStyles();
  const { busy, problem, clear, progress, stop, start } = usePaperWork(paper);
  const opening = useCall();
  const [saved, setSaved] = useState<{ file: WrittenFile; name: string } | null>(null);
  // What is said of one sheet does not stay for the next.
  const written = saved?.name === name ? saved.file : null;
  const [checked, setChecked] = useState<Checked | null>(null);

  const begin = () => {
    clear();
    opening.clear();
    setSaved(null);
  };
  const print = async () => {
    begin();
    await start('正在准备打印，请在打印窗口中选择打印机', (layout, options) =>
      printOut(bridge, jobOf(layout, name), options),
    );
  };
  const pdf = async () => {
    begin();
    const file = await start('正在生成 PDF', (layout, options) =>
      savePdf(bridge, jobOf(layout, name), options),
    );
    if (file) setSaved({ file, name });
  };
  const check = async () => {
    begin();
    const found = await start('正在检查', async (layout, options) => {
      const findings = await checkPaper(layout, options);
      return success(findings && { layout, findings });
    });
    if (found) setChecked(found);
  };
  /** The sheet may have changed since it was checked: then its rows are others, and it is checked again. */
  const whileCurrent = async (go: () => void) => {
    const layout = await paper.current?.ready();
    if (layout?.sheet === checked?.layout.sheet) go();
    else await check();
  };
  const open = (call: 'file:open' | 'file:show') => {
    if (written) void opening.run(() => bridge.call(call, { token: written.token }));
  };

  const area = useRef<HTMLDivElement>(null);
  usePrint(area, () => {
    if (!busy) void print();
  });

  return (
    <div className={styles.tools} ref={area}>
      <div className={styles.bar} role="toolbar" aria-label="打印">
        <Select
          size="small"
          aria-label="纸张"
          value={`${setup.size} ${setup.orientation}`}
          onChange={(_, { value }) => {
            const chosen = papers.find((each) => value === `${each.size} ${each.orientation}`);
            if (chosen) {
              onSetup({ ...setup, size: chosen.size, orientation: chosen.orientation });
            }
          }}
        >
          {papers.map(({ size, orientation, label }) => (
            <option key={label} value={`${size} ${orientation}`}>
              {label}
            </option>
          ))}
        </Select>
        <PaperSetupButton setup={setup} onSetup={onSetup} />
        <Select
          size="small"
          aria-label="显示比例"
          value={String(zoom)}
          onChange={(_, { value }) => {
            onZoom(value === 'width' || value === 'page' ? value : Number(value));
          }}
        >
          {zooms.some((each) => each.zoom === zoom) || (
            <option value={String(zoom)}>{`${Math.round(Number(zoom) * 100)}%`}</option>
          )}
          {zooms.map(({ zoom: each, label }) => (
            <option key={label} value={String(each)}>
              {label}
            </option>
          ))}
        </Select>
        <span className={styles.space} />
        <Button
          size="small"
          icon={<DocumentSearchRegular />}
          disabled={busy}
          onClick={() => void check()}
        >
          打印前检查
        </Button>
        <Button
          size="small"
          icon={<DocumentPdfRegular />}
          disabled={busy}
          onClick={() => void pdf()}
        >
          另存为 PDF
        </Button>
        <Button
          size="small"
          appearance="primary"
          icon={<PrintRegular />}
          title="打印（Ctrl+P）"
          aria-keyshortcuts="Control+P"
          disabled={busy}
          onClick={() => void print()}
        >
          打印
        </Button>
      </div>
      {(busy || problem || opening.problem || written) && (
        <div className={styles.below}>
          {busy && <WaitingBar progress={progress} label="正在排版" onStop={stop} />}
          <ProblemBar problem={problem ?? opening.problem} />
          {written && (
            <MessageBar intent="success" layout="multiline" role="status">
              <MessageBarBody>
                “{written.name}”已保存。
                <div className={styles.place}>位置：{written.place}</div>
              </MessageBarBody>
              <MessageBarActions>
                <Button size="small" onClick={() => open('file:open')}>
                  打开文件
                </Button>
                <Button size="small" onClick={() => open('file:show')}>
                  打开所在文件夹
                </Button>
                <Button size="small" onClick={() => setSaved(null)}>
                  关闭
                </Button>
              </MessageBarActions>
            </MessageBar>
          )}
        </div>
      )}
      {checked && (
        <PaperFindings
          findings={checked.findings}
          sheet={checked.layout.sheet}
          onShow={(place) => void whileCurrent(() => paper.current?.goTo(place))}
          onGoTo={onGoTo && ((row, column) => void whileCurrent(() => onGoTo(row, column)))}
          onClose={() => setChecked(null)}
        />
      )}
    </div>
  );
}

type Checked = { layout: PaperLayout; findings: PaperFinding[] };

function jobOf(layout: PaperLayout, name: string) {
  const { size, orientation } = layout.frame.setup;
  return { pages: pagesOf(layout), name, size, orientation };
}
