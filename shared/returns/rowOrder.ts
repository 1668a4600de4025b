// Which rows stand at another place than they were sent: as few as possible are said to have moved.

/** Of places in the order in which they stand now, the indexes of those that were moved. */
export function movedPlaces(places: readonly number[]): Set<number> {
  // The longest run that still goes up stayed; patience sorting finds it.
  const ends: number[] = [];
  const before: number[] = [];
  places.forEach((place, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const stayed = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) stayed.add(at);
  return new Set(places.map((_, index) => index).filter((index) => !stayed.has(index)));
}
