// The fixture's main process: a small app with the habits of the real one.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  app,
  BrowserWindow,
  Menu,
  net,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
  ipcMain,
  nativeTheme,
  dialog,
} from 'electron';

const folder = app.getAppPath();
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
if (!app.requestSingleInstanceLock({ argv: process.argv.slice(1) })) {
  console.log('second instance: quitting');
  app.exit(0);
}
app.setAppUserModelId('cn.planbook.fixture');

let main;
let mayClose = true;

function createWindow(hash = '') {
  const window = new BrowserWindow({
    width: 1000,
    height: 700,
    show: false,
    title: '起始标题',
    webPreferences: { preload: path.join(folder, 'preload.cjs'), sandbox: true },
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    if (!mayClose) event.preventDefault();
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    void shell.openExternal(url);
    return { action: 'deny' };
  });
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  void window.loadURL(`app://fixture/index.html${hash}`);
  return window;
}

ipcMain.handle('who-asks', (event) => ({ url: event.senderFrame?.url, id: event.sender.id }));
ipcMain.handle('echo', (_event, value) => value);
ipcMain.handle('slow', async (_event, value, milliseconds) => {
  await new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
  return value;
});
ipcMain.handle('fail', () => {
  throw new RangeError('库存不足');
});
ipcMain.handle('save-pdf', async (event) => {
  const window = BrowserWindow.fromWebContents(event.sender);
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: '一览.pdf' });
  if (canceled) return null;
  const pdf = await event.sender.printToPDF({
    pageSize: 'A4',
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate:
      '<div style="font-size:9px">第<span class="pageNumber"></span>页共<span class="totalPages"></span>页</div>',
  });
  const { writeFile } = await import('node:fs/promises');
  await writeFile(filePath, pdf);
  return filePath;
});
ipcMain.handle('sum', (_event, upTo) => {
  const child = utilityProcess.fork(path.join(folder, 'worker.mjs'), ['--tag=1']);
  return new Promise((resolve) => {
    child.once('message', (message) => {
      child.kill();
      resolve(message);
    });
    child.postMessage({ upTo, bytes: new Uint8Array([1]) });
  });
});
ipcMain.handle('secret', (_event, text) =>
  safeStorage.decryptString(safeStorage.encryptString(text)),
);
ipcMain.handle('notify', (_event, body) => {
  const notification = new Notification({ title: '提醒', body });
  notification.on('click', () => main.webContents.send('pushed', { clicked: body }));
  notification.show();
});
ipcMain.handle('new-window', () => {
  createWindow('#/second');
});
ipcMain.on('may-close', (_event, value) => {
  mayClose = value;
});
powerMonitor.on('resume', () => {
  const value = { kind: 'resume', at: new Date(1000), bytes: new Uint8Array([9]) };
  main.webContents.send('pushed', value);
});
app.on('second-instance', (_event, _argv, _cwd, data) =>
  main.webContents.send('pushed', { second: data }),
);
app.on('window-all-closed', () => app.quit());
app.on('will-quit', () => console.log('will-quit'));

// At the top level, as an ESM main file may do.
await app.whenReady();
session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
  answer({ cancel: !/^(?:app|data|blob):/.test(details.url) });
});
protocol.handle('app', async (request) => {
  const { pathname, host } = new URL(request.url);
  if (pathname === '/api/echo') {
    return Response.json({ method: request.method, body: await request.text(), host });
  }
  const file = path.join(folder, pathname);
  if (pathname !== '/index.html') return net.fetch(pathToFileURL(file).href);
  const policy = "default-src 'none'; script-src 'self'; style-src 'self' app:; connect-src 'self'";
  return new Response(await readFile(file), {
    headers: { 'content-type': 'text/html', 'content-security-policy': policy },
  });
});
Menu.setApplicationMenu(
  Menu.buildFromTemplate([
    {
      label: '文件',
      submenu: [
        {
          id: 'new',
          label: '新建',
          accelerator: 'CmdOrCtrl+N',
          click: (_item, window) => window?.webContents.send('pushed', { menu: 'new' }),
        },
        {
          id: 'dark',
          label: '深色',
          type: 'checkbox',
          click: (item) => {
            nativeTheme.themeSource = item.checked ? 'dark' : 'light';
          },
        },
        { role: 'quit' },
      ],
    },
  ]),
);
main = createWindow();
console.log('the fixture is ready');
