// The program: one instance, one window, one open plan.
import { app, dialog, nativeTheme, session, type BrowserWindow } from 'electron';
import { access } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { settingsNotice } from '#shared/words/settings.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { sortStart } from './arrivals.ts';
import type { CallLog } from './answerCall.ts';
import { answerCalls } from './answerCalls.ts';
import { callHandlers } from './calls/handlers.ts';
import { runAsProgram } from './cli/asProgram.ts';
import { commandWords } from './cli/commandWords.ts';
import {
  filesIn,
  wantsExample,
  wantsHidden,
  wantsNewFromNotice,
  newFromNoticeWord,
} from './commandLine.ts';
import { Desk } from './desk.ts';
import { guardDraft, lossOf } from './guardDraft.ts';
import { guardWriteBack } from './guardWriteBack.ts';
import { machineDialogs } from './dialogs.ts';
import { showJumpList } from './jumpList.ts';
import { Leaving } from './leaving.ts';
import { lockContents, lockNetwork, lockSession } from './lockdown.ts';
import { setMenu } from './menu.ts';
import { catchUncaught, watchPage } from './mishaps.ts';
import { Outbox } from './outbox.ts';
import { registerPageScheme, servePage } from './pageServer.ts';
import { paperPdf, printPaper } from './printPage.ts';
import { startUtility } from './reading/startUtility.ts';
import { Reminders } from './reminders/machine.ts';
import { watchDrafts } from './storage/drafts.ts';
import { LocalLog } from './storage/localLog.ts';
import { reminderFile } from './storage/reminderFile.ts';
import { missingOf } from './storage/presence.ts';
import { ReminderMemory } from './storage/reminderMemory.ts';
import { RunMark } from './storage/runMark.ts';
import { Settings } from './storage/settings.ts';
import { keepSessionHere } from './sessionFolder.ts';
import { createWindow, showWindow } from './window.ts';
import { isNetworkPlace } from './workingCopy/networkPlace.ts';

/** Must equal `appId` in electron-builder.yml: Windows shows notifications only of a program it knows by this id. */
const appUserModelId = 'cn.planbook.app';

/** Milliseconds between backups of a plan that is being changed [K3]. */
const backupEvery = 10 * 60_000;

type SecondStart = { argv: string[]; folder: string };

const words = commandWords(process.argv, app.isPackaged);
app.setAppUserModelId(appUserModelId);
// Dates and the browser's own words are Chinese on any computer.
app.commandLine.appendSwitch('lang', 'zh-CN');
lockNetwork(app.commandLine);
keepSessionHere(app);
registerPageScheme();
const start: SecondStart = { argv: process.argv, folder: process.cwd() };
// Chromium reorders the arguments of a second start, so they travel beside them.
if (words) {
  void runAsProgram(words);
} else if (app.requestSingleInstanceLock(start)) {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(run, fail);
} else {
  app.quit();
}

function fail(error: unknown): void {
  console.error('the program could not start:', error);
  dialog.showErrorBox('计划簿', '程序未能启动。请重试；如仍出现，请重新安装。');
  app.exit(1);
}

