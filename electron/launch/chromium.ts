// Which Chromium there is on this machine.
import { existsSync } from 'node:fs';

const headlessOnly = [
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/bin/chromium-headless-shell',
];
const full = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of an executable, or undefined. STANDIN_CHROMIUM names another one. */
export function findChromium(headed: boolean): string | undefined {
  const named = process.env['STANDIN_CHROMIUM'];
  const candidates = [...(named ? [named] : []), ...(headed ? [] : headlessOnly), ...full];
  return candidates.find((file) => existsSync(file));
}

export const howToGetChromium: string =
  'no Chromium found. On Debian or Ubuntu: apt-get install -y chromium chromium-headless-shell; ' +
  'elsewhere set STANDIN_CHROMIUM to the path of a Chromium or Chrome.';
