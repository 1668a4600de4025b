// Tells whether out/ still matches the sources: one line for every file that takes part in a build, hashed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const sourceFolders = ['electron', 'renderer', 'shared'];
const sourceFiles = ['package.json', 'package-lock.json'];
/** Every build must end with these; a build that was cut short lacks one. */
const builtFiles = [
  'main/main.mjs',
  'main/planbook.ico',
  'preload/preload.cjs',
  'renderer/index.html',
  'licences.json',
];

/** Names, sizes and times of all sources as one hash. Times of folders are left out: editors touch them. */
export function fingerprintSources(root: string): string {
  const hash = createHash('sha256');
  const addFile = (file: string): void => {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${path.relative(root, file)}\t${size}\t${mtimeMs}\n`);
  };
  const addFolder = (folder: string): void => {
    const entries = readdirSync(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) addFolder(full);
      else if (entry.isFile()) addFile(full);
    }
  };
  for (const name of sourceFiles)
    if (existsSync(path.join(root, name))) addFile(path.join(root, name));
  for (const name of sourceFolders)
    if (existsSync(path.join(root, name))) addFolder(path.join(root, name));
  return hash.digest('hex');
}

/** Called after a complete build with the fingerprint taken before it, so that an edit made meanwhile is not missed. */
export function rememberBuild(root: string, fingerprint: string): void {
  writeFileSync(stampFile(root), fingerprint);
}

export function isBuildCurrent(root: string): boolean {
  if (!builtFiles.every((name) => existsSync(path.join(root, 'out', name)))) return false;
  if (!existsSync(stampFile(root))) return false;
  return readFileSync(stampFile(root), 'utf8') === fingerprintSources(root);
}

function stampFile(root: string): string {
  return path.join(root, 'out', '.sources');
}
