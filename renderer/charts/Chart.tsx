// One chart on screen: as wide as its place, named for a screen reader, which finds the figures in the table beside it.
import { useEffect, useRef, type ReactNode } from 'react';
import { drawInto } from './draw.ts';
import type { ChartOption } from './options.ts';

type Props = { option: ChartOption; height: number; label: string; onPick?(index: number): void };

export function Chart({ option, height, label, onPick }: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  const picks = onPick !== undefined;
  useEffect(() => {
    const place = box.current;
    if (!place) return undefined;
    const size = { width: place.clientWidth, height };
    const chart = drawInto(
      place,
      option,
      size,
      picks ? (index) => pick.current?.(index) : undefined,
    );
    const observer = new ResizeObserver(() => {
      if (place.clientWidth > 0) chart.resize({ width: place.clientWidth, height });
    });
    observer.observe(place);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [option, height, picks]);
  return <div ref={box} className="pb-chart" role="img" aria-label={label} style={{ height }} />;
}
