// 文书: letters from the plan's figures. One part makes a letter, the other lists those that were made.
import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { planOf } from '#shared/plan/document.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { EmptyNote } from '../parts/EmptyNote.tsx';
import { FullPage } from '../parts/FullPage.tsx';
import { useLeading } from '../parts/leading.ts';
import { NoPlanDialog } from '../parts/NoPlanDialog.tsx';
import { useMirrorState } from '../parts/useMirrorState.ts';
import { firstDraft, nextDraft, type LetterDraft } from './draft.ts';
import { LetterDesk } from './LetterDesk.tsx';
import { LetterList } from './LetterList.tsx';
import { LetterTemplatesDialog } from './LetterTemplatesDialog.tsx';

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const title = '文书';

type Props = { mirror: Mirror; onClose: () => void };

export function LettersPage({ mirror, onClose }: Props): ReactNode {
  const plan = useMirrorState(mirror, 'plan');
  if (!plan) return <NoPlanDialog title={title} onClose={onClose} />;
  return <LettersOfPlan mirror={mirror} plan={plan} onClose={onClose} />;
}

function LettersOfPlan({ mirror, plan, onClose }: Props & { plan: OpenPlan }): ReactNode {
  const leading = useLeading();
  const styles = useStyles();
  const [shown, setShown] = useState<'new' | 'made'>('new');
  const [draft, setDraft] = useState<LetterDraft>(() => firstDraft(plan));
  const [templates, setTemplates] = useState(false);
  /** Letters are being written. */
  const [busy, setBusy] = useState(false);
  const made = plan.document.letters.size;
  return (
    <FullPage
      help="letters"
      title={title}
      subtitle={planOf(plan.document).title}
      buttons={
        <>
          <Button
            icon={<DocumentTextRegular />}
            disabledFocusable={busy}
            onClick={() => !busy && setTemplates(true)}
          >
            模板…
          </Button>
          <Button disabledFocusable={busy} onClick={() => !busy && onClose()}>
            返回
          </Button>
        </>
      }
    >
      <TabList
        className={styles.tabs}
        selectedValue={shown}
        onTabSelect={(_, { value }) => !busy && setShown(value === 'made' ? 'made' : 'new')}
      >
        <Tab value="new">起草文书</Tab>
        <Tab value="made">已发文书（{made}）</Tab>
      </TabList>
      {shown === 'new' && plan.document.tasks.size === 0 ? (
        <EmptyNote
          text="任务里没有牵头单位。请先在“任务”表中填写，再起草通报、催办函。"
          actions={[{ label: '去“任务”表填写', run: () => leading.showTab('tasks') }]}
        />
      ) : shown === 'new' ? (
        <LetterDesk
          mirror={mirror}
          plan={plan}
          draft={draft}
          onChange={setDraft}
          onBusy={setBusy}
          onMade={() => setDraft(nextDraft(draft, plan))}
        />
      ) : (
        <LetterList
          mirror={mirror}
          plan={plan}
          onNew={() => setShown('new')}
          onAnew={(next) => {
            setDraft(next);
            setShown('new');
          }}
        />
      )}
      {templates && (
        <LetterTemplatesDialog
          mirror={mirror}
          plan={plan}
          kind={draft.kind}
          onClose={(kept) => {
            setTemplates(false);
            const row = kept === null ? undefined : plan.document.letterTemplates.get(kept);
            if (row?.kind === draft.kind) setDraft({ ...draft, template: row.id });
          }}
        />
      )}
    </FullPage>
  );
}
