// What a start finds of the run before it, until the person goes on to something else.
import type { Recovery } from '#shared/ipc/appState.ts';
import type { Desk } from './desk.ts';
import type { Opening } from './openPaced.ts';
import { nameOf, recover, type Recovered } from './recovery.ts';
import type { LeftRun } from './storage/runMark.ts';

export class LastRun {
  recovered: Recovered | null = null;
  private starting: Promise<void> | null = null;

  /** What is done before the first screen: it waits. */
  async startWith(work: () => Promise<void>): Promise<void> {
    this.starting = work().finally(() => {
      this.starting = null;
    });
    await this.starting;
  }

  async started(): Promise<void> {
    await this.starting;
  }

  async recover(
    left: LeftRun | null,
    { parts, backups, copies }: Pick<Desk, 'parts' | 'backups' | 'copies'>,
    opening: Opening,
  ): Promise<void> {
    const onProgress = (name: string, done: number, total: number) => {
      const label = `上次没有正常关闭，正在检查“${name}”`;
      parts.send('app:progress', { label, done, total, stop: 'plan:stopOpening' });
    };
    const fileOf = (plan: string) => copies.of(plan)?.file ?? plan;
    const recent = parts.settings.recentPaths();
    this.recovered = await recover({ left, recent, backups, fileOf, opening, onProgress });
    parts.send('app:progress', null);
  }

  /** As the window gets it. */
  get recovery(): Recovery | null {
    if (!this.recovered) return null;
    const { path, ...rest } = this.recovered;
    return { name: nameOf(path), ...rest };
  }

  /** A plan was opened or closed: what the start itself opens is still news together with it. */
  opened(): void {
    if (!this.starting) this.recovered = null;
  }
}
