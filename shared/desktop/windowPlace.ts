// Where a remembered window opens: on the screen that it was on, if that is there, and never larger than it.

export type Area = { x: number; y: number; width: number; height: number };
export type Place = {
  x?: number | undefined;
  y?: number | undefined;
  width: number;
  height: number;
};

/** How much of the title bar must lie on a screen so that the window can be dragged, in the system's scaled pixels. */
const grip = { width: 100, height: 60 };
/** Windows lets a window hang over its screen by this much. */
const overhang = 8;

/**
 * `areas`: what the task bar leaves of each screen, the main screen first. All measures are scaled by the system, so that
 * screens of different scale need nothing more. Without x and y the window opens in the middle of the main screen.
 */
export function placeOnScreens(place: Place, areas: readonly Area[]): Place {
  const { x, y } = place;
  const own =
    x === undefined || y === undefined ? undefined : areas.find((area) => holds(area, x, y));
  const area = own ?? areas[0];
  if (!area) return place;
  const width = Math.min(place.width, area.width);
  const height = Math.min(place.height, area.height);
  if (!own || x === undefined || y === undefined) return { width, height };
  // One that had to become smaller is seen whole.
  return {
    x: width < place.width ? area.x : x,
    y: height < place.height ? area.y : y,
    width,
    height,
  };
}

/** The smallest size of a window: `wanted`, but on a screen that leaves less no more than that. Measures as above. */
export function smallestOn(
  wanted: { width: number; height: number },
  areas: readonly Area[],
): { width: number; height: number } {
  return {
    width: Math.min(wanted.width, ...areas.map(({ width }) => width)),
    height: Math.min(wanted.height, ...areas.map(({ height }) => height)),
  };
}

function holds(area: Area, x: number, y: number): boolean {
  const insideX = x >= area.x - overhang && x < area.x + area.width - grip.width;
  return insideX && y >= area.y - overhang && y < area.y + area.height - grip.height;
}
