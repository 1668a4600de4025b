// How long one step of some work holds the page or the main process up: a task of the page's main thread, a turn of the main
// process. In milliseconds of the processor, which other work on the machine does not lengthen.
import type { ElectronApplication, Page } from 'playwright';
import { mainThreadTasks, traced } from './scrolling.ts';

/** What everybody would call a hitch. */
const noticed = 100;

export type Program = { app: ElectronApplication; page: Page };

/** Notes from now on how much of the processor each turn of the main process takes. */
async function watchMain(app: ElectronApplication): Promise<() => Promise<number[]>> {
  await app.evaluate(() => {
    const turns: number[] = [];
    const spent = () => {
      const { user, system } = process.threadCpuUsage();
      return (user + system) / 1000;
    };
    let last = spent();
    const timer = setInterval(() => {
      const now = spent();
      turns.push(now - last);
      last = now;
    }, 2);
    Object.assign(globalThis, {
      stopTurns: () => {
        clearInterval(timer);
        return turns;
      },
    });
  });
  return () => app.evaluate(() => (globalThis as unknown as { stopTurns(): number[] }).stopTurns());
}

function tell(what: string, times: readonly number[]): string {
  const most = Math.max(0, ...times);
  const long = times.filter((time) => time > noticed).length;
  return `${what} at most ${most.toFixed(0)} ms${long > 0 ? `, ${long} over ${noticed} ms` : ''}`;
}

/** Does `work` and says what it held up; answers what it answers. */
export async function step<Value>(
  { app, page }: Program,
  name: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const turns = await watchMain(app);
  const started = performance.now();
  const { events, result } = await traced(page, work);
  const took = ((performance.now() - started) / 1000).toFixed(1);
  const said = [tell('page', mainThreadTasks(events)), tell('main', await turns())];
  console.log(`${name.padEnd(44)}${said.join('; ')} (${took} s in all)`);
  return result;
}
