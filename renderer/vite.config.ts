// Bundles the page. Asset paths are relative, since the page is served from the app's own scheme, not from a web root.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  // The main process replaces this mark with a fresh nonce in every page that it serves.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome156',
    sourcemap: true,
    // A script that fetches is refused by the page's policy; modules load on their own.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      output: {
        // The whole list of those who share a file would be its name.
        chunkFileNames: ({ name }) =>
          `assets/${name.startsWith('shared') ? 'shared' : '[name]'}-[hash].js`,
        // One file each for the start, for the window of a plan and for its sheets; few for what several pages share:
        // every file is asked for on its own.
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 3 },
            // With all that they are made of: whoever opens a page has these two before it.
            { name: 'plan', test: /renderer[\\/]window[\\/]PlanWindow\.tsx$/, priority: 2 },
            { name: 'sheets', test: /renderer[\\/]sheets[\\/]SheetPanes\.tsx$/, priority: 1 },
            // Only pages where paper or columns are set up have it; of small parts the bundler makes files as it likes.
            { name: 'spinbutton', test: /@fluentui[\\/]react-spinbutton[\\/]/, priority: 1 },
            {
              name: 'shared',
              minShareCount: 2,
              entriesAware: true,
              // Larger ones stand alone: put together, a page loads what others share, and which depends on the least change.
              entriesAwareMergeThreshold: 8_000,
            },
          ],
        },
      },
    },
  },
});
