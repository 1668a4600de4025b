// What the status bar says about the selected cells: how many, and of the numbers among them sum and average.

export type SelectionSummary = { cells: number; filled: number; numbers: number; sum: number };

export const emptySummary: SelectionSummary = { cells: 0, filled: 0, numbers: 0, sum: 0 };

/** Numbers are read from the texts as shown: separators and a percent sign are no obstacle. */
export function summarize(texts: Iterable<string>): SelectionSummary {
  let cells = 0;
  let filled = 0;
  let numbers = 0;
  // Summed in millionths, so that 0.1 + 0.2 is 0.3.
  let sum = 0;
  for (const text of texts) {
    cells += 1;
    if (text === '') continue;
    filled += 1;
    if (!/^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?%?$/.test(text)) continue;
    numbers += 1;
    sum += Math.round(Number(text.replaceAll(',', '').replace('%', '')) * 1e6);
  }
  return { cells, filled, numbers, sum: sum / 1e6 };
}
