// The office's own forms: a workbook is dropped or chosen, its columns are confirmed once, and it goes out to every unit.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { TemplateReview } from '#shared/ipc/templateCalls.ts';
import type { FormTemplateRow } from '#shared/plan/formTemplateRow.ts';
import type { Period } from '#shared/plan/model.ts';
import type { RowSpan } from '#shared/templates/facts.ts';
import { templatesFor, type TemplateUse } from '#shared/templates/uses.ts';
import type { Result } from '#shared/result.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { useFileDrop } from '../parts/useFileDrop.ts';
import { WorkBar } from '../parts/WorkBar.tsx';
import { draftOf, draftProblem, saveRequest, type TemplateDraft } from './templateDraft.ts';
import { TemplateList } from './TemplateList.tsx';
import { TemplateReviewBody } from './TemplateReviewBody.tsx';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalXL,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  wrong: { color: tokens.colorPaletteRedForeground1, flexGrow: 1 },
});

const wordsOf: Record<TemplateUse, { title: string; hint: string }> = {
  form: {
    title: '报表模板',
    hint: '本单位有统一印发的表格时，可以用它代替计划簿的反馈表：各单位收到的就是这份表格，已填好各自的任务。各列只需确认一次。',
  },
  consolidated: {
    title: '汇总表模板',
    hint: '上报用的汇总表有统一格式时，把那份表格（.xlsx）放进来：表头、公式、合并、页眉页脚和打印设置都不变，任务逐行填入。各列只需确认一次。',
  },
};

type Props = {
  mirror: Mirror;
  plan: OpenPlan;
  /** The period that is being sent, for examples. */
  period: Period;
  /** What the workbooks are for; forms unless said. */
  use?: TemplateUse;
  /** `chosen`: the form that was added or changed last. */
  onClose: (chosen: string | null) => void;
};

export function TemplatesDialog({ mirror, plan, period, use = 'form', onClose }: Props): ReactNode {
  const styles = useStyles();
  const { document } = plan;
  const { bridge } = mirror;
  const { busy, problem, run, clear } = useCall();
  const [draft, setDraft] = useState<TemplateDraft | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const templates = templatesFor(document, use);
  const words = wordsOf[use];
  const frozen = busy || plan.readOnly !== null;

  const review = async (
    call: () => Promise<Result<TemplateReview | null>>,
    replaces: string | null,
    opened = false,
  ) => {
    const read = await run(call);
    if (!read) return;
    // A file with the headings of a form that is there is its newer one, unless a person says otherwise.
    setDraft(draftOf(read, templateOf(replaces ?? read.known?.id), { opened }));
  };
  const templateOf = (id: string | undefined): FormTemplateRow | null =>
    (id === undefined ? undefined : document.formTemplates.get(id)) ?? null;
  const reread = async (sheet: string, head: RowSpan | null, ready: RowSpan | null) => {
    if (!draft) return;
    const { review: shown, replaces, name, opened } = draft;
    const { token } = shown;
    const read = await run(() => bridge.call('templates:read', { token, sheet, head, ready }));
    if (read) setDraft(draftOf(read, templateOf(replaces?.id), { name, opened }));
  };
  const save = async () => {
    if (!draft || draftProblem(draft) !== null) return;
    const kept = await run(() => bridge.call('templates:save', saveRequest(draft)));
    if (!kept) return;
    setSaved(kept.id);
    setDraft(null);
  };
  const remove = ({ id, name }: FormTemplateRow) =>
    void run(() =>
      bridge.call('plan:edit', {
        edit: {
          label: `删除${words.title}：${name}`,
          operations: [{ type: 'remove', sheet: 'formTemplates', id }],
        },
      }),
    );
  const back = () => {
    clear();
    setDraft(null);
  };
  const { over, listeners } = useFileDrop(
    (file) => bridge.pathOfDropped(file),
    ([path = '']) => void review(() => bridge.call('templates:dropped', { path, use }), null),
    draft !== null || frozen,
  );
  const choose = (replaces: string | null) =>
    void review(() => bridge.call('templates:choose', { use }), replaces);
  const wrong = draft && draftProblem(draft);

  return (
    <DialogFrame
      help="templates"
      title={draft ? `确认${words.title}` : words.title}
      width={1040}
      busy={busy}
      onClose={() => (draft ? back() : onClose(saved))}
      buttons={
        draft ? (
          <>
            {wrong && (
              <span className={styles.wrong} role="status">
                {wrong}
              </span>
            )}
            <Button disabledFocusable={busy} onClick={back}>
              返回
            </Button>
            <Button
              appearance="primary"
              disabledFocusable={busy || wrong !== null}
              onClick={() => void save()}
            >
              {draft.replaces && !draft.opened ? `保存并替换“${draft.replaces.name}”` : '保存'}
            </Button>
          </>
        ) : (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => onClose(saved)}>
            完成
          </Button>
        )
      }
    >
      <ProblemBar problem={problem} />
      <WorkBar mirror={mirror} busy={busy} label={`正在读取${words.title}`} />
      {draft ? (
        <TemplateReviewBody
          document={document}
          period={period}
          draft={draft}
          disabled={busy}
          onChange={setDraft}
          onRead={(sheet, head, ready) => void reread(sheet, head, ready)}
          onReplace={(replace) => {
            const known = replace ? draft.review.known : null;
            setDraft({ ...draft, replaces: known });
          }}
        />
      ) : (
        <>
          <div className={styles.hint}>{words.hint}</div>
          {templates.length > 0 && (
            <TemplateList
              templates={templates}
              disabled={frozen}
              onOpen={(id) => void review(() => bridge.call('templates:open', { id }), id, true)}
              onReplace={choose}
              onDelete={remove}
            />
          )}
          {/* Dropping a file is a short cut to the button that chooses one. */}
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
          <div className={mergeClasses(styles.drop, over && styles.over)} {...listeners}>
            <div>把表格（.xlsx）拖到这里，或</div>
            <Button
              icon={<DocumentTableRegular />}
              disabledFocusable={frozen}
              onClick={() => !frozen && choose(null)}
            >
              选择文件
            </Button>
          </div>
        </>
      )}
    </DialogFrame>
  );
}
