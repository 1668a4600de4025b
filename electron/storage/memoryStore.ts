// The steps of a draft, in memory only: nothing of it reaches the disk.
import type { Change } from '#shared/plan/change.ts';
import type { HistoryStep } from '#shared/plan/history.ts';
import { success, type Result } from '#shared/result.ts';
import type { KeptStep } from '#shared/view/cellHistory.ts';
import type { NewStep, PlanStore } from './planStore.ts';

export class MemoryStore implements PlanStore {
  readonly path = '';
  private readonly kept: NewStep[] = [];
  private readonly properties = new Map<string, string>();

  /** A draft begins without a history. */
  steps(): HistoryStep[] {
    return [];
  }

  changeOf(number: number): Change | null {
    return this.kept[number - 1]?.change ?? null;
  }

  *stepsBackwards(): Generator<KeptStep> {
    for (let number = this.kept.length; number > 0; number -= 1) {
      const step = this.kept[number - 1];
      if (!step) continue;
      const { kind, label, at, who, change } = step;
      const text = JSON.stringify(change);
      yield {
        number,
        kind,
        label,
        at,
        who,
        size: text.length,
        mentions: (id) => text.includes(JSON.stringify(id)),
        change: () => change,
      };
    }
  }

  property(name: string): string | null {
    return this.properties.get(name) ?? null;
  }

  setProperty(name: string, value: string): Result<null> {
    this.properties.set(name, value);
    return success(null);
  }

  // oxlint-disable-next-line require-yield
  *appendInSteps(step: NewStep): Generator<number, Result<number>> {
    return success(this.kept.push(step));
  }

  giveUp(): void {}

  lost(): null {
    return null;
  }

  close(): void {
    this.kept.length = 0;
  }
}
