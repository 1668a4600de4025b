// Measuring for benchmarks: medians of several runs, never an assertion on time.

/** `processor`: what a run took of this thread's processor (median), which other work on the machine does not lengthen much. */
export type Measured = {
  name: string;
  median: number;
  least: number;
  most: number;
  processor?: number;
};

/** Runs `work` a few times to warm up, then `runs` times; times in milliseconds. */
export function measure(name: string, work: () => unknown, runs = 15): Measured {
  for (let round = 0; round < 3; round += 1) work();
  const times: number[] = [];
  const own: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const before = process.threadCpuUsage();
    const start = performance.now();
    work();
    times.push(performance.now() - start);
    const { user, system } = process.threadCpuUsage(before);
    own.push((user + system) / 1000);
  }
  return { ...summary(name, times), processor: summary(name, own).median };
}

export function summary(name: string, times: readonly number[]): Measured {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { name, median: at(0.5), least: at(0), most: at(1) };
}

/** A table for the terminal: name, median, range. */
export function table(rows: readonly Measured[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  return rows
    .map(({ name, median, least, most, processor }) => {
      const range = `(${least.toFixed(2)} to ${most.toFixed(2)})`;
      const own = processor === undefined ? '' : `; processor ${processor.toFixed(2)} ms`;
      return `${name.padEnd(width)}  ${median.toFixed(2).padStart(10)} ms  ${range}${own}`;
    })
    .join('\n');
}
