// LibreOffice as a reader: it opens a workbook and says what is in it as lines of text. Its start counts, since nobody has it
// without; what its processes use is found out by the shell.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { officePath } from '../../excel/libreOffice.ts';
import type { Program } from './programs.ts';

export function officeProgram(file: string, folder: string): Program | null {
  if (officePath === null) return null;
  mkdirSync(folder, { recursive: true });
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const convert = `"$0" -env:UserInstallation="$1" --headless --convert-to csv --outdir "$2" "$3" >/dev/null 2>&1`;
  const script = `TIMEFORMAT='%R %U %S'; times=$( { time ${convert}; } 2>&1 ); read -r wall user system <<<"$times"
lines=$(cat "$2"/*.csv | wc -l)
awk -v w="$wall" -v u="$user" -v s="$system" -v n="$lines" 'BEGIN { printf "{\\"wall\\":%f,\\"cpu\\":%f,\\"megabytes\\":0,\\"count\\":%d}\\n", w * 1000, (u + s) * 1000, n }'`;
  return {
    name: 'LibreOffice, to CSV',
    command: 'bash',
    arguments: ['-c', script, officePath, profile, folder, file],
  };
}
