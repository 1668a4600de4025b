// What a start finds of the run before it, until the person goes on to something else.
import { answerOf, isSilent, missingOf } from './storage/presence.ts';
import type { Recovery } from '#shared/ipc/appState.ts';
import type { Desk } from './desk.ts';
import type { Tell } from './longWork.ts';
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
    signal: AbortSignal,
    tell: Tell,
  ): Promise<void> {
    const onProgress = (name: string, done: number, total: number) => {
      tell(`上次没有正常关闭，正在检查“${name}”`, done, total);
    };
    const fileOf = (plan: string) => copies.of(plan)?.file ?? plan;
    const named = parts.settings.recentPaths();
    const missing = await missingOf(named);
    const recent: string[] = [];
    for (const plan of named) {
      // On a network drive nothing is opened in its place [W8]: its journal comes with it into the working copy.
      if (!missing.has(plan) && !isSilent(plan) && !(await parts.isNetworkPlace(plan)))
        recent.push(plan);
    }
    const last = left?.plan ?? null;
    // One in a place that does not answer is looked after when it is opened.
    const answer = last === null ? null : await answerOf(fileOf(last), parts.look, signal);
    const reached = left && answer === 'silent' ? { ...left, plan: null } : left;
    this.recovered = await recover({ left: reached, recent, backups, fileOf, signal, onProgress });
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
