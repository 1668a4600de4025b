// `npm run bench`: the measurements in this folder, one after the other; `npm run bench -- flags` takes those so named.
import { readdirSync } from 'node:fs';
import path from 'node:path';

const wanted = process.argv.slice(2);
const ending = '.bench.ts';
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
  .sort();
if (names.length === 0) throw new Error(`no such measurement: ${wanted.join(', ')}`);
for (const name of names) {
  console.log(`# ${name}`);
  await import(path.join(import.meta.dirname, `${name}${ending}`));
}
