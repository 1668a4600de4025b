// The paper with its tools; a click on a cell, or Enter, shows below where it comes from.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode, type RefObject } from 'react';
import type { SheetDesign } from '#shared/consolidate/design.ts';
import { traceCell } from '#shared/consolidate/trace.ts';
import type { TracePlace } from '#shared/consolidate/traceLine.ts';
import type { Bridge } from '#shared/ipc/calls.ts';
import type { PaperPlace } from '#shared/paper/places.ts';
import type { PaperSetup } from '#shared/paper/setup.ts';
import { PaperPreview, type PaperHandle, type PaperZoom } from '../paper/PaperPreview.tsx';
import { PaperTools } from '../paper/PaperTools.tsx';
import { TracePane } from './TracePane.tsx';
import type { ShownSheet } from './useSheet.ts';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  hint: {
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: '2px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

type Props = {
  bridge: Bridge;
  name: string;
  design: SheetDesign;
  sheet: ShownSheet;
  setup: PaperSetup;
  paper: RefObject<PaperHandle | null>;
  onSetup(setup: PaperSetup): void;
  onGo(place: TracePlace): void;
};

export function SheetView(props: Props): ReactNode {
  const { bridge, name, design, sheet, setup, paper, onSetup, onGo } = props;
  const styles = useStyles();
  const [zoom, setZoom] = useState<PaperZoom>('width');
  /** A cell of this sheet: another one has other cells. */
  const [chosen, setChosen] = useState<{ sheet: ShownSheet; place: PaperPlace } | null>(null);
  const place = chosen?.sheet === sheet ? chosen.place : null;
  const traceOf = (row: number, column: number) =>
    traceCell({ design, states: sheet.states, sheet }, row, column);
  const trace = useMemo(
    () => place && traceCell({ design, states: sheet.states, sheet }, place.row, place.column),
    [design, sheet, place],
  );
  const rows = sheet.table.rows.filter(({ kind }) => kind === 'task').length;
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
        name={`汇总表_${name}`}
        onGoTo={(row, column) => {
          const lead = traceOf(row, column)?.lines.find((line) => line.place !== null);
          if (lead?.place) onGo(lead.place);
        }}
      />
      <div className={styles.hint} role="status">
        {name}：{rows}行。单击一格，或按方向键选中后按回车，看它的出处。
      </div>
      <PaperPreview
        ref={paper}
        sheet={sheet}
        setup={setup}
        zoom={zoom}
        onZoom={setZoom}
        onCell={(row, column) => setChosen({ sheet, place: { row, column } })}
      />
      {trace && <TracePane trace={trace} onGo={onGo} onClose={() => setChosen(null)} />}
    </div>
  );
}
