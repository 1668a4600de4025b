// Bundles the page. Asset paths are relative, since the page is served from the app's own scheme, not from a web root.
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

export default defineConfig({
  root,
  base: './',
  plugins: [react()],
  // The main process replaces this mark with a fresh nonce in every page that it serves.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: path.resolve(root, '../out/renderer'),
    emptyOutDir: true,
    target: 'chrome156',
    sourcemap: true,
    // A script that fetches is refused by the page's policy; modules load on their own.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
  },
});
