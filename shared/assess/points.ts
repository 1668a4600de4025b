// Counting points: in hundredths, so that what is shown adds up to what is shown [K9].

/** Half a hundredth counts as a whole one. */
export function roundPoints(value: number): number {
  // The nearest number that a computer has for 1.005 lies below it.
  const hundredths = Math.round(Math.abs(value) * 100 + 1e-7);
  return value < 0 ? 0 - hundredths / 100 : hundredths / 100;
}

export function sumPoints(values: readonly number[]): number {
  const hundredths = values.reduce((sum, value) => sum + Math.round(value * 100), 0);
  return hundredths / 100;
}

/** `8.5`, `-0.25`: no more digits than there are. */
export function pointsText(value: number | null): string {
  return value === null ? '' : String(roundPoints(value));
}

/** `+2分`, `-0.5分`. */
export function signedPoints(value: number): string {
  return `${value > 0 ? '+' : ''}${pointsText(value)}分`;
}
