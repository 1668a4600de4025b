// The sizes of a build by part, and what is wrong with them: a part over its budget, one that loads what it must not, one that
// is not there, a file of the window that no part accounts for.
import { loadedWith, type BundleFile } from './bundleFiles.ts';
import type { Part } from './bundleParts.ts';

/** Bytes; `modules` by library or folder, the largest ones. */
export type Sizes = { raw: number; gzip: number; modules: Record<string, number> };
export type Row = Sizes & { name: string; files: ReadonlySet<string> };
/** What the repository keeps: sizes as they were recorded, and how far each may grow. */
export type Kept = Record<string, Sizes & { budget: { raw: number; gzip: number } }>;

const largest = 12;
/** How far a part may grow before somebody has to say that it is meant to: a share, and so many bytes. */
const room = { share: 1.05, bytes: 8000 };

export function tableOf(
  files: ReadonlyMap<string, BundleFile>,
  parts: readonly Part[],
): { rows: Row[]; faults: string[] } {
  const rows: Row[] = [];
  const faults: string[] = [];
  for (const part of parts) {
    const first = fileOf(files, part);
    if (first === null) {
      faults.push(`${part.name}: nothing of the build is ${String(part.at)}`);
      continue;
    }
    const there = new Set(
      rows.filter(({ name }) => part.after?.includes(name)).flatMap((row) => [...row.files]),
    );
    const own = [...loadedWith(files, first)].filter((name) => !there.has(name));
    const row = rowOf(part.name, own, files);
    rows.push(row);
    const { without } = part;
    const unwanted = own
      .flatMap((name) => [...(files.get(name)?.modules.keys() ?? [])])
      .filter((module) => without?.test(module));
    if (unwanted.length > 0)
      faults.push(`${part.name}: must not load ${unwanted.slice(0, 5).join(', ')}`);
  }
  const known = new Set(rows.flatMap((row) => [...row.files]));
  for (const name of files.keys())
    if (name.startsWith('renderer/') && !known.has(name))
      faults.push(`${name}: belongs to no part; add it to bundleParts.ts`);
  const all = (start: string) => [...files.keys()].filter((name) => name.startsWith(start));
  rows.push(rowOf('main: everything', all('main/'), files));
  rows.push(rowOf('window: everything', all('renderer/'), files));
  return { rows, faults };
}

function fileOf(files: ReadonlyMap<string, BundleFile>, { at }: Part): string | null {
  if (typeof at === 'string') return files.has(at) ? at : null;
  let best: { file: string; bytes: number } | null = null;
  for (const { file, modules } of files.values()) {
    if (at.test(file)) return file;
    let bytes = 0;
    for (const [module, size] of modules) if (at.test(module)) bytes += size;
    if (bytes > (best?.bytes ?? 0)) best = { file, bytes };
  }
  return best?.file ?? null;
}

function rowOf(
  name: string,
  names: readonly string[],
  files: ReadonlyMap<string, BundleFile>,
): Row {
  const own = names.flatMap((each) => files.get(each) ?? []);
  const modules = new Map<string, number>();
  for (const file of own)
    for (const [module, bytes] of file.modules) {
      const place = placeOf(module);
      modules.set(place, (modules.get(place) ?? 0) + bytes);
    }
  const sum = (of: 'raw' | 'gzip') => own.reduce((total, file) => total + file[of], 0);
  const sorted = [...modules].sort(([, one], [, other]) => other - one).slice(0, largest);
  return {
    name,
    files: new Set(names),
    raw: sum('raw'),
    gzip: sum('gzip'),
    modules: Object.fromEntries(sorted),
  };
}

/** The library or the folder that a module belongs to. */
function placeOf(module: string): string {
  const steps = module.split('/');
  const depth = steps[0] === 'node_modules' && steps[1]?.startsWith('@') ? 3 : 2;
  return steps.slice(0, depth).join('/');
}

/** One sentence for every part that is over its budget or has none, with what has grown in it. */
export function faultsOf(rows: readonly Row[], kept: Kept): string[] {
  return rows.flatMap((row) => {
    const before = kept[row.name];
    if (!before) return [`${row.name}: has no budget`];
    const over = (['raw', 'gzip'] as const).filter((of) => row[of] > before.budget[of]);
    if (over.length === 0) return [];
    const sizes = over
      .map((of) => `${of} ${kilobytes(row[of])} of ${kilobytes(before.budget[of])} kB`)
      .join(', ');
    return [`${row.name}: over its budget: ${sizes}; grown: ${growth(row, before)}`];
  });
}

function growth(row: Row, before: Sizes): string {
  return Object.entries(row.modules)
    .map(([module, bytes]) => ({ module, bytes, more: bytes - (before.modules[module] ?? 0) }))
    .filter(({ more }) => more > 0)
    .sort((one, other) => other.more - one.more)
    .slice(0, 5)
    .map(({ module, bytes, more }) => `${module} ${kilobytes(bytes)} kB (+${kilobytes(more)})`)
    .join(', ');
}

/** What is kept once somebody has said that these sizes are meant. */
export function keptFrom(rows: readonly Row[]): Kept {
  const budget = (bytes: number) => Math.ceil((bytes * room.share + room.bytes) / 1000) * 1000;
  return Object.fromEntries(
    rows.map(({ name, raw, gzip, modules }) => [
      name,
      { raw, gzip, budget: { raw: budget(raw), gzip: budget(gzip) }, modules },
    ]),
  );
}

const heading = ['part', 'raw', 'raw budget', 'gzip', 'gzip budget', 'largest'].join('\t');

/** A table of bytes, one part a line; the largest libraries and folders of each as `name=bytes`. */
export function writtenKept(kept: Kept): string {
  const lines = Object.entries(kept).map(([name, { raw, gzip, budget, modules }]) => {
    const parts = Object.entries(modules).map(([module, bytes]) => `${module}=${bytes}`);
    return [name, raw, budget.raw, gzip, budget.gzip, parts.join(' ')].join('\t');
  });
  return `${[heading, ...lines].join('\n')}\n`;
}

export function readKept(text: string): Kept {
  const lines = text.trimEnd().split('\n').slice(1);
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', raw, rawBudget, gzip, gzipBudget, modules = ''] = line.split('\t');
      const sizes = modules
        .split(' ')
        .filter((each) => each !== '')
        .map((each) => {
          const end = each.lastIndexOf('=');
          return [each.slice(0, end), Number(each.slice(end + 1))];
        });
      return [
        name,
        {
          raw: Number(raw),
          gzip: Number(gzip),
          budget: { raw: Number(rawBudget), gzip: Number(gzipBudget) },
          modules: Object.fromEntries(sizes) as Record<string, number>,
        },
      ];
    }),
  );
}

/** For the terminal, in kB. */
export function printed(rows: readonly Row[], kept: Kept): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const lines = rows.map(({ name, raw, gzip, files }) => {
    const budget = kept[name]?.budget;
    const figures = [raw, budget?.raw, gzip, budget?.gzip].map((bytes) =>
      (bytes === undefined ? '–' : kilobytes(bytes)).padStart(9),
    );
    return `${name.padEnd(width)}${figures.join('')}${String(files.size).padStart(7)}`;
  });
  const head = ['raw', 'budget', 'gzip', 'budget'].map((word) => word.padStart(9)).join('');
  return [`${'kB'.padEnd(width)}${head}${'files'.padStart(7)}`, ...lines].join('\n');
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
