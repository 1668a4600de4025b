// The licences of everything that the build takes in from elsewhere. Most of them ask for one thing: that their text goes along.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { Licence } from '#shared/ipc/aboutCalls.ts';

/** Every one lets a program be passed on with no more than its text. */
const allowed = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'Unlicense',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  // jszip: either will do. pako: both do.
  '(MIT OR GPL-3.0-or-later)',
  '(MIT AND Zlib)',
]);

const licenceFile = /^(?:licen[cs]e|notice|copying)(?:[.-].*)?$/iu;

/** The folders of the packages whose code came through to a bundle, filled while Vite builds with its `plugin`. */
export function packageCollector(): { folders: Set<string>; plugin: () => Plugin } {
  const folders = new Set<string>();
  const plugin = (): Plugin => ({
    name: 'planbook-licences',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = packageFolder(id);
          if (folder && renderedLength > 0) folders.add(folder);
        }
      }
    },
  });
  return { folders, plugin };
}

/** `…/node_modules/@scope/name` of a module in it, innermost first; a wrapper of the bundler's has a mark before its path. */
function packageFolder(id: string): string | undefined {
  return /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+)[\\/?]/u.exec(id)?.[1];
}

/**
 * What the packages in these folders ask to be passed on, by name.
 * @throws Error naming the package whose text is missing or whose licence nobody has looked at
 */
export function licencesOf(folders: Iterable<string>): Licence[] {
  const found = Array.from(folders, (folder): Licence => {
    const { name, version, license } = readDescription(folder);
    if (typeof license !== 'string' || !allowed.has(license)) {
      throw new Error(
        `${name} ${version}: its licence (${String(license)}) is not among the allowed`,
      );
    }
    const text = textIn(folder) ?? textInReadme(folder) ?? textOfSibling(folder, license);
    if (!text) throw new Error(`${name} ${version}: the text of its licence is missing`);
    return { name, version, licence: license, text };
  });
  const once = new Map(found.map((one) => [`${one.name} ${one.version}`, one]));
  return [...once.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

type Description = { name: string; version: string; license?: unknown };

function readDescription(folder: string): Description {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Description;
}

function textIn(folder: string): string | undefined {
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenceFile.test(entry.name))
    .map((entry) => readFileSync(path.join(folder, entry.name), 'utf8').trim());
  if (texts.length === 0) return undefined;
  // Of code that the package itself has taken over.
  const others = path.join(folder, 'licenses');
  if (existsSync(others)) {
    for (const name of readdirSync(others).sort()) {
      texts.push(readFileSync(path.join(others, name), 'utf8').trim());
    }
  }
  return texts.join('\n\n');
}

/** Old packages have the whole of it below a heading of their README. */
function textInReadme(folder: string): string | undefined {
  const readme = path.join(folder, 'README.md');
  if (!existsSync(readme)) return undefined;
  const text = /\n#+ licen[cs]e\s*\n([\s\S]*?)(?=\n#|$)/iu.exec(readFileSync(readme, 'utf8'))?.[1];
  return text && /permission/iu.test(text) ? text.trim() : undefined;
}

/** Of one project, one packet may lack what the others have. */
function textOfSibling(folder: string, licence: string): string | undefined {
  const scope = path.dirname(folder);
  if (!path.basename(scope).startsWith('@')) return undefined;
  for (const name of readdirSync(scope).sort()) {
    const sibling = path.join(scope, name);
    if (sibling === folder || readDescription(sibling).license !== licence) continue;
    const text = textIn(sibling);
    if (text) return text;
  }
  return undefined;
}

/** The same as a text for whoever looks into the folder of the installed program. */
export function licenceText(licences: readonly Licence[]): string {
  const head =
    '计划簿使用了下列开放源代码软件，谨致谢意。各软件的许可原文如下。\r\n' +
    'Electron、Chromium 的许可见同一文件夹的 LICENSE.electron.txt、LICENSES.chromium.html。\r\n';
  const parts = licences.map(
    ({ name, version, licence, text }) =>
      `${'='.repeat(78)}\r\n${name} ${version} (${licence})\r\n\r\n${text.replaceAll(/\r?\n/gu, '\r\n')}\r\n`,
  );
  // Notepad of older Windows takes a text without the mark for one in the computer's own code.
  return `\uFEFF${head}\r\n${parts.join('\r\n')}`;
}

/** Both forms into the folder of the build. */
export function writeLicences(out: string, folders: Iterable<string>): void {
  const licences = licencesOf(folders);
  writeFileSync(path.join(out, 'licences.json'), JSON.stringify(licences));
  writeFileSync(path.join(out, 'licences.txt'), licenceText(licences));
}
