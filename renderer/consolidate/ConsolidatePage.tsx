// The consolidated sheet: designs at the left, the paper at the right as it is printed; from here it goes to Excel and paper.
import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { DocumentTableArrowRightRegular, LockClosedRegular } from '@fluentui/react-icons';
import { useRef, useState, type ReactNode } from 'react';
import { periodLabel, periodOf } from '#shared/calendar/periods.ts';
import type { Period } from '#shared/plan/model.ts';
import { planOf } from '#shared/plan/document.ts';
import type { Cell } from '#shared/view/fieldCells.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { defaultPaper, type PaperSetup } from '#shared/paper/setup.ts';
import { asOfWords } from '#shared/view/asOfNote.ts';
import type { PaperHandle } from '../paper/PaperPreview.tsx';
import { OwnSheetDialog } from '../ownSheets/OwnSheetDialog.tsx';
import { EmptyNote } from '../parts/EmptyNote.tsx';
import { useLeading } from '../parts/leading.ts';
import { FullPage } from '../parts/FullPage.tsx';
import { NoPlanDialog } from '../parts/NoPlanDialog.tsx';
import { PeriodPicker } from '../parts/PeriodPicker.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { SplitPanes } from '../parts/SplitPanes.tsx';
import { StayQuestion } from '../parts/StayQuestion.tsx';
import { useCall } from '../parts/useCall.ts';
import { useMirrorState } from '../parts/useMirrorState.ts';
import { WorkbookButton } from '../parts/WorkbookButton.tsx';
import { useNotify } from '../window/messages.tsx';
import { DesignFields } from './DesignFields.tsx';
import { DesignList } from './DesignList.tsx';
import { periodWords } from './periodWords.ts';
import { SheetView, type SheetPart } from './SheetView.tsx';
import { useDesigns } from './useDesigns.ts';
import { useSheet } from './useSheet.ts';

const useStyles = makeStyles({
  left: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minHeight: 0,
    flexGrow: 1,
    padding: tokens.spacingHorizontalM,
  },
  scroll: { overflowY: 'auto', padding: '2px', flexGrow: 1, minHeight: 0 },
  waiting: { flexGrow: 1 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, flexShrink: 0 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, flexShrink: 0 },
  says: { paddingInline: tokens.spacingHorizontalXL, ':empty': { display: 'none' } },
});

const title = '汇总表';
const paperOfFigures: PaperSetup = { ...defaultPaper, size: 'A4' };

type Props = {
  mirror: Mirror;
  onClose(): void;
  /** Leaves the page for a cell of a sheet of the plan. */
  onGo(cell: Cell): void;
  /** Leaves the page for the sealed periods. */
  onSeals(): void;
};

export function ConsolidatePage(props: Props): ReactNode {
  const { mirror, onClose } = props;
  const plan = useMirrorState(mirror, 'plan');
  if (!plan) return <NoPlanDialog title={title} onClose={onClose} />;
  return <ConsolidatePlan {...props} plan={plan} />;
}

