// The machine's side of reminders: notifications, the number on the icon, the icon beside the clock, what wakes the watch.
import { Notification, nativeImage, powerMonitor, type BrowserWindow } from 'electron';
import type { Events, MenuCommand, ReminderChoices } from '#shared/ipc/calls.ts';
import { planOf } from '#shared/plan/document.ts';
import { thingName } from '#shared/reminders/names.ts';
import type { ReminderSettings } from '#shared/reminders/settings.ts';
import { thingsOf } from '#shared/reminders/state.ts';
import { wordNotice, type Notice } from '#shared/reminders/words.ts';
import { localTime } from '../clock.ts';
import type { Desk } from '../desk.ts';
import { planKey } from '../storage/planKey.ts';
import { planDayOf } from '../planState.ts';
import { badgePng } from './badgeImage.ts';
import { loginItem } from './loginItem.ts';
import { TrayIcon } from './tray.ts';
import { ReminderWatch, type Standing, type WatchedPlan } from './watch.ts';

/** What the calls of the window can ask of it. */
export type ReminderMachine = {
  choices(): ReminderChoices;
  set(settings: ReminderSettings): void;
  /** What is to be seen all the time may have changed. */
  refresh(): void;
  /** Shows a notification now. False where the computer shows none. */
  try(): boolean;
};

export type MachineParts = {
  window(): BrowserWindow;
  desk(): Desk;
  showWindow(): void;
  /** The program began beside the clock: its icon stays there until it ends. */
  hidden: boolean;
};

/** After so many seconds without a key or the mouse, nobody is at the computer. */
const idleAfter = 300;
/** Milliseconds after a plan was opened in which the processor is the first screen's. */
const pauseAfterOpening = 1000;

export class Reminders implements ReminderMachine {
  private readonly parts: MachineParts;
  private readonly watch: ReminderWatch;
  private readonly tray: TrayIcon;
  /** Kept, since a notification that is collected as garbage no longer hears its click. */
  private shown: Notification | null = null;
  private shownBadge: string | null = null;
  private looking: NodeJS.Timeout | undefined;

  constructor(parts: MachineParts) {
    this.parts = parts;
    this.tray = new TrayIcon({
      open: () => parts.showWindow(),
      run: (command) => this.run(command),
    });
    this.watch = new ReminderWatch({
      plan: () => this.watched(),
      now: localTime,
      settings: () => this.settings,
      memoryOf: (key) => this.desk.parts.reminderMemory.of(key),
      remember: (key, memory) => this.desk.parts.reminderMemory.keep(key, memory),
      isPresent: () => !['locked', 'idle'].includes(powerMonitor.getSystemIdleState(idleAfter)),
      tell: (notice) => this.tell(notice),
      show: (standing) => this.show(standing),
      dayChanged: () => this.dayChanged(),
    });
  }

  /** Begins to watch. Sleep, a locked screen and another program stop timers or people: afterwards it looks at once. */
  start(): void {
    const look = () => this.watch.look();
    for (const event of ['resume', 'unlock-screen'] as const) {
      // Electron types every event of its own; all take a listener without arguments.
      powerMonitor.on(event as 'resume', look);
    }
    this.parts.window().on('focus', look);
    this.tray.keep(this.parts.hidden || this.settings.closeToTray);
    look();
  }

  stop(): void {
    clearTimeout(this.looking);
    this.watch.stop();
    this.tray.keep(false);
  }

  /** A plan was opened or closed. The first screen of an opened one does not wait for its flags here. */
  planChanged(): void {
    clearTimeout(this.looking);
    if (!this.desk.session) {
      this.watch.look();
      return;
    }
    this.looking = setTimeout(() => this.watch.look(), pauseAfterOpening);
    this.looking.unref();
  }

  refresh(): void {
    this.watch.refresh();
  }

  choices(): ReminderChoices {
    const settings = { ...this.settings, startWithWindows: loginItem.isOn() };
    return {
      settings,
      canNotify: Notification.isSupported(),
      canStartWithWindows: loginItem.isPossible(),
    };
  }

  set(settings: ReminderSettings): void {
    if (loginItem.isPossible()) loginItem.set(settings.startWithWindows);
    this.desk.parts.settings.setReminders({
      ...settings,
      startWithWindows: loginItem.isOn(),
    });
    this.tray.keep(this.parts.hidden || settings.closeToTray);
    this.watch.look();
  }

  try(): boolean {
    const { session } = this.desk;
    const plan = session && this.planOf(session);
    const things = session && plan ? thingsOf(session.flags, session.asOf, plan.leadDays) : [];
    const notice = wordNotice(things, 0, (flag) => plan?.nameOf(flag) ?? '');
    const { title, body } = notice ?? {
      title: '今日要事：没有要提醒的事项',
      body: '提醒可以正常显示。',
    };
    if (!Notification.isSupported()) return false;
    this.tell({ title: `（试发）${title}`, body });
    return true;
  }

  /** Says once that the program is still there after its window was closed. */
  explainTray(): void {
    const { settings } = this.desk.parts;
    if (settings.trayExplained || !Notification.isSupported()) return;
    settings.rememberTrayExplained();
    this.notify({
      title: '计划簿仍在运行',
      body: '窗口已收到任务栏右下角的图标里，点图标可再打开。要完全退出，请右键单击图标，选“退出”。',
    });
  }

  private get desk(): Desk {
    return this.parts.desk();
  }

  private get settings(): ReminderSettings {
    return this.desk.parts.settings.reminders;
  }

  /** The open plan, unless it is the example: its story stands in another year. */
  private watched(): WatchedPlan | null {
    const { session, example } = this.desk;
    return session && !example ? this.planOf(session) : null;
  }

  private planOf(session: NonNullable<Desk['session']>): WatchedPlan {
    return {
      key: planKey(session.store),
      leadDays: planOf(session.document).settings.leadDays,
      flagsOn: (day) => session.flagsOn(day),
      nameOf: (flag) => thingName(session.document, flag),
    };
  }

  private tell(notice: Notice): void {
    if (Notification.isSupported()) this.notify(notice);
    else this.desk.parts.send('app:reminder', notice);
  }

  private notify(notice: Notice): void {
    const notification = new Notification({ ...notice, timeoutType: 'default' });
    notification.on('click', () => this.run('go:today'));
    // Windows may refuse, as with a portable program that has no entry in the start menu: then the window says it.
    notification.on('failed', () => this.desk.parts.send('app:reminder', notice));
    this.shown?.removeAllListeners();
    this.shown = notification;
    notification.show();
  }

  private run(command: MenuCommand): void {
    this.parts.showWindow();
    this.desk.parts.send('app:command' satisfies keyof Events, command);
  }

  private show({ badge, summary }: Standing): void {
    const { session } = this.desk;
    this.tray.describe(session ? planOf(session.document).title : null, summary);
    const window = this.parts.window();
    const text = badge?.text ?? null;
    if (window.isDestroyed() || text === this.shownBadge) return;
    this.shownBadge = text;
    window.setOverlayIcon(
      badge ? nativeImage.createFromBuffer(badgePng(badge.text)) : null,
      badge?.description ?? '',
    );
  }

  private dayChanged(): void {
    const { desk } = this;
    // Where another day was chosen, it stays; the window still has to know which day is today.
    if (!desk.dayChanged() && desk.session) desk.parts.send('plan:day', planDayOf(desk.session));
  }
}
