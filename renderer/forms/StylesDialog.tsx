// How forms look: the list of styles, the one that is worked on, and the sheet that comes of it with the plan's own rows.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { deadlineWords } from '#shared/flags/deadlineWords.ts';
import { effectiveDeadlines } from '#shared/flags/effectiveDeadlines.ts';
import { buildForm } from '#shared/forms/buildForm.ts';
import { checkDefinition, definitionOf, type FormDefinition } from '#shared/forms/definition.ts';
import { reportingUnits } from '#shared/forms/reportingUnits.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Edit } from '#shared/plan/edit.ts';
import { checkFormStyle } from '#shared/plan/formStyles.ts';
import type { Period } from '#shared/plan/model.ts';
import type { Problem } from '#shared/result.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Mirror } from '../mirror.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import {
  copyOf,
  draftOf,
  removeEdit,
  styleChoices,
  styleEdit,
  withAdded,
  type BuiltIn,
  type DraftStyle,
} from './draftStyle.ts';
import { PreviewPane } from './PreviewPane.tsx';
import { StyleFields } from './StyleFields.tsx';
import { StyleList } from './StyleList.tsx';

const useStyles = makeStyles({
  panes: {
    display: 'grid',
    gridTemplateColumns: '184px 500px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    height: 'calc(100vh - 230px)',
    minHeight: '380px',
  },
  pane: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 },
  scroll: { overflowY: 'auto', padding: '2px', flexGrow: 1, minHeight: 0 },
  kind: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type Props = {
  mirror: Mirror;
  document: PlanDocument;
  builtIn: readonly BuiltIn[];
  chosen: string;
  period: Period;
  readOnly: boolean;
  onChoose(id: string): void;
  onClose(): void;
};

export function StylesDialog(props: Props): ReactNode {
  const { mirror, document, builtIn, period, readOnly, onChoose, onClose } = props;
  const styles = useStyles();
  const { busy, problem, run } = useCall();
  const choices = useMemo(() => styleChoices(document, builtIn), [document, builtIn]);
  const [shown, setShown] = useState(props.chosen);
  /** What is worked on, where it differs from what is kept. */
  const [draft, setDraft] = useState<DraftStyle | null>(null);
  const [note, setNote] = useState('');
  const kept = choices.find(({ id }) => id === shown) ?? choices[0] ?? null;
  const { units } = reportingUnits(document);
  const [unitId, setUnitId] = useState(() => units[0]?.unit.id ?? '');
  const usual = builtIn[0]?.definition ?? kept?.definition;
  const current = useMemo(
    () => draft ?? (kept ? draftOf(kept, document) : null),
    [draft, kept, document],
  );
  // Typing goes before drawing the sheet.
  const drawn = useDeferredValue(current);
  const locked = readOnly || busy || (draft === null && (kept?.builtIn ?? true));
  const before = draft && kept?.id === draft.id ? kept.definition : null;
  const edit = draft ? styleEdit(draft, before) : null;
  const wrong = current ? problemOf(current, document) : null;
  const preview = useMemo(
    () => (drawn ? previewOf(document, drawn, unitId, period) : null),
    [document, drawn, unitId, period],
  );
  const unsaved = edit !== null;

  const known = useMemo(
    () => (current ? withAdded(document, current) : document),
    [document, current],
  );
  const change = useCallback(
    (next: (draft: DraftStyle) => DraftStyle) => {
      setDraft((at) => {
        const from = at ?? (kept ? draftOf(kept, document) : null);
        return from ? next(from) : null;
      });
    },
    [kept, document],
  );
  const show = (id: string) => {
    setShown(id);
    setDraft(null);
    setNote('');
  };
  const start = (definition: FormDefinition, words = '') => {
    setDraft(copyOf(definition, document, choices));
    setNote(words);
  };
  const send = (wanted: Edit) => run(() => mirror.edit(wanted));
  const save = async () => {
    if (!draft || !edit || wrong || (await send(edit)) === null) return;
    show(draft.id);
    onChoose(draft.id);
    setNote('已保存。');
  };
  const remove = async () => {
    if (kept && !kept.builtIn && (await send(removeEdit(kept))) !== null)
      show(choices[0]?.id ?? '');
  };
  const importOne = async () => {
    const read = await run(() => mirror.bridge.call('forms:importStyle', null));
    if (!read) return;
    const lost = read.dropped.map((heading) => `“${heading}”`).join('');
    start(
      read.definition,
      lost === '' ? '已读入，请核对后保存。' : `已读入。“任务”表没有自定义列${lost}，没有采用。`,
    );
  };
  const exportOne = async () => {
    if (!current) return;
    const { definition } = current;
    const written = await run(() => mirror.bridge.call('forms:exportStyle', { definition }));
    if (written) setNote(`已导出：${written.name}`);
  };

  return (
    <DialogFrame
      help="forms"
      title="报表样式"
      width={1680}
      busy={busy}
      // Esc and a click beside it drop nothing. The kind of dialog stays: another one would take the keys from the field.
      onClose={unsaved ? () => setNote('修改还没有保存，请先保存或放弃。') : onClose}
      buttons={
        <>
          {unsaved && (
            <Button disabled={busy} onClick={() => show(shown)}>
              放弃修改
            </Button>
          )}
          <Button disabled={busy} onClick={onClose}>
            {unsaved ? '不保存，关闭' : '关闭'}
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={busy || readOnly || !unsaved || wrong !== null}
            onClick={() => void save()}
          >
            保存
          </Button>
        </>
      }
    >
      <ProblemBar problem={problem} />
      <div className={styles.panes}>
        <StyleList
          choices={choices}
          shown={shown}
          draft={draft}
          unsaved={unsaved}
          busy={busy}
          readOnly={readOnly}
          onShow={show}
          onCopy={() => kept && start(kept.definition)}
          onRemove={() => void remove()}
          onImport={() => void importOne()}
          onExport={() => void exportOne()}
        />
        <div className={styles.pane}>
          <div className={styles.kind} role="status">
            {wrong ? wordProblem(wrong) : note}
            {!wrong &&
              note === '' &&
              draft === null &&
              kept?.builtIn &&
              '内置样式不能修改，请点“复制新建”。'}
          </div>
          <div className={styles.scroll}>
            {current && usual && (
              <StyleFields
                draft={current}
                document={known}
                usual={usual}
                disabled={locked}
                onChange={change}
              />
            )}
          </div>
        </div>
        <div className={styles.pane}>
          <PreviewPane
            content={preview}
            units={units.map(({ unit }) => unit)}
            unitId={unitId}
            onUnit={setUnitId}
          />
        </div>
      </div>
    </DialogFrame>
  );
}

/** What keeps the draft from being saved: its own content, or its name among the others of the plan. */
function problemOf({ id, definition }: DraftStyle, { formStyles }: PlanDocument): Problem | null {
  const blank = definition.columns.find(({ heading }) => heading.trim() === '');
  if (blank) return { code: 'columnWithoutHeading' };
  return (
    checkFormStyle({ id, ...definition }, [...formStyles.values()]) ??
    checkDefinition(definition) ??
    shapeOf(definition)
  );
}

function shapeOf(definition: FormDefinition): Problem | null {
  if (definition.heading.trim() === '') return { code: 'formWithoutHeading' };
  const read = definitionOf(definition);
  if (read.ok) return null;
  return read.problem.where === 'sheet' ? { code: 'formSheetName' } : read.problem;
}

function previewOf(document: PlanDocument, draft: DraftStyle, unitId: string, period: Period) {
  const known = withAdded(document, draft);
  if (!reportingUnits(known).units.some(({ unit }) => unit.id === unitId)) return null;
  const deadlines = effectiveDeadlines(known);
  return buildForm(known, unitId, period, {
    definition: draft.definition,
    planId: '',
    deadlineOf: (taskId) => deadlineWords(deadlines.get(taskId) ?? []),
  });
}