function run(): void {
  const appPath = app.getAppPath();
  const userDataPath = app.getPath('userData');
  const log = new LocalLog(userDataPath);
  log.note(`start of ${app.getVersion()} on ${process.platform} ${os.release()} ${process.arch}`);
  catchUncaught(log);
  const settings = new Settings(userDataPath);
  nativeTheme.themeSource = settings.theme;
  const mark = new RunMark(userDataPath);
  const left = mark.begin();
  watchDrafts(mark);
  lockSession(session.defaultSession);
  servePage(session.defaultSession, path.join(appPath, 'out', 'renderer'));

  let window: BrowserWindow;
  const hidden = wantsHidden(start.argv);
  const show = () => showWindow(window);
  const reminders: Reminders = new Reminders({
    window: () => window,
    desk: () => desk,
    showWindow: show,
    hidden,
  });
  const outbox = new Outbox((name, message) => {
    if (!window.isDestroyed()) window.webContents.send(name, message);
  });
  const desk: Desk = new Desk({
    version: app.getVersion(),
    appPath,
    userDataPath,
    settings,
    reminderMemory: new ReminderMemory(reminderFile(userDataPath)),
    reminders,
    startReading: startUtility((said) => log.note(said)),
    dialogs: machineDialogs(() => window),
    paper: {
      pdf: (page) => paperPdf(window.webContents, page),
      print: (page) => printPaper(window.webContents, page),
    },
    send(name, payload) {
      outbox.send(name, payload);
      if (name === 'plan:changed') reminders.refresh();
    },
    isNetworkPlace,
    look: access,
    failed: (error) => log.fail('working copy', error),
    planChanged(file) {
      if (window.isDestroyed()) return;
      mark.planIs(file);
      if (file) app.addRecentDocument(file);
      showMenu();
      reminders.planChanged();
    },
  });
  const calls: CallLog = {
    refused: (fault) => log.note(`refused ${fault}`),
    failed: (name, error) => log.fail(name, error),
  };
  answerCalls(
    callHandlers(desk, log),
    (file) => desk.dropped.keep(file),
    calls,
    () => outbox.emptied(),
  );
  const showMenu = () =>
    setMenu(
      { plan: desk.session !== null, recent: settings.recentNames(), theme: settings.theme },
      (command) => desk.parts.send('app:command', command),
      (theme) => {
        settings.setTheme(theme);
        nativeTheme.themeSource = theme;
      },
    );
  settings.recentChanged = () => {
    showMenu();
    showJumpList(app, settings.pinnedPaths(), newFromNoticeWord);
  };
  settings.recentChanged();
  const tellTrouble = () => {
    if (settings.trouble) desk.arrivals.put({ notices: [settingsNotice(settings.trouble)] });
  };
  tellTrouble();
  settings.troubled = () => {
    tellTrouble();
    desk.parts.send('desktop:arrived', null);
  };

  const endRun = () => {
    desk.closeAtOnce();
    mark.end();
  };
  window = createWindow(appPath, settings, hidden);
  const leaving = new Leaving(window, {
    staysInTray: () => settings.reminders.closeToTray,
    onHidden: () => reminders.explainTray(),
    onSessionEnd: () => endRun(),
  });
  const isTouched = () => desk.draft !== null && desk.draft.session.revision > 0;
  const loses = () => lossOf(isTouched(), desk.reviewing);
  watchPage(window, log);
  guardWriteBack(window, () => desk.home);
  guardDraft(window, { loses, onKept: () => leaving.stopped() });
  void desk.lastRun.startWith(async () => {
    await desk.recover(left);
    const opened = await openAtStart(desk, start);
    if (!opened && hidden) await openLast(desk);
  });
  reminders.start();
  const backing = setInterval(
    () => void desk.turns.inTurn(() => desk.keepBackup('interval')),
    backupEvery,
  );
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const again = isSecondStart(data);
    // Windows may log somebody on again: then nothing jumps to the front.
    if (again && wantsHidden(data.argv)) return;
    show();
    if (!again) return;
    if (wantsExample(data.argv)) {
      // As from its menu, which asks about what is under review.
      desk.parts.send('app:command', 'openExample');
      return;
    }
    desk.arrivals.put({
      files: filesIn(data.argv, data.folder, appPath),
      newFromNotice: wantsNewFromNotice(data.argv),
    });
    desk.parts.send('desktop:arrived', null);
  });
  app.on('will-quit', () => {
    reminders.stop();
    clearInterval(backing);
    endRun();
  });
}

/** Opens what a start of the program asks for; true when a plan was opened. */
async function openAtStart(desk: Desk, { argv, folder }: SecondStart): Promise<boolean> {
  const { plan: file, rest } = sortStart(filesIn(argv, folder, desk.parts.appPath));
  desk.arrivals.put({ ...rest, newFromNotice: wantsNewFromNotice(argv) });
  if (!file && !wantsExample(argv)) return false;
  const opened = await (file ? desk.open(file) : desk.openExample());
  if (!opened.ok) dialog.showErrorBox('打不开计划', wordProblem(opened.problem));
  return opened.ok && opened.value !== null;
}

/** Beside the clock, the plan of last time is what the reminders are about. When it cannot be opened, nobody is disturbed. */
async function openLast(desk: Desk): Promise<void> {
  const recent = desk.parts.settings.recentPaths();
  const missing = await missingOf(recent);
  const file = recent.find((each) => !missing.has(each));
  if (file) await desk.open(file);
}

function isSecondStart(data: unknown): data is SecondStart {
  return typeof data === 'object' && data !== null && 'argv' in data && 'folder' in data;
}
