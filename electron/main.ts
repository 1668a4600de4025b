// The program: one instance, one window, one open plan.
import { app, dialog, session, type BrowserWindow } from 'electron';
import path from 'node:path';
import type { MenuCommand } from '#shared/ipc/calls.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { answerCalls } from './answerCalls.ts';
import { callHandlers } from './calls/handlers.ts';
import { planFileIn, wantsExample } from './commandLine.ts';
import { Desk } from './desk.ts';
import { machineDialogs } from './dialogs.ts';
import { lockContents, lockSession } from './lockdown.ts';
import { setMenu } from './menu.ts';
import { registerPageScheme, servePage } from './pageServer.ts';
import { planExtension } from './storage/openPlanFile.ts';
import { Settings } from './storage/settings.ts';
import { createWindow } from './window.ts';

/** Must equal `appId` in electron-builder.yml: Windows shows notifications only of a program it knows by this id. */
const appUserModelId = 'cn.planbook.app';

type SecondStart = { argv: string[]; folder: string };

app.setAppUserModelId(appUserModelId);
// Dates and the browser's own words are Chinese on any computer.
app.commandLine.appendSwitch('lang', 'zh-CN');
registerPageScheme();
const start: SecondStart = { argv: process.argv, folder: process.cwd() };
// Chromium reorders the arguments of a second start, so they travel beside them.
if (app.requestSingleInstanceLock(start)) {
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
  const settings = new Settings(userDataPath);
  lockSession(session.defaultSession);
  servePage(session.defaultSession, path.join(appPath, 'out', 'renderer'));

  let window: BrowserWindow;
  const desk = new Desk({
    version: app.getVersion(),
    appPath,
    userDataPath,
    settings,
    dialogs: machineDialogs(() => window),
    send(name, payload) {
      if (!window.isDestroyed()) window.webContents.send(name, payload);
    },
    planChanged(file) {
      window.setTitle(file ? `${path.basename(file, planExtension)} - 计划簿` : '计划簿');
      if (file) app.addRecentDocument(file);
    },
  });
  answerCalls(callHandlers(desk));
  setMenu((command: MenuCommand) => desk.parts.send('app:command', command));

  window = createWindow(appPath, settings);
  openAtStart(desk, start);
  app.on('second-instance', (_event, _argv, _folder, data) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    if (isSecondStart(data) && openAtStart(desk, data))
      desk.parts.send('plan:opened', desk.planState());
  });
  app.on('will-quit', () => desk.close());
}

/** Opens what a start of the program asks for; true when a plan was opened. */
function openAtStart(desk: Desk, { argv, folder }: SecondStart): boolean {
  const file = planFileIn(argv, folder);
  if (!file && !wantsExample(argv)) return false;
  const opened = file ? desk.open(file) : desk.openExample();
  if (!opened.ok) dialog.showErrorBox('打不开计划', wordProblem(opened.problem));
  return opened.ok;
}

function isSecondStart(data: unknown): data is SecondStart {
  return typeof data === 'object' && data !== null && 'argv' in data && 'folder' in data;
}
