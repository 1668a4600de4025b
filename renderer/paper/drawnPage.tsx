// Drawings of pages that fill a sheet by themselves: the timeline and the charts, on A3 on its side.
import type { ReactElement, ReactNode } from 'react';
import { pixels, type PaperSetup } from '#shared/paper/setup.ts';
import { PaperSheet } from './PaperSheet.tsx';

const margin = 12;
export const drawingPaper: Pick<PaperSetup, 'size' | 'orientation' | 'margins'> = {
  size: 'A3',
  orientation: 'landscape',
  margins: { top: margin, right: margin, bottom: margin, left: margin },
};

/** What a drawing has of the sheet, in CSS pixels. */
export const drawingRoom = {
  width: Math.floor(pixels(420 - 2 * margin)),
  height: Math.floor(pixels(297 - 2 * margin)),
};

export function drawnPage(drawing: ReactNode, key: number): ReactElement {
  return (
    <PaperSheet key={key} setup={drawingPaper} number={null}>
      {drawing}
    </PaperSheet>
  );
}
