// What a program that is measured tells of itself in its last line: the work alone, without its start and its libraries.

/** `cpu` counts all its processes. Milliseconds; `megabytes` is the most memory of one process; `count` proves that it worked. */
export type Told = { wall: number; cpu: number; megabytes: number; count: number };

/** Runs the work once and prints what it cost. `more` is what other processes have used so far. */
export async function tell(
  work: () => Promise<number> | number,
  more: () => { cpu: number; megabytes: number } = () => ({ cpu: 0, megabytes: 0 }),
): Promise<void> {
  const before = process.cpuUsage();
  const started = performance.now();
  const count = await work();
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  const others = more();
  const told: Told = {
    wall,
    cpu: (user + system) / 1000 + others.cpu,
    megabytes: Math.max(process.resourceUsage().maxRSS / 1024, others.megabytes),
    count,
  };
  console.log(JSON.stringify(told));
}
