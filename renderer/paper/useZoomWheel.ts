// Ctrl and the wheel make the paper larger or smaller, as in other programs.
import { useEffect, useRef, type RefObject } from 'react';

const least = 0.2;
const most = 3;

export function useZoomWheel(
  element: RefObject<HTMLElement | null>,
  scale: number,
  onZoom: ((zoom: number) => void) | undefined,
): void {
  const latest = useRef({ scale, onZoom });
  useEffect(() => {
    latest.current = { scale, onZoom };
  });
  useEffect(() => {
    const box = element.current;
    // React's own listener could not keep the window from growing.
    const onWheel = (event: WheelEvent) => {
      const { scale: now, onZoom: tell } = latest.current;
      if (!event.ctrlKey || !tell || event.deltaY === 0) return;
      event.preventDefault();
      const next = Math.round((now + (event.deltaY < 0 ? 0.1 : -0.1)) * 20) / 20;
      tell(Math.min(Math.max(next, least), most));
    };
    box?.addEventListener('wheel', onWheel, { passive: false });
    return () => box?.removeEventListener('wheel', onWheel);
  }, [element]);
}
