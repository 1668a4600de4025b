// `npm run help-pictures`: takes the pictures of 使用说明 anew, after `npm run build`.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
const which = ['--config', 'tests/vitest.config.ts', '--project', 'e2e', 'tests/e2e/helpPictures'];
const { status } = spawnSync(process.execPath, [vitest, 'run', ...which], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, HELP_PICTURES: 'keep' },
});
process.exitCode = status ?? 1;
