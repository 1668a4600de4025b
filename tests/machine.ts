// What the tests need of the machine beside Node: looked for, installed where that can be done, and named where it cannot.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { hasWriter } from './excel/libreOffice.ts';
import { hasStrace } from './safety/trace.ts';
import { findChromium } from '#electron/launch/chromium.ts';

type Need = {
  /** What is looked for, in words. */
  what: string;
  isThere: () => boolean;
  /** Debian's packages that bring it. */
  packages: string[];
  /** What happens without it. */
  without: string;
};

export type Machine = { chromium: boolean; notes: string[] };

const needs: Need[] = [
  {
    what: 'Chromium',
    isThere: hasChromium,
    packages: ['chromium', 'chromium-headless-shell'],
    without: 'component and end-to-end tests count as failed',
  },
  {
    what: 'a Chinese font',
    isThere: hasChineseFont,
    packages: ['fonts-noto-cjk'],
    without: 'tests that measure Chinese text may fail',
  },
  {
    what: 'pdftotext and pdfinfo (poppler)',
    isThere: () => runs('pdftotext', ['-v']),
    packages: ['poppler-utils'],
    without: 'tests that read printed pages fail',
  },
  {
    what: 'LibreOffice Calc',
    isThere: () => runs('soffice', ['--version']),
    packages: ['libreoffice-calc-nogui'],
    without: 'tests that open our workbooks in it are skipped',
  },
  {
    what: 'LibreOffice Writer',
    isThere: hasWriter,
    packages: ['libreoffice-writer-nogui'],
    without: 'tests that compare what it shows of Word files are skipped',
  },
  {
    what: 'strace, allowed to look at programs',
    isThere: hasStrace,
    packages: ['strace'],
    without: 'simulated power cuts are skipped, and the calls of a journey are not counted',
  },
];

export function prepareMachine(): Machine {
  console.log(`Node ${process.versions.node} on ${process.platform} ${process.arch}`);
  const missing = needs.filter((need) => !need.isThere());
  if (missing.length > 0 && mayInstall()) install(missing.flatMap(({ packages }) => packages));
  const notes: string[] = [];
  for (const need of needs) {
    if (need.isThere()) {
      console.log(`found: ${need.what}`);
    } else {
      const packages = need.packages.join(' ');
      notes.push(
        `missing: ${need.what}; ${need.without}. On Debian: apt-get install -y ${packages}`,
      );
    }
  }
  for (const note of notes) console.log(note);
  return { chromium: hasChromium(), notes };
}

/** Component tests start the first, the stand-in either. */
function hasChromium(): boolean {
  const named = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  return existsSync(named) && findChromium(false) !== undefined;
}

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const { stdout, status } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

function runs(program: string, words: string[]): boolean {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0;
}

/** Only as root on a system with apt, and not when the person forbids it. */
function mayInstall(): boolean {
  if (process.env['PLANBOOK_NO_INSTALL'] === '1') return false;
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function install(packages: string[]): void {
  console.log(`Installing ${packages.join(' ')} …`);
  const aptGet = (words: string[]): boolean =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 900_000,
    }).status === 0;
  const order = ['-qq', 'install', '-y', '--no-install-recommends', ...packages];
  // A fresh system has no list of packages yet.
  if (aptGet(order)) return;
  if (aptGet(['-qq', 'update'])) aptGet(order);
}
