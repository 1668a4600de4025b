// Looks at the open plan when something may be due: at the hour, at midnight, after sleep. It decides nothing; see
// shared/reminders. Free of Electron, so that tests can turn the clock.
import { badgeOf, type Badge } from '#shared/reminders/badge.ts';
import { decideReminder } from '#shared/reminders/decide.ts';
import { isQuiet, type PlanMemory } from '#shared/reminders/memory.ts';
import type { ReminderSettings } from '#shared/reminders/settings.ts';
import { thingsOf } from '#shared/reminders/state.ts';
import { pauseBeforeLook } from '#shared/reminders/timing.ts';
import { wordSummary, type Notice } from '#shared/reminders/words.ts';
import type { Flag } from '#shared/flags/flag.ts';
import type { Day } from '#shared/plan/model.ts';
import type { LocalTime } from '../clock.ts';

/** The open plan as the reminders see it. */
export type WatchedPlan = {
  /** By what its memory is kept. */
  key: string;
  leadDays: readonly number[];
  flagsOn(day: Day): readonly Flag[];
  nameOf(flag: Flag): string;
};

/** What is always to be seen: the number on the icon and a line beside the clock. */
export type Standing = { badge: Badge | null; summary: string | null };

export type WatchParts = {
  plan(): WatchedPlan | null;
  now(): LocalTime;
  settings(): ReminderSettings;
  memoryOf(key: string): PlanMemory;
  remember(key: string, memory: PlanMemory): void;
  /** Whether somebody is at the computer. */
  isPresent(): boolean;
  tell(notice: Notice): void;
  show(standing: Standing): void;
  /** The calendar went on by a day, or was set to another one. */
  dayChanged(): void;
};

/** After an edit the icon follows within this many milliseconds: typing is not to wait for it. */
const refreshPause = 400;

export class ReminderWatch {
  private readonly parts: WatchParts;
  private timer: NodeJS.Timeout | undefined;
  private refreshing: NodeJS.Timeout | undefined;
  private day: Day;

  constructor(parts: WatchParts) {
    this.parts = parts;
    this.day = parts.now().day;
  }

  /** Looks now, and from then on by itself. */
  look(): void {
    clearTimeout(this.timer);
    const waitsForPerson = this.lookOnce();
    const pause = pauseBeforeLook(this.parts.now(), this.parts.settings(), waitsForPerson);
    this.timer = setTimeout(() => this.look(), pause);
    // Looking keeps no program alive that has nothing else to do.
    this.timer.unref();
  }

  /** The plan was edited: the number on the icon follows. */
  refresh(): void {
    if (this.refreshing) return;
    this.refreshing = setTimeout(() => {
      this.refreshing = undefined;
      this.showStanding();
    }, refreshPause);
    this.refreshing.unref();
  }

  stop(): void {
    clearTimeout(this.timer);
    clearTimeout(this.refreshing);
  }

  /** Whether only a person is missing. */
  private lookOnce(): boolean {
    const { parts } = this;
    const now = parts.now();
    if (now.day !== this.day) {
      this.day = now.day;
      parts.dayChanged();
    }
    const plan = parts.plan();
    this.showStanding(plan);
    if (!plan) return false;
    const memory = parts.memoryOf(plan.key);
    const decision = decideReminder({
      flags: plan.flagsOn(now.day),
      today: now.day,
      minute: Math.floor(now.sinceMidnight / 60_000),
      present: parts.isPresent(),
      leadDays: plan.leadDays,
      settings: parts.settings(),
      memory,
      nameOf: (flag) => plan.nameOf(flag),
    });
    if (decision.kind === 'wait') return decision.for === 'person';
    if (decision.notice) parts.tell(decision.notice);
    // After telling: what was not told must not count as told.
    parts.remember(plan.key, decision.memory);
    return false;
  }

  private showStanding(plan: WatchedPlan | null = this.parts.plan()): void {
    if (!plan) {
      this.parts.show({ badge: null, summary: null });
      return;
    }
    const { day } = this.parts.now();
    const flags = plan.flagsOn(day);
    const memory = this.parts.memoryOf(plan.key);
    const things = thingsOf(flags, day, plan.leadDays).filter(({ id }) => {
      return !isQuiet(memory, id, day);
    });
    this.parts.show({ badge: badgeOf(flags), summary: wordSummary(things) });
  }
}
