// What is to be decided about the directory of units: names that may be one unit, collectives that nobody has filled in.
// Stands above the units of an open plan and of a plan under review; it knows nothing but the document and its edits.
import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useCallback, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Edit, Rejection } from '#shared/plan/edit.ts';
import type { UnitRow } from '#shared/plan/model.ts';
import type { Result } from '#shared/result.ts';
import { collectivesOf } from '#shared/units/collectives.ts';
import { mergeSuggestions, type MergeSuggestion } from '#shared/units/suggestions.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { CollectiveList } from './CollectiveList.tsx';
import { MembersDialog } from './MembersDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { SuggestionList } from './SuggestionList.tsx';

export type SendEdit = (edit: Edit) => Promise<Result<{ rejected: readonly Rejection[] }>>;

export type UnitsPanelProps = {
  document: PlanDocument;
  readOnly: boolean;
  /** One edit, one undo step. */
  onEdit: SendEdit;
  /** Further buttons at the end of the panel's line. */
  children?: ReactNode;
};

const useStyles = makeStyles({
  panel: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '34px',
    paddingInline: tokens.spacingHorizontalS,
  },
  toggle: { fontWeight: tokens.fontWeightSemibold },
  state: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  space: { flexGrow: 1 },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxHeight: 'min(252px, 36vh)',
    overflowY: 'auto',
    paddingBlock: '2px 8px',
    paddingInline: '14px',
  },
});

type Open =
  | { dialog: 'merge'; pair: Pick<MergeSuggestion, 'keep' | 'drop' | 'renamed'> | null }
  | { dialog: 'members'; unit: UnitRow }
  | { dialog: 'rename' };

export function UnitsPanel({ document, readOnly, onEdit, children }: UnitsPanelProps): ReactNode {
  const styles = useStyles();
  const body = useId();
  const suggestions = useMemo(() => mergeSuggestions(document), [document]);
  const collectives = useMemo(() => collectivesOf(document), [document]);
  const unfilled = collectives.filter(({ tasks, open }) => tasks > 0 && open.length > 0).length;
  const todo = suggestions.length + unfilled;
  // Until somebody folds or unfolds it, the panel is open exactly while there is something to decide.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const { busy, problem, run } = useCall();
  const unfolded = chosen ?? todo > 0;
  const panel = useRef<HTMLElement>(null);
  // What was decided leaves the list, and the button that had the focus goes with it.
  const keepFocus = useCallback(() => {
    setTimeout(() => {
      if (window.document.activeElement !== window.document.body) return;
      panel.current?.querySelector('button')?.focus();
    }, 50);
  }, []);
  const close = () => {
    setOpen(null);
    keepFocus();
  };
  const send = (edit: Edit) => void run(() => onEdit(edit)).then(keepFocus);

  return (
    <section ref={panel} className={styles.panel} aria-label="单位名录">
      <div className={styles.line}>
        <Button
          className={styles.toggle}
          size="small"
          appearance="subtle"
          icon={unfolded ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={unfolded}
          aria-controls={body}
          onClick={() => setChosen(!unfolded)}
        >
          单位名录
        </Button>
        <div className={styles.state} role="status">
          {suggestions.length > 0 && (
            <Badge appearance="tint" color="warning">
              {suggestions.length}组名称可能是同一单位
            </Badge>
          )}
          {unfilled > 0 && (
            <Badge appearance="tint" color="warning">
              {unfilled}个集体称谓未写明单位
            </Badge>
          )}
          {todo === 0 && (
            <span className={styles.quiet}>共{document.units.size}个，无待办事项</span>
          )}
        </div>
        <span className={styles.space} />
        {!readOnly && (
          <>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => setOpen({ dialog: 'merge', pair: null })}
            >
              合并单位…
            </Button>
            <Button size="small" appearance="subtle" onClick={() => setOpen({ dialog: 'rename' })}>
              单位更名…
            </Button>
          </>
        )}
        {children}
      </div>
      <div id={body} className={styles.body} hidden={!unfolded}>
        <ProblemBar problem={problem} />
        <SuggestionList
          document={document}
          suggestions={suggestions}
          disabled={readOnly || busy}
          onMerge={(pair) => setOpen({ dialog: 'merge', pair })}
          onApart={({ keep, drop }) =>
            send({
              label: '确认不是同一单位',
              operations: [{ type: 'keepApart', ids: [keep.id, drop.id] }],
            })
          }
        />
        <CollectiveList
          collectives={collectives}
          disabled={readOnly || busy}
          onChoose={(unit) => setOpen({ dialog: 'members', unit })}
          onTake={(unit, { members }) =>
            send({
              label: `明确“${unit.name}”包含的单位`,
              operations: [{ type: 'setMembers', id: unit.id, members }],
            })
          }
        />
      </div>
      {open?.dialog === 'merge' && (
        <MergeDialog document={document} pair={open.pair} onEdit={onEdit} onClose={close} />
      )}
      {open?.dialog === 'members' && (
        <MembersDialog document={document} unit={open.unit} onEdit={onEdit} onClose={close} />
      )}
      {open?.dialog === 'rename' && (
        <RenameDialog document={document} onEdit={onEdit} onClose={close} />
      )}
    </section>
  );
}
