// What the program remembers for this user: recent plans and the window's place. Lost settings cost nothing but comfort.
import Store from 'electron-store';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import type { Place } from '#shared/desktop/windowPlace.ts';
import type { SettingsTrouble } from '#shared/words/settings.ts';
import type { RecentPlan } from '#shared/ipc/appState.ts';
import { reminderSettingsSchema } from '#shared/ipc/requests.ts';
import { defaultReminders, type ReminderSettings } from '#shared/reminders/settings.ts';
import { timestamp } from '../clock.ts';
import { planExtension } from './openPlanFile.ts';
import { samePlace } from './samePlace.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';
type WindowPlace = Place & { maximized: boolean };
type StoredRecent = { path: string; at: string; pinned?: boolean | undefined };
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
  theme: ThemeChoice;
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
  theme: 'system',
};

const text = v.string();
/** What was written by hand or half is not believed: one value that is wrong costs only itself. */
const shapes: { [Key in keyof SettingsFile]: v.GenericSchema<unknown, SettingsFile[Key]> } = {
  recent: v.array(v.object({ path: text, at: text, pinned: v.optional(v.boolean()) })),
  window: v.object({
    x: v.optional(v.number()),
    y: v.optional(v.number()),
    width: v.pipe(v.number(), v.minValue(100)),
    height: v.pipe(v.number(), v.minValue(100)),
    maximized: v.boolean(),
  }),
  reminders: reminderSettingsSchema,
  trayExplained: v.boolean(),
  advised: v.array(text),
  returnFiles: v.array(v.object({ digest: text, path: text })),
  secondBackups: text,
  theme: v.picklist(['system', 'light', 'dark']),
};

export class Settings {
  private readonly store: Store<SettingsFile> | null = null;
  /** What could not be written: it holds until the program ends. */
  private unwritten: Partial<Record<keyof SettingsFile, unknown>> = {};
  /** What the user is to be told of. */
  trouble: SettingsTrouble | null = null;
  /** Called when `trouble` has come. */
  troubled: () => void = () => {};
  /** Called after the list of recent plans has changed. */
  recentChanged: () => void = () => {};

  constructor(folder: string) {
    const read = readSettings(join(folder, 'settings.json'));
    this.trouble = read.trouble;
    try {
      this.store = new Store<SettingsFile>({
        cwd: folder,
        name: 'settings',
        defaults,
        clearInvalidConfig: true,
      });
    } catch (error) {
      // Nothing in the settings is worth a program that does not start.
      console.warn('settings are kept in memory only:', error);
      this.trouble = 'notWritten';
      this.unwritten = read.values;
    }
  }

  get window(): WindowPlace {
    return this.read('window');
  }

  rememberWindow(place: WindowPlace): void {
    this.write({ window: place });
  }

  get reminders(): ReminderSettings {
    return this.read('reminders');
  }

  setReminders(reminders: ReminderSettings): void {
    this.write({ reminders });
  }

  get trayExplained(): boolean {
    return this.read('trayExplained');
  }

  rememberTrayExplained(): void {
    this.write({ trayExplained: true });
  }

  /** True the first time for each word: what is to be said once. */
  adviseOnce(about: string): boolean {
    const advised = this.read('advised');
    if (advised.includes(about)) return false;
    this.write({ advised: [...advised, about] });
    return true;
  }

  /** Pinned ones first, then newest first. The id stands for the path, which the renderer never handles. */
  recent(): (Omit<RecentPlan, 'missing'> & { path: string })[] {
    return this.inOrder().map(({ path, at, pinned = false }) => ({
      id: recentId(path),
      name: basename(path, planExtension),
      place: dirname(path),
      at,
      pinned,
      path,
    }));
  }

  private inOrder(): StoredRecent[] {
    const all = this.read('recent');
    return [...all.filter(({ pinned }) => pinned), ...all.filter(({ pinned }) => !pinned)];
  }

