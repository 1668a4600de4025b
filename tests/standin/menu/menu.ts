// Menu and MenuItem: a model that tests click by id and that pages reach through their keys; nothing is drawn.
import { EventEmitter } from 'node:events';
import type {
  BaseWindow,
  Menu,
  MenuItem,
  MenuItemConstructorOptions,
  PopupOptions,
  WebContents,
} from 'electron';
import type { Faithful } from '../guard.ts';
import { record } from '../record.ts';
import { focus, windows } from '../registry.ts';
import type { StandinWindow } from '../windows/browserWindow.ts';
import { normalAccelerator } from './accelerators.ts';
import { setApplicationAccelerators } from './applicationAccelerators.ts';
import { roleAction } from './roles.ts';

let lastCommandId = 0;
let applicationMenu: StandinMenu | null = null;

export class StandinMenuItem {
  id: string;
  label: string;
  type: MenuItem['type'];
  role: MenuItemConstructorOptions['role'];
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  accelerator: MenuItem['accelerator'];
  registerAccelerator: boolean;
  sublabel: string;
  toolTip: string;
  commandId: number;
  submenu: StandinMenu | undefined;
  menu: StandinMenu | undefined;
  private readonly onClick: MenuItemConstructorOptions['click'];

  constructor(options: MenuItemConstructorOptions) {
    const role = roleAction(options.role);
    lastCommandId += 1;
    this.commandId = lastCommandId;
    this.id = options.id ?? '';
    this.role = options.role;
    this.label = options.label ?? role?.label ?? '';
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal');
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.accelerator = options.accelerator ?? role?.accelerator ?? null;
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.sublabel = options.sublabel ?? '';
    this.toolTip = options.toolTip ?? '';
    this.onClick = options.click;
    this.submenu = submenuOf(options.submenu);
  }

  /** As Electron's own: the app's handler gets (item, window, event). */
  click(event?: object, window?: BaseWindow, _contents?: WebContents): void {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.choose();
    const target = (window as unknown as StandinWindow | undefined) ?? focus.window;
    if (this.onClick) {
      this.onClick(this as unknown as MenuItem, target as unknown as BaseWindow, event ?? {});
    } else {
      roleAction(this.role)?.run(target);
    }
  }

  /** Radio items between two separators are one group. */
  private choose(): void {
    const items = this.menu?.items ?? [];
    const own = items.indexOf(this);
    const starts = items.findLastIndex((item, index) => index < own && item.type !== 'radio') + 1;
    const after = items.findIndex((item, index) => index > own && item.type !== 'radio');
    for (const item of items.slice(starts, after < 0 ? undefined : after))
      item.checked = item === this;
  }
}

function submenuOf(submenu: MenuItemConstructorOptions['submenu']): StandinMenu | undefined {
  if (submenu === undefined) return undefined;
  if (Array.isArray(submenu)) return StandinMenu.buildFromTemplate(submenu);
  return submenu as unknown as StandinMenu;
}

export class StandinMenu extends EventEmitter {
  items: StandinMenuItem[] = [];

  static buildFromTemplate(template: (MenuItemConstructorOptions | MenuItem)[]): StandinMenu {
    if (!Array.isArray(template)) {
      throw new TypeError('Invalid template for Menu: Menu template must be an array');
    }
    const menu = new StandinMenu();
    for (const entry of template) {
      menu.append(
        entry instanceof StandinMenuItem
          ? entry
          : new StandinMenuItem(entry as MenuItemConstructorOptions),
      );
    }
    return menu;
  }
  static setApplicationMenu(menu: StandinMenu | null): void {
    applicationMenu = menu;
    const list = menu ? menu.ownAccelerators() : [];
    setApplicationAccelerators(list);
    for (const window of windows.values()) {
      window.ownContents.ownPage.deliver({ t: 'accelerators', list });
    }
  }
  static getApplicationMenu(): StandinMenu | null {
    return applicationMenu;
  }

  append(item: StandinMenuItem): void {
    this.insert(this.items.length, item);
  }
  insert(position: number, item: StandinMenuItem): void {
    this.items.splice(position, 0, item);
    item.menu = this;
  }
  getMenuItemById(id: string): StandinMenuItem | null {
    return this.ownFind((item) => item.id === id);
  }
  popup(options: PopupOptions = {}): void {
    this.emit('menu-will-show', {});
    record.dialogs.push({ kind: 'popup', options: this });
    options.callback?.();
  }
  closePopup(): void {
    this.emit('menu-will-close', {});
  }

  ownFind(wanted: (item: StandinMenuItem) => boolean): StandinMenuItem | null {
    for (const item of this.items) {
      const found = wanted(item) ? item : item.submenu?.ownFind(wanted);
      if (found) return found;
    }
    return null;
  }
  ownAccelerators(): string[] {
    return this.items.flatMap((item) => [
      ...(item.accelerator && item.registerAccelerator
        ? [normalAccelerator(item.accelerator)]
        : []),
      ...(item.submenu?.ownAccelerators() ?? []),
    ]);
  }
}

// `role` differs within Electron itself: options know roles that the item's own type lacks.
type Unlinked = 'role' | 'menu' | 'submenu' | 'items' | 'append' | 'insert' | 'getMenuItemById';
export const faithfulMenu: [
  Faithful<Omit<StandinMenu, Unlinked>, Menu>,
  Faithful<Omit<StandinMenuItem, Unlinked>, MenuItem>,
] = [true, true];

/** A key that a page passed on. A disabled item swallows its key, as in Electron. */
export function pressAccelerator(accelerator: string, window: StandinWindow): void {
  const item = applicationMenu?.ownFind(
    ({ accelerator: own, visible, registerAccelerator }) =>
      own !== null && visible && registerAccelerator && normalAccelerator(own) === accelerator,
  );
  item?.click({ triggeredByAccelerator: true }, window as unknown as BaseWindow);
}
