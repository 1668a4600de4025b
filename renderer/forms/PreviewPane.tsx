// The sheet of a form beside the fields of its style: as wide as the pane unless a person wants it larger.
import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { FormContent } from '#shared/forms/buildForm.ts';
import { columnPixels } from '#shared/forms/printScale.ts';
import type { UnitRow } from '#shared/plan/model.ts';
import { useRoom } from '../parts/useRoom.ts';
import { FormPreview } from './FormPreview.tsx';

const previewRows = 12;
const padding = 12;
/** In per cent; `fit` is as wide as the pane. */
const zooms = ['fit', '50', '70', '100'] as const;
type Zoom = (typeof zooms)[number];

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  word: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  space: { flexGrow: 1 },
  paper: {
    overflow: 'auto',
    // The width that is left must not depend on what it is used for.
    scrollbarGutter: 'stable',
    flexGrow: 1,
    minHeight: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    padding: `${padding}px`,
  },
});

type Props = {
  content: FormContent | null;
  units: readonly UnitRow[];
  unitId: string;
  onUnit: (unitId: string) => void;
};

export function PreviewPane({ content, units, unitId, onUnit }: Props): ReactNode {
  const styles = useStyles();
  const [zoom, setZoom] = useState<Zoom>('fit');
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame);
  const width = (content?.columns ?? []).reduce((sum, each) => sum + columnPixels(each.width), 0);
  const share = Math.min(1, Math.max(1, room.width - 2 * padding) / Math.max(1, width));
  const scale = zoom === 'fit' ? share : Number(zoom) / 100;
  return (
    <>
      <div className={styles.head}>
        <span className={styles.word}>预览</span>
        <Select
          size="small"
          aria-label="预览哪个单位的反馈表"
          value={unitId}
          onChange={(_, { value }) => onUnit(value)}
        >
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <span className={styles.space} />
        <Select
          size="small"
          aria-label="预览的大小"
          value={zoom}
          onChange={(_, { value }) => setZoom(value as Zoom)}
        >
          {zooms.map((each) => (
            <option key={each} value={each}>
              {each === 'fit' ? '适合宽度' : `${each}%`}
            </option>
          ))}
        </Select>
      </div>
      <div ref={frame} className={styles.paper} tabIndex={0} role="group" aria-label="反馈表预览">
        <div style={{ zoom: scale }}>
          {content && <FormPreview content={content} mostRows={previewRows} />}
        </div>
      </div>
    </>
  );
}
