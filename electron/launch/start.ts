// `npm start [-- 文件.planbook]`: opens Planbook from the checkout, on the bundled example plan unless a file is named; on
// the real Electron where that can be had, otherwise on the stand-in, so that a newcomer on a closed network sees the
// program too.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { findChromium, howToGetChromium } from './chromium.ts';
import { electronBinary } from './binary.ts';
import { checkoutRoot, inCheckout } from './checkout.ts';
import { installElectron } from './installElectron.ts';
import { isBuildCurrent } from './sources.ts';

async function main(words: readonly string[]): Promise<number> {
  if (!isBuildCurrent(checkoutRoot)) {
    console.log('Building …');
    const { buildApp } = await import('./build.ts');
    try {
      await buildApp('warn');
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return 1;
    }
  }
  const files = words.length > 0 ? words.map(absoluteFile) : ['--example'];
  const binary = electronBinary(checkoutRoot) ?? (await installElectron(checkoutRoot));
  if (binary !== undefined) return run(binary, [checkoutRoot, ...files], {});

  console.log(
    'The Electron binary is missing: it comes from GitHub, which this machine does not reach. ' +
      'With a mirror: ELECTRON_MIRROR=<address of the mirror> npx install-electron',
  );
  const hasDisplay = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  if (process.platform !== 'win32' && hasDisplay && findChromium(true) !== undefined) {
    console.log(
      'Opening the stand-in instead: the same program in a window of Chromium, without menu bar.',
    );
    return run(inCheckout('tests', 'standin', 'dist', 'electron'), [checkoutRoot, ...files], {
      STANDIN_HEADED: '1',
    });
  }
  explainTheWayOut(hasDisplay);
  return 1;
}

/** Plan files are named from where the person stands; npm starts us in the checkout. */
function absoluteFile(word: string): string {
  return word.startsWith('-') ? word : path.resolve(process.env['INIT_CWD'] ?? process.cwd(), word);
}

function explainTheWayOut(hasDisplay: boolean): void {
  if (hasDisplay && process.platform !== 'win32')
    console.error(`The stand-in needs Chromium: ${howToGetChromium}`);
  if (!hasDisplay) console.error('There is no display here, so no window can be opened.');
  console.error('The same work from the command line: npm run -s planbook -- --help');
  console.error(
    '无法打开窗口：请安装 Electron（可设置 ELECTRON_MIRROR 镜像），或改用命令行 npm run -s planbook -- --help。',
  );
}

function run(
  program: string,
  words: string[],
  environment: Record<string, string>,
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    child.on('error', (error) => {
      console.error(`${program} does not start: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal === null ? 0 : 1)));
    // Ctrl+C reaches the child from the terminal; only it decides when to go.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (signal === 'SIGTERM') child.kill(signal);
      });
    }
  });
}

process.exitCode = await main(process.argv.slice(2));
