// What a writer says on standard output, line by line; it counts as soon as it is said.

export type Told = {
  /** The plan by the number of the step (`STATE 3 …`); 0 is as it was opened. */
  states: string[];
  /** The last step that was acknowledged (`ACK 3`), -1 before the first. */
  acknowledged: number;
  /** Steps before which a backup was made that must be there once the step is in the plan (`POINT 3`). */
  points: number[];
  /** Backups that were made, oldest first (`KEPT a/b`). */
  kept: string[];
  done: boolean;
};

export function nothingTold(): Told {
  return { states: [], acknowledged: -1, points: [], kept: [], done: false };
}

export function hear(told: Told, line: string): void {
  const [word = '', number = '', state] = line.split(' ');
  if (word === 'STATE' && state) told.states[Number(number)] = state;
  else if (word === 'ACK') told.acknowledged = Number(number);
  else if (word === 'POINT') told.points.push(Number(number));
  else if (word === 'KEPT') told.kept = line.slice(word.length + 1).split('/');
  else if (word === 'DONE') told.done = true;
}
