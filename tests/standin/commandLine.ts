// Reads the command line as Electron does: its own options first, then the app, then what the app gets to see.

export type CommandLine = {
  /** Scripts of -r, to be loaded before the app: Playwright's loader comes this way. */
  preloads: string[];
  /** Port of --inspect, if it was given. */
  inspectPort: number | undefined;
  /** Chromium switches by name; '' for a switch without a value. */
  switches: Map<string, string>;
  /** The app's folder or script; '.' if none was named. */
  target: string;
  /** process.argv without its first entry, as the app's main process sees it. */
  visible: string[];
};

/** `args` are the words after the executable. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const preloads: string[] = [];
  const switches = new Map<string, string>();
  const visible: string[] = [];
  let inspectPort: number | undefined;
  let target: string | undefined;
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    const option = /^--([^=]+)(?:=(.*))?$/su.exec(word);
    if (target === undefined && (word === '-r' || word === '--require')) {
      index += 1;
      preloads.push(args[index] ?? '');
      continue;
    }
    visible.push(word);
    if (option?.[1] === 'inspect' || option?.[1] === 'inspect-brk') {
      inspectPort = Number(option[2] ?? 9229);
    } else if (option?.[1] !== undefined) {
      switches.set(option[1], option[2] ?? '');
    } else if (target === undefined && !word.startsWith('-')) {
      target = word;
    }
  }
  return { preloads, inspectPort, switches, target: target ?? '.', visible };
}
