// Two states held against each other: which ones, and below the sheet of what differs on its paper.
import { Button, Field, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ComparedState } from '#shared/ipc/snapshotCalls.ts';
import { defaultPaper, type PaperSetup } from '#shared/paper/setup.ts';
import type { PrintedSheet } from '#shared/paper/printedSheet.ts';
import type { SnapshotRow } from '#shared/plan/outputRows.ts';
import { failure, type Problem, type Result } from '#shared/result.ts';
import { sealCode, sealTitle } from '#shared/snapshots/names.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { PaperPreview, type PaperHandle, type PaperZoom } from '../paper/PaperPreview.tsx';
import { PaperTools } from '../paper/PaperTools.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { comparedPeriods, firstPair, stateOfKey } from './comparedStates.ts';
import { WorkbookButton } from '../parts/WorkbookButton.tsx';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalS,
  },
  side: { width: '270px' },
  room: { flexGrow: 1 },
  same: { padding: tokens.spacingHorizontalXL, color: tokens.colorNeutralForeground2 },
});

type Props = {
  mirror: Mirror;
  plan: OpenPlan;
  rows: readonly SnapshotRow[];
  /** The seal that was shown. */
  first: SnapshotRow;
};

export function ComparisonView({ mirror, plan, rows, first }: Props): ReactNode {
  const styles = useStyles();
  const { bridge } = mirror;
  const [pair, setPair] = useState(() => firstPair(rows, first));
  const [zoom, setZoom] = useState<PaperZoom>('width');
  const [setup, setSetup] = useState<PaperSetup>(defaultPaper);
  const paper = useRef<PaperHandle>(null);
  const { sheet, problem } = useComparison(mirror, plan, pair);
  const request = { before: stateOfKey(pair.before), after: stateOfKey(pair.after) };
  const side = (which: 'before' | 'after', label: string) => (
    <Field label={label} className={styles.side}>
      <Select
        size="small"
        value={pair[which]}
        onChange={(_, { value }) => setPair({ ...pair, [which]: value })}
      >
        <optgroup label="封存">
          {rows.map((row) => (
            <option key={row.id} value={row.id}>
              {sealTitle(row)}（{sealCode(row.digest).slice(0, 4)}）
            </option>
          ))}
        </optgroup>
        <optgroup label="计划现在的内容">
          {comparedPeriods(plan, rows).map(({ key, label: words }) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </optgroup>
      </Select>
    </Field>
  );
  return (
    <div className={styles.view}>
      <div className={styles.bar} data-pane>
        {side('before', '对比前')}
        <Button
          size="small"
          icon={<ArrowSwapRegular />}
          aria-label="交换前后"
          title="交换前后"
          onClick={() => setPair({ before: pair.after, after: pair.before })}
        />
        {side('after', '对比后')}
        <span className={styles.room} />
        <WorkbookButton
          size="small"
          mirror={mirror}
          write={() => bridge.call('snapshots:writeComparison', request)}
        />
      </div>
      <ProblemBar problem={problem} />
      {sheet && sheet.table.rows.length === 0 && (
        <div className={styles.same} role="status">
          两边一致，没有变化。
        </div>
      )}
      {sheet && sheet.table.rows.length > 0 && (
        <>
          <PaperTools
            bridge={bridge}
            paper={paper}
            setup={setup}
            onSetup={setSetup}
            zoom={zoom}
            onZoom={setZoom}
            name={sheet.titles[1] ?? '期次对比表'}
          />
          <PaperPreview ref={paper} sheet={sheet} setup={setup} zoom={zoom} onZoom={setZoom} />
        </>
      )}
      {!sheet && !problem && <Spinner label="正在对比…" />}
    </div>
  );
}

type Compared = { sheet: PrintedSheet | null; problem: Problem | null };
const nothing: Compared = { sheet: null, problem: null };

/** Compared again whenever the plan changes or is looked at on another day. */
function useComparison(
  { bridge }: Mirror,
  { revision, asOf }: Pick<OpenPlan, 'revision' | 'asOf'>,
  { before, after }: { before: string; after: string },
): Compared {
  const [compared, setCompared] = useState<Compared & { of: string }>({ ...nothing, of: '' });
  const of = `${before} ${after}`;
  useEffect(() => {
    let wanted = true;
    const take = (reply: Result<PrintedSheet>) => {
      if (!wanted) return;
      setCompared(
        reply.ok
          ? { of, sheet: reply.value, problem: null }
          : { of, sheet: null, problem: reply.problem },
      );
    };
    const request: { before: ComparedState; after: ComparedState } = {
      before: stateOfKey(before),
      after: stateOfKey(after),
    };
    bridge.call('snapshots:compare', request).then(take, () => take(failure('internal')));
    return () => {
      wanted = false;
    };
  }, [bridge, revision, asOf, before, after, of]);
  // Of two other states nothing is shown under these names.
  return compared.of === of ? compared : nothing;
}
