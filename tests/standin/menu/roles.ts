// What menu items with a role do. Keys of the editing roles stay with Chromium, which knows them already.
import type { MenuItemConstructorOptions } from 'electron';
import { app } from '../app.ts';
import type { StandinWindow } from '../windows/browserWindow.ts';

type RoleAction = {
  label: string;
  accelerator?: string;
  run: (window: StandinWindow | undefined) => void;
};

function editing(
  label: string,
  command: 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'delete' | 'selectAll',
): RoleAction {
  return { label, run: (window) => window?.ownContents[command]() };
}

function zoomBy(step: number): RoleAction['run'] {
  return (window) => {
    const contents = window?.ownContents;
    contents?.setZoomLevel(step === 0 ? 0 : contents.getZoomLevel() + step);
  };
}

const actions: Record<string, RoleAction> = {
  undo: editing('Undo', 'undo'),
  redo: editing('Redo', 'redo'),
  cut: editing('Cut', 'cut'),
  copy: editing('Copy', 'copy'),
  paste: editing('Paste', 'paste'),
  delete: editing('Delete', 'delete'),
  selectall: editing('Select All', 'selectAll'),
  quit: { label: 'Quit', accelerator: 'CmdOrCtrl+Q', run: () => app.quit() },
  close: { label: 'Close Window', accelerator: 'CmdOrCtrl+W', run: (window) => window?.close() },
  minimize: { label: 'Minimize', run: (window) => window?.minimize() },
  reload: {
    label: 'Reload',
    accelerator: 'CmdOrCtrl+R',
    run: (window) => window?.ownContents.reload(),
  },
  forcereload: { label: 'Force Reload', run: (window) => window?.ownContents.reload() },
  toggledevtools: { label: 'Toggle Developer Tools', run: () => undefined },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: 'F11',
    run: (window) => window?.setFullScreen(!window.isFullScreen()),
  },
  zoomin: { label: 'Zoom In', accelerator: 'CmdOrCtrl+Plus', run: zoomBy(0.5) },
  zoomout: { label: 'Zoom Out', accelerator: 'CmdOrCtrl+-', run: zoomBy(-0.5) },
  resetzoom: { label: 'Actual Size', accelerator: 'CmdOrCtrl+0', run: zoomBy(0) },
  about: { label: 'About', run: () => undefined },
};

export function roleAction(role: MenuItemConstructorOptions['role']): RoleAction | undefined {
  return role === undefined ? undefined : actions[role.toLowerCase()];
}
