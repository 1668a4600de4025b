// The scoring sheet, or the details behind it, as they lie on paper.
import { makeStyles, Select } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { Assessment } from '#shared/assess/assess.ts';
import type { NoteFacts } from '#shared/assess/notes.ts';
import { detailSheet, isWide, scoringSheet } from '#shared/assess/sheets.ts';
import { defaultPaper, type PaperSetup } from '#shared/paper/setup.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { PaperPreview } from '../paper/PaperPreview.tsx';

const useStyles = makeStyles({
  bar: { flexShrink: 0, padding: '6px 12px' },
  unit: { maxWidth: '320px' },
  paper: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

type Props = {
  document: PlanDocument;
  assessment: Assessment;
  facts: NoteFacts;
  of: 'sheet' | 'details';
};

export function AssessPaper({ document, assessment, facts, of }: Props): ReactNode {
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
              units.map(({ unit }) => (
                <option key={unit.id} value={unit.id}>
                  {unit.name}
                </option>
              )),
            )}
          </Select>
        </div>
      )}
      <PaperPreview sheet={sheet} setup={setup} />
    </div>
  );
}
