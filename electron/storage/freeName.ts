// A name beside a file that cannot be replaced now.
import { existsSync } from 'node:fs';
import path from 'node:path';

/** `汇总表（2）.xlsx` beside `汇总表.xlsx`, or the next number that is free. */
export function freeNameBeside(file: string): string {
  const { dir, name, ext } = path.parse(file);
  for (let count = 2; ; count += 1) {
    const other = path.join(dir, `${name}（${count}）${ext}`);
    if (!existsSync(other)) return other;
  }
}
