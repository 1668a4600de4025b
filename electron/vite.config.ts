// Bundles the programs of the main side: `main` and the reading process beside it (ESM), and `preload` (one CommonJS file,
// because a sandboxed preload can be neither ESM nor split). Everything but Electron and Node's own modules is bundled,
// so that the package needs no node_modules. Run by electron/launch/build.ts, once for each mode.
import path from 'node:path';
import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

function leftOut(room: string, names: readonly string[]) {
  return names.map((name) => ({
    find: new RegExp(`^${name.replaceAll('.', '\\.')}$`, 'u'),
    replacement: path.join(root, 'electron', room, 'leftOut.ts'),
  }));
}

export default defineConfig(({ mode }) => {
  const preload = mode === 'preload';
  const input: Record<string, string> = preload
    ? { preload: path.join(root, 'electron/preload.ts') }
    : {
        main: path.join(root, 'electron/main.ts'),
        reading: path.join(root, 'electron/reading/process.ts'),
      };
  return {
    root,
    // The icon beside the clock is a file: Windows takes the size that it needs out of it.
    publicDir: preload ? false : path.join(root, 'electron/icon'),
    resolve: {
      // Exactly these names: parts of ExcelJS and of electron-store that the program has no use for.
      alias: [
        ...leftOut('excel', ['unzipper', 'fast-csv', 'tmp', 'saxes', 'archiver']),
        ...leftOut('storage', ['ajv/dist/2020.js', 'ajv-formats', 'semver']),
      ],
    },
    // Vite's ssr mode leaves Node's modules (node:sqlite among them) as imports; noExternal takes in all the rest.
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir: path.join(root, 'out', preload ? 'preload' : 'main'),
      emptyOutDir: true,
      copyPublicDir: !preload,
      sourcemap: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input,
        output: preload
          ? { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false }
          : { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  };
});