function ConsolidatePlan(props: Props & { plan: OpenPlan }): ReactNode {
  const { mirror, plan, onClose, onGo, onSeals } = props;
  const leading = useLeading();
  const styles = useStyles();
  const { busy, problem, run } = useCall();
  const notify = useNotify();
  const { document, asOf, today } = plan;
  const readOnly = plan.readOnly !== null;
  const [period, setPeriod] = useState<Period | null>(() => periodOf(asOf, 'month'));
  /** Where the page is left for while a draft is not saved; null: it stays. */
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  const paper = useRef<PaperHandle>(null);
  /** The office's own workbooks are looked at. */
  const [own, setOwn] = useState(false);
  const designs = useDesigns(document, `${plan.place}/${plan.name}`, (edit) =>
    run(() => mirror.edit(edit)),
  );
  const { shown, draft, current, wrong, unsaved } = designs;
  const sheet = useSheet(plan, current, period);
  const { start, end } = planOf(document);
  /** Paper that was chosen for a design which is not being changed: for this time only. */
  const [papers, setPapers] = useState<Readonly<Record<string, PaperSetup>>>({});
  const [part, setPart] = useState<SheetPart>('table');
  const paperOfTable = draft ? draft.design.paper : (papers[shown.id] ?? shown.design.paper);
  const setup = part === 'table' ? paperOfTable : (papers['figures'] ?? paperOfFigures);
  const putPaper = (next: PaperSetup) => {
    const key = part === 'figures' ? part : shown.id;
    if (part === 'figures' || !draft) setPapers((known) => ({ ...known, [key]: next }));
    else designs.change((at) => ({ ...at, design: { ...at.design, paper: next } }));
  };

  const importOne = async () => {
    const read = await run(() => mirror.bridge.call('consolidate:importDesign', null));
    if (!read) return;
    designs.start(read.name, read.design);
    if (read.dropped.length > 0) {
      const lost = read.dropped.map((heading) => `“${heading}”`).join('、');
      notify({ tone: 'warning', title: `“任务”表没有自定义列${lost}，没有采用` });
    }
  };
  const remove = async () => {
    const { name: gone } = shown;
    if (!(await designs.remove())) return;
    const undo = () => void run(() => mirror.undo());
    notify({
      tone: 'success',
      title: `已删除样式“${gone}”`,
      actions: [{ label: '撤销', run: undo }],
    });
  };
  const exportOne = async () => {
    const { name, design } = shown;
    const written = await run(() =>
      mirror.bridge.call('consolidate:exportDesign', { name, design }),
    );
    if (written) notify({ tone: 'success', title: `已导出“${written.name}”` });
  };
  const leave = (to: () => void) => (unsaved ? setLeaving(() => to) : to());
  const go = (cell: Cell) => leave(() => onGo(cell));
  const name = current.name.trim() || '汇总表';
  const nothing =
    document.tasks.size > 0 ? null : (
      <EmptyNote
        text="计划里还没有任务，没有可以汇总的内容。"
        actions={[{ label: '去“任务”表填写', run: () => leave(() => leading.showTab('tasks')) }]}
      />
    );
  const when = period === null ? '' : `${periodLabel(period)}，`;

  return (
    <>
      <FullPage
        help="consolidate"
        title={title}
        subtitle={`${when}${asOfWords(asOf, today)}`}
        buttons={
          <>
            <Button icon={<LockClosedRegular />} disabled={busy} onClick={() => leave(onSeals)}>
              期次封存
            </Button>
            <Button
              icon={<DocumentTableArrowRightRegular />}
              disabled={busy || wrong !== null}
              onClick={() => setOwn(true)}
            >
              填入本单位表格…
            </Button>
            <WorkbookButton
              appearance="primary"
              mirror={mirror}
              resting={busy || wrong !== null}
              write={() => {
                const design = { ...current.design, paper: paperOfTable };
                return mirror.bridge.call('consolidate:write', { period, name, design });
              }}
            />
            <Button disabled={busy} onClick={() => leave(onClose)}>
              返回
            </Button>
          </>
        }
      >
        <div className={styles.says}>
          <ProblemBar problem={problem} />
        </div>
        <SplitPanes
          name={draft ? 'consolidate-draft' : 'consolidate'}
          label="样式和预览的分界"
          first={() => (draft ? 460 : 404)}
          least={[404, 480]}
          left={
            <div className={styles.left} data-pane>
              {draft ? (
                <>
                  <div className={styles.scroll}>
                    <DesignFields
                      draft={draft}
                      document={document}
                      disabled={busy || readOnly}
                      onChange={designs.change}
                    />
                  </div>
                  <div className={styles.hint} role="status">
                    {wrong ? wordProblem(wrong) : unsaved ? '修改还没有保存。' : ''}
                  </div>
                  <div className={styles.buttons}>
                    <Button
                      appearance="primary"
                      disabledFocusable={busy || readOnly || wrong !== null}
                      onClick={() => void designs.save()}
                    >
                      保存样式
                    </Button>
                    <Button disabled={busy} onClick={designs.drop}>
                      {unsaved ? '放弃修改' : '结束修改'}
                    </Button>
                  </div>
                </>
              ) : (
                <>
                  <PeriodPicker
                    value={period}
                    onChange={setPeriod}
                    day={asOf}
                    range={{ start, end }}
                    allowNone
                    disabled={busy}
                  />
                  <div className={styles.hint}>{periodWords(shown.design, period, asOf)}</div>
                  <DesignList
                    choices={designs.choices}
                    unreadable={designs.unreadable}
                    shown={shown}
                    busy={busy}
                    readOnly={readOnly}
                    onShow={designs.show}
                    onEdit={designs.edit}
                    onCopy={designs.copy}
                    onRemove={() => void remove()}
                    onImport={() => void importOne()}
                    onExport={() => void exportOne()}
                  />
                </>
              )}
            </div>
          }
          right={
            nothing ??
            (sheet ? (
              <SheetView
                bridge={mirror.bridge}
                sheet={sheet}
                part={part}
                onPart={setPart}
                setup={setup}
                paper={paper}
                onSetup={putPaper}
                onGo={go}
              />
            ) : (
              <Spinner className={styles.waiting} label="正在汇总…" />
            ))
          }
        />
      </FullPage>
      {own && (
        <OwnSheetDialog
          mirror={mirror}
          plan={plan}
          design={current.design}
          name={name}
          period={period}
          onClose={() => setOwn(false)}
        />
      )}
      {leaving && (
        <StayQuestion
          title="样式的修改还没有保存"
          leave="不保存，离开"
          onLeave={leaving}
          onStay={() => setLeaving(null)}
        >
          离开后这次修改不会保留。
        </StayQuestion>
      )}
    </>
  );
}
