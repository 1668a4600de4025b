// 考评: units by indicators with points that persons give or the record makes, what each is made of, places, the sheet on paper.
import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { spanWords } from '#shared/assess/notes.ts';
import type { Cell } from '#shared/view/fieldCells.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { asOfWords } from '#shared/view/asOfNote.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { FullPage } from '../parts/FullPage.tsx';
import { NoPlanDialog } from '../parts/NoPlanDialog.tsx';
import { useMirrorState } from '../parts/useMirrorState.ts';
import { WorkbookButton } from '../parts/WorkbookButton.tsx';
import { useNotify } from '../window/messages.tsx';
import { AssessBody } from './AssessBody.tsx';
import { AssessStart } from './AssessStart.tsx';
import type { DraftIndicator } from './draftIndicators.ts';
import { IndicatorsDialog, usualDrafts } from './IndicatorsDialog.tsx';
import { keptView, keepView, type PageView } from './pageView.ts';

type Props = { mirror: Mirror; onClose: () => void; onGo: (cell: Cell) => void };

const title = '考评';

export function AssessPage({ mirror, onClose, onGo }: Props): ReactNode {
  const plan = useMirrorState(mirror, 'plan');
  if (!plan) return <NoPlanDialog title={title} onClose={onClose} />;
  return <AssessPlan mirror={mirror} plan={plan} onClose={onClose} onGo={onGo} />;
}

function AssessPlan({ mirror, plan, onClose, onGo }: Props & { plan: OpenPlan }): ReactNode {
  const notify = useNotify();
  const { bridge } = mirror;
  const [view, setView] = useState(() => keptView(plan));
  const [first, setFirst] = useState<readonly DraftIndicator[] | null>(null);
  const { document, asOf } = plan;
  const readOnly = plan.readOnly === null ? null : wordProblem({ code: plan.readOnly });
  const started = document.indicators.size > 0;
  const put = (change: Partial<PageView>) => {
    const next = { ...view, ...change };
    keepView(plan, next);
    setView(next);
  };
  return (
    <FullPage
      help="assess"
      title={title}
      subtitle={`${spanWords(view.period)}，${asOfWords(asOf, plan.today)}`}
      buttons={
        <>
          {started && (
            <>
              <Button onClick={() => setFirst([])}>考评指标…</Button>
              <WorkbookButton
                mirror={mirror}
                label="导出打分表…"
                write={() => {
                  const { period, withSupporters } = view;
                  return bridge.call('assess:write', { period, withSupporters });
                }}
              />
            </>
          )}
          <Button onClick={onClose}>返回</Button>
        </>
      }
    >
      {started ? (
        <AssessBody
          mirror={mirror}
          plan={plan}
          view={view}
          readOnly={readOnly}
          notify={notify}
          onView={put}
          onGo={onGo}
        />
      ) : (
        <AssessStart
          readOnly={readOnly !== null}
          onUsual={() => setFirst(usualDrafts())}
          onEmpty={() => setFirst([])}
        />
      )}
      {first && (
        <IndicatorsDialog
          document={document}
          first={first}
          readOnly={readOnly !== null}
          onEdit={(edit) => mirror.edit(edit)}
          onClose={() => setFirst(null)}
        />
      )}
    </FullPage>
  );
}
