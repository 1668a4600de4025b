// The assessment of a plan with indicators: the sheet of scores with what they are made of beside it, or the paper.
import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { leftOutWords, warningsOf } from '#shared/assess/notes.ts';
import { signedPoints } from '#shared/assess/points.ts';
import type { Edit } from '#shared/plan/edit.ts';
import { idSource } from '#shared/plan/identity.ts';
import type { ScoreRow } from '#shared/plan/outputRows.ts';
import type { Cell } from '#shared/view/fieldCells.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { SplitPanes } from '../parts/SplitPanes.tsx';
import type { Notify } from '../window/messages.tsx';
import { AssessPaper } from './AssessPaper.tsx';
import { AssessSheet, type ScorePlace } from './AssessSheet.tsx';
import { AssessTools } from './AssessTools.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import type { PageView } from './pageView.ts';
import { ScorePane } from './ScorePane.tsx';
import { useAssessment } from './useAssessment.ts';
import { useStepKeys } from './useStepKeys.ts';

const useStyles = makeStyles({
  says: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: `4px ${tokens.spacingHorizontalM}`,
    ':empty': { display: 'none' },
  },
  sheet: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  left: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const newId = idSource();

type Props = {
  mirror: Mirror;
  plan: OpenPlan;
  view: PageView;
  readOnly: string | null;
  notify: Notify;
  onView(change: Partial<PageView>): void;
  onGo(cell: Cell): void;
};

export function AssessBody(props: Props): ReactNode {
  const { mirror, plan, view, readOnly, notify, onView, onGo } = props;
  const styles = useStyles();
  const { document, asOf, today } = plan;
  const { period, face } = view;
  const assessment = useAssessment(plan, view);
  const [place, setPlace] = useState<ScorePlace | null>(null);
  const [change, setChange] = useState<readonly [ScoreRow, ...ScoreRow[]] | null>(null);
  const facts = useMemo(() => ({ asOf, today, period }), [asOf, today, period]);
  const step = useCallback(
    async (direction: 'undo' | 'redo') => {
      const reply = await mirror[direction]();
      if (!reply.ok) notify({ tone: 'info', title: wordProblem(reply.problem) });
    },
    [mirror, notify],
  );
  useStepKeys(mirror, step);
  const send = async (edit: Edit) => {
    const reply = await mirror.edit(edit);
    if (!reply.ok)
      notify({ tone: 'error', title: '没有保存', details: [wordProblem(reply.problem)] });
  };
  const group = assessment.groups.find(({ units }) =>
    units.some(({ unit }) => unit.id === place?.unitId),
  );
  const unit = group?.units.find((each) => each.unit.id === place?.unitId);
  const indicator = assessment.indicators.find(({ id }) => id === place?.indicatorId) ?? null;
  const name = `${unit?.unit.name ?? ''}“${indicator?.name ?? ''}”`;

  const give = (points: number | null) => {
    if (!unit || !indicator) return;
    const about = { period, indicatorId: indicator.id, unitId: unit.unit.id };
    void send({ label: `评分：${name}`, operations: [{ type: 'giveScore', ...about, points }] });
  };
  const addFor = useCallback(
    (unitIds: readonly string[], indicatorId: string) => {
      const about = { period, indicatorId, points: null, change: 0, day: asOf, reason: '' };
      const rows = unitIds.map((unitId) => ({ ...about, id: newId('scores'), unitId }));
      const [first, ...others] = rows;
      if (first) setChange([first, ...others]);
    },
    [period, asOf],
  );
  const remove = (id: string) => {
    const row = document.scores.get(id);
    if (!row) return;
    const what = row.change === 0 ? '的说明' : signedPoints(row.change);
    void send({
      label: `删除${name}${what}`,
      operations: [{ type: 'remove', sheet: 'scores', id }],
    });
  };

  return (
    <>
      <AssessTools
        plan={plan}
        view={view}
        onView={onView}
        onStep={(direction) => void step(direction)}
      />
      <div className={styles.says}>
        {warningsOf(assessment).map((warning) => (
          <MessageBar key={warning} intent="warning">
            <MessageBarBody>{warning}</MessageBarBody>
          </MessageBar>
        ))}
        {face === 'scores' &&
          assessment.leftOut.map((each) => (
            <div key={each.why} className={styles.left}>
              {leftOutWords(each)}
            </div>
          ))}
      </div>
      {face === 'scores' ? (
        <SplitPanes
          name="assess"
          label="得分和依据之间的分隔"
          first={(width) => width - Math.min(480, Math.max(340, width * 0.3))}
          least={[420, 280]}
          left={
            <div className={styles.sheet} role="region" aria-label="得分表" data-pane>
              <AssessSheet
                mirror={mirror}
                assessment={assessment}
                period={period}
                start={place}
                readOnly={readOnly}
                notify={notify}
                onPlace={setPlace}
                onChanges={addFor}
                onUndo={() => void step('undo')}
                onRedo={() => void step('redo')}
              />
            </div>
          }
          right={
            unit ? (
              <ScorePane
                unit={unit}
                indicator={indicator}
                indicators={assessment.indicators}
                kindLabel={group?.label ?? ''}
                readOnly={readOnly !== null}
                onGive={give}
                onAdd={() => indicator && addFor([unit.unit.id], indicator.id)}
                onChange={(id) => {
                  const row = document.scores.get(id);
                  if (row) setChange([row]);
                }}
                onRemove={remove}
                onGo={onGo}
              />
            ) : null
          }
        />
      ) : (
        <AssessPaper
          mirror={mirror}
          document={document}
          assessment={assessment}
          facts={facts}
          of={face}
          onPlace={(to) => {
            setPlace(to);
            onView({ face: 'scores' });
          }}
        />
      )}
      {change && (
        <ChangeDialog
          document={document}
          rows={change}
          asOf={asOf}
          onEdit={(edit) => mirror.edit(edit)}
          onClose={() => setChange(null)}
        />
      )}
    </>
  );
}
