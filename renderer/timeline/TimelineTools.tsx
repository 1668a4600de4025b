// What the timeline is limited to and how closely it is looked at.
import { Checkbox, Select, ToggleButton } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { inOrder, type PlanDocument } from '#shared/plan/document.ts';
import type { TimelineView, Zoom } from './view.ts';

type Props = {
  document: PlanDocument;
  view: TimelineView;
  onView(change: (view: TimelineView) => TimelineView): void;
};

const zooms: readonly { zoom: Zoom; label: string }[] = [
  { zoom: 'whole', label: '全程' },
  { zoom: 'quarter', label: '按季' },
  { zoom: 'month', label: '按月' },
];

export function TimelineTools({ document, view, onView }: Props): ReactNode {
  const { unitId, supports } = view.filter;
  const setFilter = (filter: Partial<TimelineView['filter']>) =>
    onView((before) => ({ ...before, filter: { ...before.filter, ...filter } }));
  return (
    <>
      <Select
        size="small"
        aria-label="单位"
        value={unitId ?? ''}
        onChange={(_, { value }) => setFilter({ unitId: value === '' ? null : value })}
      >
        <option value="">全部单位</option>
        {inOrder(document.units).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Checkbox
        size="medium"
        label="含配合任务"
        checked={supports}
        disabled={unitId === null}
        onChange={(_, { checked }) => setFilter({ supports: checked === true })}
      />
      <span className="pb-time-zoom" role="group" aria-label="时间刻度">
        {zooms.map(({ zoom, label }) => (
          <ToggleButton
            key={zoom}
            size="small"
            checked={view.zoom === zoom}
            onClick={() => onView((before) => ({ ...before, zoom }))}
          >
            {label}
          </ToggleButton>
        ))}
      </span>
    </>
  );
}
