// By what the place of a merged value outside reports is kept with its return.

/** `field`: of a column of the user its id. */
export function placeKey(
  sheet: 'tasks' | 'targets' | 'deadlines',
  id: string,
  field: string,
): string {
  return `${sheet} ${id} ${field}`;
}
