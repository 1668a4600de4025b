// The zoom of the sheets: smaller, the percentage (a click is 100 %), larger.
import { Add12Regular, Subtract12Regular } from '@fluentui/react-icons';
import { memo, type ReactNode } from 'react';
import { clampZoom, leastZoom, mostZoom } from '#shared/view/sheetLayout.ts';

type Props = { zoom: number; onZoom(zoom: number): void };

export const ZoomControl = memo(function ZoomControl({ zoom, onZoom }: Props): ReactNode {
  const percent = `${Math.round(zoom * 100)}%`;
  return (
    <span className="pb-zoom" role="group" aria-label="表格缩放">
      <button
        type="button"
        aria-label="缩小"
        title="缩小（Ctrl+滚轮，Ctrl+Alt+减号）"
        disabled={zoom <= leastZoom}
        onClick={() => onZoom(clampZoom(zoom - 0.1))}
      >
        <Subtract12Regular />
      </button>
      <button
        type="button"
        className="pb-zoom-percent"
        aria-label={`缩放${percent}，恢复到100%`}
        title="恢复到100%（Ctrl+0）"
        onClick={() => onZoom(1)}
      >
        {percent}
      </button>
      <button
        type="button"
        aria-label="放大"
        title="放大（Ctrl+滚轮，Ctrl+Alt+加号）"
        disabled={zoom >= mostZoom}
        onClick={() => onZoom(clampZoom(zoom + 0.1))}
      >
        <Add12Regular />
      </button>
    </span>
  );
});
