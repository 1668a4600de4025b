// dialog: answered by the test, through globalThis.__standin.dialogAnswers or by replacing a method, as with real Electron.
// Headed, with nobody to answer, the desktop's own dialogs are used where `zenity` is installed.
import type { Dialog, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { bootFacts } from '../bootFacts.ts';
import { standFor } from '../guard.ts';
import { record, type DialogAnswers, type DialogKind } from '../record.ts';
import { askOnDesktop, canAskOnDesktop } from './desktopDialogs.ts';

/** Electron's dialogs take (window, options) or (options). */
function optionsOf(args: readonly unknown[]): unknown {
  return args.length > 1 ? args[1] : args[0];
}

async function ask<Kind extends DialogKind>(
  kind: Kind,
  options: OpenDialogOptions | SaveDialogOptions | MessageBoxOptions,
  refusal: DialogAnswers[Kind],
): Promise<DialogAnswers[Kind]> {
  const index = record.dialogAnswers.findIndex((planned) => planned.kind === kind);
  const planned = index < 0 ? undefined : record.dialogAnswers.splice(index, 1)[0]?.answer;
  let answer = planned as DialogAnswers[Kind] | undefined;
  if (answer === undefined && bootFacts.headed && canAskOnDesktop()) {
    answer = await askOnDesktop(kind, options);
  }
  if (answer === undefined) {
    console.error(`stand-in: nobody answers dialog.${kind}, so it counts as cancelled:`, options);
  }
  const given = answer ?? refusal;
  record.dialogs.push({ kind, options, answer: given });
  return given;
}

export const dialog = standFor<Dialog>('dialog')({
  showOpenDialog: (...args: unknown[]) =>
    ask('showOpenDialog', optionsOf(args) as OpenDialogOptions, { canceled: true, filePaths: [] }),
  showSaveDialog: (...args: unknown[]) =>
    ask('showSaveDialog', optionsOf(args) as SaveDialogOptions, { canceled: true, filePath: '' }),
  showMessageBox: (...args: unknown[]) => {
    const options = optionsOf(args) as MessageBoxOptions;
    const refusal = { response: options.cancelId ?? 0, checkboxChecked: false };
    return ask('showMessageBox', options, refusal);
  },
  showErrorBox(title: string, content: string) {
    record.dialogs.push({ kind: 'showErrorBox', options: { title, content } });
    console.error(`[error box] ${title}: ${content}`);
  },
});
