// The scoring sheet, or the details behind it, as they lie on paper. A click on a score leads to what it is made of.
import { makeStyles, Select } from '@fluentui/react-components';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { Assessment } from '#shared/assess/assess.ts';
import { spanWords, type NoteFacts } from '#shared/assess/notes.ts';
import { detailSheet, inPlaces, isWide, scoringSheet } from '#shared/assess/sheets.ts';
import { defaultPaper, type PaperSetup } from '#shared/paper/setup.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Mirror } from '../mirror.ts';
import { PaperPreview, type PaperHandle, type PaperZoom } from '../paper/PaperPreview.tsx';
import { PaperTools } from '../paper/PaperTools.tsx';
import type { ScorePlace } from './AssessSheet.tsx';

const useStyles = makeStyles({
  paper: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  bar: { flexShrink: 0, padding: '4px 12px 0' },
  unit: { width: '300px' },
});

type Props = {
  mirror: Mirror;
  document: PlanDocument;
  assessment: Assessment;
  facts: NoteFacts;
  of: 'sheet' | 'details';
  onPlace(place: ScorePlace): void;
};

export function AssessPaper(props: Props): ReactNode {
  const { mirror, document, assessment, facts, of, onPlace } = props;
  const styles = useStyles();
  const paper = useRef<PaperHandle>(null);
  const [unitId, setUnitId] = useState('');
  const [zoom, setZoom] = useState<PaperZoom>('width');
  const [chosen, setChosen] = useState<PaperSetup | null>(null);
  const { asOf, today, period } = facts;
  const sheet = useMemo(() => {
    const day = { asOf, today, period };
    const made =
      of === 'sheet'
        ? scoringSheet(document, assessment, day)
        : detailSheet(document, assessment, day, unitId === '' ? null : unitId);
    return { ...made, leadColumns: made.frozenColumns };
  }, [document, assessment, of, unitId, asOf, today, period]);
  const wide = isWide(sheet);
  const usual = useMemo<PaperSetup>(() => ({ ...defaultPaper, size: wide ? 'A3' : 'A4' }), [wide]);
  const shown = document.units.get(of === 'details' ? unitId : '');
  const parts = [shown?.name ?? '', sheet.name, spanWords(period), `截至${asOf}`];
  /** The rows of the scoring sheet are the units by kind and place, below the row of full points. */
  const place = (row: number, column: number) => {
    if (of !== 'sheet') return;
    const unit = assessment.groups.flatMap((group) => [...inPlaces(group)])[row - 1];
    const key = sheet.table.columns[column]?.key;
    const indicator = assessment.indicators.find(({ id }) => id === key);
    if (unit) onPlace({ unitId: unit.unit.id, indicatorId: indicator?.id ?? null });
  };
  return (
    <div className={styles.paper}>
      {of === 'details' && (
        <div className={styles.bar}>
          <Select
            className={styles.unit}
            size="small"
            aria-label="哪个单位的明细"
            value={unitId}
            onChange={(_, { value }) => setUnitId(value)}
          >
            <option value="">全部单位</option>
            {assessment.groups.flatMap(({ units }) =>
              units.map(({ unit: { id, name } }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              )),
            )}
          </Select>
        </div>
      )}
      <PaperTools
        bridge={mirror.bridge}
        paper={paper}
        setup={chosen ?? usual}
        onSetup={setChosen}
        zoom={zoom}
        onZoom={setZoom}
        name={parts.filter((part) => part !== '').join('_')}
        {...(of === 'sheet' ? { onGoTo: place } : {})}
      />
      <PaperPreview
        ref={paper}
        sheet={sheet}
        setup={chosen ?? usual}
        zoom={zoom}
        onZoom={setZoom}
        onCell={place}
      />
    </div>
  );
}
