// The indicators of the assessment: what is scored, how much it counts, how its points come about. One edit when saved.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { pointsText } from '#shared/assess/points.ts';
import { usualIndicators } from '#shared/assess/usualIndicators.ts';
import { mostIndicators } from '#shared/plan/assessment.ts';
import { inOrder, type PlanDocument } from '#shared/plan/document.ts';
import { idSource } from '#shared/plan/identity.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { useTableStyles } from '../parts/useTableStyles.ts';
import type { SendEdit } from '../units/UnitsPanel.tsx';
import {
  draftOf,
  indicatorsEdit,
  problemOf,
  weightSum,
  type DraftIndicator,
} from './draftIndicators.ts';
import { IndicatorFields } from './IndicatorFields.tsx';

const useStyles = makeStyles({
  frame: { overflow: 'auto', maxHeight: '52vh' },
  table: { minWidth: '940px' },
  foot: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  sum: { fontVariantNumeric: 'tabular-nums' },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  doubtful: { color: tokens.colorPaletteDarkOrangeForeground1 },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const headings = ['类别', '指标', '分值', '评分办法', '扣分、加分', '评分标准'];
const widths = ['13%', '16%', '76px', '150px', '176px', 'auto', '104px'];
const newId = idSource();

/** The usual ones as drafts: nothing of them is in the plan before they are saved. */
export function usualDrafts(): DraftIndicator[] {
  return usualIndicators.map((each) => draftOf({ ...each, id: newId('indicators') }));
}

type Props = {
  document: PlanDocument;
  /** What the dialog begins with where the plan has none. */
  first: readonly DraftIndicator[];
  readOnly: boolean;
  onEdit: SendEdit;
  onClose(): void;
};

export function IndicatorsDialog({ document, first, readOnly, onEdit, onClose }: Props): ReactNode {
  const styles = useStyles();
  const table = useTableStyles();
  const { busy, problem, run } = useCall();
  const kept = useMemo(() => inOrder(document.indicators), [document.indicators]);
  const [drafts, setDrafts] = useState<readonly DraftIndicator[]>(() =>
    kept.length > 0 ? kept.map(draftOf) : first,
  );
  /** The one that was added last takes the keys. */
  const added = useRef<string | null>(null);
  const wrong = problemOf(drafts);
  const sum = weightSum(drafts);
  const edit = wrong === null ? indicatorsEdit(kept, drafts) : null;
  const lost = lostScores(document, drafts);

  const change = (next: DraftIndicator) =>
    setDrafts((all) => all.map((each) => (each.id === next.id ? next : each)));
  const add = () => {
    const id = newId('indicators');
    const group = drafts.at(-1)?.group ?? '';
    added.current = id;
    setDrafts([
      ...drafts,
      draftOf({ id, group, name: '', weight: 10, rule: 'entered', options: {}, note: '' }),
    ]);
  };
  const move = (at: number, by: 1 | -1) =>
    setDrafts((all) => {
      const row = all[at];
      const others = all.filter((each) => each !== row);
      return row ? [...others.slice(0, at + by), row, ...others.slice(at + by)] : all;
    });
  const save = async () => {
    if (!edit) onClose();
    else if ((await run(() => onEdit(edit))) !== null) onClose();
  };

  return (
    <DialogFrame
      help="assess"
      title="考评指标"
      width={1120}
      busy={busy}
      onClose={onClose}
      buttons={
        <>
          <Button disabled={busy} onClick={onClose}>
            取消
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={busy || readOnly || edit === null}
            onClick={() => edit && !readOnly && void save()}
          >
            保存
          </Button>
        </>
      }
    >
      <ProblemBar problem={problem} />
      <p className={styles.note}>
        得分由人工评定，或由计划里的报送、阶段要求、时间节点和任务完成情况自动计算。点“保存”后才写入计划。
      </p>
      <div className={styles.frame}>
        <table className={mergeClasses(table.table, styles.table)} aria-label="考评指标">
          <colgroup>
            {widths.map((width, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <col key={index} style={{ width }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col" className={table.heading}>
                  {heading}
                </th>
              ))}
              <td className={table.heading} />
            </tr>
          </thead>
          <tbody>
            {drafts.map((draft, index) => (
              <IndicatorFields
                key={draft.id}
                draft={draft}
                place={index}
                last={index === drafts.length - 1}
                wrong={wrong?.indicatorId === draft.id}
                added={added}
                onChange={change}
                onMove={(by) => move(index, by)}
                onRemove={() => setDrafts(drafts.filter((each) => each !== draft))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.foot}>
        <Button
          size="small"
          icon={<Add16Regular />}
          disabledFocusable={drafts.length >= mostIndicators}
          onClick={() => drafts.length < mostIndicators && add()}
        >
          添加指标
        </Button>
        <span className={mergeClasses(styles.sum, sum !== 100 && styles.doubtful)} role="status">
          分值合计{pointsText(sum)}分{sum === 100 ? '' : '，不是100分'}
        </span>
        {wrong && (
          <span className={styles.wrong} role="alert">
            {wordProblem(wrong)}
          </span>
        )}
        {!wrong && lost > 0 && (
          <span className={styles.doubtful}>
            去掉的指标已有{lost}条评分，保存后一并删除，可以撤销。
          </span>
        )}
      </div>
    </DialogFrame>
  );
}

/** Scores of indicators that are no longer among the drafts. */
function lostScores(
  { scores, indicators }: PlanDocument,
  drafts: readonly DraftIndicator[],
): number {
  const left = new Set(drafts.map(({ id }) => id));
  let count = 0;
  for (const { indicatorId } of scores.values()) {
    if (indicators.has(indicatorId) && !left.has(indicatorId)) count += 1;
  }
  return count;
}
