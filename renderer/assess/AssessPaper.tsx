// The scoring sheet, or the details behind it, as they lie on paper.
import { makeStyles, Select } from '@fluentui/react-components';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { Assessment } from '#shared/assess/assess.ts';
import { spanWords, type NoteFacts } from '#shared/assess/notes.ts';
import { detailSheet, isWide, scoringSheet } from '#shared/assess/sheets.ts';
import { defaultPaper, type PaperSetup } from '#shared/paper/setup.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Mirror } from '../mirror.ts';
import { PaperOutputs } from '../paper/PaperOutputs.tsx';
import { PaperPreview, type PaperHandle } from '../paper/PaperPreview.tsx';
import type { Notify } from '../window/messages.tsx';

const useStyles = makeStyles({
  bar: { flexShrink: 0, display: 'flex', gap: '8px', padding: '4px 12px' },
  unit: { width: '300px', marginInlineEnd: 'auto' },
  room: { flexGrow: 1 },
  paper: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

type Props = {
  mirror: Mirror;
  notify: Notify;
  document: PlanDocument;
  assessment: Assessment;
  facts: NoteFacts;
  of: 'sheet' | 'details';
};

export function AssessPaper({ mirror, notify, document, assessment, facts, of }: Props): ReactNode {
  const styles = useStyles();
  const [unitId, setUnitId] = useState('');
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
  const setup = useMemo<PaperSetup>(() => ({ ...defaultPaper, size: wide ? 'A3' : 'A4' }), [wide]);
  const paper = useRef<PaperHandle>(null);
  const ofUnit = document.units.get(of === 'details' ? unitId : '');
  const parts = [ofUnit?.name ?? '', sheet.name, spanWords(period), `截至${asOf}`];
  const fileName = parts.filter((part) => part !== '').join('_');
  return (
    <div className={styles.paper}>
      <div className={styles.bar}>
        {of === 'details' ? (
          <Select
            className={styles.unit}
            size="small"
            aria-label="哪个单位的明细"
            value={unitId}
            onChange={(_, { value }) => setUnitId(value)}
          >
            <option value="">全部单位</option>
            {assessment.groups.flatMap(({ units }) =>
              units.map(({ unit }) => (
                <option key={unit.id} value={unit.id}>
                  {unit.name}
                </option>
              )),
            )}
          </Select>
        ) : (
          <span className={styles.room} />
        )}
        <PaperOutputs
          mirror={mirror}
          notify={notify}
          name={fileName}
          setup={setup}
          paper={paper}
          size="small"
        />
      </div>
      <PaperPreview ref={paper} sheet={sheet} setup={setup} />
    </div>
  );
}
