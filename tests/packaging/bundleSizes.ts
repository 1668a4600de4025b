// `npm run bundle-sizes`: the sizes of the build in out/ beside their budgets; ends with 1 when one is over. With `--keep` the
// sizes are recorded as they are, which is how a part is allowed to grow: the change of bundleSizes.tsv shows in the review.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readBundle } from './bundleFiles.ts';
import { parts } from './bundleParts.ts';
import { faultsOf, keptFrom, printed, readKept, tableOf, writtenKept } from './bundleTable.ts';

const out = path.resolve(import.meta.dirname, '..', '..', 'out');
const keptFile = path.join(import.meta.dirname, 'bundleSizes.tsv');

function main(words: readonly string[]): number {
  if (!existsSync(path.join(out, 'renderer'))) {
    console.error('out/ is empty: run `npm run build` first');
    return 1;
  }
  const { rows, faults } = tableOf(readBundle(out), parts);
  if (words.includes('--keep') && faults.length === 0)
    writeFileSync(keptFile, writtenKept(keptFrom(rows)));
  const kept = existsSync(keptFile) ? readKept(readFileSync(keptFile, 'utf8')) : {};
  console.log(printed(rows, kept));
  const all = [...faults, ...faultsOf(rows, kept)];
  for (const fault of all) console.error(fault);
  if (all.length > 0)
    console.error('If it is meant to be so: npm run bundle-sizes -- --keep, and say why.');
  return all.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
