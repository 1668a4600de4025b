// What a test can look at and answer beforehand: `electronApp.evaluate(() => globalThis.__standin)`. Real Electron has
// no such object, so a test that needs it asks launchPlanbook's `engine` first.
import type {
  Menu,
  MessageBoxReturnValue,
  OpenDialogReturnValue,
  SaveDialogReturnValue,
  WebContentsPrintOptions,
} from 'electron';

export type DialogAnswers = {
  showOpenDialog: OpenDialogReturnValue;
  showSaveDialog: SaveDialogReturnValue;
  showMessageBox: MessageBoxReturnValue;
};
export type DialogKind = keyof DialogAnswers;
export type PlannedAnswer = {
  [Kind in DialogKind]: { kind: Kind; answer: DialogAnswers[Kind] };
}[DialogKind];

export type StandinRecord = {
  /** Answers for the dialogs to come; each is used once, the first of its kind first. */
  dialogAnswers: PlannedAnswer[];
  /** Dialogs that were asked, with the answer that they got. */
  dialogs: { kind: DialogKind | 'showErrorBox' | 'popup'; options: object; answer?: unknown }[];
  /** Shown notifications, in order; `emit('click')` on one is a click. */
  notifications: { title: string; body: string; emit: (event: string) => boolean }[];
  /** What was handed to the system. */
  opened: { how: 'openPath' | 'openExternal' | 'showItemInFolder' | 'trashItem'; what: string }[];
  /** Printing goes to a PDF, kept here. */
  prints: { options: WebContentsPrintOptions; pdf: Uint8Array }[];
  /** window.open and target=_blank, with what the app decided. */
  popups: { url: string; action: 'allow' | 'deny' }[];
  /** Requests that did not leave: refused by the app or meant for a network. */
  blocked: string[];
  recentDocuments: string[];
  /** The last jump list; null after it was cleared. */
  jumpList: unknown;
  appUserModelId: string | undefined;
  /** Icons beside the clock that are there. `emit('click')` on one is a click; `menu` is what a right click shows. */
  trays: {
    toolTip: string;
    menu: Menu | null;
    emit: (event: string) => boolean;
  }[];
  /** Icons laid over the window's in the task bar, the last one last: a PNG in base64, null where it was taken away. */
  overlays: { png: string | null; description: string }[];
  /** Chromium's process id, for tests of starting and stopping. */
  chromiumPid: number | undefined;
};

export const record: StandinRecord = {
  dialogAnswers: [],
  dialogs: [],
  notifications: [],
  opened: [],
  prints: [],
  popups: [],
  blocked: [],
  recentDocuments: [],
  jumpList: undefined,
  appUserModelId: undefined,
  trays: [],
  overlays: [],
  chromiumPid: undefined,
};

declare global {
  var __standin: StandinRecord | undefined;
}
globalThis.__standin = record;
