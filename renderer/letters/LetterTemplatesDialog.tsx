// Templates of letters: the bundled ones to be written out, an office's own, a Word file under review, the words that may be used.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { stopsLetter } from '#shared/letters/findings.ts';
import { letterKind, letterKinds } from '#shared/letters/kinds.ts';
import type { LetterTemplateReview } from '#shared/ipc/letterCalls.ts';
import { inOrder } from '#shared/plan/document.ts';
import type { LetterKind, LetterTemplateRow } from '#shared/plan/outputRows.ts';
import type { Result } from '#shared/result.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { TableHead } from '../parts/TableHead.tsx';
import { useCall } from '../parts/useCall.ts';
import { useFileDrop } from '../parts/useFileDrop.ts';
import { useTableStyles } from '../parts/useTableStyles.ts';
import { WorkBar } from '../parts/WorkBar.tsx';
import { LetterTemplateReviewBody, type TemplateDraft } from './LetterTemplateReviewBody.tsx';
import { LetterWordList } from './LetterWordList.tsx';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  drop: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingVerticalM,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
});

type Props = {
  mirror: Mirror;
  plan: OpenPlan;
  /** The kind that is being written. */
  kind: LetterKind;
  /** `kept`: the template that was added or changed last. */
  onClose(kept: string | null): void;
};

export function LetterTemplatesDialog({ mirror, plan, kind, onClose }: Props): ReactNode {
  const styles = useStyles();
  const table = useTableStyles();
  const { bridge } = mirror;
  const { busy, problem, run, clear } = useCall();
  const [draft, setDraft] = useState<TemplateDraft | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  const [saved, setSaved] = useState('');
  const own = inOrder(plan.document.letterTemplates);
  const locked = busy || plan.readOnly !== null;
  const stopped = draft?.review.findings.some(stopsLetter) ?? false;
  const ready = draft !== null && !stopped && draft.name.trim() !== '' && !busy;

  const review = async (
    call: () => Promise<Result<LetterTemplateReview | null>>,
    replaces: LetterTemplateRow | null,
  ) => {
    setSaved('');
    const read = await run(call);
    if (!read) return;
    const name = replaces?.name ?? read.file.replace(/\.docx$/iu, '').slice(0, 60);
    setDraft({ review: read, name, kind: replaces?.kind ?? kind, replaces });
  };
  const choose = (replaces: LetterTemplateRow | null) =>
    void review(() => bridge.call('letters:chooseTemplate', null), replaces);
  const keep = async () => {
    if (!draft || !ready) return;
    const { name, kind: of, replaces } = draft;
    const { token } = draft.review;
    const request = { token, id: replaces?.id ?? null, name, kind: of };
    const done = await run(() => bridge.call('letters:keepTemplate', request));
    if (!done) return;
    setKept(done.id);
    setDraft(null);
  };
  const writeOut = async (id: string) => {
    setSaved('');
    const file = await run(() => bridge.call('letters:exportTemplate', { id }));
    if (file) setSaved(`已另存为“${file.name}”，用 Word 或 WPS 改好后再添加。`);
  };
  const remove = ({ id, name }: LetterTemplateRow) =>
    void run(() =>
      mirror.edit({
        label: `删除文书模板：${name}`,
        operations: [{ type: 'remove', sheet: 'letterTemplates', id }],
      }),
    );
  const back = () => {
    clear();
    setDraft(null);
  };
  const { over, listeners } = useFileDrop(
    (file) => bridge.pathOfDropped(file),
    ([path = '']) => void review(() => bridge.call('letters:droppedTemplate', { path }), null),
    locked,
  );
  const action = (word: string, name: string, act: () => void, rest = busy) => (
    <Button
      size="small"
      disabledFocusable={rest}
      aria-label={`${word}：${name}`}
      onClick={() => !rest && act()}
    >
      {word}
    </Button>
  );

  return (
    <DialogFrame
      help="letters"
      title={draft ? '添加文书模板' : '文书模板'}
      width={920}
      busy={busy}
      onClose={() => (draft ? back() : onClose(kept))}
      buttons={
        draft ? (
          <>
            <Button disabledFocusable={busy} onClick={back}>
              返回
            </Button>
            <Button appearance="primary" disabledFocusable={!ready} onClick={() => void keep()}>
              {draft.replaces ? `保存并替换“${draft.replaces.name}”` : '保存'}
            </Button>
          </>
        ) : (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => onClose(kept)}>
            完成
          </Button>
        )
      }
    >
      <ProblemBar problem={problem} />
      <WorkBar mirror={mirror} busy={busy} label="正在处理文书模板" />
      {draft ? (
        <LetterTemplateReviewBody draft={draft} disabled={busy} onChange={setDraft} />
      ) : (
        <>
          <div className={styles.hint}>
            先把内置模板另存出来，用 Word 或 WPS
            改成本单位的样子，再添加到计划里。花括号里的词在生成时换成计划里的内容。
          </div>
          <table className={table.table} aria-label="文书模板">
            <colgroup>
              <col />
              <col style={{ width: '130px' }} />
              <col style={{ width: '28%' }} />
              <col style={{ width: '250px' }} />
            </colgroup>
            <TableHead headings={['名称', '种类', '文件', '操作']} className={table.heading} />
            <tbody>
              {letterKinds.map(({ kind: each, label }) => (
                <tr key={each}>
                  <th scope="row" className={table.cell} style={{ textAlign: 'start' }}>
                    {label}（内置）
                  </th>
                  <td className={table.cell}>{label}</td>
                  <td className={mergeClasses(table.cell, table.quiet)}>随程序提供</td>
                  <td className={table.cell}>
                    {action('另存', `${label}（内置）`, () => void writeOut(each))}
                  </td>
                </tr>
              ))}
              {own.map((row) => (
                <tr key={row.id}>
                  <th scope="row" className={table.cell} style={{ textAlign: 'start' }}>
                    {row.name}
                  </th>
                  <td className={table.cell}>{letterKind(row.kind).label}</td>
                  <td className={table.cell}>{row.file}</td>
                  <td className={table.cell}>
                    <div className={styles.buttons}>
                      {action('另存', row.name, () => void writeOut(row.id))}
                      {action('换新文件', row.name, () => choose(row), locked)}
                      {action('删除', row.name, () => remove(row), locked)}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div role="status">{saved}</div>
          <div className={mergeClasses(styles.drop, over && styles.over)} {...listeners}>
            把改好的 .docx 拖到这里，或
            <Button disabledFocusable={locked} onClick={() => !locked && choose(null)}>
              选择 Word 文件…
            </Button>
          </div>
          <LetterWordList />
        </>
      )}
    </DialogFrame>
  );
}
