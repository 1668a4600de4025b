// Ctrl and the mouse wheel change the zoom of the sheet, not of the window.
import { useEffect, type RefObject } from 'react';
import { clampZoom } from '#shared/view/sheetLayout.ts';
import type { GridCore } from './core.ts';

export function useZoom(core: GridCore, frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      zoomBy(core, event.deltaY < 0 ? 0.1 : -0.1);
    };
    // Not by React, which listens to wheels passively.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [core, frame]);
}

/** By a step, or with null back to 100 %. */
export function zoomBy(core: GridCore, step: number | null): void {
  const { zoom, onZoom } = core.props;
  const next = step === null ? 1 : clampZoom(zoom + step);
  if (next !== zoom) onZoom(next);
}
