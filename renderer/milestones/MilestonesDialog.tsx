// Milestones: sets that the office defines once, and their steps put on the selected tasks. Nothing happens before a button.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { inOrder, type PlanDocument } from '#shared/plan/document.ts';
import { idSource } from '#shared/plan/identity.ts';
import { countedFrom, usualSets } from '#shared/plan/milestones.ts';
import type { Day, DeadlineRow } from '#shared/plan/model.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import type { SendEdit } from '../units/UnitsPanel.tsx';
import { datesReadable, draftOf, milestonesEdit, problemOf, type DraftSet } from './draftSets.ts';
import { SetFields } from './SetFields.tsx';
import { SetList } from './SetList.tsx';
import { UsualSets } from './UsualSets.tsx';

type Props = {
  document: PlanDocument;
  /** The tasks on which steps are to be put; none: only the sets are looked at. */
  tasks: readonly string[];
  /** What counts for a task, to count back from. */
  deadlinesOf(taskId: string): readonly DeadlineRow[];
  asOf: Day;
  onEdit: SendEdit;
  onClose(): void;
};

const newId = idSource();

const useStyles = makeStyles({
  panes: { display: 'grid', gridTemplateColumns: '200px 1fr', gap: tokens.spacingHorizontalXL },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  wrong: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

export function MilestonesDialog(props: Props): ReactNode {
  const { document, tasks, deadlinesOf, asOf, onEdit, onClose } = props;
  const styles = useStyles();
  const { busy, problem, run } = useCall();
  const kept = useMemo(() => inOrder(document.milestoneSets), [document.milestoneSets]);
  const keys = useRef(0);
  const newKey = () => (keys.current += 1);
  const [sets, setSets] = useState<readonly DraftSet[]>(() =>
    kept.map((set) => draftOf(set, newKey)),
  );
  const [chosen, setChosen] = useState<string | null>(() => kept[0]?.id ?? null);
  const set = sets.find(({ id }) => id === chosen) ?? null;
  const year = Number(asOf.slice(0, 4));
  const wrong = problemOf(sets);
  /** A set that is not shown keeps the others from being saved: that must be said. */
  const elsewhere =
    wrong && wrong.setId !== chosen ? sets.find(({ id }) => id === wrong.setId) : null;
  const steps = set?.steps.map(({ name }) => name.trim()) ?? [];
  const dues = tasks.map((id) => ({ id, due: countedFrom(deadlinesOf(id), steps) }));
  const apply = set && tasks.length > 0 ? { set, tasks: dues, year } : null;
  const edit = wrong === null ? milestonesEdit(kept, sets, null) : null;

  const add = (name: string, names: readonly string[]) => {
    const fresh = draftOf(
      { id: newId('milestoneSets'), order: 0, name, steps: [...names] },
      newKey,
    );
    setSets([...sets, fresh]);
    setChosen(fresh.id);
  };
  const change = (next: DraftSet) =>
    setSets(sets.map((each) => (each.id === next.id ? next : each)));
  const remove = (id: string) => {
    const at = sets.findIndex((each) => each.id === id);
    const left = sets.filter((each) => each.id !== id);
    setSets(left);
    setChosen(left[at]?.id ?? left.at(-1)?.id ?? null);
  };
  const move = (id: string, step: 1 | -1) => {
    const at = sets.findIndex((each) => each.id === id);
    const [moved] = sets.slice(at, at + 1);
    const others = sets.filter((each) => each.id !== id);
    if (moved) setSets([...others.slice(0, at + step), moved, ...others.slice(at + step)]);
  };
  const send = async (wanted: ReturnType<typeof milestonesEdit>) => {
    if (!wanted) onClose();
    else if ((await run(() => onEdit(wanted))) !== null) onClose();
  };
  const ready = apply !== null && wrong === null && datesReadable(apply.set, year);

  return (
    <DialogFrame
      help="deadlines"
      title={tasks.length > 0 ? `里程碑：添加到${tasks.length}项任务` : '里程碑'}
      width={820}
      busy={busy}
      onClose={onClose}
      buttons={
        <>
          <Button disabled={busy} onClick={onClose}>
            取消
          </Button>
          <Button
            appearance={apply ? 'secondary' : 'primary'}
            disabledFocusable={busy || edit === null}
            onClick={() => void send(edit)}
          >
            {apply ? '只保存' : '保存'}
          </Button>
          {apply && (
            <Button
              appearance="primary"
              disabledFocusable={busy || !ready}
              onClick={() => void send(milestonesEdit(kept, sets, apply))}
            >
              添加到{tasks.length}项任务
            </Button>
          )}
        </>
      }
    >
      <ProblemBar problem={problem} />
      {elsewhere && (
        <p className={styles.wrong} role="status">
          “{elsewhere.name.trim() || '未命名'}”：{wrong && wordProblem({ ...wrong })}
        </p>
      )}
      <p className={styles.note}>
        {tasks.length > 0
          ? '每个步骤在“时间节点”表占一行；任务已有的同名步骤不重复添加。'
          : '先定好步骤，以后在“任务”表选中任务、点右键“添加里程碑”即可套用。'}
      </p>
      {sets.length === 0 ? (
        <UsualSets sets={usualSets} onTake={add} />
      ) : (
        <div className={styles.panes}>
          <SetList
            sets={sets}
            chosen={chosen}
            onChoose={setChosen}
            onAdd={() => add('', [''])}
            onMove={move}
          />
          {set && (
            <SetFields
              key={set.id}
              set={set}
              problem={wrong?.setId === set.id ? wordProblem({ ...wrong }) : null}
              dated={
                apply
                  ? { year, due: dues.length === 1 ? (dues[0]?.due ?? null) : null, tasks: dues }
                  : null
              }
              newKey={newKey}
              onChange={change}
              onRemove={() => remove(set.id)}
            />
          )}
        </div>
      )}
    </DialogFrame>
  );
}
