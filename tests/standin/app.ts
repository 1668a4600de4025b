// app: the life of the program, its paths, its single instance.
import { mkdirSync } from 'node:fs';
import type { App } from 'electron';
import { getAppPath, setAppPath } from './appPaths.ts';
import { bootFacts } from './bootFacts.ts';
import { engine } from './engine.ts';
import { preventable } from './events.ts';
import { AppEmitter, type Faithful, standFor } from './guard.ts';
import { record } from './record.ts';
import { windows } from './registry.ts';
import { type InstanceLock, takeInstanceLock } from './singleInstance.ts';

const commandLine = standFor<App['commandLine']>('app.commandLine')({
  appendSwitch(name: string, value = '') {
    const known = bootFacts.switches.get(name);
    const isList = name.endsWith('features') && known !== undefined && known !== '';
    bootFacts.switches.set(name, isList ? `${known},${value}` : value);
  },
  appendArgument(_value: string) {},
  hasSwitch: (name: string) => bootFacts.switches.has(name),
  getSwitchValue: (name: string) => bootFacts.switches.get(name) ?? '',
  removeSwitch(name: string) {
    bootFacts.switches.delete(name);
  },
});

class StandinApp extends AppEmitter {
  name: string = bootFacts.packageName ?? 'Electron';
  readonly isPackaged = false;
  /** macOS only, and undefined elsewhere. */
  readonly dock = undefined;
  userAgentFallback = '';
  readonly commandLine: App['commandLine'] = commandLine;
  private readonly readiness = Promise.withResolvers<void>();
  private lock: InstanceLock | undefined;
  private badge = 0;

  getName(): string {
    return this.name;
  }
  setName(name: string): void {
    this.name = name;
  }
  getVersion(): string {
    return bootFacts.packageVersion;
  }
  getAppPath(): string {
    return bootFacts.appPath;
  }
  getPath(name: string): string {
    return getAppPath(name, this.name);
  }
  setPath(name: string, value: string): void {
    setAppPath(name, value);
  }
  setAppLogsPath(folder?: string): void {
    this.setPath('logs', folder ?? this.getPath('logs'));
    mkdirSync(this.getPath('logs'), { recursive: true });
  }
  getLocale(): string {
    return bootFacts.switches.get('lang') ?? 'zh-CN';
  }
  getSystemLocale(): string {
    return this.getLocale();
  }
  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()];
  }

  isReady(): boolean {
    return engine.isReady;
  }
  whenReady(): Promise<void> {
    return this.readiness.promise;
  }
  ownBecomeReady(): void {
    engine.isReady = true;
    this.emit('will-finish-launching');
    this.emit('ready', preventable(), {});
    this.readiness.resolve();
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    this.lock ??= takeInstanceLock(
      this.getPath('userData'),
      { argv: process.argv, cwd: process.cwd(), data: additionalData ?? {} },
      ({ argv, cwd, data }) => this.emit('second-instance', preventable(), argv, cwd, data),
    );
    return this.lock !== undefined;
  }
  hasSingleInstanceLock(): boolean {
    return this.lock !== undefined;
  }
  releaseSingleInstanceLock(): void {
    this.lock?.release();
    this.lock = undefined;
  }

  quit(): void {
    void this.tryToQuit();
  }
  exit(exitCode = 0): void {
    engine.isQuitting = true;
    for (const window of windows.values()) window.ownRemove();
    this.emit('quit', preventable(), exitCode);
    void this.ownEnd(exitCode);
  }
  /** Ends Chromium, the children and this process. */
  async ownEnd(exitCode: number): Promise<void> {
    if (engine.hasExited) return;
    engine.hasExited = true;
    this.releaseSingleInstanceLock();
    for (const child of engine.children) child.kill();
    await engine.browser?.stop();
    process.exit(exitCode);
  }
  /** Chromium ended by itself: there is nothing left to show the app in. */
  ownLoseBrowser(): void {
    if (engine.hasExited) return;
    engine.isQuitting = true;
    for (const window of windows.values()) window.ownRemove();
    void this.ownEnd(1);
  }
  private async tryToQuit(): Promise<void> {
    if (engine.isQuitting) return;
    engine.isQuitting = true;
    engine.isQuitting = (await this.mayQuit()) || engine.hasExited;
    if (!engine.isQuitting || engine.hasExited) return;
    const exitCode = Number(process.exitCode ?? 0);
    this.emit('quit', preventable(), exitCode);
    await this.ownEnd(exitCode);
  }
  /** False as soon as the app or one of its windows says no. */
  private async mayQuit(): Promise<boolean> {
    const before = preventable();
    this.emit('before-quit', before);
    if (before.defaultPrevented) return false;
    for (const window of windows.values()) {
      if (!(await window.ownTryToClose(true))) return false;
    }
    const last = preventable();
    this.emit('will-quit', last);
    return !last.defaultPrevented;
  }

  addRecentDocument(file: string): void {
    record.recentDocuments = [file, ...record.recentDocuments.filter((other) => other !== file)];
  }
  clearRecentDocuments(): void {
    record.recentDocuments = [];
  }
  getRecentDocuments(): string[] {
    return [...record.recentDocuments];
  }
  setJumpList(categories: Parameters<App['setJumpList']>[0]): ReturnType<App['setJumpList']> {
    record.jumpList = categories;
    return 'ok';
  }
  setUserTasks(_tasks: unknown[]): boolean {
    return true;
  }
  setAppUserModelId(id: string): void {
    record.appUserModelId = id;
  }
  setToastActivatorCLSID(_id: string): void {}
  setBadgeCount(count = 0): boolean {
    this.badge = count;
    return true;
  }
  getBadgeCount(): number {
    return this.badge;
  }
  focus(): void {}
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {}
  setAboutPanelOptions(_options: object): void {}
}

export const faithfulApp: Faithful<StandinApp, App> = true;
export const app: StandinApp = new StandinApp();
