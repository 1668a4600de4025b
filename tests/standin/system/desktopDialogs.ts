// Dialogs for a person who looks at the headed stand-in: `zenity`, where the desktop has it.
import { execFile, spawnSync } from 'node:child_process';
import type { FileFilter, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { DialogAnswers, DialogKind } from '../record.ts';

type Options = OpenDialogOptions & SaveDialogOptions & Partial<MessageBoxOptions>;

let isThere: boolean | undefined;

export function canAskOnDesktop(): boolean {
  isThere ??= spawnSync('zenity', ['--version'], { stdio: 'ignore' }).status === 0;
  return isThere;
}

export async function askOnDesktop<Kind extends DialogKind>(
  kind: Kind,
  given: OpenDialogOptions | SaveDialogOptions | MessageBoxOptions,
): Promise<DialogAnswers[Kind]> {
  const options = given as Options;
  const answers: { [Each in DialogKind]: () => Promise<DialogAnswers[Each]> } = {
    async showOpenDialog() {
      const several = options.properties?.includes('multiSelections')
        ? ['--multiple', '--separator=\n']
        : [];
      const folder = options.properties?.includes('openDirectory') ? ['--directory'] : [];
      const { text } = await zenity([
        '--file-selection',
        ...several,
        ...folder,
        ...fileWords(options),
      ]);
      const filePaths = text.split('\n').filter((line) => line !== '');
      return { canceled: filePaths.length === 0, filePaths };
    },
    async showSaveDialog() {
      const { text } = await zenity(['--file-selection', '--save', ...fileWords(options)]);
      return { canceled: text === '', filePath: text };
    },
    async showMessageBox() {
      const buttons = options.buttons ?? ['OK'];
      const words = [options.message ?? '', options.detail ?? ''].filter(Boolean).join('\n\n');
      const { text } = await zenity([
        '--question',
        '--no-markup',
        '--switch',
        `--title=${options.title ?? ''}`,
        `--text=${words}`,
        ...buttons.map((button) => `--extra-button=${button}`),
      ]);
      const response = buttons.indexOf(text);
      return {
        response: response < 0 ? (options.cancelId ?? 0) : response,
        checkboxChecked: false,
      };
    },
  };
  return answers[kind]();
}

function fileWords(options: Options): string[] {
  return [
    `--title=${options.title ?? ''}`,
    ...(options.defaultPath === undefined ? [] : [`--filename=${options.defaultPath}`]),
    ...(options.filters ?? []).map(filterWord),
  ];
}

function filterWord({ name, extensions }: FileFilter): string {
  return `--file-filter=${name} | ${extensions.map((extension) => `*.${extension}`).join(' ')}`;
}

function zenity(args: string[]): Promise<{ text: string }> {
  return new Promise((resolve) => {
    execFile('zenity', args, { encoding: 'utf8' }, (_error, stdout) => {
      resolve({ text: stdout.replace(/\n$/u, '') });
    });
  });
}
