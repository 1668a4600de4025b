// The sheets of a seal on their paper, as they were: shown, printed, written as PDF or workbook.
import { makeStyles, Select, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { defaultPaper, type PaperSetup } from '#shared/paper/setup.ts';
import type { PrintedSheet } from '#shared/paper/printedSheet.ts';
import type { SnapshotRow } from '#shared/plan/outputRows.ts';
import type { SealedSheet } from '#shared/snapshots/content.ts';
import { sealCode, sealTitle } from '#shared/snapshots/names.ts';
import { failure, type Problem, type Result } from '#shared/result.ts';
import { figuresOf } from '../consolidate/SheetView.tsx';
import type { Mirror } from '../mirror.ts';
import { PaperPreview, type PaperHandle, type PaperZoom } from '../paper/PaperPreview.tsx';
import { PaperTools } from '../paper/PaperTools.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { WorkbookButton } from '../parts/WorkbookButton.tsx';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalS,
  },
  which: { width: '260px' },
  hint: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

type Part = { label: string; setup: PaperSetup; sheet: PrintedSheet };

export function SealedView({ mirror, row }: { mirror: Mirror; row: SnapshotRow }): ReactNode {
  const styles = useStyles();
  const { bridge } = mirror;
  const { sheets, problem } = useSealed(mirror, row.id);
  const parts = useMemo(() => sheets?.flatMap(partsOf) ?? [], [sheets]);
  const [at, setAt] = useState(0);
  const [zoom, setZoom] = useState<PaperZoom>('width');
  /** Another paper for this time: what was sealed keeps its own. */
  const [papers, setPapers] = useState<Readonly<Record<number, PaperSetup>>>({});
  const paper = useRef<PaperHandle>(null);
  const part = parts[at];
  if (problem) return <ProblemBar problem={problem} />;
  if (!part) return <Spinner label="正在打开封存的内容…" />;
  const setup = papers[at] ?? part.setup;
  return (
    <div className={styles.view}>
      <div className={styles.bar} data-pane>
        <Select
          className={styles.which}
          size="small"
          aria-label="封存的汇总表"
          value={String(at)}
          onChange={(_, { value }) => setAt(Number(value))}
        >
          {parts.map(({ label }, index) => (
            <option key={label} value={String(index)}>
              {label}
            </option>
          ))}
        </Select>
        <span className={styles.hint} role="status">
          封存时的原样，不随计划变动；表下印有封存码。
        </span>
        <WorkbookButton
          size="small"
          mirror={mirror}
          write={() => bridge.call('snapshots:write', { id: row.id })}
        />
      </div>
      <PaperTools
        bridge={bridge}
        paper={paper}
        setup={setup}
        onSetup={(next) => setPapers((known) => ({ ...known, [at]: next }))}
        zoom={zoom}
        onZoom={setZoom}
        name={`${sealTitle(row)}_${part.label}_${sealCode(row.digest)}`}
      />
      <PaperPreview ref={paper} sheet={part.sheet} setup={setup} zoom={zoom} onZoom={setZoom} />
    </div>
  );
}

/** The sheet itself and its figures, as in the workbook. */
function partsOf({ name, paper, sheet }: SealedSheet, index: number): Part[] {
  const label = `${index + 1}.${name}`;
  return [
    { label, setup: paper, sheet },
    {
      label: `${label}（统计表）`,
      setup: { ...defaultPaper, size: 'A4' },
      sheet: figuresOf(sheet),
    },
  ];
}

type Sealed = { sheets: SealedSheet[] | null; problem: Problem | null };

function useSealed({ bridge }: Mirror, id: string): Sealed {
  const [sealed, setSealed] = useState<Sealed>({ sheets: null, problem: null });
  useEffect(() => {
    let wanted = true;
    const take = (reply: Result<{ sheets: SealedSheet[] }>) => {
      if (!wanted) return;
      setSealed(
        reply.ok
          ? { sheets: reply.value.sheets, problem: null }
          : { sheets: null, problem: reply.problem },
      );
    };
    bridge.call('snapshots:open', { id }).then(take, () => take(failure('internal')));
    return () => {
      wanted = false;
    };
  }, [bridge, id]);
  return sealed;
}
