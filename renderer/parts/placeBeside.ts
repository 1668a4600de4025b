// Where what opens at a field stands: below it, or above where there is more room, and always inside the window.

type Size = { width: number; height: number };
type Box = { left: number; top: number; bottom: number };

const gap = 2;

/** The left upper corner in CSS pixels of the window, for something of a size that opens at a box. */
export function placeBeside(at: Box, size: Size, room: Size): { left: number; top: number } {
  const below = at.bottom + gap;
  const above = at.top - gap - size.height;
  const fits = below + size.height <= room.height;
  const top = !fits && above >= 0 ? above : below;
  return {
    left: inside(at.left, size.width, room.width),
    top: inside(top, size.height, room.height),
  };
}

function inside(start: number, length: number, room: number): number {
  return Math.max(0, Math.min(start, room - length));
}
