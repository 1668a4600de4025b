// The paper with its tools; a click on a cell, or Enter, shows below where it comes from.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState, type ReactNode, type RefObject } from 'react';
import type { ConsolidatedSheet } from '#shared/consolidate/sheet.ts';
import { traceCell } from '#shared/consolidate/trace.ts';
import { traceFigure } from '#shared/consolidate/traceFigures.ts';
import type { TracePlace } from '#shared/consolidate/traceLine.ts';
import type { Bridge } from '#shared/ipc/calls.ts';
import type { PaperPlace } from '#shared/paper/places.ts';
import type { PrintedSheet } from '#shared/paper/printedSheet.ts';
import type { PaperSetup } from '#shared/paper/setup.ts';
import { PaperPreview, type PaperHandle, type PaperZoom } from '../paper/PaperPreview.tsx';
import { PaperTools } from '../paper/PaperTools.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { TracePane } from './TracePane.tsx';
import type { ShownSheet } from './useSheet.ts';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  parts: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: '2px',
  },
  hint: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The sheet itself, or its figures by group: both are sheets of the workbook. */
export type SheetPart = 'table' | 'figures';
const partNames: Record<SheetPart, string> = { table: '汇总表', figures: '统计表' };

type Props = {
  bridge: Bridge;
  sheet: ShownSheet;
  part: SheetPart;
  onPart(part: SheetPart): void;
  setup: PaperSetup;
  paper: RefObject<PaperHandle | null>;
  onSetup(setup: PaperSetup): void;
  onGo(place: TracePlace): void;
};

export function SheetView(props: Props): ReactNode {
  const { bridge, sheet, part, onPart, setup, paper, onSetup, onGo } = props;
  const styles = useStyles();
  const opening = useCall();
  const [zoom, setZoom] = useState<PaperZoom>('width');
  const printed = useMemo(() => (part === 'table' ? sheet : figuresOf(sheet)), [sheet, part]);
  /** A cell of this sheet: another one has other cells. */
  const [chosen, setChosen] = useState<{ sheet: PrintedSheet; place: PaperPlace } | null>(null);
  const place = chosen?.sheet === printed ? chosen.place : null;
  const traceOf = useCallback(
    (row: number, column: number) => {
      const trace = part === 'table' ? traceCell : traceFigure;
      return trace({ design: sheet.design, states: sheet.states, sheet }, row, column);
    },
    [sheet, part],
  );
  const trace = useMemo(() => place && traceOf(place.row, place.column), [place, traceOf]);
  const rows = printed.table.rows.filter(({ kind }) => kind === 'task').length;
  return (
    // A short cut beside the button of the pane.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles.view}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setChosen(null);
      }}
    >
      <PaperTools
        bridge={bridge}
        paper={paper}
        setup={setup}
        onSetup={onSetup}
        zoom={zoom}
        onZoom={setZoom}
        name={`${partNames[part]}_${sheet.designName}`}
        onGoTo={(row, column) => {
          const lead = traceOf(row, column)?.lines.find((line) => line.place !== null);
          if (lead?.place) onGo(lead.place);
        }}
      />
      <div className={styles.parts} data-pane>
        {(['table', 'figures'] as const).map((each) => (
          <Button
            key={each}
            size="small"
            appearance={part === each ? 'outline' : 'subtle'}
            aria-pressed={part === each}
            onClick={() => onPart(each)}
          >
            {partNames[each]}
          </Button>
        ))}
        <span className={styles.hint} role="status">
          {sheet.designName}：{rows}行。单击一格，或按方向键选中后按回车，看它的出处。
        </span>
      </div>
      <PaperPreview
        ref={paper}
        sheet={printed}
        setup={setup}
        zoom={zoom}
        onZoom={setZoom}
        onCell={(row, column) => setChosen({ sheet: printed, place: { row, column } })}
      />
      {trace && (
        <>
          <ProblemBar problem={opening.problem} />
          <TracePane
            trace={trace}
            onGo={onGo}
            onOpen={(id) => void opening.run(() => bridge.call('consolidate:openReturn', { id }))}
            onClose={() => setChosen(null)}
          />
        </>
      )}
    </div>
  );
}

/** The figures by group as a sheet of their own. */
export function figuresOf(sheet: ConsolidatedSheet): PrintedSheet {
  const { titles, headLine, figures, notes, figuresNotes = notes, footer } = sheet;
  return {
    titles: [titles[0] ?? '', '任务进展统计表'],
    headLine,
    table: figures,
    notes: figuresNotes,
    footer,
    leadColumns: 2,
  };
}
