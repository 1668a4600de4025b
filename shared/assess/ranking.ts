// Places by points: equal points share a place, and the next one is left out (1, 1, 3) [K11].

/** The place of each, from 1; null for what has no points. */
export function placesOf(points: readonly (number | null)[]): (number | null)[] {
  const sorted = points.filter((each): each is number => each !== null).toSorted((a, b) => b - a);
  const places = new Map<number, number>();
  sorted.forEach((each, index) => {
    if (!places.has(each)) places.set(each, index + 1);
  });
  return points.map((each) => (each === null ? null : (places.get(each) ?? null)));
}
