// What the program remembers for this user: recent plans and the window's place. Lost settings cost nothing but comfort.
import Store from 'electron-store';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import * as v from 'valibot';
import type { RecentPlan } from '#shared/ipc/appState.ts';
import { reminderSettingsSchema } from '#shared/ipc/requests.ts';
import { defaultReminders, type ReminderSettings } from '#shared/reminders/settings.ts';
import { timestamp } from '../clock.ts';
import { planExtension } from './openPlanFile.ts';

type WindowPlace = { x?: number; y?: number; width: number; height: number; maximized: boolean };
type StoredRecent = { path: string; at: string };
/** Where the file of a return lay when it was merged, by the digest of its bytes. */
type ReturnFile = { digest: string; path: string };
type SettingsFile = {
  recent: StoredRecent[];
  window: WindowPlace;
  reminders: ReminderSettings;
  /** The user was told once that the program stays beside the clock. */
  trayExplained: boolean;
  /** About which programs that synchronise folders a sentence was said. */
  advised: string[];
  /** Newest first. */
  returnFiles: ReturnFile[];
  /** A folder that gets a copy of every backup; empty without one. */
  secondBackups: string;
};

const mostRecent = 12;
/** Some years of a city's returns. */
const mostReturnFiles = 3000;
const defaults: SettingsFile = {
  recent: [],
  window: { width: 1366, height: 768, maximized: false },
  reminders: defaultReminders,
  trayExplained: false,
  advised: [],
  returnFiles: [],
  secondBackups: '',
};

export class Settings {
  private readonly store: Store<SettingsFile>;
  /** Called after the list of recent plans has changed. */
  recentChanged: () => void = () => {};

  constructor(folder: string) {
    // Settings that cannot be read are started anew: nothing in them is worth a program that does not start.
    this.store = new Store<SettingsFile>({
      cwd: folder,
      name: 'settings',
      defaults,
      clearInvalidConfig: true,
    });
  }

  get window(): WindowPlace {
    return this.store.get('window');
  }

  rememberWindow(place: WindowPlace): void {
    this.write({ window: place });
  }

  /** As set by the user; the default where the file was changed to something that is none. */
  get reminders(): ReminderSettings {
    const read = v.safeParse(reminderSettingsSchema, this.store.get('reminders'));
    return read.success ? read.output : defaultReminders;
  }

  setReminders(reminders: ReminderSettings): void {
    this.write({ reminders });
  }

  get trayExplained(): boolean {
    return this.store.get('trayExplained');
  }

  rememberTrayExplained(): void {
    this.write({ trayExplained: true });
  }

  /** True the first time for each word: what is to be said once. */
  adviseOnce(about: string): boolean {
    const advised = this.store.get('advised');
    if (advised.includes(about)) return false;
    this.write({ advised: [...advised, about] });
    return true;
  }

  /** Newest first. The id stands for the path, which the renderer never handles. */
  recent(): RecentPlan[] {
    return this.store.get('recent').map(({ path, at }) => ({
      id: recentId(path),
      name: basename(path, planExtension),
      place: dirname(path),
      at,
      missing: !existsSync(path),
    }));
  }

  /** The same for the menu, without a look at the files: a share that is gone would hold it up. */
  recentNames(): { id: string; name: string }[] {
    return this.store.get('recent').map(({ path }) => ({
      id: recentId(path),
      name: `${basename(path, planExtension)} — ${dirname(path)}`,
    }));
  }

  /** Of the plans that are there, newest first. */
  recentPaths(): string[] {
    return this.store
      .get('recent')
      .map((entry) => entry.path)
      .filter((path) => existsSync(path));
  }

  recentPath(id: string): string | null {
    return this.store.get('recent').find(({ path }) => recentId(path) === id)?.path ?? null;
  }

  addRecent(path: string): void {
    const others = this.store.get('recent').filter((entry) => entry.path !== path);
    this.write({ recent: [{ path, at: timestamp() }, ...others].slice(0, mostRecent) });
    this.recentChanged();
  }

  forgetRecent(id: string): void {
    this.write({ recent: this.store.get('recent').filter(({ path }) => recentId(path) !== id) });
    this.recentChanged();
  }

  /** The file of a return on this computer; null where it was merged on another one. */
  returnPath(digest: string): string | null {
    return this.store.get('returnFiles').find((file) => file.digest === digest)?.path ?? null;
  }

  rememberReturns(files: readonly ReturnFile[]): void {
    const fresh = new Set(files.map(({ digest }) => digest));
    const others = this.store.get('returnFiles').filter(({ digest }) => !fresh.has(digest));
    this.write({ returnFiles: [...files, ...others].slice(0, mostReturnFiles) });
  }

  get secondBackups(): string | null {
    return this.store.get('secondBackups') || null;
  }

  setSecondBackups(folder: string | null): void {
    this.write({ secondBackups: folder ?? '' });
  }

  /** The plan that was opened last and is still there, or null. */
  lastPlan(): string | null {
    return this.store.get('recent').find(({ path }) => existsSync(path))?.path ?? null;
  }

  private write(changed: Partial<SettingsFile>): void {
    try {
      this.store.set(changed);
    } catch (error) {
      // A virus scanner may hold the file for a moment; the next write brings it up to date.
      console.warn('settings were not written:', error);
    }
  }
}

function recentId(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
