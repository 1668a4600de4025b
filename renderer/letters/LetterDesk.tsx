// Making letters: what kind, of what, to whom and what is typed at the left, the text at the right.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { LettersFolder, LettersWritten } from '#shared/ipc/letterCalls.ts';
import { letterKind } from '#shared/letters/kinds.ts';
import { ExistingFiles } from '../forms/ExistingFiles.tsx';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { SplitPanes } from '../parts/SplitPanes.tsx';
import { useCall } from '../parts/useCall.ts';
import { WorkBar } from '../parts/WorkBar.tsx';
import { requestOf, withKind, type LetterDraft } from './draft.ts';
import { LetterFields } from './LetterFields.tsx';
import { LetterPaper } from './LetterPaper.tsx';
import { LetterUnits } from './LetterUnits.tsx';
import { useLetterScope, useLetterText } from './useLetters.ts';
import { WrittenLetters } from './WrittenLetters.tsx';

const useStyles = makeStyles({
  left: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  fields: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    paddingTop: tokens.spacingVerticalM,
  },
  foot: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalXL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  anew: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  mirror: Mirror;
  plan: OpenPlan;
  draft: LetterDraft;
  onChange(draft: LetterDraft): void;
  /** Files were written: the next letter begins anew. */
  onMade(): void;
  onBusy(busy: boolean): void;
};

export function LetterDesk(props: Props): ReactNode {
  const { mirror, plan, draft, onChange, onMade, onBusy } = props;
  const styles = useStyles();
  const { bridge } = mirror;
  const { busy, problem, run, clear } = useCall();
  useEffect(() => onBusy(busy), [busy, onBusy]);
  const [folder, setFolder] = useState<LettersFolder | null>(null);
  const [written, setWritten] = useState<LettersWritten | null>(null);
  const [shownUnit, setShownUnit] = useState<string | null>(null);
  const scope = useLetterScope(mirror, plan, draft);
  const { label, to } = letterKind(draft.kind);
  const units = useMemo(() => scope.value?.units ?? [], [scope.value]);
  const concerned = useMemo(
    () => units.filter(({ reasons }) => reasons.length > 0).map(({ id }) => id),
    [units],
  );
  const request = requestOf(draft, concerned);
  const chosen = units.filter(({ id }) => request.unitIds.includes(id));
  const shown =
    to === 'all' ? null : (chosen.find(({ id }) => id === shownUnit) ?? chosen[0] ?? null);
  const nobody = to === 'unit' && chosen.length === 0;
  const text = useLetterText(
    mirror,
    plan,
    nobody || scope.value === null ? null : request,
    shown?.id ?? null,
  );
  const noReports = draft.kind === 'unreported' && scope.value?.note !== '';
  const ready = !busy && !nobody && !noReports && scope.value !== null;

  const write = async (token: string, into: 'folder' | 'newFolder') => {
    const done = await run(() => bridge.call('letters:write', { token, into }));
    setFolder(null);
    if (done) setWritten(done);
  };
  const choose = async () => {
    const found = await run(() => bridge.call('letters:choose', request));
    if (!found) return;
    if (found.existing.length > 0) setFolder(found);
    else await write(found.token, 'folder');
  };
  const change = (next: LetterDraft) => {
    clear();
    onChange(next);
  };
  const count = to === 'unit' ? chosen.length : 1;

  const left = (
    <div className={styles.left}>
      <div className={styles.fields} role="group" aria-label="文书内容" data-pane>
        <LetterFields
          mirror={mirror}
          plan={plan}
          draft={draft}
          note={scope.value?.note ?? ''}
          disabled={busy}
          onKind={(kind) => change(withKind(draft, plan, kind))}
          onChange={change}
        >
          {to === 'unit' && (
            <LetterUnits
              units={units}
              chosen={new Set(request.unitIds)}
              shown={shown?.id ?? null}
              disabled={busy}
              onChoose={(ids) =>
                change({
                  ...draft,
                  unitIds: ids,
                  replaces: ids.length === 1 ? draft.replaces : null,
                })
              }
              onShow={setShownUnit}
            />
          )}
        </LetterFields>
      </div>
      <div className={styles.foot}>
        <ProblemBar problem={problem ?? scope.problem} />
        {draft.replaces !== null && (
          <div className={styles.anew} role="status">
            正在重新生成一份已发文书，生成后替换它的记录。
          </div>
        )}
        <WorkBar mirror={mirror} busy={busy} quiet label={`正在生成${label}`} />
        <Button
          appearance="primary"
          disabledFocusable={!ready}
          onClick={() => ready && void choose()}
        >
          {to === 'unit' ? `生成${label}（${count}份）…` : `生成${label}…`}
        </Button>
      </div>
    </div>
  );
  return (
    <>
      <SplitPanes
        name="letters"
        label="文书内容的宽度"
        first={(width) => Math.min(560, width * 0.4)}
        least={[430, 480]}
        left={left}
        right={
          <LetterPaper
            blocks={nobody ? [] : (text.value?.blocks ?? [])}
            cut={text.value?.cut ?? 0}
            problem={text.problem}
            waiting={text.waiting}
            empty={nobody ? '没有选择单位。请在左边勾选要发给的单位。' : ''}
            units={to === 'unit' ? chosen : []}
            shown={shown?.id ?? null}
            onShow={setShownUnit}
          />
        }
      />
      {folder && (
        <DialogFrame
          help="letters"
          title={`生成${label}`}
          busy={busy}
          onClose={() => setFolder(null)}
          buttons={
            <>
              <Button disabled={busy} onClick={() => setFolder(null)}>
                取消
              </Button>
              <Button disabled={busy} onClick={() => void write(folder.token, 'folder')}>
                替换
              </Button>
              <Button
                appearance="primary"
                disabled={busy}
                onClick={() => void write(folder.token, 'newFolder')}
              >
                放到新文件夹“{folder.newFolder}”
              </Button>
            </>
          }
        >
          <ExistingFiles folder={folder} program="Word" />
        </DialogFrame>
      )}
      {written && (
        <WrittenLetters
          mirror={mirror}
          label={label}
          written={written}
          onClose={() => {
            setWritten(null);
            onMade();
          }}
        />
      )}
    </>
  );
}
