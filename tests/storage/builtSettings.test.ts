// Settings as the built program keeps them, without what electron-store carries along for schemas and migrations.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { build } from 'vite';
import { checkoutRoot } from '#electron/launch/checkout.ts';
import { temporaryFolder } from '#tests/temporary.ts';

const electron = path.join(checkoutRoot, 'electron');

/** Builds a module as the main process is built and runs it in Node beside an Electron that knows nothing; what it prints. */
async function runBuilt(source: string): Promise<string> {
  const folder = temporaryFolder();
  const entry = path.join(folder, 'entry.ts');
  writeFileSync(entry, source);
  await build({
    configFile: path.join(electron, 'vite.config.ts'),
    mode: 'main',
    logLevel: 'silent',
    build: {
      outDir: path.join(folder, 'out'),
      copyPublicDir: false,
      rolldownOptions: { input: { entry } },
    },
  });
  const stub = path.join(folder, 'node_modules', 'electron');
  mkdirSync(stub, { recursive: true });
  writeFileSync(path.join(stub, 'index.js'), 'module.exports = {};');
  const out = path.join(folder, 'out');
  const modules = readdirSync(out).filter((file) => file.endsWith('.mjs'));
  const code = modules.map((file) => readFileSync(path.join(out, file), 'utf8')).join('\n');
  expect(code).toMatch(/node_modules\/conf\//u);
  expect(code).not.toMatch(/node_modules\/(?:ajv|semver|fast-uri)\//u);
  return execFileSync(process.execPath, [path.join(out, 'entry.mjs'), folder], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

const settings = JSON.stringify(path.join(electron, 'storage', 'settings.ts'));

it('are written, read again, and started anew where the file is damaged', async () => {
  const told = await runBuilt(`
    import { writeFileSync } from 'node:fs';
    import { Settings } from ${settings};
    const folder = process.argv[2] ?? '';
    const first = new Settings(folder);
    first.addRecent('/计划/甲.planbook');
    first.setTheme('dark');
    const again = new Settings(folder);
    const read = [again.recent().map(({ name }) => name), again.theme, again.trouble];
    writeFileSync(folder + '/settings.json', '{"theme":');
    const anew = new Settings(folder);
    console.log(JSON.stringify([...read, anew.theme, anew.trouble]));`);
  expect(JSON.parse(told)).toEqual([['甲'], 'dark', null, 'system', 'damaged']);
});

it.each([
  'schema: { a: { type: "string" } }',
  'migrations: { "1.0.0": () => {} }, projectVersion: "2.0.0"',
])('would say so if they had %s', async (option) => {
  const store = JSON.stringify(path.join(checkoutRoot, 'node_modules/electron-store/index.js'));
  const told = await runBuilt(`
      import Store from ${store};
      try {
        new Store({ cwd: process.argv[2], ${option} } as object);
        console.log('made');
      } catch (error) {
        console.log(String(error));
      }`);
  expect(told).toContain('left out of the program');
});
