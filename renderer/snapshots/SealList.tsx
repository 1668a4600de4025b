// The sealed periods, the newest first, each with who, when, its code, and what has become of it.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowSwapRegular,
  CheckmarkCircle16Regular,
  DeleteRegular,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { formatDay } from '#shared/calendar/format.ts';
import type { SealState } from '#shared/ipc/snapshotCalls.ts';
import type { SnapshotRow } from '#shared/plan/outputRows.ts';
import { sealCode, sealTitle } from '#shared/snapshots/names.ts';
import { sinceWords } from '#shared/snapshots/stateWords.ts';
import { Choice, ChoiceList } from '../parts/ChoiceList.tsx';
import { formatInstant } from '../parts/formatInstant.ts';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    flexGrow: 1,
    minHeight: 0,
    padding: tokens.spacingHorizontalM,
  },
  item: { fontWeight: tokens.fontWeightRegular },
  name: { fontWeight: tokens.fontWeightSemibold },
  line: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  state: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'flex-start',
    fontSize: tokens.fontSizeBase200,
  },
  sign: { flexShrink: 0 },
  same: { color: tokens.colorStatusSuccessForeground1 },
  changed: { color: tokens.colorStatusWarningForeground3 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, flexShrink: 0 },
});

type Props = {
  rows: readonly SnapshotRow[];
  states: ReadonlyMap<string, SealState>;
  /** The one whose paper is shown; null while two are compared. */
  shown: string | null;
  comparing: boolean;
  readOnly: boolean;
  onShow(id: string): void;
  onCompare(): void;
  onRemove(row: SnapshotRow): void;
};

export function SealList(props: Props): ReactNode {
  const { rows, states, shown, comparing, readOnly, onShow, onCompare, onRemove } = props;
  const styles = useStyles();
  const current = rows.find(({ id }) => id === shown);
  const locked = readOnly || !current;
  return (
    <div className={styles.pane} data-pane>
      <ChoiceList label="封存的期次">
        {rows.map((row) => (
          <Choice
            key={row.id}
            chosen={row.id === shown}
            className={styles.item}
            onChoose={() => onShow(row.id)}
          >
            <span>
              <div className={styles.name}>
                {sealTitle(row)}
                {row.name === '' ? '' : `（${row.name}）`}
              </div>
              <div className={styles.line}>
                {formatInstant(row.at)}
                {row.who === '' ? '' : `，${row.who}`}，截至{formatDay(row.asOf)}
              </div>
              <div className={styles.line}>
                任务{row.tasks}项，上报进展{row.reports}条，汇总表{row.sheets.length}张
              </div>
              <div className={styles.line}>封存码 {sealCode(row.digest)}</div>
              <State state={states.get(row.id)} />
            </span>
          </Choice>
        ))}
      </ChoiceList>
      <div className={styles.buttons}>
        <Button
          size="small"
          icon={<ArrowSwapRegular />}
          aria-pressed={comparing}
          onClick={onCompare}
        >
          对比…
        </Button>
        <Button
          size="small"
          icon={<DeleteRegular />}
          disabledFocusable={locked}
          onClick={() => current && !locked && onRemove(current)}
        >
          删除…
        </Button>
      </div>
    </div>
  );
}

function State({ state }: { state: SealState | undefined }): ReactNode {
  const styles = useStyles();
  if (!state) return null;
  const same = state.since === 0;
  const Sign = same ? CheckmarkCircle16Regular : Warning16Filled;
  return (
    <div className={styles.state}>
      <Sign className={mergeClasses(styles.sign, same ? styles.same : styles.changed)} />
      <span>{sinceWords(state)}</span>
    </div>
  );
}