  pinRecent(id: string, pinned: boolean): void {
    const recent = this.read('recent').map((plan) =>
      recentId(plan.path) === id ? { ...plan, pinned } : plan,
    );
    this.write({ recent });
    this.recentChanged();
  }

  pinnedPaths(): string[] {
    return this.read('recent')
      .filter(({ pinned }) => pinned)
      .map(({ path }) => path);
  }

  get theme(): ThemeChoice {
    return this.read('theme');
  }

  setTheme(theme: ThemeChoice): void {
    this.write({ theme });
  }

  /** The same for the menu, without a look at the files: a share that is gone would hold it up. */
  recentNames(): { id: string; name: string }[] {
    return this.inOrder().map(({ path }) => ({
      id: recentId(path),
      name: `${basename(path, planExtension)} — ${dirname(path)}`,
    }));
  }

  /** Newest first, whether or not they are there. */
  recentPaths(): string[] {
    return this.read('recent').map(({ path }) => path);
  }

  recentPath(id: string): string | null {
    return this.read('recent').find(({ path }) => recentId(path) === id)?.path ?? null;
  }

  addRecent(path: string): void {
    const known = this.read('recent');
    const pinned = known.find((entry) => samePlace(entry.path, path))?.pinned;
    const entry = { path, at: timestamp(), ...(pinned ? { pinned } : {}) };
    const all = [entry, ...known.filter((each) => !samePlace(each.path, path))];
    const loose = all.filter((each) => !each.pinned).slice(0, mostRecent);
    this.write({ recent: all.filter((each) => each.pinned || loose.includes(each)) });
    this.recentChanged();
  }

  forgetRecent(id: string): void {
    this.write({ recent: this.read('recent').filter(({ path }) => recentId(path) !== id) });
    this.recentChanged();
  }

  /** The file of a return on this computer; null where it was merged on another one. */
  returnPath(digest: string): string | null {
    return this.read('returnFiles').find((file) => file.digest === digest)?.path ?? null;
  }

  rememberReturns(files: readonly ReturnFile[]): void {
    const fresh = new Set(files.map(({ digest }) => digest));
    const others = this.read('returnFiles').filter(({ digest }) => !fresh.has(digest));
    this.write({ returnFiles: [...files, ...others].slice(0, mostReturnFiles) });
  }

  get secondBackups(): string | null {
    return this.read('secondBackups') || null;
  }

  setSecondBackups(folder: string | null): void {
    this.write({ secondBackups: folder ?? '' });
  }

  private read<Key extends keyof SettingsFile>(key: Key): SettingsFile[Key] {
    const kept = key in this.unwritten ? this.unwritten[key] : this.store?.get(key);
    const shape: v.GenericSchema<unknown, SettingsFile[Key]> = shapes[key];
    const read = v.safeParse(shape, kept);
    return read.success ? read.output : defaults[key];
  }

  private write(changed: Partial<SettingsFile>): void {
    try {
      if (!this.store) throw new Error('there is no file of settings');
      this.store.set({ ...this.unwritten, ...changed } as Partial<SettingsFile>);
      this.unwritten = {};
    } catch (error) {
      // A virus scanner may hold the file for a moment; the next write brings it up to date.
      console.warn('settings were not written:', error);
      this.unwritten = { ...this.unwritten, ...changed };
      if (this.trouble !== null) return;
      this.trouble = 'notWritten';
      this.troubled();
    }
  }
}

type Values = Partial<Record<keyof SettingsFile, unknown>>;

/** What stands in the file; one that is damaged is kept beside it before it is started anew. */
function readSettings(file: string): { values: Values; trouble: SettingsTrouble | null } {
  if (!existsSync(file)) return { values: {}, trouble: null };
  try {
    const values: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof values === 'object' && values !== null) return { values, trouble: null };
  } catch {
    // Said below.
  }
  try {
    copyFileSync(file, file.replace(/json$/u, 'damaged.json'));
  } catch (error) {
    console.warn('the damaged settings were not kept:', error);
  }
  return { values: {}, trouble: 'damaged' };
}

function recentId(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
