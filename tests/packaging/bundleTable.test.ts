// The table of bundle sizes says no when it has to: on a small program, really built, that is then made worse.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { loadedWith, readBundle, type BundleFile } from './bundleFiles.ts';
import { parts as ownParts, type Part } from './bundleParts.ts';
import { faultsOf, keptFrom, readKept, tableOf, writtenKept } from './bundleTable.ts';

const text = (name: string, letters: number) =>
  `export const ${name} = '${'计'.repeat(letters)}' + globalThis.${name};\n`;

const sources = {
  'entry.js':
    "import { small } from './small.js';\nconsole.log(small);\nglobalThis.open = () => import('./page.js');\n",
  'small.js': text('small', 100),
  'page.js':
    "import { small } from './small.js';\nimport { large } from './lib/large.js';\nexport const shown = small + large;\n",
  'lib/large.js': text('large', 20_000),
};

const parts: Part[] = [
  { name: 'start', at: /entry\.js$/u, without: /large\.js$/u },
  { name: 'page', at: /page\.js$/u, after: ['start'] },
];

async function built(changed: Record<string, string> = {}): Promise<Map<string, BundleFile>> {
  const folder = temporaryFolder();
  for (const [name, source] of Object.entries({ ...sources, ...changed })) {
    mkdirSync(path.dirname(path.join(folder, 'source', name)), { recursive: true });
    writeFileSync(path.join(folder, 'source', name), source);
  }
  await build({
    configFile: false,
    root: path.join(folder, 'source'),
    logLevel: 'silent',
    build: {
      outDir: path.join(folder, 'out', 'renderer'),
      sourcemap: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: path.join(folder, 'source', 'entry.js') },
    },
  });
  return readBundle(path.join(folder, 'out'));
}

it('knows what is loaded at once and what later, and whose bytes they are', async () => {
  const files = await built();
  const { rows, faults } = tableOf(files, parts);
  expect(faults).toEqual([]);
  const [start, page] = rows;
  expect(start?.raw).toBeLessThan(5000);
  expect(page?.raw).toBeGreaterThan(60_000);
  const [[largest, bytes] = ['', 0]] = Object.entries(page?.modules ?? {});
  expect(largest).toMatch(/lib\/large\.js$|lib$|large/u);
  expect(bytes).toBeGreaterThan(60_000);
  const entry = [...files.values()].find(({ later }) => later.length > 0);
  expect(loadedWith(files, entry?.file ?? '').size).toBe(1);
});

it('is content with the build that was recorded, and with a little growth', async () => {
  const files = await built();
  const kept = readKept(writtenKept(keptFrom(tableOf(files, parts).rows)));
  expect(kept).toEqual(keptFrom(tableOf(files, parts).rows));
  expect(faultsOf(tableOf(files, parts).rows, kept)).toEqual([]);
  const grown = await built({ 'small.js': text('small', 1000) });
  expect(faultsOf(tableOf(grown, parts).rows, kept)).toEqual([]);
});

it('names the part that has grown past its budget, and what has grown in it', async () => {
  const files = await built();
  const kept = keptFrom(tableOf(files, parts).rows);
  const grown = await built({ 'small.js': text('small', 6000) });
  const faults = faultsOf(tableOf(grown, parts).rows, kept);
  expect(faults).toHaveLength(2);
  expect(faults[0]).toMatch(
    /^start: over its budget: raw [\d.]+ of [\d.]+ kB; grown: .*small.*\+17/u,
  );
  expect(faults[1]).toMatch(/^window: everything: over its budget/u);
});

it('says when the start loads what belongs to a page, and when a file belongs to no part', async () => {
  const files = await built();
  const early = await built({
    'entry.js': `import { large } from './lib/large.js';\nconsole.log(large);\n${sources['entry.js']}`,
  });
  expect(tableOf(early, parts).faults).toEqual([
    expect.stringMatching(/^start: must not load .*large\.js$/u),
  ]);
  const another = await built({
    'entry.js': `globalThis.more = () => import('./lib/large.js');\n${sources['entry.js']}`,
  });
  const unknown = parts.filter(({ name }) => name === 'start');
  expect(tableOf(another, unknown).faults.join('\n')).toMatch(
    /^renderer\/assets\/page-.*belongs to no part/mu,
  );
  expect(tableOf(files, [...parts, { name: 'gone', at: /gone\.js$/u }]).faults).toEqual([
    'gone: nothing of the build is /gone\\.js$/u',
  ]);
  expect(faultsOf(tableOf(files, parts).rows, {})).toContain('start: has no budget');
});

it('holds Excel, Word and charts out of every start', () => {
  const held = ownParts.filter(({ without }) => without).map(({ name }) => name);
  expect(held).toEqual([
    'main: start',
    'main: reading process, start',
    'main: command flags',
    'window: start',
    'window: plan',
  ]);
});
