// Unit tests and flows run in Node; component tests run in Debian's Chromium or any Chromium named by CHROMIUM_PATH.
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

export default defineConfig({
  root,
  cacheDir: 'node_modules/.vite-tests',
  test: {
    projects: [
      {
        root,
        resolve: {
          alias: [{ find: /^fast-check$/u, replacement: `${root}tests/fixedFastCheck.ts` }],
        },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/standin/**'],
          // Command lines and LibreOffice are other processes; on a busy machine they take their time.
          testTimeout: 240_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts', 'tests/standin/**/*.test.ts'],
          // What a machine three times slower takes; and whoever waits for something on the screen has that long as well.
          testTimeout: 360_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          fileParallelism: false,
        },
      },
      {
        root,
        plugins: [react()],
        test: {
          name: 'browser',
          // A grid without its height draws its first row, and further ones only when the browser has time to spare.
          setupFiles: ['renderer/styles/sheets.ts'],
          include: ['tests/**/*.browser.test.tsx'],
          testTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // On a busy machine the first page waits for React and Fluent to be bundled.
            connectTimeout: 240_000,
            provider: playwright({
              launchOptions: {
                executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
                args: ['--no-sandbox'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
