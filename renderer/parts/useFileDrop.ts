// Files and folders dropped anywhere on a page.
import { useRef, useState, type DragEvent } from 'react';

export type FileDrop = {
  /** Whether something is dragged over the page. */
  over: boolean;
  /** For the element of the page. */
  listeners: Record<
    'onDragEnter' | 'onDragOver' | 'onDragLeave' | 'onDrop',
    (event: DragEvent) => void
  >;
};

/** `resting`: nothing is taken now. */
export function useFileDrop(
  pathOf: (file: File) => string,
  onPaths: (paths: string[]) => void,
  resting: boolean,
): FileDrop {
  const [over, setOver] = useState(false);
  /** Entering a part of the page comes before leaving the one around it. */
  const depth = useRef(0);
  const move = (event: DragEvent, step: 1 | 0 | -1) => {
    // Without this the window would go to the file that is dropped on it.
    event.preventDefault();
    depth.current = Math.max(0, depth.current + step);
    if (step !== 0) setOver(depth.current > 0 && !resting);
  };
  return {
    over,
    listeners: {
      onDragEnter: (event) => move(event, 1),
      onDragOver: (event) => move(event, 0),
      onDragLeave: (event) => move(event, -1),
      onDrop(event) {
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        const paths = [...event.dataTransfer.files].map((file) => pathOf(file));
        if (paths.length > 0 && !resting) onPaths(paths);
      },
    },
  };
}
