// What a build has made: its scripts and style sheets, what each of them loads at once and later, and how many of its bytes
// come from which module, by its source map.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export type BundleFile = {
  /** Path in the folder of the build, with slashes. */
  file: string;
  /** Bytes. */
  raw: number;
  gzip: number;
  /** Files that are loaded before this one runs. */
  imports: readonly string[];
  /** Files that it loads when something asks for them. */
  later: readonly string[];
  /** Bytes by module; paths as in the checkout. */
  modules: ReadonlyMap<string, number>;
};

type SourceMap = { sources: string[]; mappings: string };

/** Every script and style sheet of a build by its path. */
export function readBundle(folder: string): Map<string, BundleFile> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => /\.(?:m?js|cjs|css)$/u.test(name))
    .sort();
  return new Map(names.map((name) => [name, readFile(folder, name)]));
}

function readFile(folder: string, file: string): BundleFile {
  const bytes = readFileSync(path.join(folder, file));
  const text = bytes.toString('utf8');
  const beside = (pattern: RegExp) =>
    [...text.matchAll(pattern)]
      .map(([, name = '']) => path.posix.join(path.posix.dirname(file), name))
      // Words in a text that look like an import name no file of the build.
      .filter((name) => existsSync(path.join(folder, name)));
  const map = path.join(folder, `${file}.map`);
  return {
    file,
    raw: bytes.length,
    gzip: gzipSync(bytes).length,
    imports: beside(/\b(?:from|import)\s*["']\.\/([^"'\n]+)["']/gu),
    later: beside(/\bimport\(\s*["'`]\.\/([^"'`\n]+)["'`]\s*\)/gu),
    modules: existsSync(map)
      ? bytesByModule(text, JSON.parse(readFileSync(map, 'utf8')) as SourceMap)
      : new Map(),
  };
}

/** A file and all that is loaded before it runs. */
export function loadedWith(
  files: ReadonlyMap<string, BundleFile>,
  first: string,
  found = new Set<string>(),
): Set<string> {
  const file = files.get(first);
  if (!file || found.has(first)) return found;
  found.add(first);
  for (const name of file.imports) loadedWith(files, name, found);
  return found;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const valueOf = new Map(Array.from(digits, (digit, value) => [digit, value]));

/** The numbers of one segment of a source map, in base 64 VLQ. */
function numbersIn(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const digit of segment) {
    const bits = valueOf.get(digit) ?? 0;
    value |= (bits & 31) << shift;
    if ((bits & 32) !== 0) {
      shift += 5;
    } else {
      numbers.push((value & 1) === 1 ? -(value >> 1) : value >> 1);
      value = 0;
      shift = 0;
    }
  }
  return numbers;
}

function bytesByModule(text: string, { sources, mappings }: SourceMap): Map<string, number> {
  const bytes = new Map<string, number>();
  const lines = text.split('\n');
  let source = 0;
  for (const [place, coded] of mappings.split(';').entries()) {
    const line = lines[place] ?? '';
    let column = 0;
    let from: { column: number; module: string } | null = null;
    const upTo = (end: number) => {
      if (!from) return;
      const size = Buffer.byteLength(line.slice(from.column, end));
      bytes.set(from.module, (bytes.get(from.module) ?? 0) + size);
    };
    for (const segment of coded.split(',')) {
      if (segment === '') continue;
      const [right = 0, step] = numbersIn(segment);
      column += right;
      upTo(column);
      source += step ?? 0;
      from = step === undefined ? null : { column, module: plainPath(sources[source] ?? '') };
    }
    upTo(line.length);
  }
  return bytes;
}

function plainPath(source: string): string {
  return source.replace(/^(?:\.\.?\/)+/u, '');
}
