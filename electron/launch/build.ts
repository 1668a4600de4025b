// `npm run build`: the page to out/renderer, the app and its reading process to out/main, the preload to out/preload, and the
// licences of what they hold.
import { rmSync } from 'node:fs';
import { build } from 'vite';
import { checkoutRoot, inCheckout } from './checkout.ts';
import { packageCollector, writeLicences } from './licences.ts';
import { fingerprintSources, rememberBuild } from './sources.ts';

/** Builds all parts; throws when one of them does not build. */
export async function buildApp(logLevel: 'info' | 'warn' = 'info'): Promise<void> {
  // Vite takes the mode for itself unless this is set; a React built for development is several times slower.
  process.env['NODE_ENV'] = 'production';
  const fingerprint = fingerprintSources(checkoutRoot);
  rmSync(inCheckout('out', '.sources'), { force: true });
  const { folders, plugin } = packageCollector();
  const page = inCheckout('renderer', 'vite.config.ts');
  await build({ configFile: page, logLevel, plugins: [plugin()] });
  for (const mode of ['main', 'preload']) {
    const configFile = inCheckout('electron', 'vite.config.ts');
    await build({ configFile, mode, logLevel, plugins: [plugin()] });
  }
  writeLicences(inCheckout('out'), folders);
  rememberBuild(checkoutRoot, fingerprint);
}

if (import.meta.main) {
  try {
    await buildApp();
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}
